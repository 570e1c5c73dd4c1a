"""Parts of periods: `early 2026`, `the end of next year`, `the first half of 2028`, `March of last year`."""

import re
from dataclasses import replace
from datetime import date

from dateline.model import Mod
from dateline.reading.times.calendar import part_of, span_of
from dateline.reading.times.found import REACH, Context, Core
from dateline.reading.times.words import (
    COUNT,
    DAY,
    FULL_WEEKDAY,
    MONTH,
    ORDINAL_DAY,
    SEASON,
    SEASONS,
    month_number,
    ordinal_value,
    weekday_number,
)

_MODS: tuple[tuple[str, Mod], ...] = (
    ("early", "START"), ("beginning", "START"), ("start", "START"), ("opening", "START"), ("outset", "START"),
    ("turn", "START"), ("first", "START"), ("late", "END"), ("end", "END"), ("close", "END"), ("latter", "END"),
    ("last", "END"), ("closing", "END"), ("final", "END"), ("mid", "MID"), ("middle", "MID"), ("half-way", "MID"),
)  # fmt: skip
_PART = re.compile(
    r"(?<![\w-])(?:the[ ])?(?:very[ ])?(?:(?P<part>early|late|mid)(?:(?:[ ](?:in|on|during))?(?:[ ]the)?[ ]|-)"
    r"|(?P<noun>middle|beginning|start|outset|turn|end|close|latter[ ](?:part|half)|half-way|"
    rf"(?:first|last|final|closing|opening|early)[ ](?:{COUNT}[ ])?(?:days?|weeks?|months?|part|weeks[ ]or[ ]days))"
    r"(?:[ ]of(?:[ ]the)?(?:[ ](?:month|year)[ ]of)?[ ]|-)|(?P<bare>end|start)[ ]|(?P<whole>the[ ](?:month|year|"
    r"course|rest|remainder)[ ]of[ ]))$",
    re.IGNORECASE,
)
_SOFT = re.compile(
    r"(?<![\w-])(?:earlier|later|some[ ]?time|sometime|late|early)(?:[ ](?:in|on|during))?(?:[ ]the)?[ ]$",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"(?<![\w-])(?:the[ ])?(?P<n>first|second|latter|1st|2nd)[ -]half(?:[ ](?:of|in))?(?:[ ]the)?[ ]$", re.IGNORECASE
)
_QUARTER = re.compile(
    r"(?<![\w-])(?:the[ ])?(?P<n>first|second|third|fourth|last|final|closing|opening|1st|2nd|3rd|"
    r"4th)[ -]quarter(?:[ ](?:of|in))?(?:[ ](?:the|calendar|fiscal))?,?[ ]$",
    re.IGNORECASE,
)
_SEASON = re.compile(rf"(?<![\w-])(?:the[ ])?(?P<season>{SEASON})(?:[ ](?:of|in))?(?:[ ]the)?[ ]$")
_MONTH = re.compile(
    rf"(?<![\w-])(?:(?:the[ ])?(?P<d>{DAY}(?:st|nd|rd|th)?|"
    rf"{ORDINAL_DAY})[ ](?:of[ ])?)?(?P<month>{MONTH})(?:[ ](?P<d2>{DAY})(?:st|nd|rd|th)?)?,?(?:[ ](?:of|"
    r"in))?(?:[ ]the)?[ ]$"
)
_DAY_OF_MONTH = re.compile(rf"(?<![\w-])the[ ](?P<d>{DAY}(?:st|nd|rd|th)|{ORDINAL_DAY})[ ]of[ ]$", re.IGNORECASE)
_WEEKDAY = re.compile(rf"(?<![\w-])(?:the[ ])?(?P<weekday>{FULL_WEEKDAY})(?:[ ]of)?(?:[ ]the)?[ ]$")
_ORDINALS: dict[str, int] = {
    "first": 1, "1st": 1, "opening": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4,
    "final": 4, "closing": 4, "latter": 2,
}  # fmt: skip
_YEAR = re.compile(r"\d{4}")
_WEEK = re.compile(r"\d{4}-W\d\d")
_MONTH_VALUE = re.compile(r"\d{4}-\d\d")


