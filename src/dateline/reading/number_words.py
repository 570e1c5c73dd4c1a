"""Numbers in words: the tables, and the parser that turns a run of number words into a value.

The words are those of common English grammar and of Indian numbering (`lakh`, `crore`); the tables are our own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TEN_ORDINALS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()

UNITS: dict[str, int] = {word: n for n, word in enumerate(_SMALL)}
TENS: dict[str, int] = {word: 20 + 10 * n for n, word in enumerate(_TENS)} | {"fourty": 40}
ORDINALS: dict[str, int] = (
    {word: n for n, word in enumerate(_SMALL_ORDINALS) if n}
    | {word: 20 + 10 * n for n, word in enumerate(_TEN_ORDINALS)}
    | {"hundredth": 100}
)
BIG: dict[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "lac": 1e5, "crore": 1e7, "million": 1e6, "mn": 1e6, "mln": 1e6,
    "billion": 1e9, "bn": 1e9, "bln": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12, "trln": 1e12, "dozen": 12.0,
    "hundreds": 1e2, "thousands": 1e3, "lakhs": 1e5, "crores": 1e7, "millions": 1e6, "billions": 1e9,
    "trillions": 1e12,
}  # fmt: skip
# Letters that scale a figure only beside a currency: without one `500m` is a length and `12k` a distance.
SHORT_SCALES: dict[str, float] = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
FRACTIONS: dict[str, float] = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
GROUPS: dict[str, int] = {"pair": 2, "couple": 2, "trio": 3, "quartet": 4, "both": 2}

_PLAIN = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
_SCALE = "hundred|thousand|lakh|crore|million|billion|trillion|dozen"
_LEAD = rf"(?:an?|half[ -](?:an?[ -])?|(?:a[ -])?quarter[ -](?:of[ -]an?[ -])?)[ -]?(?=(?:{_SCALE})\b)"
_HALF = r"and[ -](?:an?[ -])?(?:half|quarter)\b"
# A run: number words joined by spaces or hyphens, with `and`, `and a half` inside.
RUN = re.compile(
    rf"(?<![\w-])(?:{_LEAD})?(?:{_PLAIN}|(?:{_SCALE})s?)\b"
    rf"(?:[ -]+(?:{_HALF}|(?:and[ -])?(?:{_PLAIN}|(?:{_SCALE})s?)\b))*",
    re.IGNORECASE,
)
ORDINAL = re.compile(
    rf"(?<![\w-])(?:(?:{'|'.join(_TENS)})[ -])?(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))})\b(?!-(?"
    r":hand|rate|class|degree))",
    re.IGNORECASE,
)
_LEADS = (
    (("half", "a"), 0.5), (("a", "quarter", "of", "a"), 0.25), (("a", "quarter"), 0.25),
    (("quarter", "of", "a"), 0.25), (("quarter",), 0.25), (("half",), 0.5), (("a",), 1.0), (("an",), 1.0),
)  # fmt: skip
_PIECE = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Words:
    """A number read from words: `[start, end)` in the run's text, its value, and its last scale (1.0 for none)."""

    start: int
    end: int
    value: float
    scale: float


def singular(word: str) -> str:
    """Strip the plural from a scale word (`crores`); other words come back as they are."""
    return word[:-1] if word.endswith("s") and word[:-1] in BIG else word


def read_run(text: str) -> list[Words]:
    """Read the numbers of one run of number words, left to right.

    Args:
        text: a match of `RUN`, e.g. `a hundred and twenty`, `one and a half million`.

    Returns:
        The numbers in order; commonly one. Words that can't follow one another start a new number (`two three`).
    """
    pieces = [(m.start(), m.end(), m.group().lower()) for m in _PIECE.finditer(text)]
    words = [singular(piece[2]) for piece in pieces]
    found, i = [], 0
    while i < len(words):
        value, scale, stop = _read(words, i)
        if stop > i:
            found.append(Words(pieces[i][0], pieces[stop - 1][1], value, scale))
        i = max(stop, i + 1)
    return found


def _read(words: Sequence[str], i: int) -> tuple[float, float, int]:
    """Read one number from `words[i:]`; give value, last scale and the next index (`i` itself when there is none)."""
    total, ceiling, scale = 0.0, float("inf"), 1.0
    while True:
        value, at, hundred = _group(words, _past_and(words, i) if total else i)
        half, at = _half(words, at)
        factor, stop = _scales(words, at)
        if factor > 1 and not half:
            half, stop = _half(words, stop)
        amount = (value + half) * factor
        if not amount or amount >= ceiling:
            return total, scale, i
        total, ceiling, scale, i = total + amount, factor, factor * hundred, stop
        if factor < 1000:  # nothing smaller than a thousand takes a further group
            return total, scale, i


def _past_and(words: Sequence[str], i: int) -> int:
    """Step over an `and` between two groups."""
    return i + 1 if i + 1 < len(words) and words[i] == "and" else i


def _group(words: Sequence[str], i: int) -> tuple[float, int, float]:
    """Read what stands before a scale of a thousand or more: value, next index, and 100 when it ends in `hundred`."""
    value, at = _lead(words, i) or _below_hundred(words, i)
    if at == i and i < len(words) and words[i] in BIG:  # `the hundred`, `thousand or so`: a silent one
        value = 1.0
    if value and at < len(words) and words[at] == "hundred":
        rest, stop = _below_hundred(words, _past_and(words, at + 1))
        return (value * 100 + rest, stop, 1.0) if rest else (value * 100, at + 1, 100.0)
    return value, at, 1.0


def _lead(words: Sequence[str], i: int) -> tuple[float, int] | None:
    """Read the articles before a scale: `a`, `half a`, `a quarter`, `a quarter of a`."""
    for lead, value in _LEADS:
        stop = i + len(lead)
        if tuple(words[i:stop]) == lead and stop < len(words) and words[stop] in BIG:
            return value, stop
    return None


def _below_hundred(words: Sequence[str], i: int) -> tuple[float, int]:
    """Read `seven`, `seventeen`, `seventy`, `seventy-seven`."""
    word = words[i] if i < len(words) else ""
    if word in UNITS:
        return float(UNITS[word]), i + 1
    if word in TENS:
        unit = UNITS.get(words[i + 1], 0) if i + 1 < len(words) else 0
        return (float(TENS[word] + unit), i + 2) if 0 < unit < 10 else (float(TENS[word]), i + 1)
    return 0.0, i


def _scales(words: Sequence[str], i: int) -> tuple[float, int]:
    """Multiply scale words that follow one another (`lakh crore`, `thousand million`)."""
    factor = 1.0
    while i < len(words) and words[i] in BIG:
        factor, i = factor * BIG[words[i]], i + 1
    return factor, i


def _half(words: Sequence[str], i: int) -> tuple[float, int]:
    """Read `and a half`, `and a quarter`, `and half`."""
    if i < len(words) and words[i] == "and":
        at = i + 2 if i + 1 < len(words) and words[i + 1] in {"a", "an"} else i + 1
        part = {"half": 0.5, "quarter": 0.25}.get(words[at], 0.0) if at < len(words) else 0.0
        return (part, at + 1) if part else (0.0, i)
    return 0.0, i
