"""Dates: the day and time of publication in the forms in which papers print them."""

import datetime as dt
import re
from dataclasses import dataclass

EARLIEST, LATEST = 1990, 2100  # years that a press report on the web can carry

_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_ZONES = {
    "IST": "+05:30", "GMT": "+00:00", "UTC": "+00:00", "Z": "+00:00", "MSK": "+03:00", "KST": "+09:00", "JST": "+09:00",
    "CET": "+01:00", "CEST": "+02:00", "BST": "+01:00", "EST": "-05:00", "EDT": "-04:00", "ET": None, "PKT": "+05:00",
    "PST": "-08:00", "PDT": "-07:00", "SGT": "+08:00", "AEST": "+10:00", "AEDT": "+11:00", "HRS": None,
}  # fmt: skip
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_YEAR = r"(?P<{0}>(?:19|20|21)\d\d)(?!\d)"
_DAY = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_FORMS = (
    r"(?<![\d-])" + _YEAR.format("y1") + r"-(?P<m1>[01]\d)-(?P<d1>[0-3]\d)(?!\d)",
    r"(?<![\d/])" + _YEAR.format("y2") + r"[/.](?P<m2>[01]?\d)[/.](?P<d2>[0-3]?\d)(?!\d)",
    r"(?<![\d.,])" + _DAY.format("d3") + r"(?:\s|-|\sof\s)\s?(?P<m3>" + MONTH + r"),?[\s-]\s?" + _YEAR.format("y3"),
    r"\b(?P<m4>" + MONTH + r")\s?" + _DAY.format("d4") + r",?\s" + _YEAR.format("y4"),
    r"(?<![\d.,/])(?P<d5>[0-3]?\d)(?P<s5>[./-])(?P<m5>[0-3]?\d)(?P=s5)" + _YEAR.format("y5"),
)
DATE = re.compile("|".join(_FORMS), re.IGNORECASE)
_YEARLIKE = re.compile(r"(?:19|20|21)[0-9][0-9]")
# A day without its year, as a dateline gives it.
SHORT = re.compile(r"\b(?P<m>" + MONTH + r")\s?(?P<d>[0-3]?\d)\b|\b(?P<d2>[0-3]?\d)\s(?P<m2>" + MONTH + r")", re.IGNORECASE)
TIME = re.compile(
    r"(?<![\d:.])(?P<h>[0-2]?\d)(?P<s>[:.])(?P<min>[0-5]\d)(?!\d)(?:(?P=s)(?P<sec>[0-5]\d)(?:\.\d{1,6})?)?"
    r"\s?(?P<half>[ap]\.?m\b\.?)?\s?\(?(?P<zone>Z\b|[A-Z]{2,4}\b|[+-]\d\d:?\d\d\b)?\)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A full date in a text: where it stands, and what day it is."""

    start: int
    end: int
    day: dt.date


def days_in(text: str) -> list[Day]:
    """Find the full dates of a text, in order.

    Args:
        text: any words.

    Returns:
        Each date that has day, month and year and lies from 1990 to 2100. Figures divided by dots or strokes are read
        day first unless that can't be.
    """
    out: list[Day] = []
    if not _YEARLIKE.search(text):  # most lines carry no year, and the forms are slow to try at every character
        return out
    for match in DATE.finditer(text):
        day = _day(match)
        if day:
            out.append(Day(match.start(), match.end(), day))
    return out


def _day(match: re.Match[str]) -> dt.date | None:
    """Read one match of `DATE`."""
    for form in "12345":
        if match.group(f"y{form}"):
            year, month, day = (match.group(part + form) for part in "ymd")
            number = int(month) if month.isdigit() else _MONTHS[month[:3].lower()]
            if form == "5" and number > 12 and int(day) <= 12:
                number, day = int(day), str(number)
            return make_day(int(year), number, int(day))
    return None


def make_day(year: int, month: int, day: int) -> dt.date | None:
    """Return the day, or `None` when there is no such day or it can't be one of publication."""
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def short_day(text: str, year: int | None) -> dt.date | None:
    """Read a day without a year (`Dec 4`) in the year that the context gives; `None` without one."""
    match = SHORT.search(text)
    if not match or not year:
        return None
    month, day = match.group("m") or match.group("m2"), match.group("d") or match.group("d2")
    return make_day(year, _MONTHS[month[:3].lower()], int(day))


def time_in(text: str) -> str | None:
    """Read the first time of day as ISO 8601 (`18:04`, `19:31+05:30`), or return `None`."""
    match = TIME.search(text)
    if not match or (match.group("s") == "." and not match.group("half")):
        return None
    hour = int(match.group("h"))
    if match.group("half"):
        hour = hour % 12 + (12 if match.group("half")[0] in "pP" else 0)
    if hour > 23:
        return None
    zone = match.group("zone") or ""
    offset = _ZONES.get(zone.upper()) or ""
    if zone[:1] in ("+", "-"):
        offset = zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    return f"{hour:02}:{match.group('min')}{offset}"


def stamp(day: dt.date, time: str | None) -> str:
    """Write a day and perhaps a time as ISO 8601."""
    return f"{day.isoformat()}T{time}" if time else day.isoformat()


def iso_stamp(value: str | None) -> str | None:
    """Read a date from markup (`2025-12-04T10:00:00Z`, `Thu, 04 Dec 2025 10:00 GMT`) as an ISO day or time."""
    found = days_in(value[:100]) if value else []
    if not value or not found:
        return None
    rest = value[found[0].end : 100].lstrip("T ,")
    return stamp(found[0].day, time_in(rest))


def url_day(url: str | None) -> dt.date | None:
    """Read the day of publication from an address such as `/2025/12/04/`."""
    match = re.search(r"[/_-]((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_.-]|$)", url or "")
    return make_day(*map(int, match.groups())) if match else None
