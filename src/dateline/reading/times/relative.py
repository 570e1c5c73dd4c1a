"""Times counted from the day of the report, and lengths of time."""

import re
from datetime import date, timedelta

from dateline.model import Mod
from dateline.reading.times.calendar import part_of, shift_months, week_of
from dateline.reading.times.dates import Builder, core_of
from dateline.reading.times.found import Context, Core
from dateline.reading.times.nearest import tense_at
from dateline.reading.times.words import COUNT, DAYS_IN, MONTHS_IN, UNIT, count_value, unit_code


def shifted(day: date, unit: str, count: float) -> str | None:
    """Give the TIMEX3 value of the day `count` units away, as coarse as the unit: a year, a month, a week, a day."""
    try:
        if unit in MONTHS_IN:
            moved = shift_months(day, round(count * MONTHS_IN[unit]))
            whole = float(count).is_integer()
            if unit == "E" or unit == "C" or (unit == "Y" and whole):
                return f"{moved.year:04d}"
            return f"{moved.year:04d}-{moved.month:02d}"
        if unit in DAYS_IN:
            moved = day + timedelta(days=round(count * DAYS_IN[unit]))
            return week_of(moved) if unit in {"W", "W2"} and float(count).is_integer() else moved.isoformat()
    except OverflowError:
        return None
    return day.isoformat()  # hours and less: the same day


def moved_day(day: date, unit: str, count: float) -> date | None:
    """Give the exact day `count` units away."""
    try:
        if unit in MONTHS_IN:
            return shift_months(day, round(count * MONTHS_IN[unit]))
        return day + timedelta(days=round(count * DAYS_IN.get(unit, 0)))
    except OverflowError:
        return None


def length(count: float | None, unit: str) -> str:
    """Give the TIMEX3 value of a length: `P3Y`, `PT2H`, `P20Y` for two decades; an unknown number is `X`."""
    if unit == "W2":
        unit, count = "W", None if count is None else count * 2
    number = "X" if count is None else f"{count:g}" if count < 1e6 else f"{count:.0f}"
    if unit in {"E", "C"}:  # in years, as TempEval-3's annotators wrote decades
        return "PXY" if count is None else f"P{count * (10 if unit == 'E' else 100):g}Y"
    if unit.startswith("T"):
        return f"PT{number}{unit[1]}"
    return f"P{number}{unit}"


def _count(words: str | None) -> float | None:
    return count_value(words)[0] if words else 1.0


_STEP: dict[str, int] = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "present": 0, "next": 1, "coming": 1, "the": 0}


def _unit_step(m: re.Match[str], context: Context) -> Core | None:
    """`last week`, `this year`, `next quarter`, `the coming decade`."""
    if context.day is None:
        return None
    lead, unit = m["lead"].lower().split()[-1], unit_code(m["unit"])
    if lead in {"past"} or m["unit"].lower().startswith(("hour", "minute", "second")):
        return Core(m.start(), m.end(), length(1, unit), duration=True, relation="during", latest=context.day, earliest=moved_day(context.day, unit, -1))
    step, day = _STEP[lead], context.day
    if unit in {"D", "TH", "TM", "TS"}:
        return core_of(m, (day + timedelta(days=step)).isoformat())
    if unit == "WE":
        return core_of(m, week_of(day + timedelta(days=7 * _weekend(day, step, tense_at(context, m.start(), m.end())))) + "-WE")
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
    count = _count(m["count"])
    if context.day is None:
        return None
    if count is None:
        return Core(m.start(), m.end(), "FUTURE_REF" if forward else "PAST_REF", latest=None if forward else context.day)
    value = shifted(context.day, unit, count if forward else -count)
    core = core_of(m, value) if value else None
    return _with_mod(core, _mod(m["bound"]))


def _with_mod(core: Core | None, mod: Mod | None) -> Core | None:
    """Put a modifier on a core."""
    if core is None or mod is None:
        return core
    return Core(core.start, core.end, core.value, mod, core.earliest, core.latest, core.relation, core.vague, core.duration, core.anchor)


