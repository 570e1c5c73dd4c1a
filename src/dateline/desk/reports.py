"""Reports: the text of a report with what is claimed in it marked, and what was cut shown in its place."""

import itertools
from dataclasses import dataclass

from dateline.desk.cited import Cited, ReportLine, cite, in_order, report_line
from dateline.desk.seen import Seen
from dateline.model import Claim, Report, Sentence

_PROBE = 24  # characters by which a kept paragraph is found again in the source
_PARAGRAPH = "\n\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words; `claims` are the ids of the claims that they carry, `says` those claims in short."""

    text: str
    claims: tuple[str, ...]
    says: str


@dataclass(frozen=True, slots=True)
class SentenceView:
    """One sentence; `anchors` are the ids of the claims whose words begin in it."""

    anchors: tuple[str, ...]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph that was kept, with its sentences; or something that was cut, with its words and the reason.

    `title` marks the headline.
    """

    kept: bool
    title: bool
    sentences: tuple[SentenceView, ...]
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReportView:
    """One report.

    Attributes:
        line: its line in a list.
        byline: the author line, or `None`.
        when_known: how the day is known.
        language: BCP 47 code.
        blocks: what was kept and what was cut, in the order of the source.
        claims: what is claimed in it, in the order of its words.
        cut: how many things were cut.
    """

    line: ReportLine
    byline: str | None
    when_known: str
    language: str
    blocks: tuple[Block, ...]
    claims: tuple[Cited, ...]
    cut: int


def report_view(seen: Seen, report_id: str) -> ReportView:
    """Answer: what does this report say, and what was cut from it?

    Args:
        seen: the record as of a day.
        report_id: the report's id.

    Returns:
        Its text with the claims marked.

    Raises:
        NotFoundError: the record doesn't hold it.
    """
    report = seen.report(report_id)
    claims = in_order(seen, (c for c in seen.claims.values() if c.report == report_id))
    inferred = report.published is None and seen.day(report.id) is not None
    return ReportView(
        line=report_line(seen, report_id),
        byline=report.byline,
        when_known="inferred" if inferred else report.when_known,
        language=report.language,
        blocks=_blocks(report, seen.sentences(report_id), claims),
        claims=tuple(cite(seen, claim) for claim in claims),
        cut=len(report.dropped),
    )


def _blocks(report: Report, sentences: tuple[Sentence, ...], claims: list[Claim]) -> tuple[Block, ...]:
    placed: list[tuple[int, int, Block]] = []
    at = searched = 0
    for number, paragraph in enumerate(report.text.split(_PARAGRAPH)):
        end = at + len(paragraph)
        found = report.raw.find(paragraph.strip()[:_PROBE], searched)
        searched = found if found >= 0 else searched
        own = tuple(_sentence(report.text, s, claims) for s in _covering(sentences, at, end))
        title = number == 0 and report.title is not None and paragraph.strip() == report.title.strip()
        placed.append((searched, number, Block(kept=True, title=title, sentences=own, text=paragraph, reason="")))
        at = end + len(_PARAGRAPH)
    placed.extend(
        (cut.start, -1, Block(kept=False, title=False, sentences=(), text=cut.text, reason=cut.reason)) for cut in report.dropped
    )
    return tuple(block for _, _, block in sorted(placed, key=lambda p: p[:2]))


def _covering(sentences: tuple[Sentence, ...], start: int, end: int) -> list[tuple[int, int]]:
    """Cover `[start, end)` with sentences; what lies between two goes to the one before."""
    starts = [max(s.start, start) for s in sentences if s.start < end and s.end > start]
    starts = sorted({start, *starts[1:]}) if starts else [start]
    return [(a, b) for a, b in zip(starts, [*starts[1:], end], strict=True) if a < b]


def _sentence(text: str, span: tuple[int, int], claims: list[Claim]) -> SentenceView:
    start, end = span
    over = [c for c in claims if c.evidence.start < end and c.evidence.end > start]
    edges = {start, end} | {e for c in over for e in (c.evidence.start, c.evidence.end) if start < e < end}
    cuts = sorted(edges)
    pieces = []
    for a, b in itertools.pairwise(cuts):
        here = [c for c in over if c.evidence.start <= a and b <= c.evidence.end]
        says = "; ".join(f"{c.event.replace('_', ' ')}, {c.status}: {c.summary}" for c in here)
        pieces.append(Piece(text[a:b], tuple(c.id for c in here), says))
    anchors = tuple(c.id for c in over if c.evidence.start >= start)
    return SentenceView(anchors, tuple(pieces))
