"""Times counted from the day of the report: `last week`, `two years ago`, `within 36 months`, `before the year is out`."""

import re
from datetime import date, timedelta

from dateline.model import Mod
from dateline.reading.times.calendar import part_of, shift_months, week_of
from dateline.reading.times.found import REACH, Builder, Context, Core, core_of
from dateline.reading.times.nearest import tense_at
from dateline.reading.times.shift import ANCHOR, BOUND, count_of, length, mod_of, moved_day, shifted, with_mod
from dateline.reading.times.words import COUNT, UNIT, unit_code

_STEP: dict[str, int] = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "present": 0,
    "next": 1,
    "coming": 1,
    "the": 0,
}


def _unit_step(m: re.Match[str], context: Context) -> Core | None:
    """`last week`, `this year`, `next quarter`, `the coming decade`."""
    if context.day is None:
        return None
    lead, unit = m["lead"].lower().split()[-1], unit_code(m["unit"])
    if lead == "past" or m["unit"].lower().startswith(("hour", "minute", "second")):
        return Core(
            m.start(),
            m.end(),
            length(1, unit),
            duration=True,
            relation="during",
            latest=context.day,
            earliest=moved_day(context.day, unit, -1),
        )
    step, day = _STEP[lead], context.day
    if unit in {"D", "TH", "TM", "TS"}:
        return core_of(m, (day + timedelta(days=step)).isoformat())
    if unit == "WE":
        return core_of(
            m, week_of(day + timedelta(days=7 * _weekend(day, step, tense_at(context, m.start(), m.end())))) + "-WE"
        )
    if unit == "Q":
        moved = shift_months(day, 3 * step)
        return core_of(m, f"{moved.year}-Q{(moved.month + 2) // 3}")
    if unit == "E":
        return core_of(m, str(day.year // 10 + step))
    if unit == "C":
        return core_of(m, str(day.year // 100 + step))
    value = shifted(day, unit, step)
    return core_of(m, value) if value else None


def _weekend(day: date, step: int, future: bool | None) -> int:
    """Give how many weeks away the weekend lies: early in a week `this weekend` in the past tense is the one before."""
    if step == 0 and day.weekday() < 5 and future is False:
        return -1
    return step


def _ago(m: re.Match[str], context: Context) -> Core | None:
    """`two weeks ago`, `three years back`, `a month from now`."""
    unit, word = unit_code(m["unit"]), m["word"].lower()
    forward = word in {"from now", "hence", "from today"}
    count = count_of(m["count"])
    if context.day is None:
        return None
    if count is None:
        return Core(
            m.start(), m.end(), "FUTURE_REF" if forward else "PAST_REF", latest=None if forward else context.day
        )
    value = shifted(context.day, unit, count if forward else -count)
    core = core_of(m, value) if value else None
    return with_mod(core, mod_of(m["bound"]))


def _in(m: re.Match[str], context: Context) -> Core | None:
    """`in three years`: that far ahead in the future tense; `the first in three years`: a length of time."""
    unit, count = unit_code(m["unit"]), count_of(m["count"])
    ahead = m["time"] or (
        tense_at(context, m.start(), m.end())
        and not _FIRST_IN.search(context.text, max(0, m.start() - REACH), m.start())
    )
    if not ahead:
        return Core(
            m.start("count") if not m["bound"] else m.start("bound"),
            m.end(),
            length(count, unit),
            mod_of(m["bound"]),
            duration=True,
            relation="during",
        )
    if context.day is None:
        return Core(
            m.start("count"), m.end(), length(count, unit), mod_of(m["bound"]), duration=True, relation="during"
        )
    if count is None:
        return Core(m.start(), m.end(), "FUTURE_REF", earliest=context.day)
    value = shifted(context.day, unit, count)
    core = core_of(m, value) if value else None
    return with_mod(core, mod_of(m["bound"]))


_FIRST_IN = re.compile(
    r"\b(?:first|only|worst|best|largest|biggest|highest|lowest|deadliest|most|longest|second|third|once|twice|"
    r"times)\b[^,;.]{0,40}$",
    re.IGNORECASE,
)


def _within(m: re.Match[str], context: Context) -> Core | None:
    """`within 36 months`: by that day; `within three years of a contract`: a length, counted from its anchor."""
    unit, count = unit_code(m["unit"]), count_of(m["count"])
    if m["anchor"]:
        return Core(
            m.start("count"),
            m.end("unit"),
            length(count, unit),
            "EQUAL_OR_LESS",
            duration=True,
            relation="by",
            anchor=m["anchor"].strip(),
        )
    if context.day is None or count is None or tense_at(context, m.start(), m.end()) is False:
        return Core(m.start("count"), m.end(), length(count, unit), "EQUAL_OR_LESS", duration=True, relation="by")
    value, last = shifted(context.day, unit, count), moved_day(context.day, unit, count)
    return Core(m.start(), m.end(), value, earliest=context.day, latest=last, relation="by") if value else None


def _out(m: re.Match[str], context: Context) -> Core | None:
    """`within the month`, `before the year is out`: by the end of the report's own."""
    if context.day is None or (m["word"].lower() != "within" and not m["out"]):
        return None
    value = _own(context.day, unit_code(m["unit"]))
    core = core_of(m, value)
    if core is None:
        return None
    start = m.start() if m["word"].lower() == "within" else m.start() + len(m["word"]) + 1
    relation = "by" if m["word"].lower() == "within" else None
    return Core(start, m.end(), value, None if relation else "END", core.earliest, core.latest, relation)


def _own(day: date, unit: str) -> str:
    """Give the report's own week, month, quarter, year."""
    if unit == "Q":
        return f"{day.year}-Q{(day.month + 2) // 3}"
    if unit in {"E", "C"}:
        return str(day.year // (10 if unit == "E" else 100))
    return shifted(day, unit, 0) or day.isoformat()


def _bare_unit(m: re.Match[str], context: Context) -> Core | None:
    """`the year`, `the week`: the report's own, but a time only as part of `the end of the year`, `later in the week`."""
    if context.day is None:
        return None
    core = core_of(m, _own(context.day, unit_code(m["unit"])))
    return (
        Core(core.start, core.end, core.value, earliest=core.earliest, latest=core.latest, needs_part=True)
        if core
        else None
    )


def _year_end(m: re.Match[str], context: Context) -> Core | None:
    """`year-end`, `by the year's end`, `mid-year`, `end of year`."""
    before = (m["before"] or "").lower()
    of = context.text[max(0, m.start() - 7) : m.start()].lower().endswith("end of ")
    if (
        context.day is None
        or not (m["end"] or before.endswith("-") or of)
        or not (m["end"] or of or m["unit"].lower() == "year")
    ):
        return None
    core = core_of(m, _own(context.day, unit_code(m["unit"])))
    if core is None or not core.earliest or not core.latest:
        return None
    mod: Mod = "MID" if before.endswith("mid-") else "START" if before.endswith("early-") else "END"
    first, last = part_of((core.earliest, core.latest), mod)
    start = m.start("before") if before.endswith("-") else m.start("unit")
    if before.endswith("the "):
        start -= 4
    return Core(
        start, core.end, core.value, None if of else mod, core.earliest if of else first, core.latest if of else last
    )


PATTERNS: tuple[tuple[re.Pattern[str], Builder], ...] = (
    (
        re.compile(
            r"(?<![\w-])(?P<lead>(?:the[ ]|this[ ])?(?:last|past|previous|this|current|present|next|coming)|"
            r"the(?=[ ]weekend))[ ](?:very[ ]|whole[ ]|full[ ])?(?P<unit>week|weekend|month|quarter|(?:financial|"
            r"fiscal|calendar)[ ]year|year|decade|century|day|fortnight)\b(?!-old|-long|s\b)",
            re.IGNORECASE,
        ),
        _unit_step,
    ),
    (
        re.compile(
            rf"(?<![\w-]){BOUND}(?P<count>{COUNT})[ -](?P<unit>{UNIT})[ ](?P<word>ago|back(?![ ]\w)|from[ ]now|hence|"
            r"from[ ]today)\b",
            re.IGNORECASE,
        ),
        _ago,
    ),
    (
        re.compile(
            rf"(?<![\w-])in[ ]{BOUND}(?P<count>{COUNT})[ -](?P<unit>{UNIT})\b(?P<time>[’']?s?[’']?[ ]time\b)?(?![ -](?"
            r":of|old)\b)",
            re.IGNORECASE,
        ),
        _in,
    ),
    (
        re.compile(
            rf"(?<![\w-])(?:within|inside)[ ]{BOUND}(?P<count>{COUNT})[ ](?P<unit>{UNIT})\b(?:[ ](?:of|from|"
            rf"after){ANCHOR})?",
            re.IGNORECASE,
        ),
        _within,
    ),
    (
        re.compile(
            r"(?<![\w-])(?P<word>within|before|by|until|till)[ ]the[ ](?P<unit>day|week|month|quarter|year|"
            r"decade)(?P<out>[ ](?:is|was|had[ ]been|has[ ]been)[ ](?:out|over|through|done|up))?\b",
            re.IGNORECASE,
        ),
        _out,
    ),
    (
        re.compile(
            r"(?<![\w-])(?:the|calendar|this)[ ](?P<unit>week|month|quarter|(?:financial[ ]|fiscal[ ]|"
            r"calendar[ ])?year|decade|century)(?:[’']s)?\b(?![ -](?:of|old|long|after|before|20\d\d)\b)",
            re.IGNORECASE,
        ),
        _bare_unit,
    ),
    (
        re.compile(
            r"(?<![\w-])(?P<before>(?:the[ ])?(?:mid|end|late|early)-|(?:by|before|until|"
            r"at)[ ](?:the[ ])?)?(?P<unit>year|month|quarter)(?:[’']?s?)[- ]?(?P<end>end)?\b",
            re.IGNORECASE,
        ),
        _year_end,
    ),
)
