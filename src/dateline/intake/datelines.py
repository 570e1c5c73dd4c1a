"""Datelines: `NEW DELHI, Dec 4 (Reuters) -` and other openings before the first sentence."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.intake.credits import CreditBook, agency_in, fold
from dateline.intake.dates import MONTH, WEEKDAY, days_in, short_day
from dateline.intake.names import is_name, outlet_form

_U = "A-Z" + "".join(c for c in map(chr, range(0xC0, 0x250)) if c.isupper())  # capitals of all Latin alphabets
_UPPER = rf"[{_U}][{_U}.'’ʼ-]{{1,20}}(?:[\s-][{_U}][{_U}.'’ʼ-]{{1,20}}){{0,3}}"
_TITLE = rf"[{_U}][\w.'’ʼ]{{1,20}}(?:[\s-](?:[a-z]{{2,3}}[\s-])?[{_U}][\w.'’ʼ]{{1,20}}){{0,3}}"
_PLACE = rf"(?P<place>(?:{_UPPER}|{_TITLE})(?:\s?[,/]\s?(?:{_UPPER}|{_TITLE})){{0,2}}(?:\s?\[[\w\s]{{2,30}}\]|\s\([{_U}][\w\s]{{2,20}}\))?)"
_WHEN = (
    rf"(?P<when>(?:(?i:{WEEKDAY}),?\s)?(?:(?i:{MONTH})\s?[0-3]?\d(?:st|nd|rd|th)?(?:,?\s(?:19|20|21)\d\d)?"
    rf"|[0-3]?\d(?:st|nd|rd|th)?\s(?i:{MONTH})(?:,?\s(?:19|20|21)\d\d)?|[0-3]?\d\.[01]?\d\.(?:19|20|21)\d\d))"
)
# A bare name in capitals is a word of its own: in `BRATISLAVA:` no part of the city is one.
_AGENCY = rf"(?:\s?\((?P<agency1>[^()]{{2,40}})\)|\s?/\s?(?P<agency2>[\w\s.&-]{{2,30}})/|\s(?P<agency3>[{_U}]{{2,12}})\b)"
_STOP = r"(?:--|[-–—―:|])"
_OPENS = rf"(?=[{_U}0-9\"“'‘])"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        # place, day, agency: a dash may follow, or none
        rf"\s{{0,3}}{_PLACE}\s?[,:|]\s?{_WHEN}[.,]?{_AGENCY}[.:]?\s{{0,2}}(?P<stop>{_STOP})?\s{{0,2}}{_OPENS}",
        rf"\s{{0,3}}{_PLACE}\s?[,|]\s?{_WHEN}\s?{_STOP}\s{{0,2}}{_OPENS}",
        rf"\s{{0,3}}{_PLACE}\s?[,:]?{_AGENCY}\s?[.:]?\s?(?P<stop>{_STOP})?\s{{0,2}}{_OPENS}",
        rf"\s{{0,3}}(?P<place>{_UPPER}(?:\s?[,/]\s?(?:{_UPPER}|{_TITLE}))?)\s?{_STOP}\s{{1,2}}{_OPENS}",
        rf"\s{{0,3}}(?P<place>{_TITLE})(?:\s?(?:—|–|--)\s?|\s-\s|\s?:\s)(?=[{_U}])",
        rf"\s{{0,3}}[(\[](?P<agency1>[{_U}][^()\[\]]{{1,40}})[)\]]\s?(?:--|[-–—:])\s{{0,2}}{_OPENS}",
        rf"\s{{0,3}}(?P<agency1>[{_U}][\w&.'’ -]{{2,40}}?)\s?[|,/–—-]\s?(?P<place>{_UPPER})\s?{_STOP}\s{{1,2}}{_OPENS}",
    )
)  # fmt: skip
# An opening ends within so many characters; what runs on without a mark of one isn't tried.
_MARKS = re.compile(r"[:|–—―()/]|--|\s-\s|[A-Z]\s?-\s|\d[.,]?\s")
# Words after a colon that show a speaker before it, not a place.
_SPOKEN = re.compile(r"(?:we|i|you|our|my|it|this|that|yes|no|they|there|what|how|if)\b", re.IGNORECASE)
# Words before a colon that label a text instead of placing it.
_LABELS = frozenset(
    ["exclusive", "explained", "analysis", "opinion", "watch", "update", "breaking", "live", "video", "photos", "editorial", "factbox", "explainer", "summary", "note", "interview", "background", "question", "answer", "read", "report", "news", "editor's", "key", "highlights", "q", "a"]
)

STATED = frozenset(["Local", "Updated", "Update", "File", "Live"])  # words in brackets after a day that say how, not who
REACH = 120


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
    if not _MARKS.search(source, 0, REACH):
        return None
    for number, shape in enumerate(_SHAPES):
        match = shape.match(source)
        if not match:
            continue
        parts = match.groupdict()
        agency = _agency(number, parts, book)
        if number in (2, 5, 6) and not agency:
            continue
        if parts.get("agency3") and not agency:  # `New Delhi, Dec 4 US officials said`
            continue
        place = parts.get("place")
        if place and _is_label(place, bare=number in (3, 4)):
            continue
        if number in (3, 4) and _SPOKEN.match(source[match.end() :]):
            continue
        return Dateline(match.end(), " ".join(place.split()) if place else None, parts.get("when"), agency)
    return None


def _agency(number: int, parts: Mapping[str, str | None], book: CreditBook) -> str | None:
    """Name the agency of a dateline; how it is set off says how far a name that nobody knows can be one."""
    printed = parts.get("agency1") or parts.get("agency2")
    bare = parts.get("agency3")
    if not printed:
        sure = number == 0 and bool(parts.get("stop"))
        return agency_in(bare, book, capitals=sure) if bare else None
    if number == 6:
        return agency_in(printed, book, form=True)
    agency = agency_in(printed, book, capitals=True)
    known = fold(printed) in book.names
    # After a day, brackets hold hardly anything but an agency: `NAIROBI, March 10 (Zuri) -`.
    placed = number == 0 and is_name(printed) and len(printed.split()) <= 4 and (printed.endswith("News") or not outlet_form(printed, sure=True))
    return agency or (printed if placed and not known and printed not in STATED else None)


def _is_label(place: str, *, bare: bool) -> bool:
    words = place.lower().split()
    return words[0] in _LABELS or (bare and len(words) > 3)


def dateline_day(when: str | None, year: int | None) -> str | None:
    """Return the ISO day of a dateline, its year from the context when it prints none."""
    found = days_in(when) if when else []
    day = found[0].day if found else short_day(when or "", year)
    return day.isoformat() if day else None
