"""Numbers in a sentence: figures, words, scales, ranges and bounds.

`find_atoms` finds bare values; `join` makes ranges of neighbours; `bounds_at` reads `up to`, `at least`, `some` and the
like around a value. Counts, money and percentages are read with the same three steps, so that `between $4 billion and
$5 billion` and `between four and five regiments` are one grammar.
"""

import re
from collections.abc import Callable, Sequence
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
    rf"(?<![\d.,])(?P<figure>{_FIGURE}){_AFTER_FIGURE}(?P<short>(?<=\d)[ ]?(?:bn|mn|mln|bln|trn|tn|[kmbt])\b)?", re.IGNORECASE
)
_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_GROUP_WORD = re.compile(
    r"(?<![\w-])(?:(?:a|the|that|this|its|their|another|first|last|other)[ ](?:[a-z-]+[ ])??(?P<group>pair|couple|trio|quartet)\b(?:[ ]of(?![ ](?:the|his|her|them|it|its)[ ]))?"
    r"|(?P<both>both)(?=[ ](?:of[ ](?:the|them|these|those|its|which)\b|(?:[\w-]+[ ]){0,2}\w+(?:s|craft)\b(?![ ]and\b)|(?:have|are|were|will|had)\b)|[,.;]))",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"(?<![\w-])(?:(?P<few>several|a[ ]few|many)[ ](?:dozens?|hundred|thousand)(?:[ ](?:thousand|million|billion))?"
    r"|(?P<plural>(?:dozens|scores|tens|hundreds|thousands)(?:[ ]of[ ](?:hundreds|thousands|millions|billions))*))\b(?:[ ]of\b)?",
    re.IGNORECASE,
)
_VAGUE_WORD = {"dozens": 12.0, "dozen": 12.0, "scores": 20.0, "tens": 10.0}
# `a third of`, `two-thirds`: shares, not counts.
_SHARE = re.compile(
    r"[ -](?:thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twentieths?|hundredths?|halves)\b", re.IGNORECASE
)
_MINUS = re.compile(r"(?<![\w)])[-−]$")


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
    found.sort(key=lambda n: (n.start, -n.end))
    kept: list[Number] = []
    for number in found:
        if not kept or number.start >= kept[-1].end:
            kept.append(number)
    return kept


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
            if _SHARE.match(text, end) or (end < len(text) and text[end] == "-" and text[end + 1 : end + 5] in {"off ", "way "}):
                continue
            found.append(_atom(text, start, end, words.value, words.scale))
    return found


def _groups(text: str) -> list[Number]:
    """Find `a pair of`, `the trio`, `a couple of`, `both systems`."""
    found = []
    for m in _GROUP_WORD.finditer(text):
        name = "group" if m["group"] else "both"
        if name == "group" and text[m.start()].lower() == "a" and m["group"].lower() == "couple" and "of" not in m.group():
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
        if after and (share := _SHARE_BEFORE.search(text[max(0, m.start() - 16) : m.start()])) and (after["sure"] or share["sure"]):
            continue
        value = sum(float(ORDINALS.get(word) or TENS.get(word) or 0) for word in re.findall(r"[a-z]+", m.group().lower()))
        found.append(_atom(text, m.start(), m.end(), value, ordinal=True))
    return found


# `a third of them`, `by a third`, but `a third, her sister, follows`: the words around tell a share from a place.
_SHARE_AFTER = re.compile(r"(?P<sure>[ ]+(?:of|or|more|less)\b)|[ ]*(?:[,.;:)]|$)")
_SHARE_BEFORE = re.compile(r"(?P<sure>\b(?:by|about|nearly|almost|than|least|most|over|under|only|some|roughly|around)[ ])?\b(?:an?|one)[ -]$", re.IGNORECASE)

# What may stand between the two ends of a range.
_TO = re.compile(r"[ ]*(?:[-–—]|to|-to-|or|[-–]?or[-–]?|and|through)[ ]*", re.IGNORECASE)
_LEAD_BETWEEN = re.compile(r"(?:\bany(?:thing|where)?[ ])?\bbetween[ ](?:an?[ ]estimated[ ]|about[ ]|some[ ])?$", re.IGNORECASE)
_LEAD_FROM = re.compile(r"\b(?:any(?:thing|where)?[ ])?from[ ]$", re.IGNORECASE)
# `raised from 36 to 54`: a change between two numbers, not a range.
_CHANGE = re.compile(
    r"\b(?:rais|increas|cut|reduc|grow|grew|risen?|rose|fall|fell|drop|expand|declin|climb|jump|doubl|up|down|lower|boost|"
    r"chang|mov|slip|went|go|upgrad|swell|trimm|shr[aiu]nk|revis|bring|brought|tak|took)\w*\b[^.;:]{0,60}$",
    re.IGNORECASE,
)


