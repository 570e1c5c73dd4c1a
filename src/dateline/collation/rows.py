"""Which deal a claim belongs to: recipient, supplier and system, and two orders of one system kept apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.collation.calendar import bounds, times_agree
from dateline.collation.disagreements import extra, middle, rounds
from dateline.collation.states import States, is_maker, is_system, state_of, states_in, system_of
from dateline.model import Claim

# Where recipient and supplier stand, by event. An approval's agent is whoever approves his own purchase.
_BUYER_FIRST = frozenset({"order", "interest", "upgrade", "approval", "refusal"})
_SELLER_FIRST = frozenset({"delivery", "offer", "technology_transfer", "delay"})
# Events that make a row; the others only add to one.
MAKE = frozenset({"order", "delivery", "offer", "interest", "upgrade", "approval"})
_ADD = frozenset({"technology_transfer", "joint_production", "delay", "refusal", "agreement"})
_HOME = frozenset({"order", "approval", "upgrade"})  # what a state can give its own makers to do
_FIRM = frozenset({"order", "delivery"})
LONE = 3  # votes below which a supplier that isn't the maker's country is taken for a slip
FAR_ORDERS = 3  # years between two orders of one number; reports that misdate one order are closer


@dataclass(frozen=True, slots=True)
class Row:
    """The claims of one deal."""

    recipient: str
    supplier: str | None
    system: str
    claims: tuple[Claim, ...]
    order: str = ""  # the time of the order, where one system has several


@dataclass(slots=True)
class _Sided:
    """A claim about one system with the two sides that it names."""

    claim: Claim
    system: str
    recipient: str | None
    supplier: str | None


def rows(
    claims: Sequence[Claim], states: States, kinds: Mapping[str, str], days: Mapping[str, str | None]
) -> tuple[Row, ...]:
    """Sort claims about goods into deals.

    Args:
        claims: claims with names made one.
        states: tables of the pack.
        kinds: what readers took names to be.
        days: the day of each report, where known.

    Returns:
        One row for each recipient, supplier and system, and for each order where they are clearly distinct. What a
        claim leaves out is taken from the system's country, from its report, then from other claims on the system.
    """
    sided = [s for c in sorted(claims, key=lambda c: c.id) for s in _sides(c, states, kinds)]
    _without_imposers(sided, claims, states)
    _turned(sided, states)
    _complete(sided, states)
    groups: dict[tuple[str, str], list[_Sided]] = defaultdict(list)
    for s in sided:
        if s.recipient:
            groups[s.recipient, s.system].append(s)
    out: list[Row] = []
    for (recipient, system), found in sorted(groups.items()):
        for supplier, mine in _by_supplier(found, recipient, system, states):
            held = _once(mine)
            if any(c.event in MAKE for c in held):
                out += _orders(Row(recipient, supplier, system, held), days)
    return tuple(out)


def _once(sided: Sequence[_Sided]) -> tuple[Claim, ...]:
    return tuple({s.claim.id: s.claim for s in sided}.values())


def _sides(c: Claim, states: States, kinds: Mapping[str, str]) -> list[_Sided]:
    """Read recipient and supplier off a claim, once for each system that it is about."""
    if c.event not in MAKE | _ADD:
        return []
    systems = [o for o in c.objects if is_system(states, o, kinds)]
    agents, partners = states_in(states, c.agents), states_in(states, c.partners)
    out = []
    for name in dict.fromkeys((known.name if (known := system_of(states, o)) else o) for o in systems):
        maker = _maker(states, name)
        if c.event == "upgrade" and c.agents and is_maker(states, c.agents[0]):  # the firm that does the work sells it
            supplier = _first(agents)
            recipient = _first(partners) or (supplier if supplier != maker else None)
        elif c.event in _BUYER_FIRST:
            recipient, supplier = _first(agents), _first(partners)
        elif c.event in _SELLER_FIRST:
            recipient, supplier = _first(partners), _first(agents)
        else:  # all parties stand together: the maker's side supplies
            both = (*agents, *partners)
            supplier = maker if maker in both else None
            recipient = next((s for s in both if s != supplier), None)
        out.append(_righted(_Sided(c, name, recipient, supplier), maker, c, states))
    return out


def _first(names: tuple[str, ...]) -> str | None:
    return names[0] if names else None


def _maker(states: States, system: str) -> str | None:
    """Return the country that makes a system."""
    known = system_of(states, system)
    if known is None:
        return None
    return (state_of(states, known.country) or known.country) if known.country else state_of(states, known.maker)


def _righted(s: _Sided, maker: str | None, c: Claim, states: States) -> _Sided:
    """Mend sides that can't be: a maker's country that buys its own goods from a state that doesn't make them."""
    if maker and s.recipient == maker and s.supplier != maker and c.event != "approval":
        if s.supplier:
            s.recipient, s.supplier = s.supplier, maker
        elif c.event in _SELLER_FIRST | {"interest"}:
            s.recipient, s.supplier = None, maker
    if maker and s.recipient == s.supplier == maker and c.event in ("interest", "offer"):
        s.recipient = None  # nobody seeks his own goods or offers them to himself
    if s.recipient and s.recipient == s.supplier and maker and s.recipient != maker and not _company(c, states):
        s.supplier = None
    return s


