"""Page: an HTML source becomes lines, those outside the article cut with the reason, and its metadata."""

import datetime as dt
import re
from dataclasses import dataclass

import trafilatura

from dateline.intake.article import chosen, covers
from dateline.intake.blocks import outline, parsed, stripped, too_deep
from dateline.intake.credits import CreditBook, agency_in
from dateline.intake.dates import iso_stamp
from dateline.intake.edges import with_edges
from dateline.intake.lines import Line
from dateline.intake.metadata import Metadata, read_metadata

LAST_DAY = dt.date(2100, 12, 31).isoformat()  # a fixed bound, so that the result doesn't hang on the day it is read


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its visible text, the lines of it, and what the markup says."""

    raw: str
    lines: tuple[Line, ...]
    metadata: Metadata
    title: str | None
    author: str | None
    published: str | None

    @property
    def url(self) -> str | None:
        """Return the canonical address."""
        return self.metadata.url

    @property
    def site(self) -> str | None:
        """Return the name of the site as the page gives it."""
        return self.metadata.site

    @property
    def language(self) -> str | None:
        """Return the language that the page says it is in."""
        return self.metadata.language

    def agency(self, book: CreditBook) -> str | None:
        """Return the agency that the markup names as author or source, if it is a known one or reads like one."""
        found = (agency_in(words, book, form=True) for words in self.metadata.agencies)
        return next((agency for agency in found if agency), None)


@dataclass(frozen=True, slots=True)
class Extracted:
    """What trafilatura finds in a page."""

    text: str = ""
    title: str | None = None
    author: str | None = None
    date: str | None = None


def read_page(text: str, url: str | None, book: CreditBook) -> Page:
    """Read an HTML page.

    Args:
        text: the page's source.
        url: the address it was fetched from; nothing is fetched.
        book: the known agencies.

    Returns:
        The page. One that nests too deeply or can't be parsed gives its lines without metadata.
    """
    root = None if too_deep(text) else parsed(text)
    if root is None:
        plain = "\n".join(stripped(text))
        return Page(plain, _plain_lines(plain), Metadata(), None, None, None)
    metadata = read_metadata(root)
    found = extracted(text, url)
    title = metadata.title or found.title
    shape = outline(root)
    if not covers(shape, found.text):
        shape = outline(root, styled=False)
    reasons = with_edges(shape.blocks, chosen(shape, found.text, title), book)
    lines: list[Line] = []
    at = 0
    for block, reason in zip(shape.blocks, reasons, strict=True):
        lines.append(Line(at, at + len(block.text), block.text, block.gap, block.kind, reason))
        at += len(block.text) + 1
    if not shape.blocks:  # a page that the parser loses is read without it
        plain = "\n".join(stripped(text))
        return Page(plain, _plain_lines(plain), metadata, title, metadata.author, metadata.published)
    raw = "\n".join(block.text for block in shape.blocks)
    return Page(raw, tuple(lines), metadata, title, metadata.author or _plain_author(found.author), metadata.published or iso_stamp(found.date))


def extracted(text: str, url: str | None) -> Extracted:
    """Let trafilatura find the main text and the metadata; it gets the whole source and no network."""
    try:
        found = trafilatura.bare_extraction(
            text,
            url=url,
            fast=False,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": True, "max_date": LAST_DAY},
        )
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError, UnicodeError):
        return Extracted()  # a page that breaks trafilatura still gives what the markup shows
    if found is None or isinstance(found, dict):
        return Extracted()
    return Extracted(found.text or "", found.title, found.author, found.date)


def _plain_author(author: str | None) -> str | None:
    """Take what isn't a name off the end of the author that trafilatura found."""
    plain = re.split(r"\s(?:[•|–—]|last\supdated|updated|published|reviewed\sby|edited\sby|posted)", author or "", flags=re.IGNORECASE)[0]
    return ", ".join(p.strip() for p in plain.split(";") if p.strip()) or None


def _plain_lines(raw: str) -> tuple[Line, ...]:
    lines, at = [], 0
    for text in raw.split("\n"):
        lines.append(Line(at, at + len(text), text, kind="paragraph"))
        at += len(text) + 1
    return tuple(line for line in lines if line.text)
