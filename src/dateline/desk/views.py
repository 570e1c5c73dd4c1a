"""Views: the parts that answers of the desk are made of."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.desk.cited import Cited, cite_all
from dateline.desk.seen import Seen
from dateline.desk.words import money_words, percent_words, quantity_words, source_words, when_words
from dateline.model import Deal, Disagreement, Fact, Promise, Status, Term, Value, When


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure or term in words, with the claims behind it."""

    label: str
    text: str
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class PromiseView:
    """One due date that somebody gave.

    Attributes:
        due: the due date in words.
        due_by: last ISO day that it can mean, or `None`.
        goods: what is due, in words.
        reported: ISO day of the first report that carries it.
        source: who said so; an empty string for the outlet's own voice.
        outcome: `open`, `kept`, `missed` or `superseded`.
        cited: the claims behind it.
    """

    due: str
    due_by: str | None
    goods: str
    reported: str | None
    source: str
    outcome: str
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class DealView:
    """One row of the ledger as it is shown; figures in words, each with its claims.

    Attributes:
        id: the deal's id.
        recipient: who buys.
        supplier: who sells, or `None`.
        system: what.
        stage: the furthest reached.
        ordered: number and day, or `None` where nothing was ordered.
        prices: every price reported.
        ordered_count: the number ordered where it is known exactly, else `None`.
        delivered: how many came, or `None`.
        delivered_count: the same as a number, else `None`.
        remaining: how many are still to come, or `None`.
        inferred: the remaining number was worked out as ordered less delivered.
        handovers: each known handover.
        promises: every due date, oldest report first; none is overwritten.
        slip_days: latest promise less the first, or `None`.
        terms: technology transfer, local production, offsets.
        risks: sanctions, delays.
        disagreements: where reports differ on it.
        reports: how many reports carry it.
        origins: how many independent origins stand behind it.
        cited: all its claims.
    """

    id: str
    recipient: str
    supplier: str | None
    system: str
    stage: str
    ordered: Figure | None
    prices: tuple[Figure, ...]
    ordered_count: float | None
    delivered: Figure | None
    delivered_count: float | None
    remaining: Figure | None
    inferred: bool
    handovers: tuple[Figure, ...]
    promises: tuple[PromiseView, ...]
    slip_days: int | None
    terms: tuple[Figure, ...]
    risks: tuple[Figure, ...]
    disagreements: tuple[Disagreement, ...]
    reports: int
    origins: int
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class ValueView:
    """One distinct value of a fact, in words, with who carries it."""

    text: str
    status: Status
    reports: int
    origins: int
    first_reported: str | None
    last_reported: str | None
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class FactView:
    """One fact: what claims of many reports say together."""

    id: str
    event: str
    status: Status
    hedged: bool
    summary: str
    agents: tuple[str, ...]
    partners: tuple[str, ...]
    objects: tuple[str, ...]
    place: str | None
    when: str
    values: tuple[ValueView, ...]
    disagreements: tuple[Disagreement, ...]
    reports: int
    origins: int
    cited: tuple[Cited, ...]


def deal_view(seen: Seen, deal: Deal) -> DealView:
    """Set a deal out in words, each figure with its claims."""
    cited = cite_all(seen, deal.claims)
    ordered, delivered, remaining = deal.ordered, deal.delivered, deal.remaining
    return DealView(
        id=deal.id,
        recipient=deal.recipient,
        supplier=deal.supplier,
        system=deal.system,
        stage=deal.stage,
        ordered=_ordered(deal, cited),
        prices=_prices(deal, cited),
        ordered_count=_exact(ordered.quantity.min, ordered.quantity.max) if ordered and ordered.quantity else None,
        delivered=_delivered(deal, cited),
        delivered_count=_exact(delivered.min, delivered.max) if delivered else None,
        remaining=_remaining(deal, cited),
        inferred=remaining.inferred if remaining else False,
        handovers=tuple(
            Figure("handed over", _joined(quantity_words(h.quantity), when_words(h.when)), cite_all(seen, h.claims))
            for h in deal.deliveries
        ),
        promises=tuple(_promise(seen, promise) for promise in sorted(deal.promises, key=_promised)),
        slip_days=deal.slip_days,
        terms=tuple(_term(seen, "term", term) for term in deal.terms),
        risks=tuple(_term(seen, "risk", term) for term in deal.risks),
        disagreements=deal.disagreements,
        reports=deal.reports,
        origins=deal.origins,
        cited=cited,
    )