def _company(c: Claim, states: States) -> bool:
    """Tell whether one state on both sides can be right: two names stand for it, or a firm of its own does the work."""
    both = bool(c.agents and c.partners and set(c.agents) != set(c.partners))
    return both or any(is_maker(states, n) for n in c.agents)


def _without_imposers(sided: Iterable[_Sided], claims: Iterable[Claim], states: States) -> None:
    """Take a state for no buyer where its report has it impose or threaten sanctions on the deal."""
    imposers: dict[str, set[str]] = defaultdict(set)
    for c in claims:
        if c.event == "sanction":
            imposers[c.report] |= set(states_in(states, c.agents))
    for s in sided:
        if s.recipient in imposers[s.claim.report] and s.supplier not in (None, s.recipient):
            s.recipient = None


def _turned(sided: Sequence[_Sided], states: States) -> None:
    """Turn sides round where most claims on goods of an unknown maker have them the other way.

    How the two states trade in goods of known makers counts as much as the claims on these.
    """
    votes: Counter[tuple[str, str, str]] = Counter()
    trade: Counter[tuple[str, str]] = Counter()
    for s in sided:
        if s.recipient and s.supplier and s.recipient != s.supplier:
            if _maker(states, s.system) is None:
                votes[s.system, s.recipient, s.supplier] += 2 if s.claim.event in _FIRM else 1
            elif _maker(states, s.system) == s.supplier:
                trade[s.recipient, s.supplier] += 1
    for s in sided:
        if s.recipient and s.supplier and s.recipient != s.supplier and _maker(states, s.system) is None:
            there, back = (s.system, s.recipient, s.supplier), (s.system, s.supplier, s.recipient)
            if votes[back] * (1 + trade[back[1:]]) > votes[there] * (1 + trade[there[1:]]):
                s.recipient, s.supplier = s.supplier, s.recipient


def _complete(sided: list[_Sided], states: States) -> None:
    """Fill in recipients that claims leave out: from the same report, else the only or far commonest one there is."""
    local: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    wide: dict[str, Counter[str]] = defaultdict(Counter)
    for s in sided:
        if s.recipient and s.recipient != (_maker(states, s.system) or ""):
            weight = 2 if s.claim.event in _FIRM else 1
            local[s.claim.report, s.system][s.recipient] += weight
            wide[s.system][s.recipient] += weight
    for s in sided:
        maker, here = _maker(states, s.system), _leader(local[s.claim.report, s.system])
        if here and maker and s.recipient == maker and s.supplier in (None, maker) and s.claim.event not in _HOME:
            s.recipient, s.supplier = here, maker
        if s.recipient is None:
            s.recipient = _leader(local[s.claim.report, s.system]) or _leader(wide[s.system])


def _leader(votes: Counter[str]) -> str | None:
    """Return the name with at least two thirds of the votes."""
    if not votes:
        return None
    top = min(votes, key=lambda n: (-votes[n], n))
    return top if 3 * votes[top] >= 2 * sum(votes.values()) else None