def widen(context: Context, core: Core) -> Core | None:
    """Take the words before a period into it, as long as there are some.

    Args:
        context: the sentence and its day.
        core: a proposal of one of the patterns.

    Returns:
        The core with a finer value, a modifier, or both; the core itself when nothing stands before it.
    """
    if core.duration or core.vague or core.earliest is None or core.relation:
        return core
    start = core.start
    for step in (_finer, _halves, _parts, _soft):
        core = step(context, core)
    return None if core.needs_part and core.start == start else core


def _revalue(core: Core, start: int, value: str) -> Core:
    """Give the core a finer value; the core itself when there is no such day."""
    span = span_of(value)
    return replace(core, start=start, value=value, earliest=span[0], latest=span[1]) if span else core


def _finer(context: Context, core: Core) -> Core:
    """`March of last year`, `17 March last year`, `the autumn of next year`, `Thursday of last week`."""
    text, first, last = context.text, max(0, core.start - REACH), core.start
    if _YEAR.fullmatch(core.value) and not context.text.startswith(("in ", "In "), core.start):
        if m := _MONTH.search(text, first, last):
            number = m["d"] or m["d2"]
            value = f"{core.value}-{month_number(m['month']):02d}"
            return _revalue(core, m.start(), f"{value}-{ordinal_value(number):02d}" if number else value)
        if m := _SEASON.search(text, first, last):
            return _revalue(core, m.start(), f"{core.value}-{SEASONS[m['season'].lower()]}")
    elif _WEEK.fullmatch(core.value) and (m := _WEEKDAY.search(text, first, last)):
        year, week = int(core.value[:4]), int(core.value[6:8])
        return _revalue(core, m.start(), date.fromisocalendar(year, week, weekday_number(m["weekday"]) + 1).isoformat())
    elif _MONTH_VALUE.fullmatch(core.value) and (m := _DAY_OF_MONTH.search(text, first, last)):
        return _revalue(core, m.start(), f"{core.value}-{ordinal_value(m['d']):02d}")
    return core


def _halves(context: Context, core: Core) -> Core:
    """`the first half of 2028`, `the second quarter of next year`; halves of shorter periods are their start or end."""
    text, first, last = context.text, max(0, core.start - REACH), core.start
    if m := _QUARTER.search(text, first, last):
        if _YEAR.fullmatch(core.value):
            return _revalue(core, m.start(), f"{core.value}-Q{_ORDINALS[m['n'].lower()]}")
    elif m := _HALF.search(text, first, last):
        number = _ORDINALS[m["n"].lower()]
        if _YEAR.fullmatch(core.value):
            return _revalue(core, m.start(), f"{core.value}-H{number}")
        return _modify(core, m.start(), "START" if number == 1 else "END")
    return core


def _modify(core: Core, start: int, mod: Mod) -> Core:
    """Narrow a core to one of its thirds."""
    first, last = part_of((core.earliest or date.min, core.latest or date.max), mod)
    return replace(core, start=start, mod=mod, earliest=first, latest=last)


def _parts(context: Context, core: Core) -> Core:
    """`early 2026`, `mid-2026`, `the end of next year`; a single day has no parts."""
    m = _PART.search(context.text, max(0, core.start - REACH), core.start)
    if not m or core.earliest == core.latest:
        return core
    if m["whole"]:
        return replace(core, start=m.start())
    low = (m["part"] or m["noun"] or m["bare"]).lower()
    if low.endswith(" day") and core.earliest and core.latest:
        day = core.earliest if low.startswith(("first", "opening")) else core.latest
        return replace(core, start=m.start(), value=day.isoformat(), earliest=day, latest=day)
    mod = next(mod for word, mod in _MODS if low.startswith(word))
    return _modify(core, m.start(), mod)


def _soft(context: Context, core: Core) -> Core:
    """`earlier in February`, `later this year`: the words belong to the time and don't narrow it."""
    m = _SOFT.search(context.text, max(0, core.start - REACH), core.start)
    return replace(core, start=m.start()) if m else core