_MODS: tuple[tuple[str, Mod], ...] = (
    ("at least", "EQUAL_OR_MORE"), ("no less than", "EQUAL_OR_MORE"), ("a minimum of", "EQUAL_OR_MORE"), ("not less than", "EQUAL_OR_MORE"),
    ("up to", "EQUAL_OR_LESS"), ("at most", "EQUAL_OR_LESS"), ("no more than", "EQUAL_OR_LESS"), ("not more than", "EQUAL_OR_LESS"),
    ("more than", "MORE_THAN"), ("over", "MORE_THAN"), ("beyond", "MORE_THAN"), ("well over", "MORE_THAN"), ("longer than", "MORE_THAN"),
    ("less than", "LESS_THAN"), ("under", "LESS_THAN"), ("fewer than", "LESS_THAN"), ("about", "APPROX"), ("around", "APPROX"), ("some", "APPROX"),
    ("nearly", "APPROX"), ("almost", "APPROX"), ("roughly", "APPROX"), ("approximately", "APPROX"), ("just over", "APPROX"), ("just under", "APPROX"),
)  # fmt: skip
BOUND = r"(?:(?P<bound>at[ ]least|no[ ]less[ ]than|not[ ]less[ ]than|a[ ]minimum[ ]of|up[ ]to|at[ ]most|(?:no|not)[ ]more[ ]than|more[ ]than|just[ ]over|just[ ]under|well[ ]over|over|beyond|longer[ ]than|less[ ]than|under|fewer[ ]than|about|around|some|nearly|almost|roughly|approximately)[ ])?"


def _mod(words: str | None) -> Mod | None:
    """Give the TIMEX3 modifier of a bound word."""
    return dict(_MODS).get(re.sub(r"\s+", " ", words.lower())) if words else None


def _in(m: re.Match[str], context: Context) -> Core | None:
    """`in three years`: that far ahead in the future tense; `the first in three years`: a length of time."""
    unit, count = unit_code(m["unit"]), _count(m["count"])
    ahead = m["time"] or (tense_at(context, m.start(), m.end()) and not _FIRST_IN.search(context.text[: m.start()]))
    if not ahead:
        return Core(m.start("count") if not m["bound"] else m.start("bound"), m.end(), length(count, unit), _mod(m["bound"]), duration=True, relation="during")
    if context.day is None:
        return Core(m.start("count"), m.end(), length(count, unit), _mod(m["bound"]), duration=True, relation="during")
    if count is None:
        return Core(m.start(), m.end(), "FUTURE_REF", earliest=context.day)
    value = shifted(context.day, unit, count)
    core = core_of(m, value) if value else None
    return _with_mod(core, _mod(m["bound"]))


_FIRST_IN = re.compile(r"\b(?:first|only|worst|best|largest|biggest|highest|lowest|deadliest|most|longest|second|third|once|twice|times)\b[^,;.]{0,40}$", re.IGNORECASE)


def _within(m: re.Match[str], context: Context) -> Core | None:
    """`within 36 months`: by that day; `within three years of a contract`: a length, counted from its anchor."""
    unit, count = unit_code(m["unit"]), _count(m["count"])
    if m["anchor"]:
        return Core(m.start("count"), m.end("unit"), length(count, unit), "EQUAL_OR_LESS", duration=True, relation="by", anchor=m["anchor"].strip())
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
    return Core(core.start, core.end, core.value, earliest=core.earliest, latest=core.latest, needs_part=True) if core else None


def _year_end(m: re.Match[str], context: Context) -> Core | None:
    """`year-end`, `by the year's end`, `mid-year`, `end of year`."""
    before = (m["before"] or "").lower()
    of = context.text[max(0, m.start() - 7) : m.start()].lower().endswith("end of ")
    if context.day is None or not (m["end"] or before.endswith("-") or of) or not (m["end"] or of or m["unit"].lower() == "year"):
        return None
    core = core_of(m, _own(context.day, unit_code(m["unit"])))
    if core is None or not core.earliest or not core.latest:
        return None
    mod: Mod = "MID" if before.endswith("mid-") else "START" if before.endswith("early-") else "END"
    first, last = part_of((core.earliest, core.latest), mod)
    start = m.start("before") if before.endswith("-") else m.start("unit")
    if before.endswith("the "):
        start -= 4
    return Core(start, core.end, core.value, None if of else mod, core.earliest if of else first, core.latest if of else last)


def _span_step(m: re.Match[str], context: Context) -> Core | None:
    """`the past five years`, `the next two decades`, `the coming months`."""
    unit, lead = unit_code(m["unit"]), m["lead"].lower().split()[-1]
    if m["count"] is None and not m["unit"].lower().endswith("s"):
        return None
    count = _count(m["count"]) if m["count"] else None
    back = lead in {"last", "past", "previous", "recent", "preceding"}
    if m["count"] is None:
        return Core(m.start(), m.end(), "PAST_REF" if back else "FUTURE_REF", vague=back, earliest=None if back else context.day, latest=context.day if back else None)
    far = moved_day(context.day, unit, -count if back else count) if context.day and count is not None else None
    early, late = (far, context.day) if back else (context.day, far)
    return Core(m.start(), m.end(), length(count, unit), duration=True, relation="during", earliest=early, latest=late)


