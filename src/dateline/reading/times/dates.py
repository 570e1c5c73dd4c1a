"""Dates of the calendar: days, months, seasons, weekdays, holidays."""

import re
from datetime import date, timedelta

from dateline.reading.times.calendar import month_end, shift_months, span_of
from dateline.reading.times.found import REACH, Builder, Context, Core, core_of
from dateline.reading.times.nearest import near_day, near_month, near_number, near_weekday, tense_at
from dateline.reading.times.words import (
    DAY,
    FULL_WEEKDAY,
    MONTH,
    ORDINAL_DAY,
    SEASON,
    SEASONS,
    WEEKDAY,
    YEAR,
    month_number,
    ordinal_value,
    weekday_number,
)


def _iso(m: re.Match[str], _: Context) -> Core | None:
    return core_of(m, f"{m['y']}-{m['m']}-{m['d']}")


def _numeric(m: re.Match[str], _: Context) -> Core | None:
    """Day first, as outside the United States; month first only when the second number can't be a month."""
    first, second, year = int(m["a"]), int(m["b"]), int(m["y"])
    day, month = (second, first) if second > 12 >= first else (first, second)
    return core_of(m, f"{year + (2000 if year < 100 else 0):04d}-{month:02d}-{day:02d}")


def _day_month(m: re.Match[str], context: Context) -> Core | None:
    """`4 December 2025`, `December 4`, `4-6 December`."""
    month, first = month_number(m["month"]), ordinal_value(m["d"])
    last = ordinal_value(m["d2"]) if m["d2"] else first
    year = int(m["year"]) if m["year"] else None
    if year is None:
        if context.day is None or _ROUTE.search(context.text, max(0, m.start() - REACH), m.start()):
            return None
        near = near_day(context.day, month, first, tense_at(context, m.start(), m.end()))
        if near is None:
            return None
        year = near.year
    core = core_of(m, f"{year:04d}-{month:02d}-{first:02d}")
    end = span_of(f"{year:04d}-{month:02d}-{last:02d}")
    if core is None or end is None:
        return None
    return Core(
        core.start,
        core.end,
        core.value,
        earliest=core.earliest,
        latest=end[1],
        relation="during" if last > first else None,
    )


def _month_year(m: re.Match[str], _: Context) -> Core | None:
    core = core_of(m, f"{m['year']}-{month_number(m['month']):02d}")
    if core and m["month2"]:
        low, high = month_number(m["month"]), month_number(m["month2"])
        if low >= high:
            return None
        return Core(
            core.start,
            core.end,
            core.value,
            earliest=core.earliest,
            latest=month_end(int(m["year"]), high),
            relation="during",
        )
    return core


def _month(m: re.Match[str], context: Context) -> Core | None:
    """A month without a year: the nearest in the sentence's tense."""
    if context.day is None:
        return None
    month, lead = month_number(m["month"]), (m["lead"] or "").lower()
    if (
        m["month"] in {"May", "March", "Mar", "Jan", "Dec", "Sun"}
        and not lead
        and not _MONTH_BEFORE.search(context.text, max(0, m.start() - REACH), m.start())
    ):
        return None
    if lead == "last":
        year = near_month(shift_months(context.day.replace(day=1), -1), month, future=False)[0]
    elif lead == "next":
        year = near_month(shift_months(context.day.replace(day=1), 1), month, future=True)[0]
    elif lead == "this":
        year = context.day.year
    else:
        year = near_month(context.day, month, tense_at(context, m.start(), m.end()))[0]
    return core_of(m, f"{year:04d}-{month:02d}")


_ROUTE = re.compile(r"(?:operation|exercise|massacre|movement|of the)[ ]$", re.IGNORECASE)


_MONTH_BEFORE = re.compile(
    r"\b(?:in|by|since|until|till|from|of|early|late|mid|through|before|after|during|between|and|to|for|to|last|"
    r"next|this|around|about|on|end|every|or|as)[ -]$",
    re.IGNORECASE,
)


def _weekday(m: re.Match[str], context: Context) -> Core | None:
    """A weekday: the last up to the report, or the next when the clause speaks of the future."""
    if context.day is None:
        return None
    number, lead = weekday_number(m["weekday"]), (m["lead"] or "").lower()
    today, one = context.day, timedelta(days=1)
    if lead in {"last", "past", "previous"} or m["last"]:
        found = near_weekday(today - one, number, future=False)
    elif lead in {"next", "coming"}:
        found = near_weekday(today + one, number, future=True)
    elif lead == "this":
        future = tense_at(context, m.start(), m.end())
        found = near_weekday(today, number, future=future is not False)
    else:
        found = near_weekday(today, number, tense_at(context, m.start(), m.end()))
    return core_of(m, found.isoformat())


