"""The whole of collation in one screen: from what reports say to the record."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.collation.calendar import report_days
from dateline.collation.deals import deals
from dateline.collation.decisions import decided
from dateline.collation.disagreements import spellings
from dateline.collation.facts import facts
from dateline.collation.lineage import lineage
from dateline.collation.origins import claim_origins, origins
from dateline.collation.stories import stories
from dateline.collation.who import Entity, homes_of, kinds_of, renamed, resolve
from dateline.model import Claim, Deal, Decision, Disagreement, Fact, Lineage, Mention, Origin, Report, Sentence, Story
from dateline.packs.pack import Pack


@dataclass(frozen=True, slots=True)
class Collated:
    """One record, brought together.

    Attributes:
        claims: the claims that stand, with names made one and people's changes applied; by id.
        lineage: pairs of reports that share text or an origin.
        origins: where each report comes from.
        claim_origins: where each claim comes from, by claim id.
        entities: by each name as it was read, what it stands for.
        facts: claims that say the same thing.
        deals: the ledger.
        stories: reports of one happening.
        disagreements: by fact id, the differences between values, the gravest first; facts without one are left out.
        days: the day of each report, filled in where the report prints none.
        as_of: the day that outcomes were judged on.
    """

    claims: tuple[Claim, ...]
    lineage: tuple[Lineage, ...]
    origins: tuple[Origin, ...]
    claim_origins: Mapping[str, str]
    entities: Mapping[str, Entity]
    facts: tuple[Fact, ...]
    deals: tuple[Deal, ...]
    stories: tuple[Story, ...]
    disagreements: Mapping[str, tuple[Disagreement, ...]]
    days: Mapping[str, str | None]
    as_of: str


def collate(
    reports: Sequence[Report],
    sentences: Mapping[str, Sequence[Sentence]],
    mentions: Mapping[str, Sequence[Mention]],
    claims: Sequence[Claim],
    pack: Pack,
    as_of: str,
    decisions: Iterable[Decision] = (),
) -> Collated:
    """Bring reports and claims together into one record.

    Args:
        reports: all reports, in any order.
        sentences: their sentences, by report id.
        mentions: their mentions, by report id.
        claims: all claims as read.
        pack: what the field knows.
        as_of: the ISO day of the view; reports published later are left out.
        decisions: what people decided.

    Returns:
        The record: the same for the same inputs in any order.
    """
    decisions = tuple(decisions)
    reports = [r for r in sorted(reports, key=lambda r: r.id) if not r.day or r.day <= as_of]
    shown = {r.id for r in reports}
    mentions = {k: v for k, v in mentions.items() if k in shown}
    read = decided([c for c in claims if c.report in shown], decisions)
    entities = resolve(read, mentions, pack, decisions)
    known, kinds, homes = renamed(read, entities), kinds_of(mentions), homes_of(entities)
    edges = lineage(reports, sentences, mentions)
    keys = claim_origins(known, reports, edges, sentences)
    told = stories(reports, sentences, known, mentions, pack, homes)
    days = report_days(reports, edges, told)
    home = origins(reports, edges, known)
    found = facts(known, reports, keys, pack, days, kinds, homes)
    by_report = {o.report: o.origin for o in home}
    return Collated(
        claims=known,
        lineage=edges,
        origins=home,
        claim_origins=keys,
        entities=entities,
        facts=found,
        deals=deals(known, reports, keys, pack, as_of, days, kinds, homes),
        stories=tuple(replace(s, origins=len({by_report[r] for r in s.reports})) for s in told),
        disagreements=_disagreements(found, read, entities),
        days=days,
        as_of=as_of,
    )


def _disagreements(found: Sequence[Fact], read: Sequence[Claim], entities: Mapping[str, Entity]) -> dict[str, tuple[Disagreement, ...]]:
    """Return each fact's differences, those of spelling last."""
    by_id = {c.id: c for c in read}
    names = {n: e.name for n, e in entities.items()}
    out: dict[str, tuple[Disagreement, ...]] = {}
    for f in found:
        spelt = spellings([by_id[c] for c in f.claims], names)
        every = (*((f.disagreement,) if f.disagreement else ()), *spelt)
        if every:
            out[f.id] = every
    return out
