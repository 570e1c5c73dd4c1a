"""Dossier: all that the record holds about one name."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.desk.cited import Cited, ReportLine, cite, in_order, report_line
from dateline.desk.exports import deal_order
from dateline.desk.lookalikes import LookAlike, look_alikes
from dateline.desk.names import Index, Name, find_name, index_names
from dateline.desk.seen import Seen
from dateline.desk.views import DealView, FactView, deal_view, fact_view
from dateline.desk.words import count_words, when_words
from dateline.model import EVENTS, STATUSES, Claim, Deal, EntityKind, NotFoundError, Status
from dateline.packs import Pack

# What a reader of a system's dossier looks for first.
GOODS = (
    "order",
    "delivery",
    "delay",
    "offer",
    "interest",
    "approval",
    "technology_transfer",
    "joint_production",
    "upgrade",
    "use",
)


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry of a timeline: something that happened or is to happen on a day, with the day it was reported.

    Attributes:
        starts: first ISO day that it can mean; the timeline is in this order.
        ends: last ISO day that it can mean, or `None`.
        when: the time in words.
        event: what sort of thing.
        status: whether it happened, is planned, proposed, possible or denied.
        summary: the claim in one short sentence.
        reported: ISO day of the first report that gives this time, or `None`.
        reports: how many reports give it.
        origins: how many independent origins stand behind it.
        cited: the claims.
    """

    starts: str
    ends: str | None
    when: str
    event: str
    status: Status
    summary: str
    reported: str | None
    reports: int
    origins: int
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class EventGroup:
    """The facts of one kind of event, oldest first."""

    event: str
    about: str
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """Another name in the same claims, and in how many."""

    name: str
    kind: EntityKind
    claims: int


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the record holds about one name.

    Attributes:
        name: canonical name.
        kind: what sort of thing it is.
        country: the state that it belongs to, or `None`.
        about: what the pack knows of it in a few words, or an empty string.
        known: a pack knows it; otherwise it was read by its shape.
        spellings: how reports write it, each with how often.
        overview: the main figures in words, one a line.
        reports: how many reports say something about it.
        origins: how many independent origins those have.
        claims: how many claims concern it: it does something in them, or they are about it.
        first_reported: ISO day of the first report, or `None`.
        last_reported: ISO day of the last report, or `None`.
        deals: rows of the ledger that concern it.
        timeline: by the day of the event, with the day each was reported.
        events: its facts grouped by kind of event.
        mentioned: claims about other things whose words name it.
        disagreements: its facts whose reports differ.
        sources: the reports, with their origin.
        related: names in the same claims, the most frequent first.
        look_alikes: names that it isn't.
        as_of: the day of the view.
    """

    name: str
    kind: EntityKind
    country: str | None
    about: str
    known: bool
    spellings: tuple[tuple[str, int], ...]
    overview: tuple[str, ...]
    reports: int
    origins: int
    claims: int
    first_reported: str | None
    last_reported: str | None
    deals: tuple[DealView, ...]
    timeline: tuple[Moment, ...]
    events: tuple[EventGroup, ...]
    mentioned: tuple[Cited, ...]
    disagreements: tuple[FactView, ...]
    sources: tuple[ReportLine, ...]
    related: tuple[Related, ...]
    look_alikes: tuple[LookAlike, ...]
    as_of: str


def dossier(seen: Seen, name: str) -> Dossier:
    """Answer: what does the record hold about this name?

    Args:
        seen: the record as of a day.
        name: a system, person, body, country, agreement, operation or commission, in any spelling.

    Returns:
        Figures, timeline, deals, claims by event, disagreements, sources, and what it is easily mistaken for.

    Raises:
        NotFoundError: the record says nothing about it; the error offers near spellings.
    """
    index = index_names(seen)
    found = find_name(seen, name, index)
    every = claims_about(seen, found.name)
    claims = [claim for claim in every if found.name in _names_of(claim)]
    if not every:
        raise NotFoundError(
            f"reports mention {found.name}, but claim nothing about it",
            "dossier",
            f'Try: dateline search "{found.name}"',
        )
    ids = {claim.id for claim in claims}
    facts = [fact_view(seen, fact) for fact in seen.collated.facts if ids.intersection(fact.claims)]
    deals = tuple(deal_view(seen, d) for d in sorted(seen.collated.deals, key=deal_order) if _concerns(d, found.name))
    sources = sorted({claim.report for claim in every}, key=seen.order.__getitem__)
    lines = tuple(report_line(seen, report) for report in sources)
    days = sorted(day for report in sources if (day := seen.day(report)))
    return Dossier(
        name=found.name,
        kind=found.kind,
        country=found.country,
        about=_about(seen.pack, found),
        known=found.known,
        spellings=found.spellings,
        overview=_overview(found.kind, claims, facts),
        reports=len(sources),
        origins=len({line.origin for line in lines}),
        claims=len(claims),
        first_reported=days[0] if days else None,
        last_reported=days[-1] if days else None,
        deals=deals,
        timeline=timeline(seen, facts, ids),
        events=_by_event(seen, facts, found.kind),
        mentioned=tuple(cite(seen, claim) for claim in every if claim.id not in ids),
        disagreements=tuple(fact for fact in facts if fact.disagreements),
        sources=lines,
        related=_related(index, found.name, claims),
        look_alikes=look_alikes(index, found, seen.pack),
        as_of=seen.as_of,
    )


def claims_about(seen: Seen, name: str) -> list[Claim]:
    """Return the claims that have a name in a slot, or in the words that carry them, oldest first."""
    entities = seen.collated.entities
    places: dict[str, list[tuple[int, int]]] = {}
    for report in seen.order:
        for m in seen.mentions(report):
            if m.name and (entities[m.name].name if m.name in entities else m.name) == name:
                places.setdefault(report, []).append((m.start, m.end))
    found = [c for c in seen.claims.values() if name in _names_of(c) or _within(c, places.get(c.report, ()))]
    return in_order(seen, found)


def _names_of(claim: Claim) -> set[str | None]:
    return {*claim.agents, *claim.partners, *claim.objects, claim.place, claim.source.name}


def _within(claim: Claim, places: Iterable[tuple[int, int]]) -> bool:
    return any(claim.evidence.start <= start and end <= claim.evidence.end for start, end in places)


def _concerns(deal: Deal, name: str) -> bool:
    return name in (deal.system, deal.recipient, deal.supplier)


def _about(pack: Pack, name: Name) -> str:
    """Say what the pack knows of a name."""
    for system in pack.systems:
        if system.name == name.name:
            return ", ".join(part for part in (system.description, system.maker, system.country) if part)
    for agreement in pack.agreements:
        if agreement.name == name.name:
            parties = f" of {', '.join(agreement.parties)}" if agreement.parties else ""
            return f"{agreement.kind}{parties}"
    titles = {post.post: post.titles[0] for post in pack.posts}
    held = [t for t in pack.people if t.name == name.name]
    if held:
        spans = (f"{titles.get(t.post, t.post)} ({t.since or '?'} to {t.until or 'now'})" for t in held)
        return f"{held[0].country or ''}: {'; '.join(spans)}".removeprefix(": ")
    return next((f"{b.kind}, {b.country}" if b.country else b.kind for b in pack.bodies if b.name == name.name), "")


def _overview(kind: EntityKind, claims: list[Claim], facts: list[FactView]) -> tuple[str, ...]:
    """Count facts by event and status, in the order of the vocabulary; for goods, say when none were ordered."""
    counts: dict[str, Counter[Status]] = defaultdict(Counter)
    for fact in facts:
        counts[fact.event][fact.status] += 1
    order = [*(e for e in EVENTS if e in counts), *sorted(set(counts) - set(EVENTS))]
    lines = [_event_line(event, counts[event]) for event in order]
    hedged = sum(claim.hedged for claim in claims)
    ordered = any(fact.event == "order" and fact.status == "actual" for fact in facts)
    none = ("no order is reported",) if kind == "system" and not ordered else ()
    return (*none, *lines, *((f"{count_words(hedged, 'claim')} in hedged words",) if hedged else ()))


def _event_line(event: str, counts: Counter[Status]) -> str:
    parts = ", ".join(f"{counts[s]} {s}" for s in STATUSES if counts[s])
    return f"{event.replace('_', ' ')}: {parts}"


def timeline(seen: Seen, facts: Iterable[FactView], ids: set[str]) -> tuple[Moment, ...]:
    """Set what has a day in order of that day.

    Args:
        seen: the record as of a day.
        facts: the facts to set out.
        ids: the claims that concern the subject; of a fact, only those are shown.

    Returns:
        One entry for each fact and each time that reports give for it.
    """
    found = []
    for fact in facts:
        for value in fact.values:
            cited = tuple(c for c in value.cited if c.id in ids)
            when = next((w for c in cited if (w := seen.claims[c.id].when) and w.earliest), None)
            if when is None or when.earliest is None:
                continue
            found.append(
                Moment(
                    starts=when.earliest,
                    ends=when.latest,
                    when=when_words(when),
                    event=fact.event,
                    status=value.status,
                    summary=cited[0].summary,
                    reported=value.first_reported,
                    reports=value.reports,
                    origins=value.origins,
                    cited=cited,
                )
            )
    return tuple(sorted(found, key=lambda m: (m.starts, m.ends or "", m.reported or "9999", m.cited[0].id)))


def _by_event(seen: Seen, facts: list[FactView], kind: EntityKind) -> tuple[EventGroup, ...]:
    grouped: dict[str, list[FactView]] = defaultdict(list)
    for fact in facts:
        grouped[fact.event].append(fact)
    first = GOODS if kind == "system" else ()
    order = [e for e in dict.fromkeys((*first, *EVENTS, *sorted(grouped))) if e in grouped]
    return tuple(
        EventGroup(event, seen.pack.events.get(event, ""), tuple(sorted(grouped[event], key=lambda f: _first(seen, f))))
        for event in order
    )


def _first(seen: Seen, fact: FactView) -> tuple[int, int, str]:
    first = fact.cited[0]
    return seen.order[first.report], first.start, fact.id


def _related(index: Index, name: str, claims: list[Claim]) -> tuple[Related, ...]:
    counts: Counter[str] = Counter()
    for claim in claims:
        counts.update(other for other in _names_of(claim) if other and other != name)
    names = index.names
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Related(n, names[n].kind if n in names else "generic", count) for n, count in ordered)