def join(text: str, atoms: Sequence[Number], bridge: Callable[[str], bool] | None = None) -> list[Number]:
    """Make ranges of neighbouring values.

    Args:
        text: the sentence.
        atoms: bare values in order; their `start` and `end` may have been widened by a currency or a per cent sign.
        bridge: tells whether the words between two values join them, when the usual `to`, `-`, `or`, `and` are not all.

    Returns:
        The same values, with each pair that makes a range replaced by one that covers both.
    """
    joined: list[Number] = []
    i = 0
    while i < len(atoms):
        pair = _range(text, atoms[i], atoms[i + 1], bridge) if i + 1 < len(atoms) else None
        joined.append(pair or atoms[i])
        i += 2 if pair else 1
    return joined


def _range(text: str, low: Number, high: Number, bridge: Callable[[str], bool] | None) -> Number | None:
    """Make one range of two values, or `None` when they aren't one."""
    if low.ordinal or high.ordinal or None in (low.min, low.max, high.min, high.max):
        return None
    gap = text[low.end : high.start]
    m = _TO.fullmatch(gap)
    if not (m or (bridge and bridge(gap))):
        return None
    word = gap.strip().lower()
    before = text[max(0, low.start - 80) : low.start]
    between, from_ = _LEAD_BETWEEN.search(before), _LEAD_FROM.search(before)
    if word == "and" and not between or (from_ and _CHANGE.search(before[: from_.start()])):
        return None
    least, most = low.min or 0.0, high.max or 0.0
    if low.scale < high.scale and least * high.scale / low.scale <= most:
        least = least * high.scale / low.scale
    if least >= most or (word in {"to", "or"} and most > 100 * max(least, 1)):
        return None
    lead = between or (from_ if word in {"to", "through", "-", "–"} else None)
    start = low.start - (len(before) - lead.start()) if lead else low.start
    return replace(
        low, start=start, end=high.end, core_start=low.start, core_end=high.end, min=least, max=most,
        text=text[start : high.end], scale=high.scale,
    )  # fmt: skip


_LESS_EQUAL = (
    r"up[ ]?to|as[ ]many[ ]as|as[ ]much[ ]as|at[ ](?:the[ ])?(?:very[ ])?most|(?:no|not)[ ]more[ ]than|(?:a|the)[ ]maximum[ ]of|maximum|"
    r"an?[ ](?:cap|ceiling)[ ]of|not[ ]exceeding|(?:capped|capping[ ]\w+|limited)[ ](?:at|to)|no[ ]greater[ ]than"
)
_LESS = r"less[ ]than|fewer[ ]than|under|below|short[ ]of|south[ ]of|lower[ ]than"
_MORE_EQUAL = (
    r"at[ ](?:the[ ])?(?:very[ ])?least|(?:no|not)[ ](?:less|fewer)[ ]than|(?:a|the)[ ]minimum[ ]of|minimum|upwards?[ ]of|starting[ ]at"
)
_MORE = (
    r"more[ ]than|over|above|in[ ]excess[ ]of|north[ ]of|exceeding|greater[ ]than|exceeds|topping|beyond|larger[ ]than|higher[ ]than"
)
_NEAR = (
    r"some|about|around|nearly|almost|roughly|approximately|approx\.?|circa|ca?\.|close[ ](?:to|on)|(?:an|the)[ ]estimated|estimated|"
    r"~|≈|something[ ]like|in[ ]the[ ]region[ ]of|of[ ]the[ ]order[ ]of|on[ ]the[ ]order[ ]of|nearer|well[ ]nigh|virtually|"
    r"(?:just|only[ ]just|slightly|a[ ](?:little|shade|touch|bit|fraction)|little|a[ ]little[ ]bit|marginally)[ ]"
    r"(?:over|under|above|below|more[ ]than|less[ ]than|fewer[ ]than|shy[ ]of|short[ ]of|south[ ]of|north[ ]of)|barely|a[ ]good|"
    r"not[ ]quite"
)
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?P<lead>(?:well|far|much|slightly|potentially|possibly|perhaps|maybe|around)[ ])?"
    rf"(?:(?P<near>{_NEAR})|(?P<le>{_LESS_EQUAL})|(?P<lt>{_LESS})|(?P<ge>{_MORE_EQUAL})|(?P<gt>{_MORE}))"
    rf"(?:[ ](?:some|about|around|an?[ ]estimated|the|another|roughly))?|perhaps|maybe|probably)[ ]?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?P<ge>[ ]or[ ]more|[ ]and[ ]more|[ ]and[ ](?:above|over|up)|[ ]plus\b|[-]plus\b|\+|[ ]at[ ](?:the[ ])?(?:very[ ])?least)"
    r"|(?P<le>[ ]or[ ](?:less|fewer)|[ ]at[ ](?:the[ ])?(?:very[ ])?most|[ ]maximum\b|[ ]tops\b)"
    r"|(?P<near>[ ]or[ ](?:so|thereabouts)|-odd\b|[ ]odd\b|-some\b|-ish\b)",
    re.IGNORECASE,
)
# `under two contracts` is not a bound: the contracts are what things are done under.
_UNDER_WHAT = re.compile(
    r"(?:[ -]\w+){0,3}?[ ](?:contracts?|agreements?|deals?|accords?|programmes?|programs?|treat(?:y|ies)|orders?|schemes?|plans?)\b",
    re.IGNORECASE,
)


