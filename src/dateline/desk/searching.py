"""Searching: sentences by their words, with what is claimed in them, and what was cut."""

from dataclasses import dataclass

from dateline.desk.cited import Cited, ReportLine, cite_all, report_line
from dateline.desk.dropped import DroppedHit, find_dropped
from dateline.desk.seen import Seen
from dateline.model import Evidence
from dateline.store import Hit, search


@dataclass(frozen=True, slots=True)
class FoundSentence:
    """One sentence that was found.

    Attributes:
        report: the report that it stands in.
        sentence: its number in the report.
        text: its words.
        marks: the words that were looked for, as places in `text`.
        start: first character in the kept text.
        end: character after the last.
        cited: what is claimed in it.
    """

    report: ReportLine
    sentence: int
    text: str
    marks: tuple[tuple[int, int], ...]
    start: int
    end: int
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: sentences, the best first, and what stands only among the things that were cut."""

    text: str
    sentences: tuple[FoundSentence, ...]
    dropped: tuple[DroppedHit, ...]
    as_of: str


def find(seen: Seen, text: str, limit: int = 20) -> Found:
    """Answer: where do these words stand?

    Args:
        seen: the record as of a day.
        text: words, "phrases in quotes" and beginnings of words (`deliv*`).
        limit: how many sentences to give at most.

    Returns:
        Sentences with what is claimed in them, and what was cut from the pages and holds the words, with the reason.
    """
    hits = search(seen.record, text, limit, seen.as_of or None)
    found = tuple(_sentence(seen, hit) for hit in hits if hit.report in seen.order)
    return Found(text, found, find_dropped(seen, text, limit), seen.as_of)


def _sentence(seen: Seen, hit: Hit) -> FoundSentence:
    claimed = [c.id for c in seen.claims.values() if c.report == hit.report and _meets(c.evidence, hit)]
    return FoundSentence(
        report=report_line(seen, hit.report),
        sentence=hit.sentence,
        text=hit.text,
        marks=tuple((mark.start - hit.start, mark.end - hit.start) for mark in hit.marks),
        start=hit.start,
        end=hit.end,
        cited=cite_all(seen, claimed),
    )


def _meets(said: Evidence, hit: Hit) -> bool:
    return said.start < hit.end and hit.start < said.end
