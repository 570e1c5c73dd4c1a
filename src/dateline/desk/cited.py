"""Cited: a claim with the words that carry it, so that every figure leads to its sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from dateline.desk.seen import Seen
from dateline.desk.words import figures, source_words
from dateline.model import Claim, Report, Status


@dataclass(frozen=True, slots=True)
class Cited:
    """One claim as it is shown.

    Attributes:
        id: the claim's id.
        event: what sort of thing is said.
        status: whether it happened, is planned, proposed, possible or denied.
        hedged: the words weaken it.
        summary: the claim in one short sentence.
        figures: number, sum, share and time in words; an empty string for none.
        agents: who does it.
        partners: to, from or with whom.
        objects: what it is about.
        place: where, or `None`.
        source: who the report says it from; an empty string for the outlet's own voice.
        source_kind: `named`, `body`, `unnamed`, `analyst` or `none`.
        happened: first ISO day that its time can mean, or `None`.
        quote: the exact words.
        sentence: the whole sentence, or sentences, that the words stand in.
        report: the report's id.
        outlet: the paper or site, or the file's name where it isn't known.
        agency: the news agency that is credited, or `None`.
        title: the headline, or `None`.
        day: the ISO day of the report, or `None`.
        path: where the report was read from, or `None`.
        url: its address, or `None`.
        start: first character of the words in the kept text.
        end: character after the last.
        origin: readable key of where it comes from; claims with one key are one voice.
    """

    id: str
    event: str
    status: Status
    hedged: bool
    summary: str
    figures: str
    agents: tuple[str, ...]
    partners: tuple[str, ...]
    objects: tuple[str, ...]
    place: str | None
    source: str
    source_kind: str
    happened: str | None
    quote: str
    sentence: str
    report: str
    outlet: str
    agency: str | None
    title: str | None
    day: str | None
    path: str | None
    url: str | None
    start: int
    end: int
    origin: str


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One report as it stands in a list."""

    id: str
    outlet: str
    agency: str | None
    title: str | None
    day: str | None
    path: str | None
    url: str | None
    origin: str
    why_origin: str


def cite(seen: Seen, claim: Claim) -> Cited:
    """Set a claim beside its words and its report."""
    report, said = seen.report(claim.report), claim.evidence
    return Cited(
        id=claim.id,
        event=claim.event,
        status=claim.status,
        hedged=claim.hedged,
        summary=claim.summary,
        figures=figures(claim),
        agents=claim.agents,
        partners=claim.partners,
        objects=claim.objects,
        place=claim.place,
        source=source_words(claim.source),
        source_kind=claim.source.kind,
        happened=claim.when.earliest if claim.when else None,
        quote=said.quote,
        sentence=_sentence(seen, claim, report),
        report=report.id,
        outlet=outlet_of(report),
        agency=report.agency,
        title=report.title,
        day=seen.day(report.id),
        path=report.path,
        url=report.url,
        start=said.start,
        end=said.end,
        origin=seen.collated.claim_origins.get(claim.id, ""),
    )


def cite_all(seen: Seen, ids: Iterable[str]) -> tuple[Cited, ...]:
    """Cite claims by id, oldest report first and then in the order of their words; ids that don't stand are left out."""
    found = [seen.claims[i] for i in dict.fromkeys(ids) if i in seen.claims]
    return tuple(cite(seen, claim) for claim in in_order(seen, found))


def in_order(seen: Seen, claims: Iterable[Claim]) -> list[Claim]:
    """Set claims in the order of their reports, oldest first, and of their words."""
    return sorted(claims, key=lambda c: (seen.order[c.report], c.evidence.start, c.evidence.end, c.id))


def outlet_of(report: Report) -> str:
    """Name a report's outlet: the paper, else the agency, else the file, else the id."""
    name = report.outlet or report.agency
    return name or (PurePath(report.path).name if report.path else report.id)


def report_line(seen: Seen, report_id: str) -> ReportLine:
    """Write a report as a line of a list, with its origin and why it is counted so."""
    report = seen.report(report_id)
    origin = next((o for o in seen.collated.origins if o.report == report_id), None)
    return ReportLine(
        id=report.id,
        outlet=outlet_of(report),
        agency=report.agency or (origin.agency if origin else None),
        title=report.title,
        day=seen.day(report.id),
        path=report.path,
        url=report.url,
        origin=origin.origin if origin else "",
        why_origin=origin.reason if origin else "",
    )


def _sentence(seen: Seen, claim: Claim, report: Report) -> str:
    said = claim.evidence
    over = [s for s in seen.sentences(report.id) if s.start < said.end and said.start < s.end]
    if not over:
        return said.quote
    return " ".join(report.text[min(s.start for s in over) : max(s.end for s in over)].split())
