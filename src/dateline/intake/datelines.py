"""Datelines: `NEW DELHI, Dec 4 (Reuters) -` and other openings before the first sentence."""

import re
from dataclasses import dataclass

from dateline.intake.credits import CreditBook, agency_in
from dateline.intake.dates import MONTH, WEEKDAY, days_in, short_day

_UPPER = r"[A-Z][A-Z.'’-]{1,20}(?:[\s-][A-Z][A-Z.'’-]{1,20}){0,3}"
_TITLE = r"[A-Z][\w.'’]{1,20}(?:[\s-](?:[a-z]{2,3}\s)?[A-Z][\w.'’]{1,20}){0,3}"
_PLACE = rf"(?P<place>(?:{_UPPER}|{_TITLE})(?:\s?[,/]\s?(?:{_UPPER}|{_TITLE})){{0,2}}(?:\s?\[[\w\s]{{2,30}}\]|\s\([A-Z][\w\s]{{2,20}}\))?)"
_WHEN = (
    rf"(?P<when>(?:(?i:{WEEKDAY}),?\s)?(?:(?i:{MONTH})\s?[0-3]?\d(?:st|nd|rd|th)?(?:,?\s(?:19|20|21)\d\d)?"
    rf"|[0-3]?\d(?:st|nd|rd|th)?\s(?i:{MONTH})(?:,?\s(?:19|20|21)\d\d)?|[0-3]?\d\.[01]?\d\.(?:19|20|21)\d\d))"
)
_AGENCY = r"(?:\((?P<agency1>[^()]{2,40})\)|/\s?(?P<agency2>[\w\s.&-]{2,30})/|(?P<agency3>[A-Z]{2,12}))"
_STOP = r"(?:--|[-–—―:|])"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        # place, day, agency: a dash may follow, or none
        rf"\s{{0,3}}{_PLACE}\s?,\s?{_WHEN}[.,]?\s?{_AGENCY}[.:]?\s{{0,2}}{_STOP}?\s{{0,2}}(?=[A-Z0-9\"“'‘])",
        rf"\s{{0,3}}{_PLACE}\s?[,|]\s?{_WHEN}\s?{_STOP}\s{{0,2}}(?=[A-Z0-9\"“'‘])",
        rf"\s{{0,3}}{_PLACE}\s?,?\s?{_AGENCY}\s?{_STOP}\s{{0,2}}(?=[A-Z0-9\"“'‘])",
        rf"\s{{0,3}}(?P<place>{_UPPER}(?:,\s?(?:{_UPPER}|{_TITLE}))?)\s?{_STOP}\s{{1,2}}(?=[A-Z0-9\"“'‘])",
        rf"\s{{0,3}}(?P<place>{_TITLE})(?:\s?(?:—|–|--)\s?|\s?:\s)(?=[A-Z])",
        r"\s{0,3}\((?P<agency1>[A-Z][^()]{1,30})\)\s?(?:--|[-–—])\s{0,2}(?=[A-Z0-9\"“'‘])",
    )
)  # fmt: skip
# Words after a colon that show a speaker before it, not a place.
_SPOKEN = re.compile(r"(?:we|i|you|our|my|it|this|that|yes|no|they|there|what|how|if)\b", re.IGNORECASE)
# Words before a colon that label a text instead of placing it.
_LABELS = frozenset(
    ["exclusive", "explained", "analysis", "opinion", "watch", "update", "breaking", "live", "video", "photos", "editorial", "factbox", "explainer", "summary", "note", "interview", "background", "question", "answer", "read", "report", "news", "editor's", "key", "highlights", "q", "a"]
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """An opening: its end in the line's source, the place, the day in words, and the agency."""

    end: int
    place: str | None
    when: str | None
    agency: str | None


def dateline_of(source: str, book: CreditBook) -> Dateline | None:
    """Find the dateline at the beginning of a paragraph.

    Args:
        source: the paragraph as it stands in the raw text.
        book: the known names of agencies.

    Returns:
        The dateline, or `None`. A bare place in small letters counts only before a full paragraph, and an agency only
        when it is known or in capitals.
    """
    if len(source.split()) < 12:  # a line this short is a headline such as `Kyiv: talks go on`
        return None
    for number, shape in enumerate(_SHAPES):
        match = shape.match(source)
        if not match:
            continue
        parts = match.groupdict()
        printed = next((parts[k] for k in ("agency1", "agency2", "agency3") if parts.get(k)), None)
        agency = agency_in(printed, book, capitals=True) if printed else None
        if number in (2, 5) and not agency:
            continue
        place = parts.get("place")
        if place and _is_label(place, bare=number in (3, 4)):
            continue
        if number in (3, 4) and _SPOKEN.match(source[match.end() :]):
            continue
        return Dateline(match.end(), " ".join(place.split()) if place else None, parts.get("when"), agency)
    return None


def _is_label(place: str, *, bare: bool) -> bool:
    words = place.lower().split()
    return words[0] in _LABELS or (bare and len(words) > 3)


def dateline_day(when: str | None, year: int | None) -> str | None:
    """Return the ISO day of a dateline, its year from the context when it prints none."""
    found = days_in(when) if when else []
    day = found[0].day if found else short_day(when or "", year)
    return day.isoformat() if day else None