def _later(m: re.Match[str], _: Context) -> Core | None:
    """`three months later`, `two days before the summit`, `22 months ahead of schedule`: a length with its anchor."""
    word = m["word"].lower().split()[0]
    relation = "after" if word in {"later", "after", "on", "following", "from", "behind", "since"} else "before"
    anchor = m["anchor"].strip() if m["anchor"] else None
    if m["count"] is None:
        return None
    return Core(m.start(), m.end("word"), length(_count(m["count"]), unit_code(m["unit"])), _mod(m["bound"]), duration=True, relation=relation, anchor=anchor)


def _duration(m: re.Match[str], context: Context) -> Core | None:
    """`three years`, `a 10-year contract`, `more than three hours`."""
    words, unit = m["count"], unit_code(m["unit"])
    low = words.lower()
    if low in {"a", "an", "one"} and not _LENGTH_BEFORE.search(context.text[: m.start()]):
        return None
    if low in {"some", "many", "several"} and not m["unit"].lower().endswith("s"):
        return None
    if unit == "TS" and not low[0].isdigit():
        return None
    if m.end() < len(context.text) and _NOT_LENGTH.match(context.text, m.end()):
        return None
    count = _count(words)
    if m["half"] and count is not None:
        count += 0.5
    attribute = "-" in m.group()
    return Core(m.start(), m.end(), length(count, unit), _mod(m["bound"]), duration=True, relation="during", attribute=attribute)


_LENGTH_BEFORE = re.compile(r"\b(?:for|in|over|within|after|during|every|lasts?|lasted|lasting|takes?|took|taking|about|around|nearly|almost|than|least|most|of|inside|under|to|by)[ ]$", re.IGNORECASE)
_NOT_LENGTH = re.compile(r"[ ]of[ ](?:age)\b")


def _bare_plural(m: re.Match[str], _: Context) -> Core | None:
    """`for years`, `decades`, `within days`."""
    return Core(m.start("unit"), m.end(), length(None, unit_code(m["unit"])), duration=True, relation="during", vague=True)


def _set(m: re.Match[str], _: Context) -> Core | None:
    """`every year`, `each month`, `daily`."""
    if m["adverb"]:
        value = {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y"}[m["adverb"].lower()]
    else:
        value = length(_count(m["count"]), unit_code(m["unit"]))
    return Core(m.start(), m.end(), value, repeats=True, duration=True, relation="during", vague=True)


_VAGUE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<![\w-])(?:now(?!-)|currently|at[ ]present|at[ ]the[ ]moment|presently|nowadays|these[ ]days|right[ ]now|at[ ]this[ ]time|at[ ]this[ ]stage|for[ ]the[ ](?:moment|present|time[ ]being)|at[ ]this[ ]moment)\b", re.IGNORECASE), "PRESENT_REF"),
    (re.compile(r"(?<![\w-])(?:recently|lately|not[ ]long[ ]ago|long[ ]ago|some[ ]time[ ]ago|in[ ]the[ ]past|so[ ]far|to[ ]date|thus[ ]far|(?:the[ ])?recent[ ](?:hours|days|weeks|months|years|times|decades)|formerly)\b", re.IGNORECASE), "PAST_REF"),
    (re.compile(r"(?<![\w-])(?:soon(?!er)|shortly(?![ ](?:after|before))|before[ ]long|in[ ]the[ ](?:near|foreseeable)[ ]future|in[ ]due[ ]course|in[ ]the[ ](?:future|long[ ](?:term|run)|short[ ]term|medium[ ]term)|as[ ]soon[ ]as[ ]possible|imminently|any[ ](?:day|time|week|moment)[ ](?:from[ ])?now|in[ ]the[ ](?:days|weeks|months|years)[ ]ahead|in[ ]the[ ]meantime|at[ ]once)\b", re.IGNORECASE), "FUTURE_REF"),
)  # fmt: skip


def _vague(value: str) -> Builder:
    """Make the builder of one reference to past, present or future."""

    def build(m: re.Match[str], context: Context) -> Core | None:
        if value == "FUTURE_REF" and m.group().lower() == "soon" and context.text[max(0, m.start() - 3) : m.start()].lower() == "as ":
            return None
        lead = 3 if m.group().lower().startswith("in ") else 0
        return Core(m.start() + lead, m.end(), value, vague=True)

    return build


