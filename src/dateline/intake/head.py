"""The head of a report: headline, date lines and byline, as they are printed above the first paragraph."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.intake.captions import is_caption
from dateline.intake.credits import CreditBook, agency_in, fold
from dateline.intake.dates import DATE, MONTH, TIME, WEEKDAY, days_in, stamp, time_in
from dateline.intake.furniture import BYLINE, DATELINE, furniture_reason, without_furniture_parts
from dateline.intake.furniture import DATE as DATE_LINE
from dateline.intake.lines import Line, ends_sentence

REACH = 16  # lines from the top, and TAIL from the end, in which date lines and bylines are looked for
TAIL = 4
FULL = 12  # words of a paragraph that is text
LONGEST_TITLE = 32  # words

_LABEL = (
    r"(?:first\s)?(?:published|updated|posted|last\s(?:updated|modified|edited|update)|modified|created|release[d]?|issued|dated?|uploaded|edited|publish(?:ed)?\sdate|publication\sdate|time|on|at|by)"
)
_RESIDUE = re.compile(
    rf"\b{_LABEL}\b|{WEEKDAY}|\b(?:ist|gmt|utc|msk|kst|jst|cet|est|edt|et|hrs|hours|am|pm|a\.m\.|p\.m\.)\b|\b\d{{1,2}}\s?[ap]m\b|[\W_]+",
    re.IGNORECASE,
)
_LABELLED = re.compile(rf"\W{{0,3}}(?:{_LABEL})\b", re.IGNORECASE)
_UPDATED = re.compile(r"(?:updated|modified|edited|update)\b", re.IGNORECASE)
_TIME_ONLY = re.compile(rf"(?:at\s)?(?:{TIME.pattern})(?:\s?(?:hrs|hours|ist))?", re.IGNORECASE)
_INLINE = re.compile(
    rf"\s{{0,3}}(?:{_LABEL}\s?(?:on\b)?\s?[:-]?\s?){{0,2}}(?:{WEEKDAY},?\s)?(?P<date>{DATE.pattern})(?:T?[\s,|·-]{{0,3}}{TIME.pattern})?\s?[|,·:–—-]?\s{{0,3}}(?=[A-Z\"“'‘])",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:by|written by|reported by|report by|story by|author|authors|posted by|published by|edited by|text by|from)\s?[:|-]?\s"
    r"(?P<who>[^\W\d_][\w.'’-]{0,25}(?:[\s,&/|-]{1,3}[\w.'’-]{1,25}){0,9})",
    re.IGNORECASE,
)
_PERSON = re.compile(r"[A-Z][\w'’-]{1,20}\.?(?:\s(?:[A-Z]\.|[A-Z][\w'’-]{1,20}|(?:de|van|von|der|al|bin|el|da)\b)){1,3}")
_COMMA = re.compile(r"\s?[,|/]\s?|\s[-–—]\s")
_PLACE = re.compile(r"[A-Z][\w'’-]{2,20}(?:,?\s[A-Z][\w'’-]{1,20})?")
_ROLE = re.compile(r"(?:[\w ]{0,30}\b(?:correspondent|desk|bureau|editor|reporter|staff writer|staff reporter|news service|special to [\w ]{2,30}))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """What the head says. `title` is the position of the headline's line, `agency` the one in the byline."""

    lines: tuple[Line, ...]
    title: int | None = None
    published: str | None = None
    byline: str | None = None
    agency: str | None = None


def read_head(lines: Sequence[Line], book: CreditBook, title: str | None = None) -> Head:
    """Read headline, date lines and bylines, and cut what isn't text.

    Args:
        lines: all lines of the source.
        book: the known agencies.
        title: the headline when markup gives it, otherwise it is looked for.

    Returns:
        The lines with date lines and bylines cut, and what they say.
    """
    out = list(lines)
    published: dict[bool, str] = {}
    byline = agency = None
    near = _positions(out)
    last = max((i for i, line in enumerate(out) if len(line.text.split()) >= FULL and ends_sentence(line.text)), default=len(out))
    for i in near:
        line = out[i]
        if line.reason:
            continue
        if is_date_line(line.text):
            day = days_in(line.text)[0]
            time = time_in(line.text[day.end :]) or _time_below(out, i)
            published.setdefault(bool(_UPDATED.search(line.text[: day.start])), stamp(day.day, time))
            by = _by(line.text)
            byline, agency = byline or by, agency or agency_in(by or _left(line.text), book, form=True)
            out[i] = line.cut(DATE_LINE)
        elif _TIME_ONLY.fullmatch(line.text):
            out[i] = line.cut(DATE_LINE)
        elif i < last and (who := _byline(out, i, book)):  # a name below the text is a credit
            byline, agency = byline or who, agency or agency_in(who, book, form=True)
            out[i] = line.cut(BYLINE)
        elif i and _PLACE.fullmatch(line.text) and out[i - 1].reason in (DATE_LINE, BYLINE):
            out[i] = line.cut(DATELINE)
    out, prefix = _without_inline_date(out)
    found = _title(out, title)
    if found is not None:
        out = [_repeated(line, out[found]) if i != found else line for i, line in enumerate(out)]
    day_told = published.get(False) or prefix or published.get(True)
    return Head(tuple(out), found, day_told, byline, agency)


def is_date_line(text: str) -> bool:
    """Tell whether a line only says when (and perhaps where and by whom) a report was published."""
    if len(text) > 200 or not days_in(text):
        return False
    left = _left(text).split()
    if ends_sentence(text) and len(left) > 3:
        return False
    return len(left) <= (9 if _LABELLED.match(text) or _BY.match(text) else 4) and len(left) <= len(text.split())


