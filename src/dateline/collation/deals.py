"""The ledger: one row a deal, from what was sought to what came."""

import re
from collections.abc import Container, Iterable, Mapping, Sequence

from dateline.collation.calendar import bounds
from dateline.collation.commissions import as_handovers
from dateline.collation.deliveries import arrivals, counted, delivered, handovers, listing, ordered, remaining
from dateline.collation.disagreements import SEVERITY, Units, disagreements, told, units_of
from dateline.collation.origins import count_origins
from dateline.collation.promises import gives_due, promises, same_goods, slip, slip_days
from dateline.collation.rows import MAKE, Row, rows, sells
from dateline.collation.states import States, states_in, states_of
from dateline.collation.telling import number, summary, time
from dateline.model import STAGES, Claim, Deal, Disagreement, Promise, Quantity, Report, Stage, Term, When, make_id
from dateline.packs.pack import Pack

_TALKS = re.compile(r"\b(negotiat\w*|price talks|contract talks|final talks|hammer\w* out|haggl\w*)\b", re.IGNORECASE)
_CANCEL = re.compile(
    r"\b(cancel\w*|scrap\w*|terminat\w*|abandon\w*|shelv\w*|call\w* off|called off|pull\w* out|walk\w* away|withdr\w+|"
    r"drop(s|ped)?)\b",
    re.IGNORECASE,
)
_DONE = re.compile(r"\b(complet\w*|concluded|in full|fully delivered|all of them)\b", re.IGNORECASE)
_FIRM = ("order", "delivery")
_TERMS = frozenset({"technology_transfer", "joint_production"})


def deals(
    claims: Sequence[Claim],
    reports: Sequence[Report],
    claim_origins: Mapping[str, str],
    pack: Pack,
    as_of: str,
    days: Mapping[str, str | None] | None = None,
    kinds: Mapping[str, str] | None = None,
    homes: Mapping[str, str | None] | None = None,
) -> tuple[Deal, ...]:
    """Bring the claims about goods into rows of a ledger.

    Args:
        claims: claims with names made one, in any order.
        reports: their reports.
        claim_origins: the origin of each claim.
        pack: systems with their makers, people and bodies with their states, units.
        as_of: the ISO day on which promises are judged.
        days: the day of each report where it is better known than by the report itself (`report_days`).
        kinds: what readers took names to be.
        homes: the countries of people and bodies that the pack doesn't know (`homes_of`).

    Returns:
        One deal for each recipient, supplier and system, and for each clearly distinct order, by those names.
        Claims without a system make no row. Commitments are never counted as deliveries.

    Source:
        Columns of the SIPRI trade register; OCDS milestones for promises.
    """
    states, units = states_of(pack, homes), units_of(pack.units, pack.nouns)
    day = {r.id: r.day for r in reports} | dict(days or {})
    wide, making = _wide_risks(claims), {c.id for c in claims if c.event in MAKE}
    found = rows(as_handovers(claims, states), states, kinds or {}, day)
    found = tuple(r for r in found if any(c.id in making for c in r.claims) and not _weak(r, making))
    out = [_deal(r, claim_origins, day, as_of, units, states, _risks(r, wide, states)) for r in found]
    return tuple(sorted(out, key=lambda d: (d.recipient, d.supplier or "", d.system, d.id)))


def _weak(row: Row, making: Container[str]) -> bool:
    """Tell whether a row rests on one order or handover alone, told without number, price, time and partner."""
    made = [c for c in row.claims if c.id in making and c.status != "negated"]
    if len(made) != 1 or made[0].event not in _FIRM:
        return False
    c = made[0]
    other = c.partners if c.event == "order" else c.agents
    return not (c.quantity or c.money or bounds(c.when)[1] or other)