_DEICTIC: dict[str, int] = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "yesterday": -1, "last night": -1,
    "the day before yesterday": -2, "tomorrow": 1, "the day after tomorrow": 2, "overnight": 0, "last evening": -1,
}  # fmt: skip


def _deictic(m: re.Match[str], context: Context) -> Core | None:
    """`today`, `yesterday evening`, `the day after tomorrow`."""
    if context.day is None:
        return None
    day = context.day + timedelta(days=_DEICTIC[re.sub(r"\s+", " ", m["word"].lower())])
    return core_of(m, day.isoformat())


def _numbered_day(m: re.Match[str], context: Context) -> Core | None:
    """`on the 28th`, `the 3rd of this month`."""
    if context.day is None:
        return None
    number, which = ordinal_value(m["d"]), (m["which"] or "").lower()
    if not 1 <= number <= 31 or (not which and m["on"] is None):
        return None
    if which in {"last", "next"}:
        month = shift_months(context.day.replace(day=1), -1 if which == "last" else 1)
        return core_of(m, f"{month:%Y-%m}-{number:02d}")
    if which == "this":
        return core_of(m, f"{context.day:%Y-%m}-{number:02d}")
    found = near_number(context.day, number, tense_at(context, m.start(), m.end()))
    return core_of(m, found.isoformat()) if found else None


def _holiday(m: re.Match[str], context: Context) -> Core | None:
    """Christmas and New Year's Day and Eve, the nearest in the sentence's tense."""
    low = m["name"].lower()
    month, number = (
        (12, 25)
        if low.startswith("christmas day") or low == "christmas"
        else (12, 24)
        if low.startswith("christmas")
        else (1, 1)
    )
    if low.endswith("eve") and low.startswith("new"):
        month, number = 12, 31
    if m["year"]:
        return core_of(m, f"{m['year']}-{month:02d}-{number:02d}")
    found = near_day(context.day, month, number, tense_at(context, m.start(), m.end())) if context.day else None
    return core_of(m, found.isoformat()) if found else None


def _season(m: re.Match[str], context: Context) -> Core | None:
    """A season without a year: the nearest in the sentence's tense, by its first month."""
    if context.day is None:
        return None
    code, lead = SEASONS[m["season"].lower()], (m["lead"] or "").lower().removeprefix("the ")
    span = None
    for year in range(context.day.year - 2, context.day.year + 3):
        first, last = span_of(f"{year}-{code}") or (context.day, context.day)
        span = _season_fits(context, m, lead, first, last, span)
    return core_of(m, f"{span.year}-{code}") if span else None


def _season_fits(
    context: Context, m: re.Match[str], lead: str, first: date, last: date, best: date | None
) -> date | None:
    """Keep the first day of the season that fits the lead word: seasons come in order of years."""
    day = context.day or first
    future = lead in {"next", "coming", "this coming"} or (
        lead not in {"last", "past"} and tense_at(context, m.start(), m.end())
    )
    if lead == "this":
        return first if first.year == day.year or (first <= day <= last) else best
    if future:
        return best or (first if last >= day and not (lead == "next" and first <= day) else None)
    return first if first <= day and not (lead == "last" and day <= last) else best


_ST = r"(?:st|nd|rd|th)"


_ANY_DAY = rf"(?:{DAY}{_ST}?|{ORDINAL_DAY})"


_WD = rf"(?:{WEEKDAY},?[ ](?:the[ ])?)?"


_PART_OF_DAY = r"(?:[ ](?:morning|afternoon|evening|night|noon|lunchtime))?"