def _by_supplier(
    found: Sequence[_Sided], recipient: str, system: str, states: States
) -> list[tuple[str | None, list[_Sided]]]:
    """Divide one recipient's claims on one system by supplier.

    Claims without a supplier follow those of the same report and event, then of the same event, then all. Work at home
    under a foreign order (licensed assembly by the recipient's own makers) stays with that order; an order placed at
    home without a foreign one is a deal of its own. A lone claim with a supplier that nobody else names makes no deal.
    """
    maker = _maker(states, system)
    votes = _votes(found, maker, "")
    foreign = [n for n in votes if n != recipient and (n == maker or maker is None or votes[n] >= LONE)]
    foreign.sort(key=lambda n: (n != maker, -votes[n], n))
    firm = any(s.claim.event in _FIRM and s.supplier in foreign and s.claim.status != "negated" for s in found)
    likeliest = foreign[0] if foreign else (recipient if votes[recipient] else maker)
    near = {k: _leader(_votes(found, maker, k)) for s in found for k in _kin(s)}
    groups: dict[str | None, list[_Sided]] = defaultdict(list)
    for s in found:
        supplier = s.supplier or next((n for k in _kin(s) if (n := near[k])), None) or likeliest
        at_home = supplier == recipient and foreign and (firm or s.claim.event not in _HOME)
        alone = supplier not in (recipient, maker, likeliest) and maker and votes[supplier or ""] < LONE
        if at_home or alone:
            supplier = likeliest
        groups[supplier].append(s)
    return sorted(groups.items(), key=lambda g: g[0] or "")


def _kin(s: _Sided) -> tuple[str, str]:
    """Return the narrower groups of claims that one without a supplier is judged by; approvals go with upgrades."""
    kind = "upgrade" if s.claim.event == "approval" else s.claim.event
    return f"{s.claim.report}|{kind}", f"|{kind}"


def _votes(found: Sequence[_Sided], maker: str | None, kin: str) -> Counter[str]:
    """Count the suppliers that claims name; those of an order or handover, and the maker's country, weigh more."""
    votes: Counter[str] = Counter()
    for s in found:
        if s.supplier and (not kin or kin in _kin(s)):
            votes[s.supplier] += (3 if s.claim.event in _FIRM else 1) + (s.supplier == maker)
    return votes


def _orders(row: Row, days: Mapping[str, str | None]) -> list[Row]:
    """Divide a row into its orders where they are clearly distinct; later goods go with the order they follow."""
    orders = [c for c in row.claims if c.event == "order" and c.status == "actual" and bounds(c.when)[0]]
    orders.sort(key=lambda c: (bounds(c.when)[0] or "", c.id))
    heads: list[list[Claim]] = []
    for c in orders:
        home = next((h for h in heads if all(not _distinct(c, o) for o in h)), None)
        if home is None:
            heads.append([c])
        else:
            home.append(c)
    if len(heads) < 2:
        return [row]
    parts: list[list[Claim]] = [list(h) for h in heads]
    placed = {c.id for h in heads for c in h}
    starts = [min(bounds(c.when)[0] or "" for c in h) for h in heads]
    for c in row.claims:
        if c.id not in placed:
            parts[_home(c, heads, starts, days)].append(c)
    return [
        replace(row, claims=tuple(sorted(p, key=lambda c: c.id)), order=s) for s, p in zip(starts, parts, strict=True)
    ]


def _distinct(a: Claim, b: Claim) -> bool:
    """Tell whether two orders are two: other times, and another number or price, a word for more, or years apart."""
    if times_agree(a.when, b.when, slack=31) or not all(c.quantity or c.money for c in (a, b)):
        return False
    low_a, low_b = bounds(a.when)[0] or "", bounds(b.when)[0] or ""
    if abs(int(low_a[:4] or 0) - int(low_b[:4] or 0)) >= FAR_ORDERS or extra(a.quantity) != extra(b.quantity):
        return True
    return _other_number(a, b) or _other_price(a, b)


def _other_number(a: Claim, b: Claim) -> bool:
    x = middle(a.quantity.min, a.quantity.max) if a.quantity else None
    y = middle(b.quantity.min, b.quantity.max) if b.quantity else None
    return x is not None and y is not None and not rounds(x, y)


def _other_price(a: Claim, b: Claim) -> bool:
    if not a.money or not b.money or a.money.currency != b.money.currency:
        return False
    x, y = middle(a.money.min, a.money.max), middle(b.money.min, b.money.max)
    return x is not None and y is not None and abs(x - y) > 0.25 * max(x, y)


def _home(c: Claim, heads: Sequence[Sequence[Claim]], starts: Sequence[str], days: Mapping[str, str | None]) -> int:
    """Choose the order that a claim goes with: that of its number, of its report, else the newest begun by its day."""
    day = days.get(c.report) or "9999"
    scores = []
    for i, head in enumerate(heads):
        begun = starts[i] <= day
        same_number = any(c.quantity and o.quantity and not _other_number(c, o) for o in head)
        same_report = any(o.report == c.report for o in head)
        followed = c.event in ("offer", "interest", "approval") and not begun
        scores.append(
            (same_number and c.event == "order", same_report, followed, begun, starts[i] if begun else "", -i)
        )
    return max(range(len(heads)), key=lambda i: scores[i])