def _deal(
    row: Row,
    keys: Mapping[str, str],
    day: Mapping[str, str | None],
    as_of: str,
    units: Units,
    states: States,
    risks: Sequence[Claim],
) -> Deal:
    """Make one row of the ledger."""
    order = ordered(row.claims, keys, day, units, row.recipient, states)
    total = order.quantity if order else None
    came = arrivals(row.claims, day, units, total.unit if total else None)
    came = tuple(a for a in came if not total or total.max is None or a.count <= total.max) or came
    count = delivered(came, total)
    due = promises(row.claims, came, total, day, as_of)
    alike = same_goods(due, {c.id: c for c in row.claims}, total)
    last = max((a.day for a in came), default="")
    reached = stage(row.claims, day, total, count)
    every = tuple(sorted({c.id: c for c in (*row.claims, *risks)}.values(), key=lambda c: c.id))
    return Deal(
        id=make_id("d", row.recipient, row.supplier, row.system, row.order),
        recipient=row.recipient,
        supplier=row.supplier,
        system=row.system,
        stage=reached,
        ordered=None if reached in _BEFORE_ORDER else order,
        delivered=count,
        remaining=remaining(row.claims, total, count, day, units, last) if order or count else None,
        deliveries=handovers(row.claims),
        promises=due,
        slip_days=slip_days(alike),
        terms=_terms(c for c in row.claims if c.event in _TERMS or "offset" in c.evidence.quote.casefold()),
        risks=_terms((*(c for c in row.claims if c.event == "delay" and c.status != "negated"), *risks)),
        disagreements=_disputes(row, day, units, total, alike),
        reports=len({c.report for c in every}),
        origins=count_origins(every, keys),
        claims=tuple(c.id for c in every),
    )


# What one bare sentence calls an order is none in the ledger, nor in the register, until its stage says so.
_BEFORE_ORDER = frozenset(("interest", "offer", "negotiation"))


def stage(claims: Sequence[Claim], day: Mapping[str, str | None], total: Quantity | None, came: Quantity | None) -> Stage:
    """Return the furthest stage that claims reach.

    Args:
        claims: the deal's claims; what is negated reaches nothing.
        day: the day of each report.
        total: what was ordered.
        came: what has come.

    Returns:
        `complete` when as many came as were ordered or a report says so; `cancelled` when a report says that it was
        called off and none later shows it going on.
    """
    told_twice = {e: len({c.report for c in claims if c.event == e and c.status == "actual"}) > 1 for e in _FIRM}
    reached = max((_reach(c, told_twice.get(c.event, False)) for c in claims if c.status != "negated"), default=0)
    if reached >= STAGES.index("delivery") and _complete(claims, total, came):
        return "complete"
    off = [day.get(c.report) or "" for c in claims if _called_off(c)]
    on = [day.get(c.report) or "" for c in claims if c.event in _FIRM and c.status == "actual"]
    if off and max(off) > max(on, default=""):
        return "cancelled"
    return STAGES[reached]


def _reach(c: Claim, twice: bool) -> int:
    """Return the index of the stage that one claim shows.

    An order or handover that a single report tells without number, price or time shows talks about one, no more: it
    counts when a second report tells it too (`twice`). A seller's leave to sell is an offer.
    """
    firm, planned = c.status == "actual", c.status == "planned"
    dated = bounds(c.when)[1] is not None and c.when is not None and c.when.relation not in ("since", "after")
    name: Stage = "interest"
    if c.event == "delivery":
        came = twice or c.quantity is not None or (dated and bool(c.agents))
        due = (dated or c.quantity is not None) and not c.hedged
        name = ("delivery" if came else "negotiation") if firm else "order" if planned and due else "interest"
    elif c.event == "order":
        told_of = twice or dated or any((c.quantity, c.money))
        name = ("order" if told_of else "negotiation") if firm else "approval" if planned else "interest"
    elif c.event == "approval":
        name = "offer" if sells(c) and not c.partners else "approval" if firm else "negotiation" if planned else "interest"
    elif c.event == "offer":
        name = "offer"
    elif c.event in ("interest", "upgrade"):
        name = "negotiation" if planned or _TALKS.search(c.evidence.quote) else "interest"
    return STAGES.index(name)


def _complete(claims: Sequence[Claim], total: Quantity | None, came: Quantity | None) -> bool:
    """Tell whether all has come, by numbers or by words."""
    if total and came and total.max is not None and came.max is not None:
        return came.max >= total.max
    done = (c for c in claims if c.event == "delivery" and c.status == "actual" and not c.hedged)
    return any(_DONE.search(c.evidence.quote) for c in done)