PATTERNS: tuple[tuple[re.Pattern[str], Builder], ...] = (
    (re.compile(r"(?<![\w-])(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])"), _iso),
    (
        re.compile(r"(?<![\w.])(?P<a>\d{1,2})(?P<sep>[./])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4}|\d{2})(?![\w.]?\d)"),
        _numeric,
    ),
    (
        re.compile(
            rf"(?<![\w.,-]){_WD}(?P<d>{DAY}{_ST}?|(?<=the[ ]){ORDINAL_DAY})(?:[ ]?(?:[-–]|to|and|or|"
            rf"until)[ ]?(?P<d2>{DAY}){_ST}?)?"
            rf"[ ](?:of[ ])?(?P<month>{MONTH})(?![\w])(?:,?[ ](?P<year>{YEAR})(?!\w))?"
        ),
        _day_month,
    ),
    (
        re.compile(
            rf"(?<![\w-])(?:{WEEKDAY}\.?,?[ ])?(?P<month>{MONTH})[ ](?:the[ ](?=\d+[a-z]))?(?P<d>{DAY}{_ST}?)(?"
            r"![\d.]*\d|[ ]?%|[ ](?:million|billion|per))"
            rf"(?:[ ]?(?:[-–]|to|and)[ ]?(?P<d2>{DAY}){_ST}?(?!\w))?(?!\w)(?:,?[ ](?P<year>{YEAR})(?!\w))?"
        ),
        _day_month,
    ),
    (
        re.compile(
            rf"(?<![\w-])(?P<month>{MONTH})(?:[ ]?(?:[-–/]|to|and|or|through|"
            rf"until)[ ]?(?P<month2>{MONTH}))?,?[ ](?:of[ ])?(?P<year>{YEAR})(?![\w])"
        ),
        _month_year,
    ),
    (
        re.compile(
            rf"(?<!\w)(?:(?P<lead>[Ll]ast|[Nn]ext|[Tt]his)[ ])?(?P<month>{MONTH})(?!\w)(?![ ][A-Z][a-z]+[ ](?:said|"
            r"told))"
        ),
        _month,
    ),
    (
        re.compile(
            r"(?<![\w-])(?:(?:the[ ])?(?P<lead>[Ll]ast|[Pp]ast|[Pp]revious|[Tt]his|[Nn]ext|"
            rf"[Cc]oming)[ ])?(?P<weekday>{FULL_WEEKDAY})\b(?P<last>[ ]last\b)?(?!s\b){_PART_OF_DAY}"
        ),
        _weekday,
    ),
    (
        re.compile(
            r"(?<![\w-])(?P<word>the[ ]day[ ]before[ ]yesterday|the[ ]day[ ]after[ ]tomorrow|today|tonight|"
            r"yesterday|tomorrow|last[ ]night|"
            r"last[ ]evening|this[ ](?:morning|afternoon|evening)|overnight)(?![\w-]|[’']s[ ](?:world|standards|"
            rf"date))(?:{_PART_OF_DAY})",
            re.IGNORECASE,
        ),
        _deictic,
    ),
    (
        re.compile(
            r"(?<![\w-])(?:(?P<on>(?<=[Oo]n[ ])|(?<=[Bb]y[ ])|(?<=until[ ])|(?<=since[ ])|"
            rf"(?<=[Oo]f[ ])))?the[ ](?P<d>{DAY}{_ST}|{ORDINAL_DAY})(?:[ ]of[ ](?:the[ ](?=month)|(?P<which>this|"
            r"last|next|the)[ ])month\b|(?!\w|[ ]?-|[ ](?!and|to|of[ ]this|when|at|in|that)[a-z]))"
        ),
        _numbered_day,
    ),
    (
        re.compile(
            r"(?<![\w-])(?P<name>Christmas(?:[ ](?:Day|Eve))?|"
            r"(?<!Chinese[ ])(?<!Lunar[ ])(?<!Iranian[ ])(?<!Persian[ ])(?:New[ ]Year[’']?s?[ ](?:Day|Eve)|"
            rf"New[ ]Year(?:[’']s)?(?![’'\w]|[ ][A-Z])))\b(?:[ ](?P<year>{YEAR}))?"
        ),
        _holiday,
    ),
    (
        re.compile(
            r"(?<![\w-])(?:(?P<lead>[Ll]ast|[Pp]ast|[Tt]his[ ]coming|[Tt]his|[Nn]ext|[Cc]oming|[Tt]he[ ]coming|"
            r"[Tt]he[ ]past)[ ]|[Tt]he[ ]|(?<=by[ ])|(?<=in[ ])|(?<=since[ ])|(?<=until[ ])|"
            r"(?<=before[ ])|(?<=till[ ])|(?<=from[ ])|(?<=for[ ])|(?<=after[ ])|(?<=[Bb]y[ ])|(?<=In[ ])|"
            rf"(?<=end[ ]of[ ])|(?<=early[ ])|(?<=late[ ]))(?P<season>{SEASON})\b(?<!the[ ]fall)(?<!The[ ]fall)(?"
            r"![ ](?:of|20\d\d|session|offensive|break|school|camp))"
        ),
        _season,
    ),
)
