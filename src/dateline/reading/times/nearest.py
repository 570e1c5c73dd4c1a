"""Which Thursday, which February: the nearest day, month or season to the day of the report, in the sentence's tense."""

import re
from datetime import date, timedelta

from dateline.reading.times.calendar import shift_months
from dateline.reading.times.found import Context
from dateline.reading.times.tense import is_future

_AHEAD = re.compile(
    r"\b(?:by|until|till|before|from|no[ ]later[ ]than|later|next|coming|"
    r"as[ ]early[ ]as)[ ](?:the[ ])?(?:\w+[ ]of[ ])?(?:early[ ]|late[ ]|mid-)?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\b(?:since|ever[ ]since|earlier|last|past|back)[ ](?:in[ ]|on[ ])?(?:the[ ])?(?:\w+[ ]of[ ])?(?:early[ ]|"
    r"late[ ]|mid-)?$",
    re.IGNORECASE,
)
# Without a year the nearer day is meant when it is this near, whatever the tense.
_VERY_NEAR = timedelta(days=7)


def tense_at(context: Context, start: int, end: int) -> bool | None:
    """Give the tense for a time at `[start, end)`: the caller's, else the preposition's, else the clause's."""
    if context.future is not None:
        return context.future
    before = context.text[max(0, start - 30) : start]
    if _BEHIND.search(before):
        return False
    told = is_future(context.text, start, end)
    if told is None and _AHEAD.search(before):
        return True
    return told


def near_weekday(day: date, weekday: int, future: bool | None) -> date:
    """Give the last such weekday up to the day of the report, or the next one from it on when `future`."""
    back = (day.weekday() - weekday) % 7
    return day + timedelta(days=(7 - back) % 7) if future else day - timedelta(days=back)


def near_day(day: date, month: int, number: int, future: bool | None) -> date | None:
    """Give the day `number` of `month` nearest to the report in its tense, or `None` when there is no such day."""
    days = []
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            days.append(date(year, month, number))
        except ValueError:
            continue
    if not days:
        return None
    nearest = min(days, key=lambda d: abs(d - day))
    if future is None or abs(nearest - day) <= _VERY_NEAR:
        return nearest
    fitting = [d for d in days if (d >= day if future else d <= day)]
    return (min(fitting) if future else max(fitting)) if fitting else nearest


def near_month(day: date, month: int, future: bool | None) -> tuple[int, int]:
    """Give the year and month nearest to the report in its tense; the report's own month counts as either."""
    if future:
        return (day.year if month >= day.month else day.year + 1), month
    return (day.year if month <= day.month else day.year - 1), month


def near_number(day: date, number: int, future: bool | None) -> date | None:
    """Give the day `number` of this or a neighbouring month (`on the 28th`)."""
    days = []
    for months in (-1, 0, 1):
        try:
            days.append(shift_months(day.replace(day=1), months).replace(day=number))
        except ValueError:
            continue
    fitting = [d for d in days if (d >= day if future else d <= day)]
    if not fitting:
        return None
    return min(fitting) if future else max(fitting)
