"""Report: one text by one outlet, with what was kept of it and what was cut."""

from dataclasses import dataclass
from typing import Literal

WhenKnown = Literal["markup", "text", "url", "inferred", "unknown"]


@dataclass(frozen=True, slots=True)
class Dropped:
    """Furniture that was cut from a source: `[start, end)` of `Report.raw`, the words, and the reason."""

    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """One report as the record keeps it.

    Attributes:
        id: hash of the source's bytes.
        path: the path as it was given by the user, or `None`.
        url: canonical URL, or `None`.
        outlet: canonical name of the paper or site, or `None`.
        agency: canonical name of the news agency that is credited, or `None`.
        title: the headline, or `None` where none is printed.
        byline: the author line, or `None`.
        published: ISO day or time of publication, or `None`.
        when_known: how `published` is known: `markup`, `text`, `url`, `inferred` (from what the report says) or `unknown`.
        language: BCP 47 code.
        text: the kept article. The headline, when there is one, is its first paragraph. Paragraphs are divided by an
            empty line. All spans of claims count characters of this text.
        raw: the whole visible text of the source, before anything was cut.
        dropped: what was cut, in order.
        credit: the words in which the agency or source is credited, or `None`.
    """

    id: str
    path: str | None
    url: str | None
    outlet: str | None
    agency: str | None
    title: str | None
    byline: str | None
    published: str | None
    when_known: WhenKnown
    language: str
    text: str
    raw: str
    dropped: tuple[Dropped, ...] = ()
    credit: str | None = None

    @property
    def day(self) -> str | None:
        """The ISO day of publication, without a time of day."""
        return self.published[:10] if self.published else None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a report: its number, and `[start, end)` of the kept text. `title` marks the headline."""

    index: int
    start: int
    end: int
    title: bool = False
