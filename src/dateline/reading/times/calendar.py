"""The calendar: what a TIMEX3 value covers, from its first day to its last.

Seasons are the meteorological ones of the northern hemisphere (winter begins in December of the year before the one in
which it ends; `winter 2026` starts in December 2026). `START`, `MID` and `END` are thirds of the period.
"""

import calendar as _calendar
from datetime import date, timedelta

from dateline.model import Mod

SEASON_MONTHS: dict[str, int] = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def month_end(year: int, month: int) -> date:
    """Give the last day of a month."""
    return date(year, month, _calendar.monthrange(year, month)[1])


def shift_months(day: date, months: int) -> date:
    """Move a day by whole months; the 31st becomes the last day of a shorter month.

    Raises:
        OverflowError: the year leaves the calendar's range.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= 9999:
        raise OverflowError
    return date(year, month, min(day.day, _calendar.monthrange(year, month)[1]))


def span_of(value: str) -> tuple[date, date] | None:
    """Give the first and last day that a TIMEX3 date value covers.

    Args:
        value: `2025-12-04`, `2025-12`, `2025`, `202`, `20`, `2026-Q2`, `2026-H1`, `2026-SP`, `2025-W49`, `2025-W49-WE`.

    Returns:
        First and last day, or `None` for durations and references.
    """
    try:
        return _span_of(value)
    except (ValueError, OverflowError):
        return None


def _span_of(value: str) -> tuple[date, date] | None:
    """Read the value's parts; a day or month that doesn't exist raises `ValueError`."""
    head, _, tail = value.partition("-")
    if not head.isdigit():
        return None
    if not tail:
        width = 10 ** (4 - len(head))
        first = int(head) * width
        return date(max(first, 1), 1, 1), date(first + width - 1, 12, 31)
    year = int(head)
    if tail[0] in "QH":
        months = 3 if tail[0] == "Q" else 6
        last = int(tail[1:]) * months
        return date(year, last - months + 1, 1), month_end(year, last)
    if tail in SEASON_MONTHS:
        first_day = date(year, SEASON_MONTHS[tail], 1)
        return first_day, shift_months(first_day, 3) - timedelta(days=1)
    if tail[0] == "W":
        week = tail[1:3]
        monday = date.fromisocalendar(year, int(week), 1)
        return (monday + timedelta(days=5) if tail.endswith("WE") else monday), monday + timedelta(days=6)
    month, _, day = tail.partition("-")
    if not day:
        return date(year, int(month), 1), month_end(year, int(month))
    exact = date(year, int(month), int(day[:2]))
    return exact, exact


def part_of(span: tuple[date, date], mod: Mod | None) -> tuple[date, date]:
    """Narrow a period to its first, middle or last third; other modifiers leave it as it is."""
    first, last = span
    if mod not in {"START", "MID", "END"}:
        return span
    if (first.day, last.day) == (
        1,
        month_end(last.year, last.month).day,
    ) and last.year * 12 + last.month - first.year * 12 - first.month >= 2:
        months = last.year * 12 + last.month - first.year * 12 - first.month + 1
        a, b = shift_months(first, months // 3), shift_months(first, months - months // 3)
    else:
        days = (last - first).days + 1
        a, b = first + timedelta(days=days // 3), first + timedelta(days=days - days // 3)
    one = timedelta(days=1)
    return {"START": (first, a - one), "MID": (a, b - one), "END": (b, last)}[mod] if a > first else span


def week_of(day: date) -> str:
    """Give the ISO week of a day as a TIMEX3 value."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"
