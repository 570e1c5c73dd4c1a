"""Days: bounds of a time expression, distance between days, the day of a report that prints none."""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from dateline.model import Lineage, Report, Story, When

_FULL = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_PARTS = re.compile(r"(\d{4})(?:-(?:(\d\d)|Q([1-4])|H([12])|(SP|SU|FA|WI)))?$")
_SPAN = re.compile(r"(\d{4})/(\d{4})$")  # a year that spans two, such as a fiscal year
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 10}  # first month; winter is cut at the year's end
FAR = 10**6  # days between two days of which one is unknown


def as_date(day: str | None) -> date | None:
    """Read an ISO day, or return `None`."""
    if not day or not _FULL.match(day):
        return None
    try:
        return date.fromisoformat(day[:10])
    except ValueError:
        return None


def days_apart(a: str | None, b: str | None) -> int:
    """Return the number of days between two ISO days; `FAR` when either is unknown."""
    x, y = as_date(a), as_date(b)
    return abs((x - y).days) if x and y else FAR


def signed_days(a: str, b: str) -> int | None:
    """Return the days from `a` to `b`, negative when `b` is earlier, `None` when either isn't a day."""
    x, y = as_date(a), as_date(b)
    return (y - x).days if x and y else None


def shift(day: str, by: int) -> str:
    """Return the ISO day `by` days later."""
    start = as_date(day)
    return (start + timedelta(days=by)).isoformat() if start else day


def value_bounds(value: str, mod: str | None = None) -> tuple[str | None, str | None]:
    """Return first and last ISO day of a TIMEX3 value.

    Args:
        value: an ISO day, month, quarter, half, season or year, or two years with a slash.
        mod: `START`, `MID` and `END` narrow a year or month to a third of it.

    Returns:
        The two days, or `(None, None)` for durations and references such as `PRESENT_REF`.
    """
    if as_date(value):
        return value[:10], value[:10]
    if m := _SPAN.match(value):
        return f"{m[1]}-01-01", f"{m[2]}-12-31"
    m = _PARTS.match(value)
    if not m:
        return None, None
    year, first, last = int(m[1]), 1, 12
    if m[2]:
        first = last = min(12, max(1, int(m[2])))
    elif m[3]:
        first, last = 3 * int(m[3]) - 2, 3 * int(m[3])
    elif m[4]:
        first, last = 6 * int(m[4]) - 5, 6 * int(m[4])
    elif m[5]:
        first, last = _SEASONS[m[5]], _SEASONS[m[5]] + 2
    start, end = date(year, first, 1), date(year, last, monthrange(year, last)[1])
    third = (end - start).days // 3
    if mod == "START":
        end = start + timedelta(days=third)
    elif mod == "MID":
        start, end = start + timedelta(days=third), end - timedelta(days=third)
    elif mod == "END":
        start = end - timedelta(days=third)
    return start.isoformat(), end.isoformat()


def bounds(when: When | None) -> tuple[str | None, str | None]:
    """Return the bounds that a time was given, or those of its value where the reader left them out."""
    if when is None:
        return None, None
    if when.earliest or when.latest:
        return when.earliest, when.latest
    return value_bounds(when.value, when.mod)


def event_day(when: When | None) -> str | None:
    """Return the single day that a time names, or `None`."""
    if when is None or not as_date(when.value):
        return None
    return when.value[:10]


def times_agree(a: When | None, b: When | None, slack: int = 0) -> bool:
    """Tell whether two times can be the same; an unknown time agrees with any."""
    (a0, a1), (b0, b1) = bounds(a), bounds(b)
    if not (a0 or a1) or not (b0 or b1):
        return True
    low_a, high_a, low_b, high_b = a0 or "0000", a1 or "9999", b0 or "0000", b1 or "9999"
    return low_a <= shift(high_b, slack) and low_b <= shift(high_a, slack)


def precision(when: When | None) -> int:
    """Rank how precise a time is: 3 day, 2 month, 1 anything longer, 0 none."""
    if when is None:
        return 0
    if as_date(when.value):
        return 3
    return 2 if re.match(r"\d{4}-\d\d$", when.value) else 1


def report_days(reports: Sequence[Report], lineage: Sequence[Lineage], stories: Sequence[Story]) -> Mapping[str, str | None]:
    """Give each report a day: its own, that of a dated report it copies or rewrites, or that of its story.

    Args:
        reports: all reports.
        lineage: the edges between them; a `partial` edge fills in nothing, since background is copied for years.
        stories: the stories that hold them.

    Returns:
        One entry for each report; `None` where nothing tells the day.
    """
    days: dict[str, str | None] = {r.id: r.day if as_date(r.day) else None for r in reports}
    own = dict(days)
    for edge in sorted(lineage, key=lambda e: (e.relation != "copy", e.a, e.b)):
        if edge.relation in ("copy", "rewrite"):
            for one, other in ((edge.a, edge.b), (edge.b, edge.a)):
                if one in days and days[one] is None and own.get(other):
                    days[one] = own[other]
    for story in stories:
        known = sorted(d for r in story.reports if (d := own.get(r)))
        day = known[len(known) // 2] if known else None
        if day is None and story.when:
            day = event_day(story.when)
        for r in story.reports:
            if r in days and days[r] is None:
                days[r] = day
    return days