def bounded(text: str, number: Number) -> Number:
    """Read the bound words around a value: `up to`, `at least`, `some`, `or more`.

    Args:
        text: the sentence.
        number: a value or a range.

    Returns:
        The number widened to the bound words, open above or below as they say. `nearly`, `some`, `just over` leave the
        value as it is and mark it approximate, because the press uses them for rounding.
    """
    if number.ordinal:
        return number
    slice_start = max(0, number.start - 40)
    m = _BEFORE.search(text[slice_start : number.start])
    if m and m["lt"] and m["lt"].lower() in {"under", "below"} and _UNDER_WHAT.match(text, number.end):
        m = None
    if m:
        kind = next((k for k in ("near", "le", "lt", "ge", "gt") if m[k]), "near")
        number = _bound(text, number, slice_start + m.start(), number.end, kind)
    after = _AFTER.match(text, number.end)
    if after and not (after["ge"] and after["ge"].strip().lower() == "at least" and re.match(r"[ ]\w", text[after.end() :])):
        kind = next(k for k in ("near", "le", "ge") if after[k])
        number = _bound(text, number, number.start, after.end(), kind)
    return number


def _bound(text: str, number: Number, start: int, end: int, kind: str) -> Number:
    """Open a number above or below, or mark it approximate."""
    low = None if kind in {"le", "lt"} else number.min
    high = None if kind in {"ge", "gt"} else number.max
    if low is None and high is None:
        low, high = number.min, number.max
    return replace(
        number, start=start, end=end, min=low, max=high, text=text[start:end],
        approximate=number.approximate or kind == "near", strict=kind in {"lt", "gt"},
    )  # fmt: skip


_DIGIT_HYPHEN = re.compile(r"\w[-–/]")
_HYPHEN_DIGIT = re.compile(r"[-–/]\d")
_LONE = re.compile(r"(?:an?|one)", re.IGNORECASE)


def find_numbers(text: str, *, ones: bool = False) -> tuple[Number, ...]:
    """Find the numbers of a sentence: figures, words, scales, ranges, bounds and ordinals.

    Args:
        text: one sentence.
        ones: give a lone `one` too; it is more often a pronoun than a count. Articles are never given.

    Returns:
        Numbers in order, not overlapping, offsets into `text`. `up to 50` is `{None, 50}`, `at least 50`, `more than 50`
        and `50 or more` are `{50, None}`, `some 40` is `{40, 40}` and approximate, `two to three` is `{2, 3}`. `dozens of`
        is at least two dozen and open above, likewise `hundreds of`. Shares (`a third of`) are not given.
    """
    numbers = (bounded(text, number) for number in join(text, find_atoms(text)))
    return tuple(n for n in numbers if (ones or not _LONE.fullmatch(n.text)) and not _in_code(text, n))


def _in_code(text: str, number: Number) -> bool:
    """Tell whether digits touch other digits over a hyphen and made no range: a date, a score, a designation."""
    start, end = number.core_start, number.core_end
    left = text[start - 2 : start] if start > 1 else ""
    right = text[end : end + 2]
    return bool(_DIGIT_HYPHEN.fullmatch(left)) and text[start].isdigit() or bool(_HYPHEN_DIGIT.fullmatch(right))