_ANCHOR = r"(?P<anchor>[ ](?:the|a|an|his|her|its|their|that|this|[A-Z])[\w’'-]*(?:[ ][\w’'-]+){0,4}|[ ]\w+(?:ing|ed)?\b)"
PATTERNS: tuple[tuple[re.Pattern[str], Builder], ...] = (
    (
        re.compile(
            rf"(?<![\w-])(?P<lead>(?:the[ ]|this[ ])?(?:last|past|previous|this|current|present|next|coming)|the(?=[ ]weekend))[ ](?:very[ ]|whole[ ]|full[ ])?(?P<unit>week|weekend|month|quarter|(?:financial|fiscal|calendar)[ ]year|year|decade|century|day|fortnight)\b(?!-old|-long|s\b)",
            re.IGNORECASE,
        ),
        _unit_step,
    ),
    (re.compile(rf"(?<![\w-]){BOUND}(?P<count>{COUNT})[ -](?P<unit>{UNIT})[ ](?P<word>ago|back(?![ ]\w)|from[ ]now|hence|from[ ]today)\b", re.IGNORECASE), _ago),
    (re.compile(rf"(?<![\w-])in[ ]{BOUND}(?P<count>{COUNT})[ -](?P<unit>{UNIT})\b(?P<time>[’']?s?[’']?[ ]time\b)?(?![ -](?:of|old)\b)", re.IGNORECASE), _in),
    (re.compile(rf"(?<![\w-])(?:within|inside)[ ]{BOUND}(?P<count>{COUNT})[ ](?P<unit>{UNIT})\b(?:[ ](?:of|from|after){_ANCHOR})?", re.IGNORECASE), _within),
    (re.compile(r"(?<![\w-])(?P<word>within|before|by|until|till)[ ]the[ ](?P<unit>day|week|month|quarter|year|decade)(?P<out>[ ](?:is|was|had[ ]been|has[ ]been)[ ](?:out|over|through|done|up))?\b", re.IGNORECASE), _out),
    (re.compile(r"(?<![\w-])(?:the|calendar|this)[ ](?P<unit>week|month|quarter|(?:financial[ ]|fiscal[ ]|calendar[ ])?year|decade|century)(?:[’']s)?\b(?![ -](?:of|old|long|after|before|20\d\d)\b)", re.IGNORECASE), _bare_unit),
    (re.compile(r"(?<![\w-])(?P<before>(?:the[ ])?(?:mid|end|late|early)-|(?:by|before|until|at)[ ](?:the[ ])?)?(?P<unit>year|month|quarter)(?:[’']?s?)[- ]?(?P<end>end)?\b", re.IGNORECASE), _year_end),
    (
        re.compile(
            rf"(?<![\w-])(?P<lead>(?:the[ ]|these[ ])?(?:last|past|previous|recent|next|coming|following|preceding|initial))[ ](?:(?P<count>{COUNT}(?<!\ba)(?<!\ban))[ ])?(?P<unit>{UNIT})\b",
            re.IGNORECASE,
        ),
        _span_step,
    ),
    (
        re.compile(
            rf"(?<![\w-]){BOUND}(?P<count>{COUNT})[ ](?P<unit>{UNIT})[ ](?P<word>later(?![ ]than)|earlier(?![ ]than)|(?:ahead[ ]of|behind|after|before|prior[ ]to|following|from|on[ ]from|earlier[ ]than|later[ ]than)(?={_ANCHOR.replace('?P<anchor>', '?:')})|before\b|after\b|on\b(?=[,.]))(?:{_ANCHOR})?",
            re.IGNORECASE,
        ),
        _later,
    ),
    (
        re.compile(rf"(?<![\w.,$€£-]){BOUND}(?P<count>{COUNT})(?:[ -]|[ ]more[ ]|[ ]further[ ]|[ ]full[ ]|[ ]straight[ ]|[ ]consecutive[ ]|[ ]long[ ])(?P<unit>{UNIT})\b(?:-old\b|[ ]old\b|-long\b)?(?P<half>[ ]and[ ]a[ ]half)?", re.IGNORECASE),
        _duration,
    ),
    (re.compile(r"(?<![\w-])(?:(?<=for[ ])|(?<=over[ ])|(?<=within[ ])|(?<=after[ ])|(?<=in[ ])|(?<=of[ ]))(?P<unit>hours|days|weeks|months|years|decades|centuries)\b", re.IGNORECASE), _bare_plural),
    (re.compile(rf"(?<![\w-])(?:(?:every|each)[ ](?:(?P<count>{COUNT})[ ])?(?P<unit>{UNIT})|(?P<adverb>daily|weekly|monthly|quarterly|yearly|annually))\b", re.IGNORECASE), _set),
    *((pattern, _vague(value)) for pattern, value in _VAGUE),
)
