"""What was ordered, what came, what remains: numbers of one deal, without counting a handover twice."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.collation.calendar import bounds, precision
from dateline.collation.disagreements import EXTRA, GENERIC, Units, extra, middle, partial, rounds, same_unit
from dateline.collation.origins import count_origins
from dateline.collation.states import States, states_in
from dateline.model import Claim, Handover, Money, Ordered, Quantity, Remaining, When

# Words that make a number of delivered goods a count of all so far.
_SO_FAR = re.compile(
    r"\b(so far|to date|until now|till now|already|altogether|in total|a total|have been|has been|had been|by now|yet|"
    r"have arrived|has (received|delivered|taken)|have (received|delivered)|had (received|delivered)|of the \w+)\b",
    re.IGNORECASE,
)
_ORDINALS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
# Words that make a number of money the price of goods.
_PRICE = re.compile(r"\b(pric\w+|cost\w*|worth|valued?|deal|contract|purchase|package|bill)\b", re.IGNORECASE)
_LEFT = frozenset("remaining remainder pending outstanding balance last final rest left undelivered".split())
_FIRST = frozenset({"first", "initial"})


@dataclass(frozen=True, slots=True)
class Arrived:
    """How many had come by a day: `count` of `unit`, as one claim says or as handovers add up."""

    day: str
    count: float
    unit: str | None
    claim: str
    stated: bool = False  # a report says that so many have come in all


def ordered(
    claims: Sequence[Claim],
    keys: Mapping[str, str],
    days: Mapping[str, str | None],
    units: Units,
    recipient: str,
    states: States,
) -> Ordered | None:
    """Read what was ordered off the claims of one deal.

    Args:
        claims: the deal's claims.
        keys: the origin of each claim.
        days: the day of each report.
        units: the pack's units; a price of things that aren't the goods is left out.
        recipient: the buyer, whose own approval gives a price while another's only estimates one.
        states: tables of the pack.

    Returns:
        The number with most independent origins (then the latest), the time that most origins give, by year, then
        month, then day, and every price; `None` where nothing was ordered. What may be bought beyond it adds nothing.
    """
    orders = [c for c in claims if c.event == "order" and c.status == "actual"]
    orders = orders or [c for c in claims if c.event == "order" and c.status == "planned"]
    if not orders:
        return None
    number = _number(orders, keys, days)
    all_more = not any(c.quantity and not extra(c.quantity) for c in orders)  # a row of its own for a further order
    priced = [c for c in claims if c.money and c.status in ("actual", "planned") and (all_more or not extra(c.quantity))]
    priced = [c for c in priced if _gives_price(c, recipient, states) and _of_goods(c, number, units)]
    solid = [c for c in orders if c.when and (c.quantity or c.money)]
    signed = [c for c in orders if c.when] or [c for c in claims if c.event == "agreement" and c.status == "actual"]
    return Ordered(number, _day(solid, keys) or _day(signed, keys), _prices(priced))


def _gives_price(c: Claim, recipient: str, states: States) -> bool:
    """Tell whether a claim gives the price of an order; what another state clears a sale at is only an estimate."""
    if c.event == "approval":
        return recipient in states_in(states, c.agents)
    return c.event in ("order", "agreement") or (c.event == "figure" and bool(_PRICE.search(c.evidence.quote)))


def _of_goods(c: Claim, number: Quantity | None, units: Units) -> bool:
    """Tell whether a price isn't that of something else which the sentence counts, such as two bases."""
    return c.quantity is None or same_unit(c.quantity.unit, _unit(number), units)


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
    """Choose the time that most origins give: the year, in it the month, in it the day; the earliest of equals.

    Orders with a number or price are asked first, since the time of a bare one is often that of something else.
    """
    found = [(c, low) for c in signed if c.when and (low := bounds(c.when)[0]) and c.when.relation in ("on", "during")]
    for level, size in ((1, 4), (2, 7), (3, 10)):
        exact = [(c, low) for c, low in found if precision(c.when) >= level]
        groups: dict[str, list[Claim]] = defaultdict(list)
        for c, low in exact:
            groups[low[:size]].append(c)
        if not groups:
            break
        best = min(groups, key=lambda d: (-count_origins(groups[d], keys), -len(groups[d]), d))
        found = [(c, low) for c, low in exact if low[:size] == best]
    whens = [c.when for c, _ in found if c.when]
    return min(whens, key=lambda w: (-precision(w), bounds(w)[0] or "", w.text), default=None)


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
        if low and high and low[:7] == high[:7] and (_nth(c) or not _cumulative(c)):
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
    words = _words(c)
    if _nth(c) or words & {"total", "already"}:
        return True
    if words & (EXTRA | _FIRST | _LEFT):
        return False
    return precision(c.when) < 2 or bool(_SO_FAR.search(c.evidence.quote) and precision(c.when) < 3)


