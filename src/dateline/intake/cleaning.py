"""Cleaning: the lines of a source become the kept text, what was cut, and what head and tail say about the report."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.intake.captions import LONGEST_BARE, is_bare_caption, is_caption, is_picture_credit
from dateline.intake.credits import CreditBook
from dateline.intake.datelines import Dateline, dateline_day, dateline_of
from dateline.intake.dates import days_in, url_day
from dateline.intake.furniture import CAPTION, DATELINE, furniture_reason
from dateline.intake.head import read_head
from dateline.intake.lines import Line, ends_sentence, kept
from dateline.intake.masthead import Named, Place, outlet_below, split_headline, with_outlet, without_masthead
from dateline.intake.publication import inferred_day
from dateline.intake.tail import cut_credits, cut_teasers
from dateline.model import WhenKnown


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned report: all lines with the reasons of those that are cut, and the metadata that the text itself gives."""

    lines: tuple[Line, ...]
    title: str | None
    text: str
    byline: str | None
    agency: str | None
    outlet: str | None
    credit: str | None
    published: str | None
    when_known: WhenKnown


def cleaned(
    lines: Sequence[Line], book: CreditBook, *, title: str | None = None, url: str | None = None, outlet: str | None = None
) -> Cleaned:
    """Cut furniture from a report and read what it says about itself.

    Args:
        lines: the lines of the source; markup may have cut some already.
        book: the known agencies and outlets.
        title: the headline when markup gives it; `None` looks for it, an empty string says that there is none.
        url: the address, which may carry a date.
        outlet: the outlet's name when markup gives it.

    Returns:
        The cleaned report. Its text has the headline as first paragraph.
    """
    work = [_without_furniture(line) for line in lines]
    work = _without_captions(work)
    place = Place(work, book, url)
    over = without_masthead(work, place) if title is None else Named(work)
    work = _without_bare_captions(over.lines, headed=title is not None)
    head = read_head(work, book, title)
    work, title_line, beside = _title_line(list(head.lines), head.title, place)
    below = outlet_below(work, _position(work, title_line), place)
    work, outlet = below.lines, outlet or over.outlet or beside or below.outlet
    book = with_outlet(book, outlet)
    work, dateline = _without_dateline(work, book, title_line)
    work, credit = cut_credits(work, book)
    work = cut_teasers(work)
    heading = title_line.text if title_line else (title or None)
    body = [line.text for line in kept(work) if title_line is None or line.start != title_line.start]
    year = _year(head.published, url, lines)
    published, known = _published(head.published, dateline_day(dateline.when, year) if dateline else None, url, body)
    agencies = (credit.agency if credit else None, dateline.agency if dateline else None, head.agency)
    return Cleaned(
        lines=tuple(work),
        title=_plain_title(heading),
        text="\n\n".join([heading, *body] if heading else body),
        byline=head.byline,
        agency=next((agency for agency in agencies if agency), None),
        outlet=outlet,
        credit=credit.words if credit else None,
        published=published,
        when_known=known,
    )


def _without_furniture(line: Line) -> Line:
    reason = None if line.reason else furniture_reason(line.text)
    if reason == "disclaimer" and is_picture_credit(line.text):
        reason = CAPTION
    return line.cut(reason) if reason else line


def _without_captions(lines: list[Line]) -> list[Line]:
    """Cut captions that say what they are; a line of one picture credit alone (`PTI Photo`) is one too."""
    long = _long(lines)
    alone = len(long) == 1
    return [line.cut(CAPTION) if _can_be_caption(line) and is_caption(line.text) and not (alone and line.text in long) else line for line in lines]


def _without_bare_captions(lines: list[Line], *, headed: bool) -> list[Line]:
    """Cut captions that only their form shows; the first line of a text without markup is its headline, with or without a verb."""
    others = "\n".join(_long(lines))
    first = None if headed else next((line for line in lines if not line.reason), None)
    return [
        line.cut(CAPTION) if _can_be_caption(line) and line.kind in ("plain", "paragraph") and line is not first and _is_bare(line.text, others) else line
        for line in lines
    ]


def _can_be_caption(line: Line) -> bool:
    return not line.reason and line.kind != "heading"


def _is_bare(text: str, others: str) -> bool:
    return len(text.split()) <= LONGEST_BARE and is_bare_caption(text, others)


def _long(lines: list[Line]) -> list[str]:
    """List the paragraphs of running text."""
    return [line.text for line in kept(lines) if ends_sentence(line.text) and len(line.text.split()) >= 12]


def _title_line(lines: list[Line], at: int | None, place: Place) -> tuple[list[Line], Line | None, str | None]:
    """Take the outlet's name off the headline; return the lines, the headline's line and the outlet."""
    if at is None:
        return lines, None, None
    pieces, title, outlet = split_headline(lines[at], place)
    return [*lines[:at], *pieces, *lines[at + 1 :]], title, outlet


def _position(lines: list[Line], title: Line | None) -> int | None:
    return next((i for i, line in enumerate(lines) if line is title), None)


def _plain_title(heading: str | None) -> str | None:
    """Return the headline without a full stop at its end, which some sites set and most don't."""
    if heading and heading.endswith(".") and not heading.endswith(("..", "U.S.", "U.N.", "U.K.")):
        return heading[:-1]
    return heading or None


def _without_dateline(lines: list[Line], book: CreditBook, skip: Line | None) -> tuple[list[Line], Dateline | None]:
    """Cut the dateline of the first paragraph that has one."""
    open_lines = [i for i, line in enumerate(lines) if not line.reason and line is not skip and line.kind != "heading"]
    for i in open_lines[:3]:
        found = dateline_of(lines[i].source, book)
        if found:
            before, rest = lines[i].split(found.end)
            return [*lines[:i], before.cut(DATELINE), rest, *lines[i + 1 :]], found
    return lines, None


def _year(published: str | None, url: str | None, lines: Sequence[Line]) -> int | None:
    """Return the year that completes a dateline's day: of the date line, of the address, or of the first full date."""
    if published:
        return int(published[:4])
    address = url_day(url)
    if address:
        return address.year
    return next((days[0].day.year for line in lines if (days := days_in(line.text))), None)


def _published(printed: str | None, dateline: str | None, url: str | None, body: list[str]) -> tuple[str | None, WhenKnown]:
    """Choose the day of publication by how surely it is known."""
    if printed or dateline:
        return printed or dateline, "text"
    address = url_day(url)
    if address:
        return address.isoformat(), "url"
    inferred = inferred_day(body)
    return (inferred, "inferred") if inferred else (None, "unknown")
