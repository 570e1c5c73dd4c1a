"""What was ordered, what came, what remains: numbers of one deal, without counting a handover twice."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.collation.calendar import bounds, precision
from dateline.collation.disagreements import EXTRA, GENERIC, extra, middle, partial, rounds, same_unit
from dateline.collation.origins import count_origins
from dateline.model import Claim, Handover, Money, Ordered, Quantity, Remaining, When
from dateline.packs.pack import Unit

# Words that make a number of delivered goods a count of all so far.
_SO_FAR = re.compile(
    r"\b(so far|to date|until now|till now|already|altogether|in total|a total|have been|has been|had been|by now|yet|"
    r"have arrived|has (received|delivered|taken)|have (received|delivered)|had (received|delivered)|of the \w+)\b",
    re.IGNORECASE,
)
_ORDINALS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_LEFT = frozenset("remaining remainder pending outstanding balance last final rest left undelivered".split())
_FIRST = frozenset({"first", "initial"})


@dataclass(frozen=True, slots=True)
class Arrived:
    """How many had come by a day: `count` of `unit`, as one claim says or as handovers add up."""

    day: str
    count: float
    unit: str | None
    claim: str


def ordered(claims: Sequence[Claim], keys: Mapping[str, str], days: Mapping[str, str | None]) -> Ordered | None:
    """Read what was ordered off the claims of one deal.

    Args:
        claims: the deal's claims.
        keys: the origin of each claim.
        days: the day of each report.

    Returns:
        The number with most independent origins (then the latest), the most precise day of the year with most origins,
        and every price; `None` where nothing was ordered.
    """
    orders = [c for c in claims if c.event == "order" and c.status == "actual"]
    orders = orders or [c for c in claims if c.event == "order" and c.status == "planned"]
    if not orders:
        return None
    priced = [c for c in claims if c.event in ("order", "agreement", "approval") and c.status != "negated"]
    signed = [c for c in orders if c.when] or [c for c in claims if c.event == "agreement" and c.status == "actual"]
    return Ordered(_number(orders, keys, days), _day(signed, keys), _prices(priced))


def _number(orders: Sequence[Claim], keys: Mapping[str, str], days: Mapping[str, str | None]) -> Quantity | None:
    """Choose the number ordered; roundings of one number vote together and the exact one speaks for them."""
    found = [c for c in orders if c.quantity and not partial(c.quantity)]
    found = [c for c in found if not extra(c.quantity)] or found
    groups: list[list[Claim]] = []
    for c in sorted(found, key=lambda c: c.id):
        n = _n(c.quantity)
        home = next((g for g in groups if n is not None and _near(n, _n(g[0].quantity))), None)
        if home is None:
            groups.append([c])
        else:
            home.append(c)
    if not groups:
        return None
    best = max(groups, key=lambda g: (count_origins(g, keys), max(days.get(c.report) or "" for c in g), g[0].id))
    return max(best, key=lambda c: (_digits(c.quantity), _exact(c.quantity), _unit(c.quantity) or "", c.id)).quantity


def _n(q: Quantity | None) -> float | None:
    return middle(q.min, q.max) if q else None


def _near(a: float, b: float | None) -> bool:
    return b is not None and (a == b or (min(a, b) >= 100 and rounds(a, b)))  # small counts aren't rounded


def _digits(q: Quantity | None) -> int:
    """Count the digits that aren't trailing noughts: 601,427 says more than 600,000."""
    n = _n(q)
    return len(f"{n:.0f}".rstrip("0")) if n else 0


def _exact(q: Quantity | None) -> bool:
    return bool(q and q.min is not None and q.min == q.max)


def _day(signed: Sequence[Claim], keys: Mapping[str, str]) -> When | None:
    """Choose the most precise time of the year that most origins give; the earliest of equals."""
    years: dict[str, list[Claim]] = defaultdict(list)
    for c in signed:
        if c.when and (low := bounds(c.when)[0]) and c.when.relation in ("on", "during"):
            years[low[:4]].append(c)
    if not years:
        return None
    best = min(years, key=lambda y: (-count_origins(years[y], keys), y))
    whens = [c.when for c in years[best] if c.when]
    return min(whens, key=lambda w: (-precision(w), bounds(w)[0] or "", w.text))


def _prices(claims: Sequence[Claim]) -> tuple[Money, ...]:
    """Return every distinct price, larger first."""
    seen = {(c.money.currency, c.money.min, c.money.max): c.money for c in reversed(claims) if c.money}
    return tuple(sorted(seen.values(), key=lambda m: (m.currency, -(middle(m.min, m.max) or 0), m.text)))


