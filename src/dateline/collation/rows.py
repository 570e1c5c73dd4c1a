"""Which deal a claim belongs to: recipient, supplier and system, and two orders of one system kept apart."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.collation.calendar import bounds, times_agree
from dateline.collation.splitting import divided
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
_SALE = re.compile(r"\b(sales?|sell\w*|sold|export\w*|licen[cs]\w*|re-?transfer\w*)\b", re.IGNORECASE)
# Words between what was chosen and what was not; the rest of the sentence follows.
_OVER = re.compile(
    r"\b(?:over|instead of|rather than|ahead of|in preference to|beat(?:ing)?|reject(?:ed|ing)?|replac(?:e|es|ing))\b"
    r"(?: the| its| a)? (?=(.*))",
    re.IGNORECASE | re.DOTALL,
)
LONE = 3  # votes below which a supplier that isn't the maker's country is taken for a slip


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


def rows(claims: Sequence[Claim], states: States, kinds: Mapping[str, str], days: Mapping[str, str | None]) -> tuple[Row, ...]:
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
    _outvoted(sided, states)
    _lone_buyers(sided)
    groups: dict[tuple[str, str], list[_Sided]] = defaultdict(list)
    for s in sided:
        if s.recipient:
            groups[s.recipient, s.system].append(s)
    out: list[Row] = []
    for (recipient, system), found in sorted(groups.items()):
        for supplier, mine in _by_supplier(found, recipient, system, states):
            held = _once(mine)
            if any(c.event in MAKE for c in held):
                for time, part in divided(held, days):
                    out.append(Row(recipient, supplier, system, part, time))
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
        if len(systems) > 1 and c.event in _BUYER_FIRST and _passed_over(c, name, states):
            continue
        maker = _maker(states, name)
        if c.event == "upgrade" and c.agents and is_maker(states, c.agents[0]):  # the firm that does the work sells it
            supplier = _first(agents)
            recipient = _first(partners) or (supplier if supplier != maker else None)
        elif c.event == "approval" and maker in agents and sells(c):  # the seller's leave to sell
            supplier, recipient = maker, next((n for n in partners if n != maker), None)
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


def sells(c: Claim) -> bool:
    """Tell whether an approval is of a sale, which the seller's state gives, and not of a purchase."""
    return c.event == "approval" and bool(_SALE.search(c.evidence.quote))


def _passed_over(c: Claim, system: str, states: States) -> bool:
    """Tell whether a claim on several systems says that another was chosen over this one."""
    known = system_of(states, system)
    tails = {n.split()[-1] for n in (system,) if " " in n}
    names = {system, *(known.aliases if known else ()), *tails}
    for m in _OVER.finditer(c.evidence.quote):
        after = m[1].casefold()
        if any(re.match(rf"(\w+[ -]){{0,3}}{re.escape(n.casefold())}\b", after) for n in names):
            return True
    return False


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


def _outvoted(sided: Sequence[_Sided], states: States) -> None:
    """Give a lone odd claim the sides that most claims on its system have.

    Odd are sides by which goods come from a state that neither makes them nor is known by a second report to pass them
    on, or by which their maker's country gets them; a buyer whom nobody else names is no reason, since goods are sold to
    many. The sides that count are of two reports at least, share one of the two states, and are told in the same report
    or by twice the claims. A lone odd order or handover is left out.
    """
    held: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    votes: Counter[tuple[str, str, str]] = Counter()
    for s in sided:
        if s.recipient and s.supplier:
            held[s.system, s.recipient, s.supplier].add(s.claim.report)
            votes[s.system, s.recipient, s.supplier] += 1
    by_system: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for key in sorted(votes, key=lambda k: (-votes[k], k)):
        by_system[key[0]].append(key)
    for s in sided:
        maker = _maker(states, s.system)
        if not s.recipient or not s.supplier or maker is None or s.recipient == s.supplier or _told_well(s.claim):
            continue
        mine = (s.system, s.recipient, s.supplier)
        odd = s.supplier != maker or s.recipient == maker
        for key in by_system[s.system] if odd and len(held[mine]) == 1 else ():
            shared = {key[1], key[2]} & {s.recipient, s.supplier}
            here = s.claim.report in held[key]
            if key != mine and len(held[key]) > 1 and shared and (here or votes[key] >= 2 * votes[mine]):
                firm = s.claim.event in _FIRM  # taken for no trade at all: a slip mustn't carry the deal further
                s.recipient, s.supplier = (None, None) if firm else key[1:]
                break


def _lone_buyers(sided: Sequence[_Sided]) -> None:
    """Give an order or handover whose buyer nobody else names to the buyer that its report otherwise tells of.

    One that is told with its number or price and its time stands by itself, unless the other buyer's order has the same.
    """
    named: Counter[tuple[str, str]] = Counter((s.system, s.recipient) for s in sided if s.recipient)
    local: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    orders: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for s in sided:
        if s.recipient:
            local[s.claim.report, s.system][s.recipient] += 1
            if s.claim.event in _FIRM and s.claim.quantity:
                orders[s.system, s.recipient].append(s.claim)
    for s in sided:
        if not s.recipient or s.claim.event not in _FIRM or named[s.system, s.recipient] > 1:
            continue
        here = _leader(local[s.claim.report, s.system])
        if not here or here == s.recipient:
            continue
        c = s.claim
        same = any(c.quantity == o.quantity and times_agree(c.when, o.when) for o in orders[s.system, here])
        if same or c.status != "actual" or not _told_well(c):
            s.recipient = here


def _told_well(c: Claim) -> bool:
    """Tell whether a claim on a trade has a number or price with a time, so that it can stand by itself."""
    return bool((c.quantity or c.money) and bounds(c.when)[0])


def _leader(votes: Counter[str]) -> str | None:
    """Return the name with at least two thirds of the votes."""
    if not votes:
        return None
    top = min(votes, key=lambda n: (-votes[n], n))
    return top if 3 * votes[top] >= 2 * sum(votes.values()) else None


def _by_supplier(found: Sequence[_Sided], recipient: str, system: str, states: States) -> list[tuple[str | None, list[_Sided]]]:
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