def _words(c: Claim) -> set[str]:
    """Return the words that qualify a claim's number."""
    return set((c.quantity.qualifier or "").casefold().split()) if c.quantity else set()


def _nth(c: Claim) -> int | None:
    """Return which of its kind the goods of a claim are: 3 for the third jet."""
    return next((_ORDINALS[w] for w in sorted(_words(c)) if w in _ORDINALS), None) if _n(c.quantity) == 1 else None


def _stated(c: Claim) -> bool:
    """Tell whether the words say that a number is of all that came so far, rather than leave it open."""
    return _cumulative(c) and not _nth(c) and bool(_SO_FAR.search(c.evidence.quote) or _words(c) & {"total", "already"})


def arrivals(claims: Sequence[Claim], days: Mapping[str, str | None], units: Units, unit: str | None) -> tuple[Arrived, ...]:
    """Return how many had come by which day, as the claims let it be counted.

    Args:
        claims: the deal's claims.
        days: the day of each report.
        units: the pack's units.
        unit: the noun in which goods were ordered; counts of other things (missiles of a battery) are left out.

    Returns:
        One entry for each count, oldest first. Handovers after a count are added to it, those before are part of it.
    """
    batches = _batches(claims, units, unit)
    counts = []
    for c in _done(claims):
        n = _n(c.quantity)
        if c.quantity is None or n is None or not same_unit(c.quantity.unit, unit, units) or not _cumulative(c):
            continue
        day = bounds(c.when)[1] if precision(c.when) >= 2 else days.get(c.report)
        counts.append(Arrived(day or days.get(c.report) or "", float(_nth(c) or n), c.quantity.unit, c.id, _stated(c)))
    out = list(counts)
    for base in (Arrived("", 0.0, None, ""), *counts):
        total = base.count
        for b in batches:
            if b.day > base.day:
                total += b.count
                out.append(Arrived(b.day, total, b.unit or base.unit, b.claim, base.stated))
    return tuple(sorted(out, key=lambda a: (a.day, a.count, a.claim)))


def _batches(claims: Sequence[Claim], units: Units, unit: str | None) -> list[Arrived]:
    """Return the numbers handed over, oldest first; the `first` goods count once, at the last of their handovers.

    Goods are handed over at the works and again when they arrive; no deal has its first two twice.
    """
    out: list[Arrived] = []
    first: dict[float, Arrived] = {}
    by_id = {c.id: c for c in claims}
    for h in handovers(claims):
        if h.quantity and (n := _n(h.quantity)) is not None and same_unit(h.quantity.unit, unit, units):
            batch = Arrived(bounds(h.when)[1] or "", n, h.quantity.unit, h.claims[0])
            if any(_words(by_id[c]) & _FIRST for c in h.claims):
                first[n] = batch
            else:
                out.append(batch)
    return sorted((*out, *first.values()), key=lambda a: (a.day, a.count, a.claim))