def _called_off(c: Claim) -> bool:
    """Tell whether a claim says that the deal was called off."""
    if c.event == "refusal":
        return c.status == "actual" and bool(_CANCEL.search(c.evidence.quote))
    return c.event == "order" and c.status == "negated" and bool(_CANCEL.search(c.evidence.quote))


def _terms(claims: Iterable[Claim]) -> tuple[Term, ...]:
    """Say terms and risks in the claims' own summaries; the same words once."""
    texts: dict[str, list[str]] = {}
    for c in sorted({c.id: c for c in claims}.values(), key=lambda c: c.id):
        texts.setdefault(summary(c), []).append(c.id)
    return tuple(Term(t, tuple(ids)) for t, ids in sorted(texts.items()))


def _wide_risks(claims: Sequence[Claim]) -> dict[tuple[str, int], list[Claim]]:
    """Index sanctions by report and sentence, since they seldom name the goods."""
    found: dict[tuple[str, int], list[Claim]] = {}
    for c in sorted(claims, key=lambda c: c.id):
        if c.event == "sanction" and c.status != "negated":
            found.setdefault((c.report, c.sentence), []).append(c)
    return found


def _risks(row: Row, wide: Mapping[tuple[str, int], Sequence[Claim]], states: States) -> tuple[Claim, ...]:
    """Return the sanctions that a row risks: those on its system, or on its recipient in a sentence about the deal."""
    at = {(c.report, c.sentence) for c in row.claims}
    out: dict[str, Claim] = {}
    for key, found in wide.items():
        for c in found:
            near = key in at and (row.recipient in states_in(states, c.partners) or not c.partners)
            if near or row.system in c.objects:
                out[c.id] = c
    return tuple(out[i] for i in sorted(out))


def _disputes(
    row: Row, day: Mapping[str, str | None], units: Units, total: Quantity | None, alike: Sequence[Promise]
) -> tuple[Disagreement, ...]:
    """Compare what reports say of the order, of what came, and of when the rest is due."""
    orders = [told(c, day.get(c.report)) for c in row.claims if c.event == "order" and c.status == "actual"]
    came = [told(c, day.get(c.report)) for c in counted(row.claims)]
    rest = [c for c in row.claims if c.event in ("delivery", "delay") and gives_due(c, day.get(c.report))]
    found = [*disagreements(orders, "order", units)]
    found += [d for d in disagreements(came, "delivery", units) if d.slot != "when"]
    found += _unequal(row, day, units, total)
    found += _moved(alike)
    numbers = [told(c, day.get(c.report)) for c in (*rest, *_units(row))]
    found += [d for d in disagreements(numbers, "delivery", units) if d.kind == "unit"]
    once = {(d.kind, d.slot): d for d in reversed(found)}
    return tuple(sorted(once.values(), key=lambda d: (SEVERITY.index(d.kind), d.slot)))


def _units(row: Row) -> list[Claim]:
    """Return all claims that count the goods, to see in which units they do."""
    return [c for c in row.claims if c.quantity and c.event in ("order", "delivery", "delay")]


def _unequal(row: Row, day: Mapping[str, str | None], units: Units, total: Quantity | None) -> list[Disagreement]:
    """Say that a count of all that came and the handovers up to then don't add up."""
    found = listing(row.claims, day, units, total.unit if total else None)
    if found is None:
        return []
    said, listed = found
    by = time(When(said.day, said.day, None, "by"))
    note = f"a report says that {number(said.count)} had come {by}, but the handovers reported add up to {number(listed)}"
    return [Disagreement("value", "delivered", note)]


def _moved(alike: Sequence[Promise]) -> list[Disagreement]:
    """Say that a due date moved."""
    ends = slip(alike)
    if ends is None or ends[0].due.value == ends[1].due.value:
        return []
    first, last = (f"{time(p.due)}{_said(p)}" for p in ends)
    return [Disagreement("update", "when", f"the due date moved: first {first}, latest {last}")]


def _said(p: Promise) -> str:
    return f" (reported {time(When(p.reported, p.reported, None, 'on'))})" if p.reported else ""
