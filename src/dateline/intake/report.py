"""Reading: the bytes of a source become a report."""

import hashlib
import html
import re
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from dateline.intake.cleaning import Cleaned, cleaned
from dateline.intake.credits import CreditBook, credit_book, fold
from dateline.intake.decoding import LIMIT, clean, decode
from dateline.intake.language import language_of
from dateline.intake.lines import dropped, split_lines
from dateline.intake.names import is_agency_paper
from dateline.intake.page import Page, read_page
from dateline.model import InputError, Report, make_id
from dateline.packs.pack import Outlet

_MARKUP = re.compile(r"\s*(?:<\?xml|<!doctype\s+html|<html|<head|<body|<!--)", re.IGNORECASE)
_HTML_SUFFIX = (".html", ".htm", ".xhtml")
_TAG = re.compile(r"<(?:p|div|article|body|span|h1|br)\b", re.IGNORECASE)


def read_report(
    data: bytes, *, path: str | None = None, url: str | None = None, outlets: Sequence[Outlet] = (), limit: int = LIMIT
) -> Report:
    """Read one source as a report.

    Args:
        data: the bytes of a text or HTML file. Which of the two it is is seen from the content and the path's suffix.
        path: the path as the user gave it; kept in the report and named in errors.
        url: the address it was fetched from; the page's own canonical address goes before it.
        outlets: the agencies and outlets of the packs.
        limit: the greatest number of characters after decoding.

    Returns:
        The report. The same bytes give the same id whatever the path, and the same arguments the same report.

    Raises:
        InputError: the source is empty, binary, too long, or holds no words; the error names the source and the way out.
    """
    where = path or url or "the report"
    text = decode(data, where, limit)
    book = _book(_Same(tuple(outlets)))  # the tuple of a tuple is itself
    identity = make_id("r", hashlib.sha256(data).hexdigest())
    if _is_markup(text, path):
        report = _from_page(identity, read_page(text, url, book), path, url, book)
    else:
        report = _from_text(identity, clean(html.unescape(text)), path, url, book)
    if not re.search(r"\w", report.text):
        raise InputError("holds no text of a report", where, "Check that the page was saved whole, or leave it out.")
    return report


class _Same:
    """A tuple of outlets that is the same only as itself: comparing hundreds of rows for each report takes long."""

    __slots__ = ("outlets",)

    def __init__(self, outlets: tuple[Outlet, ...]) -> None:
        self.outlets = outlets

    def __hash__(self) -> int:
        return id(self.outlets)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.outlets is self.outlets


@lru_cache(maxsize=4)
def _book(outlets: _Same) -> CreditBook:
    """Arrange the outlets once for all reports of a run; a pure function of its argument."""
    return credit_book(outlets.outlets)


def _is_markup(text: str, path: str | None) -> bool:
    if _MARKUP.match(text[:2000]):
        return True
    return (path or "").lower().endswith(_HTML_SUFFIX) and bool(_TAG.search(text))


def _from_text(identity: str, raw: str, path: str | None, url: str | None, book: CreditBook) -> Report:
    done = cleaned(split_lines(raw), book, url=url)
    outlet = _outlet(done, None, url, book)
    return Report(
        id=identity,
        path=path,
        url=url,
        outlet=outlet,
        agency=done.agency or _agency_of_site(url, book) or _own(outlet, book),
        title=done.title,
        byline=done.byline,
        published=done.published,
        when_known=done.when_known,
        language=language_of(done.text),
        text=done.text,
        raw=raw,
        dropped=dropped(done.lines),
        credit=done.credit,
    )


def _from_page(identity: str, page: Page, path: str | None, url: str | None, book: CreditBook) -> Report:
    address = page.url or url
    done = cleaned(page.lines, book, title=page.title or "", url=address, outlet=page.site)
    outlet = _outlet(done, page.site, address, book)
    return Report(
        id=identity,
        path=path,
        url=address,
        outlet=outlet,
        agency=done.agency or page.agency(book) or _agency_of_site(address, book) or _own(outlet, book),
        title=done.title or page.title,
        byline=page.author or done.byline,
        published=page.published or done.published,
        when_known="markup" if page.published else done.when_known,
        language=language_of(done.text, page.language),
        text=done.text,
        raw=page.raw,
        dropped=dropped(done.lines),
        credit=done.credit,
    )


def _host_outlet(url: str | None, book: CreditBook) -> Outlet | None:
    """Return the outlet that owns the address, by its domain and the domains above it."""
    try:
        host = (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return None
    parts = host.split(".")
    return next((o for i in range(len(parts) - 1) if (o := book.names.get(".".join(parts[i:])))), None)


def _outlet(done: Cleaned, site: str | None, url: str | None, book: CreditBook) -> str | None:
    """Name the outlet: by its domain, by what the page calls itself, or by the headline's suffix."""
    host = _host_outlet(url, book)
    if host:
        return host.name
    known = book.names.get(fold(site)) if site else None
    return known.name if known else done.outlet or site


def _own(outlet: str | None, book: CreditBook) -> str | None:
    """Name the outlet as the agency when it is one: by its known kind, or by the form of a name that nobody knows."""
    known = book.names.get(fold(outlet)) if outlet else None
    if known:
        return known.name if known.kind == "agency" else None
    return outlet if outlet and is_agency_paper(outlet) else None


def _agency_of_site(url: str | None, book: CreditBook) -> str | None:
    """Name the agency whose own site the address is: it carries its own reports."""
    host = _host_outlet(url, book)
    return host.name if host and host.kind == "agency" else None