def handovers(claims: Sequence[Claim]) -> tuple[Handover, ...]:
    """Return each known handover once: batches of one number in one month are the same, whoever reports them.

    Args:
        claims: the deal's claims.

    Returns:
        Handovers by time; counts of all that came so far are none.
    """
    groups: dict[tuple[str, float | None], list[Claim]] = defaultdict(list)
    for c in _done(claims):
        low, high = bounds(c.when)
        if low and high and low[:7] == high[:7] and not _cumulative(c):
            groups[low[:7], _n(c.quantity)].append(c)
    known = {month for month, n in groups if n is not None}
    out = []
    for (month, n), found in groups.items():
        if n is None and month in known:  # the same handover, told without a number
            continue
        ids = [c.id for c in found] + ([c.id for c in groups.get((month, None), [])] if n is not None else [])
        head = max(found, key=lambda c: (precision(c.when), c.id))
        out.append(Handover(head.quantity, head.when, tuple(sorted(ids))))
    return tuple(sorted(out, key=lambda h: (bounds(h.when)[0] or "", repr(h.quantity), h.claims)))


def _done(claims: Sequence[Claim]) -> list[Claim]:
    return [c for c in sorted(claims, key=lambda c: c.id) if c.event == "delivery" and c.status == "actual"]


def _cumulative(c: Claim) -> bool:
    """Tell whether a number counts all that came so far."""
    words = set((c.quantity.qualifier or "").casefold().split()) if c.quantity else set()
    if words & set(_ORDINALS) or words & {"total", "already"}:
        return True
    if words & (EXTRA | _FIRST):
        return False
    return precision(c.when) < 2 or bool(_SO_FAR.search(c.evidence.quote) and precision(c.when) < 3)


def arrivals(
    claims: Sequence[Claim], days: Mapping[str, str | None], units: Mapping[str, Unit], unit: str | None
) -> tuple[Arrived, ...]:
    """Return how many had come by which day, as the claims let it be counted.

    Args:
        claims: the deal's claims.
        days: the day of each report.
        units: the pack's units.
        unit: the noun in which goods were ordered; counts of other things (missiles of a battery) are left out.

    Returns:
        One entry for each count, oldest first. Handovers after a count are added to it, those before are part of it.
    """
    counts, batches = [], []
    for h in handovers(claims):
        if h.quantity and (n := _n(h.quantity)) is not None and same_unit(h.quantity.unit, unit, units):
            batches.append(Arrived(bounds(h.when)[1] or "", n, h.quantity.unit, h.claims[0]))
    for c in _done(claims):
        n = _n(c.quantity)
        if c.quantity is None or n is None or not same_unit(c.quantity.unit, unit, units) or not _cumulative(c):
            continue
        words = (c.quantity.qualifier or "").casefold().split()
        nth = next((_ORDINALS[w] for w in words if w in _ORDINALS), None)
        day = bounds(c.when)[1] if precision(c.when) >= 2 else days.get(c.report)
        counts.append(Arrived(day or days.get(c.report) or "", float(nth or n), c.quantity.unit, c.id))
    out = list(counts)
    for base in (Arrived("", 0.0, None, ""), *counts):
        total = base.count
        for b in batches:
            if b.day > base.day:
                total += b.count
                out.append(Arrived(b.day, total, b.unit or base.unit, b.claim))
    return tuple(sorted(out, key=lambda a: (a.day, a.count, a.claim)))


def delivered(came: Sequence[Arrived], total: Quantity | None) -> Quantity | None:
    """Return the largest count that fits within what was ordered; `None` where nothing counted has come."""
    limit = total.max if total and total.max is not None else None
    fits = [a for a in came if limit is None or a.count <= limit] or list(came)
    if not fits:
        return None
    best = max(fits, key=lambda a: (a.count, bool(a.unit) and a.unit not in GENERIC, a.unit or "", a.claim))
    return Quantity(best.count, best.count, best.unit, None)


def remaining(
    claims: Sequence[Claim],
    total: Quantity | None,
    came: Quantity | None,
    days: Mapping[str, str | None],
    units: Mapping[str, Unit],
) -> Remaining | None:
    """Return what is still to come: as the latest report says, unless the numbers have moved on since.

    Returns:
        The reported number; else ordered less delivered in one unit, `inferred`; `None` where neither is known.
    """
    told = [c for c in claims if c.event in ("delivery", "delay") and c.status != "negated" and _left(c)]
    told = [c for c in told if c.event == "delay" or c.status != "actual"]
    latest = max(told, key=lambda c: (days.get(c.report) or "", c.id)) if told else None
    n, m = _n(total), _n(came)
    rest = n - m if n is not None and m is not None and same_unit(_unit(total), _unit(came), units) else None
    if latest and latest.quantity and (rest is None or _n(latest.quantity) == rest):
        return Remaining(latest.quantity, inferred=False)
    if rest is not None and rest >= 0:
        return Remaining(Quantity(rest, rest, _unit(came) or _unit(total), "remaining"), inferred=True)
    return Remaining(latest.quantity, inferred=False) if latest and latest.quantity else None


def _left(c: Claim) -> bool:
    """Tell whether a claim counts the goods that are still to come."""
    words = set((c.quantity.qualifier or "").casefold().split()) if c.quantity else set()
    return bool(words & _LEFT) and _n(c.quantity) is not None


def _unit(q: Quantity | None) -> str | None:
    return q.unit if q else None