def is_head_line(text: str, book: CreditBook) -> bool:
    """Tell whether a line of a page is a date line or a byline, judging by its words alone."""
    if len(text.split()) > 14:
        return False
    match = _BY.fullmatch(text)
    by = match is not None and match.group("who")[:1].isupper() and not ends_sentence(text)
    return by or is_date_line(text) or bool(agency_in(re.split(r"\s?[|,]\s?", text)[0], book))


def _left(text: str) -> str:
    """Return the words of a date line that aren't about the date."""
    text = without_furniture_parts(text)
    return " ".join(_RESIDUE.sub(" ", TIME.sub(" ", DATE.sub(" ", text))).split())


def _positions(lines: Sequence[Line]) -> list[int]:
    """List the uncut lines near the top and the end, where papers print dates and names."""
    open_lines = [i for i, line in enumerate(lines) if not line.reason]
    return sorted({*open_lines[:REACH], *open_lines[-TAIL:]})


def _time_below(lines: Sequence[Line], i: int) -> str | None:
    """Read the time of day when it stands alone below its date."""
    below = lines[i + 1].text if i + 1 < len(lines) else ""
    return time_in(below) if _TIME_ONLY.fullmatch(below) else None


def _by(text: str) -> str | None:
    match = _BY.match(text)
    who = re.split(r"\s?\|\s?|\s-\s|,?\s(?:updated|published|posted|last)\b|\son\s(?=\d|\w+day)", match.group("who"), flags=re.IGNORECASE)[0] if match else ""
    return DATE.sub("", re.sub(rf"\b(?:{MONTH})\s?\d.*", "", who, flags=re.IGNORECASE)).strip(" ,|-:") or None


def _byline(lines: Sequence[Line], i: int, book: CreditBook) -> str | None:
    """Return the byline that a line is, or `None`."""
    text = without_furniture_parts(lines[i].text)
    words = text.split()
    if not words or len(words) > 12 or lines[i].kind == "heading":
        return None
    match = _BY.fullmatch(text)
    if match and (agency_in(match.group("who"), book) or match.group("who")[:1].isupper()) and not ends_sentence(text):
        return match.group("who").strip()
    first = re.split(r"\s?[|,]\s?|\s[-–—]\s", text)[0]
    known = book.names.get(fold(first))
    agency = known.kind == "agency" if known else bool(i and agency_in(first, book, form=True))
    if agency and len(words) <= 6 and not is_caption(text):
        return first
    who = _PERSON.match(text)
    if who and i and len(words) <= 8 and agency_in(_COMMA.sub("", text[who.end() :], count=1), book, form=True) and _COMMA.match(text, who.end()):
        return text
    if _ROLE.fullmatch(text) and len(words) <= 6:
        return text
    if _PERSON.fullmatch(text) and len(words) <= 4 and i > 0 and _by_date(lines, i):
        return text
    return None


def _by_date(lines: Sequence[Line], i: int) -> bool:
    """Tell whether a date line, a counter or the like stands directly above or below."""
    beside = [lines[j] for j in (i - 1, i + 1) if 0 <= j < len(lines)]
    return any(
        (n.reason and n.reason != "caption") or is_date_line(n.text) or bool(furniture_reason(n.text)) for n in beside
    )


def _without_inline_date(lines: list[Line]) -> tuple[list[Line], str | None]:
    """Cut a date that is set before the first words of the first paragraph, and return it."""
    for i in [i for i, line in enumerate(lines) if not line.reason][:3]:
        match = _INLINE.match(lines[i].source)
        if not match or len(lines[i].source[match.end() :].split()) < 4 or not lines[i].source[match.end()].strip():
            continue
        if not (lines[i].source[match.end()].isupper() or lines[i].source[match.end()] in "\"“'‘"):
            continue
        date, rest = lines[i].split(match.end())
        days = days_in(date.text)
        if days:
            return [*lines[:i], date.cut(DATE_LINE), rest, *lines[i + 1 :]], stamp(days[0].day, time_in(date.text[days[0].end :]))
    return lines, None


def _title(lines: Sequence[Line], told: str | None) -> int | None:
    """Find the line that is the headline."""
    open_lines = [i for i, line in enumerate(lines) if not line.reason]
    if told is not None:
        same = (i for i in open_lines[:REACH] if fold(lines[i].text) == fold(told))
        return next(same, None)
    if len(open_lines) < 2:
        return None
    first = open_lines[0]
    text = lines[first].text
    words = text.split()
    if not 2 <= len(words) <= LONGEST_TITLE or text.startswith(("- ", "• ", "* ")):
        return None
    below = [lines[i] for i in open_lines[1:6]]
    if not any(ends_sentence(line.text) for line in below):
        return None
    if text.endswith(".") and not text.endswith(("..", "U.S.", "U.N.")):
        return first if _stands_over(lines, first, below[0]) else None
    return first


def _stands_over(lines: Sequence[Line], first: int, below: Line) -> bool:
    """Tell whether a first line that ends in a full stop is a headline: over a date line, or repeated by the lead."""
    following = lines[first + 1 : first + 3]
    if any(line.reason in (DATE_LINE, BYLINE, "view counter", "picture placeholder") for line in following):
        return True
    mine, lead = (set(re.findall(r"\w{4,}", t.lower())) for t in (lines[first].text, below.text))
    short = len(lines[first].text.split()) <= 14 and len(below.text.split()) >= 25
    return short and len(mine & lead) >= max(3, len(mine) // 2)


def _repeated(line: Line, title: Line) -> Line:
    """Cut a line that prints the headline again."""
    return line.cut("repeated headline") if fold(line.text) == fold(title.text) else line
