"""Bare values in a sentence: figures, number words, groups (`a pair`), vague numbers (`dozens of`), ordinals."""

import re
from dataclasses import dataclass, replace

from dateline.reading.number_words import (
    BIG,
    FRACTIONS,
    GROUPS,
    ORDINAL,
    ORDINALS,
    RUN,
    SHORT_SCALES,
    TENS,
    read_run,
    singular,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as the sentence gives it.

    Attributes:
        start: first character, bound words (`up to`, `between`) included.
        end: character after the last.
        min: the least it can be, `None` when open below (`up to 50`).
        max: the most it can be, `None` when open above (`at least 50`).
        ordinal: True for `fourth`, `22nd`: a place in an order, not a count.
        text: the words.
        approximate: True for `some 40`, `nearly 40`, `dozens`.
        core_start: first character of the number itself, without bound words before it.
        core_end: character after the number itself, without `or more` and the like.
        scale: the scale word that was applied last (1.0 for none), so that `2.5-3 billion` scales both ends.
        strict: True for `more than`, `less than`: the bound itself is outside.
    """

    start: int
    end: int
    min: float | None
    max: float | None
    ordinal: bool
    text: str
    approximate: bool = False
    core_start: int = 0
    core_end: int = 0
    scale: float = 1.0
    strict: bool = False


_SPACES = "    "


_FIGURE = (
    r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?(?!\d)"  # 601,427  1,20,000
    rf"|\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?![\d,.]\d)(?!\d)"  # 5 000
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)"  # 1.200.000
    r"|\d{1,3}(?:['’]\d{3})+(?!\d)"  # 1'200
    r"|\d{1,3},\d{1,2}(?!\d)"  # 131,2: a decimal comma
    r"|\d+(?:\.\d+)?|\.\d+"
)


_SCALE_WORDS = "|".join(sorted({*BIG, *(f"{word}s" for word in ("dozen", "hundred"))}, key=len, reverse=True))


_AFTER_FIGURE = (
    rf"(?P<fraction>[½¼¾⅓⅔])?(?P<half>[ -]and[ -]a[ -]half)?"
    rf"(?P<scales>(?:[ \u00a0-]?(?:{_SCALE_WORDS})\b\.?(?!-?\d))*)"
)


_ATOM = re.compile(rf"(?<![\w.,/])(?<![A-Za-z_][-–’'])(?P<figure>{_FIGURE}|[½¼¾]){_AFTER_FIGURE}", re.IGNORECASE)


# Beside a currency or after a range's hyphen a letter or hyphen may touch the digits: `$2.5-3bn`, `US$1.2bn`, `RM890`.
_TIGHT = re.compile(
    rf"(?<![\d.,])(?P<figure>{_FIGURE}){_AFTER_FIGURE}(?P<short>(?<=\d)[ ]?(?:bn|mn|mln|bln|trn|tn|[kmbt])\b)?",
    re.IGNORECASE,
)


_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)


_GROUP_WORD = re.compile(
    r"(?<![\w-])(?:(?:a|the|that|this|its|their|another|first|last|other)[ ](?:[a-z-]+[ ])??(?P<group>pair|couple|"
    r"trio|quartet)\b(?:[ ]of(?![ ](?:the|his|her|them|it|its)[ ]))?"
    r"|(?P<both>both)(?=[ ](?:of[ ](?:the|them|these|those|its|which)\b|(?:[\w-]+[ ]){0,2}\w+(?:s|"
    r"craft)\b(?![ ]and\b)|(?:have|are|were|will|had)\b)|[,.;]))",
    re.IGNORECASE,
)


_VAGUE = re.compile(
    r"(?<![\w-])(?:(?P<few>several|a[ ]few|many)[ ](?:dozens?|hundred|thousand)(?:[ ](?:thousand|million|billion))?"
    r"|(?P<plural>(?:dozens|scores|tens|hundreds|thousands)(?:[ ]of[ ](?:hundreds|thousands|millions|"
    r"billions))*))\b(?:[ ]of\b)?",
    re.IGNORECASE,
)


_VAGUE_WORD = {"dozens": 12.0, "dozen": 12.0, "scores": 20.0, "tens": 10.0}


# `a third of`, `two-thirds`: shares, not counts.
_SHARE = re.compile(
    r"[ -](?:thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twentieths?|hundredths?|"
    r"halves)\b",
    re.IGNORECASE,
)


_ABSURD = 1e17  # a run of digits beyond any sum of money is a serial number


def find_atoms(text: str, *, tight: bool = False) -> list[Number]:
    """Find bare values: no bounds, no ranges, ordinals flagged.

    Args:
        text: one sentence.
        tight: read digits that touch letters before them, and the one-letter scales `m`, `k`, `b`, `t`; for money only.

    Returns:
        Values in order, not overlapping; `start` and `core_start` are the same.
    """
    found = [*_figures(text, tight=tight), *_words(text)]
    found += [*_vague(text), *_ordinal_words(text)] if tight else [*_groups(text), *_vague(text), *_ordinal_words(text)]
    found = sorted((n for n in found if (n.min or 0) < _ABSURD), key=lambda n: (n.start, -n.end))
    kept: list[Number] = []
    for number in found:
        if kept and (sum_ := _sum(text, kept[-1], number)):
            kept[-1] = sum_
        elif not kept or number.start >= kept[-1].end:
            kept.append(number)
    return kept


def _sum(text: str, high: Number, low: Number) -> Number | None:
    """Add `4 billion 850 million`; `None` for neighbours that are two numbers."""
    if (
        text[high.end : low.start] != " "
        or low.ordinal
        or not high.scale > low.scale >= 1000
        or (low.max or 0) >= high.scale
    ):
        return None
    return _atom(text, high.start, low.end, (high.max or 0) + (low.max or 0), low.scale)


def _atom(text: str, start: int, end: int, value: float, scale: float = 1.0, *, ordinal: bool = False) -> Number:
    """Make a bare exact value."""
    return Number(start, end, value, value, ordinal, text[start:end], core_start=start, core_end=end, scale=scale)


def read_figure(figure: str) -> float:
    """Read digits with their grouping: `1,20,000`, `5 000`, `1.200.000`, `131,2`, `3.5`."""
    bare = re.sub(rf"[{_SPACES}'’]", "", figure)
    if re.fullmatch(r"\d{1,3}(\.\d{3}){2,}", bare):
        bare = bare.replace(".", "")
    elif re.fullmatch(r"\d{1,3},\d{1,2}", bare):
        bare = bare.replace(",", ".")
    return float(bare.replace(",", ""))


def _figures(text: str, *, tight: bool) -> list[Number]:
    """Find figures with their scales."""
    found = []
    for m in (_TIGHT if tight else _ATOM).finditer(text):
        figure = m["figure"]
        end = m.end("figure")
        suffix = _SUFFIX.match(text, end)
        if suffix and figure.isdigit():
            found.append(_atom(text, m.start(), suffix.end(), float(figure), ordinal=True))
            continue
        if _SHARE.match(text, end):
            continue
        value = FRACTIONS[figure] if figure in FRACTIONS else read_figure(figure)
        value += FRACTIONS.get(m["fraction"] or "", 0.0) + (0.5 if m["half"] else 0.0)
        scale = 1.0
        for word in re.findall(r"[a-z]+", m["scales"].lower()):
            scale *= BIG[singular(word)]
        stop = m.end("scales") if m["scales"] else max(end, m.end("fraction"), m.end("half"))
        if tight and m["short"] and scale == 1.0:
            word = m["short"].strip().lower()
            scale, stop = BIG.get(word) or SHORT_SCALES[word], m.end("short")
        if text[stop - 1] == "." and scale > 1:
            stop -= 1
        if not tight and (text[stop : stop + 1].isalpha() or text[stop : stop + 1] == "_"):
            continue  # `5G`, `155mm`, `30MKI`: a designation or a measure, read elsewhere
        found.append(_atom(text, m.start(), stop, round(value * scale, 6), scale))
    return found


_BARE_SCALE = re.compile(r"(?:lakh|crore|million|billion|trillion|hundreds|thousands|dozens)", re.IGNORECASE)


def _words(text: str) -> list[Number]:
    """Find numbers in words."""
    found = []
    for m in RUN.finditer(text):
        for words in read_run(m.group()):
            if _BARE_SCALE.match(m.group(), words.start):
                continue
            start, end = m.start() + words.start, m.start() + words.end
            if _SHARE.match(text, end) or (
                end < len(text) and text[end] == "-" and text[end + 1 : end + 5] in {"off ", "way "}
            ):
                continue
            found.append(_atom(text, start, end, words.value, words.scale))
    return found


def _groups(text: str) -> list[Number]:
    """Find `a pair of`, `the trio`, `a couple of`, `both systems`."""
    found = []
    for m in _GROUP_WORD.finditer(text):
        name = "group" if m["group"] else "both"
        if (
            name == "group"
            and text[m.start()].lower() == "a"
            and m["group"].lower() == "couple"
            and "of" not in m.group()
        ):
            continue  # `a couple`: two people
        whole = name == "both" or _A_GROUP.match(m.group())
        start = m.start() if whole else m.start("group")
        found.append(_atom(text, start, m.end(), float(GROUPS[m[name].lower()])))
    return found


_A_GROUP = re.compile(r"a[ ](?:pair|couple|trio|quartet)", re.IGNORECASE)


def _vague(text: str) -> list[Number]:
    """Find `dozens of`, `hundreds of`, `several hundred`: at least two of the scale, no upper bound."""
    found = []
    for m in _VAGUE.finditer(text):
        value = 2.0
        for word in re.findall(r"[a-z]+", m.group().lower()):
            value *= _VAGUE_WORD.get(word) or BIG.get(singular(word)) or 1.0
        number = _atom(text, m.start(), m.end(), value)
        found.append(replace(number, max=None, approximate=True))
    return found


def _ordinal_words(text: str) -> list[Number]:
    """Find `fourth`, `twenty-first`."""
    found = []
    for m in ORDINAL.finditer(text):
        after = _SHARE_AFTER.match(text, m.end())
        if (
            after
            and (share := _SHARE_BEFORE.search(text[max(0, m.start() - 16) : m.start()]))
            and (after["sure"] or share["sure"])
        ):
            continue
        value = sum(
            float(ORDINALS.get(word) or TENS.get(word) or 0) for word in re.findall(r"[a-z]+", m.group().lower())
        )
        found.append(_atom(text, m.start(), m.end(), value, ordinal=True))
    return found


# `a third of them`, `by a third`, but `a third, her sister, follows`: the words around tell a share from a place.
_SHARE_AFTER = re.compile(r"(?P<sure>[ ]+(?:of|or|more|less)\b)|[ ]*(?:[,.;:)]|$)")


_SHARE_BEFORE = re.compile(
    r"(?P<sure>\b(?:by|about|nearly|almost|than|least|most|over|under|only|some|roughly|around)[ ])?\b(?:an?|"
    r"one)[ -]$",
    re.IGNORECASE,
)
