"""Numbers in a sentence: figures, words, scales, ranges and bounds.

`find_atoms` finds bare values; `join` makes ranges of neighbours; `bounds_at` reads `up to`, `at least`, `some` and the
like around a value. Counts, money and percentages are read with the same three steps, so that `between $4 billion and
$5 billion` and `between four and five regiments` are one grammar.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from dateline.reading.atoms import Number, find_atoms

__all__ = ["Number", "bounded", "find_atoms", "find_numbers", "join"]

# What may stand between the two ends of a range.
_TO = re.compile(r"[ ]*(?:[-–—]|to|-to-|or|[-–]?or[-–]?|and|through)[ ]*", re.IGNORECASE)


_LEAD_BETWEEN = re.compile(
    r"(?:\bany(?:thing|where)?[ ])?\bbetween[ ](?:an?[ ]estimated[ ]|about[ ]|some[ ])?$", re.IGNORECASE
)


_LEAD_FROM = re.compile(r"\b(?:any(?:thing|where)?[ ])?from[ ]$", re.IGNORECASE)


# `raised from 36 to 54`: a change between two numbers, not a range.
_CHANGE = re.compile(
    r"\b(?:rais|increas|cut|reduc|grow|grew|risen?|rose|fall|fell|drop|expand|declin|climb|jump|doubl|up|down|"
    r"lower|boost|"
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
    if (word == "and" and not between) or (from_ and _CHANGE.search(before[: from_.start()])):
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
    r"up[ ]?to|as[ ]many[ ]as|as[ ]much[ ]as|at[ ](?:the[ ])?(?:very[ ])?most|(?:no|not)[ ]more[ ]than|(?:a|"
    r"the)[ ]maximum[ ]of|maximum|"
    r"an?[ ](?:cap|ceiling)[ ]of|not[ ]exceeding|(?:capped|capping[ ]\w+|limited)[ ](?:at|to)|no[ ]greater[ ]than"
)


_LESS = r"less[ ]than|fewer[ ]than|under|below|short[ ]of|south[ ]of|lower[ ]than"


_MORE_EQUAL = (
    r"at[ ](?:the[ ])?(?:very[ ])?least|(?:no|not)[ ](?:less|fewer)[ ]than|(?:a|the)[ ]minimum[ ]of|minimum|"
    r"upwards?[ ]of|starting[ ]at"
)


_MORE = (
    r"more[ ]than|over|above|in[ ]excess[ ]of|north[ ]of|exceeding|greater[ ]than|exceeds|topping|beyond|"
    r"larger[ ]than|higher[ ]than"
)


_NEAR = (
    r"some|about|around|nearly|almost|roughly|approximately|approx\.?|circa|ca?\.|close[ ](?:to|on)|(?:an|"
    r"the)[ ]estimated|estimated|"
    r"~|≈|something[ ]like|in[ ]the[ ]region[ ]of|of[ ]the[ ]order[ ]of|on[ ]the[ ]order[ ]of|nearer|well[ ]nigh|"
    r"virtually|"
    r"(?:just|only[ ]just|slightly|a[ ](?:little|shade|touch|bit|fraction)|little|a[ ]little[ ]bit|marginally)[ ]"
    r"(?:over|under|above|below|more[ ]than|less[ ]than|fewer[ ]than|shy[ ]of|short[ ]of|south[ ]of|north[ ]of)|"
    r"barely|a[ ]good|"
    r"not[ ]quite"
)


_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?P<lead>(?:well|far|much|slightly|potentially|possibly|perhaps|maybe|around)[ ])?"
    rf"(?:(?P<near>{_NEAR})|(?P<le>{_LESS_EQUAL})|(?P<lt>{_LESS})|(?P<ge>{_MORE_EQUAL})|(?P<gt>{_MORE}))"
    rf"(?:[ ](?:some|about|around|an?[ ]estimated|the|another|roughly))?|perhaps|maybe|probably)[ ]?$",
    re.IGNORECASE,
)


_AFTER = re.compile(
    r"(?P<ge>[ ]or[ ]more|[ ]and[ ]more|[ ]and[ ](?:above|over|up)|[ ]plus\b|[-]plus\b|\+|"
    r"[ ]at[ ](?:the[ ])?(?:very[ ])?least)"
    r"|(?P<le>[ ]or[ ](?:less|fewer)|[ ]at[ ](?:the[ ])?(?:very[ ])?most|[ ]maximum\b|[ ]tops\b)"
    r"|(?P<near>[ ]or[ ](?:so|thereabouts)|-odd\b|[ ]odd\b|-some\b|-ish\b)",
    re.IGNORECASE,
)


# `under two contracts` is not a bound: the contracts are what things are done under.
_UNDER_WHAT = re.compile(
    r"(?:[ -]\w+){0,3}?[ ](?:contracts?|agreements?|deals?|accords?|programmes?|programs?|treat(?:y|ies)|orders?|"
    r"schemes?|plans?)\b",
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
    if after and not (
        after["ge"] and after["ge"].strip().lower() == "at least" and re.match(r"[ ]\w", text[after.end() :])
    ):
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
    return (bool(_DIGIT_HYPHEN.fullmatch(left)) and text[start].isdigit()) or bool(_HYPHEN_DIGIT.fullmatch(right))