def fact_view(seen: Seen, fact: Fact) -> FactView:
    """Set a fact out in words, each value with its claims."""
    cited = cite_all(seen, fact.claims)
    return FactView(
        id=fact.id,
        event=fact.event,
        status=fact.status,
        hedged=bool(cited) and all(c.hedged for c in cited),
        summary=fact.summary or (cited[-1].summary if cited else ""),
        agents=fact.agents,
        partners=fact.partners,
        objects=fact.objects,
        place=fact.place,
        when=_fact_when(fact),
        values=tuple(_value(seen, value) for value in fact.values),
        disagreements=seen.collated.disagreements.get(fact.id, ()),
        reports=fact.reports,
        origins=fact.origins,
        cited=cited,
    )


def value_words(value: Value) -> str:
    """Write a fact's value: number, sum, share and time."""
    amounts = (quantity_words(value.quantity), money_words(value.money), percent_words(value.percent))
    return _joined(*amounts, when_words(value.when))


def _value(seen: Seen, value: Value) -> ValueView:
    return ValueView(
        text=value_words(value),
        status=value.status,
        reports=value.reports,
        origins=value.origins,
        first_reported=value.first_reported,
        last_reported=value.last_reported,
        cited=cite_all(seen, value.claims),
    )


def _fact_when(fact: Fact) -> str:
    """Give the time of a fact: the most exact that its latest values give."""
    times: list[When] = [value.when for value in fact.values if value.when and value.when.earliest]
    return when_words(max(times, key=lambda w: (len(w.value), w.value))) if times else ""


def _ordered(deal: Deal, cited: tuple[Cited, ...]) -> Figure | None:
    ordered = deal.ordered
    if ordered is None:
        return None
    text = _joined(quantity_words(ordered.quantity), when_words(ordered.when))
    behind = [c for c in cited if c.event in ("order", "agreement") and c.status != "negated"]
    return Figure("ordered", text or "ordered", _telling(behind, text))


def _prices(deal: Deal, cited: tuple[Cited, ...]) -> tuple[Figure, ...]:
    texts = dict.fromkeys(money_words(money) for money in deal.ordered.money) if deal.ordered else {}
    return tuple(Figure("price", text, tuple(c for c in cited if text in c.figures)) for text in texts)


def _delivered(deal: Deal, cited: tuple[Cited, ...]) -> Figure | None:
    if deal.delivered is None:
        return None
    text = quantity_words(deal.delivered)
    behind = [c for c in cited if c.event == "delivery" and c.status == "actual"]
    return Figure("delivered", text or "some", _telling(behind, text))


def _remaining(deal: Deal, cited: tuple[Cited, ...]) -> Figure | None:
    if deal.remaining is None:
        return None
    text = quantity_words(deal.remaining.quantity)
    behind = [c for c in cited if c.event == "delivery" and c.status != "negated"]
    if deal.remaining.inferred:
        behind += [c for c in cited if c.event == "order" and c.status == "actual"]
    return Figure("remaining", text, _telling(behind, text))


def _telling(cited: Iterable[Cited], text: str) -> tuple[Cited, ...]:
    """Set claims that give the most of a figure's parts first; those that give none go when others do."""
    parts = set(text.replace(",", "").split())
    ranked = sorted(
        ((len(parts.intersection(c.figures.replace(",", "").split())), c) for c in cited), key=lambda x: -x[0]
    )
    told = tuple(c for shared, c in ranked if shared)
    return told or tuple(c for _, c in ranked)


def _promised(promise: Promise) -> tuple[str, str, str]:
    return promise.reported or "9999", promise.due.latest or "9999", promise.due.value


def _promise(seen: Seen, promise: Promise) -> PromiseView:
    return PromiseView(
        due=when_words(promise.due),
        due_by=promise.due.latest,
        goods=quantity_words(promise.quantity),
        reported=promise.reported,
        source=source_words(promise.source),
        outcome=promise.outcome,
        cited=cite_all(seen, promise.claims),
    )


def _term(seen: Seen, label: str, term: Term) -> Figure:
    return Figure(label, term.text, cite_all(seen, term.claims))


def _exact(low: float | None, high: float | None) -> float | None:
    return low if low is not None and low == high else None


def _joined(*parts: str) -> str:
    return ", ".join(dict.fromkeys(part for part in parts if part))