def listing(claims: Sequence[Claim], days: Mapping[str, str | None], units: Units, unit: str | None) -> tuple[Arrived, float] | None:
    """Find a count of all that came which is smaller than the handovers by its day add up to.

    Args:
        claims: the deal's claims.
        days: the day of each report.
        units: the pack's units.
        unit: the noun in which goods were ordered.

    Returns:
        The latest such count and the sum; `None` where the two agree. A list that adds up to less may leave some out,
        and contradicts nothing.
    """
    batches = _batches(claims, units, unit)
    for a in reversed(arrivals(claims, days, units, unit)):
        own = next((c for c in claims if c.id == a.claim), None)
        if a.stated and own and _stated(own) and a.count == _n(own.quantity):
            total = sum(b.count for b in batches if b.day <= a.day)
            if total > a.count:
                return a, total
    return None


def counted(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims whose numbers count all goods that came so far, and so can be compared with one another."""
    return [c for c in _done(claims) if c.quantity and _cumulative(c) and not _nth(c)]


def delivered(came: Sequence[Arrived], total: Quantity | None, as_of: str = "9999") -> Quantity | None:
    """Return how many have come.

    Args:
        came: how many had come by which day.
        total: what was ordered; nothing above it counts.
        as_of: the ISO day that it is asked for.

    Returns:
        What the latest report says has come in all, with the handovers after it; an earlier larger number that more
        reports state counts for more. Where no report says it, the largest count. `None` where nothing has come.
    """
    limit = total.max if total and total.max is not None else None
    came = [a for a in came if a.day <= as_of]
    fits = [a for a in came if limit is None or a.count <= limit] or list(came)
    if not fits:
        return None
    said = [a for a in fits if a.stated]
    if said:
        votes = Counter(a.count for a in said)
        newest = max(a.day for a in said)
        now = max((a.count for a in said if a.day == newest), key=lambda n: (votes[n], n))
        best_count = max((n for n in votes if n >= now and (n == now or votes[n] > votes[now])), default=now)
    else:
        best_count = max(a.count for a in fits)
    same = [a for a in fits if a.count == best_count]
    best = max(same, key=lambda a: (bool(a.unit) and a.unit not in GENERIC, a.unit or "", a.claim))
    return Quantity(best.count, best.count, best.unit, None)


def remaining(
    claims: Sequence[Claim],
    total: Quantity | None,
    came: Quantity | None,
    days: Mapping[str, str | None],
    units: Units,
    last: str = "",
) -> Remaining | None:
    """Return what is still to come: as the latest report says, unless goods have come since.

    Args:
        claims: the deal's claims.
        total: what was ordered.
        came: what has come.
        days: the day of each report.
        units: the pack's units.
        last: the day on which goods came last.

    Returns:
        The reported number; else ordered less delivered in one unit, `inferred`; `None` where neither is known.
    """
    told = [c for c in claims if c.event in ("delivery", "delay") and c.status != "negated" and _left(c)]
    told = [c for c in told if c.event == "delay" or c.status != "actual"]
    latest = max(told, key=lambda c: (days.get(c.report) or "", c.id)) if told else None
    n, m = _n(total), _n(came)
    rest = n - m if n is not None and m is not None and same_unit(_unit(total), _unit(came), units) else None
    if latest and latest.quantity:
        left = _n(latest.quantity)
        fresh = (days.get(latest.report) or "") >= last and (n is None or left is None or left < n or not came)
        if rest is None or left == rest or fresh:
            return Remaining(latest.quantity, inferred=False)
    if rest is not None and rest >= 0:
        return Remaining(Quantity(rest, rest, _unit(came) or _unit(total), "remaining"), inferred=True)
    return None


def _left(c: Claim) -> bool:
    """Tell whether a claim counts the goods that are still to come."""
    n = _n(c.quantity)
    return bool(_words(c) & _LEFT) and n is not None and not (n == 1 and _words(c) & {"last", "final"})


def _unit(q: Quantity | None) -> str | None:
    return q.unit if q else None
