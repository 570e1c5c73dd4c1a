"""Changes: what is new, what moved, what is disputed now and what is overdue, since a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateline.desk.cited import Cited, ReportLine, report_line
from dateline.desk.disagreements import Dispute, disagreements
from dateline.desk.exports import deal_order
from dateline.desk.seen import Seen, look
from dateline.desk.stories import StoryLine, stories
from dateline.desk.views import DealView, FactView, PromiseView, deal_view, fact_view
from dateline.model import Deal, UsageError

Key = tuple[str, str | None, str]


@dataclass(frozen=True, slots=True)
class Move:
    """Something about a deal that is other than it was: what in words, the deal as it stands, and the claims behind it."""

    what: str
    deal: DealView
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """A promise whose last possible day has passed without the goods."""

    deal: DealView
    promise: PromiseView


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed.

    Attributes:
        since: the ISO day from whose end on changes count.
        as_of: the day up to which they count, and on which promises are judged.
        reports: reports published since.
        facts: facts that nobody had reported by then.
        confirmed: facts known before that more origins carry now.
        moved: deals whose stage, figures or promised dates are other than they were.
        disputed: differences that weren't there.
        overdue: promises whose day has passed without the goods.
        stories: stories that began since.
    """

    since: str
    as_of: str
    reports: tuple[ReportLine, ...]
    facts: tuple[FactView, ...]
    confirmed: tuple[FactView, ...]
    moved: tuple[Move, ...]
    disputed: tuple[Dispute, ...]
    overdue: tuple[Due, ...]
    stories: tuple[StoryLine, ...]


def changes(seen: Seen, since: str) -> Changes:
    """Answer: what changed since a day?

    Args:
        seen: the record as of the day up to which changes count.
        since: an ISO day; what was published on it counts as known.

    Returns:
        New reports, facts and stories, moved deals, new differences, and overdue promises.

    Raises:
        UsageError: `since` isn't a day.
    """
    try:
        day = date.fromisoformat(since).isoformat()
    except ValueError as error:
        raise UsageError(f"{since!r} isn't a day", "--since", "Write it as year-month-day, e.g. 2025-12-03.") from error
    before = look(seen.record, seen.pack, min(day, seen.as_of) if seen.as_of else day)
    old = {claim for fact in before.collated.facts for claim in fact.claims}
    support = {claim: fact.origins for fact in before.collated.facts for claim in fact.claims}
    facts = sorted(seen.collated.facts, key=lambda f: f.id)
    fresh = [f for f in facts if not old.intersection(f.claims)]
    grown = [f for f in facts if (was := [support[c] for c in f.claims if c in support]) and f.origins > max(was)]
    known = {(d.kind, d.slot, d.note) for d in disagreements(before).disputes}
    told = {s.id for s in before.collated.stories}
    told_reports = {r for s in before.collated.stories for r in s.reports}
    return Changes(
        since=day,
        as_of=seen.as_of,
        reports=tuple(report_line(seen, r) for r in seen.order if r not in before.order),
        facts=tuple(sorted((fact_view(seen, f) for f in fresh), key=lambda f: seen.order[f.cited[0].report])),
        confirmed=tuple(fact_view(seen, f) for f in grown),
        moved=tuple(_moves(before, seen)),
        disputed=tuple(d for d in disagreements(seen).disputes if (d.kind, d.slot, d.note) not in known),
        overdue=overdue(seen),
        stories=tuple(
            s for s in stories(seen).stories if s.id not in told and not told_reports.intersection(_reports(seen, s.id))
        ),
    )


def overdue(seen: Seen) -> tuple[Due, ...]:
    """Return the promises that were missed, or are still open though their last day has passed."""
    found = []
    for deal in sorted(seen.collated.deals, key=deal_order):
        view = deal_view(seen, deal)
        for promise in view.promises:
            passed = promise.due_by is not None and promise.due_by < seen.as_of
            if promise.outcome == "missed" or (promise.outcome == "open" and passed):
                found.append(Due(view, promise))
    return tuple(found)


def _reports(seen: Seen, story: str) -> Iterable[str]:
    return next((s.reports for s in seen.collated.stories if s.id == story), ())


def _moves(before: Seen, after: Seen) -> Iterable[Move]:
    was: dict[Key, Deal] = {_key(deal): deal for deal in before.collated.deals}
    for deal in sorted(after.collated.deals, key=deal_order):
        old, new = was.get(_key(deal)), deal_view(after, deal)
        if old is None:
            yield Move(f"new: {new.stage}", new, new.cited)
            continue
        for what, cited in _differences(deal_view(before, old), new):
            yield Move(what, new, tuple(c for c in cited if c.report not in before.order) or cited)


def _key(deal: Deal) -> Key:
    return deal.recipient, deal.supplier, deal.system


def _differences(old: DealView, new: DealView) -> Iterable[tuple[str, tuple[Cited, ...]]]:
    if old.stage != new.stage:
        yield f"stage: {old.stage} → {new.stage}", new.cited
    for label, a, b in (
        ("ordered", old.ordered, new.ordered),
        ("delivered", old.delivered, new.delivered),
        ("remaining", old.remaining, new.remaining),
    ):
        left, right = a.text if a else "unknown", b.text if b else "unknown"
        if left != right:
            yield f"{label}: {left} → {right}", b.cited if b else new.cited
    known = {price.text for price in old.prices}
    for price in new.prices:
        if price.text not in known:
            yield f"price: {', '.join(sorted(known)) or 'unknown'} → {price.text}", price.cited
    dues = {promise.due for promise in old.promises}
    for promise in {p.due: p for p in new.promises if p.due not in dues}.values():
        yield f"promised: {old.promises[-1].due if old.promises else 'no date'} → {promise.due}", promise.cited
