"""Where two reported values differ, and of what kind the difference is, with a sentence that says why."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.collation.calendar import times_agree
from dateline.collation.telling import count, span
from dateline.collation.telling import time as day_words
from dateline.collation.wording import squeeze
from dateline.model import Claim, Disagreement, DisagreementKind, Money, Percent, Quantity, When
from dateline.packs.pack import Unit

# What a reader must see first; a fact's one disagreement is the first of these.
SEVERITY: tuple[DisagreementKind, ...] = ("value", "unit", "update", "scope", "rounding", "spelling")
# Words that make a number a part or an extension of another, so that the two aren't rivals.
EXTRA = frozenset("additional further more another extra optional option follow-on second other new".split())
PARTIAL = frozenset("remaining last final first initial pending balance outstanding third fourth fifth sixth next partial".split())
EXACT_BELOW = 100  # smaller counts of goods aren't rounded in reports
GENERIC = frozenset("unit system set piece item platform weapon".split())
SHOT = frozenset({"missile", "rocket", "munition", "bomb"})  # counted apart from what fires them


@dataclass(frozen=True, slots=True)
class Units:
    """The nouns in which goods are counted; each of `alike` holds nouns that count the same goods one by one."""

    nouns: Mapping[str, Unit]
    alike: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """One value of a slot, the claims' first day, and the qualifier that limits it."""

    quantity: Quantity | None = None
    money: Money | None = None
    percent: Percent | None = None
    when: When | None = None
    day: str = ""
    status: str = "actual"


def told(claim: Claim, day: str | None) -> Told:
    """Return the values of a claim for comparing."""
    return Told(claim.quantity, claim.money, claim.percent, claim.when, day or "", claim.status)


def disagreements(values: Iterable[Told], event: str, units: Units) -> tuple[Disagreement, ...]:
    """Compare the values of one fact pair by pair.

    Args:
        values: what reports give, in any order.
        event: the fact's event; counts of a delivery grow, so a later larger one is an update.
        units: the pack's units by name.

    Returns:
        Each kind of difference in each slot once, the gravest first.
    """
    ordered = sorted(set(values), key=lambda t: (t.day, repr(t)))
    found: dict[tuple[DisagreementKind, str], Disagreement] = {}
    for i, a in enumerate(ordered):
        for b in ordered[i + 1 :]:
            for d in _compare(a, b, event, units):
                found.setdefault((d.kind, d.slot), d)
    return tuple(sorted(found.values(), key=lambda d: (SEVERITY.index(d.kind), d.slot)))


def _compare(a: Told, b: Told, event: str, units: Units) -> Iterable[Disagreement]:
    """Compare two values slot by slot; `a` was reported first. What is denied has no value to compare."""
    if {a.status, b.status} == {"actual", "negated"}:
        yield Disagreement("value", "status", "some reports say that it happened, others that it didn't")
    if "negated" in (a.status, b.status):
        return
    if a.quantity and b.quantity:
        came = event != "delivery" or a.status == b.status == "actual"
        found = quantities(a.quantity, b.quantity, event if came else "", units)
        if found and (d := found if came else _due(a.quantity, b.quantity, found, later=a.day < b.day)):
            yield d
    if a.money and b.money and (d := sums(a.money, b.money)):
        yield d
    if a.percent and b.percent and not _overlap(a.percent.min, a.percent.max, b.percent.min, b.percent.max):
        one, other = span(a.percent.min, a.percent.max), span(b.percent.min, b.percent.max)
        note = f"some reports say {one} per cent, others {other} per cent"
        yield Disagreement("value", "percent", note)
    if a.when and b.when and not times_agree(a.when, b.when):
        yield _times(a.when, b.when, moved=a.status != "actual" and (event == "delivery" or a.day < b.day))


def _due(a: Quantity, b: Quantity, found: Disagreement, *, later: bool) -> Disagreement | None:
    """Describe two numbers of goods that are still to come: what is left grows less as goods come."""
    if found.kind in ("unit", "rounding"):
        return found
    if a.qualifier != b.qualifier or not later:
        return None  # other goods of the order
    return Disagreement("update", "quantity", f"{count(a)} due as first reported, {count(b)} as reported later")


def _times(one: When, other: When, *, moved: bool) -> Disagreement:
    """Describe two times that can't be the same: a plan that moved, or a contradiction."""
    first, last = day_words(one), day_words(other)
    if moved:
        return Disagreement("update", "when", f"the date moved: first {first}, later {last}")
    return Disagreement("value", "when", f"some reports say {first}, others {last}")


def quantities(a: Quantity, b: Quantity, event: str, units: Units) -> Disagreement | None:
    """Compare two numbers of goods, `a` reported first.

    Returns:
        What sets them apart, or `None` where they are the same, fit within each other's bounds, or count other things.
    """
    if event != "delivery" and extra(a) != extra(b):
        note = f"{count(a)} and {count(b)}: one number is of further goods, so the two add up and don't contradict"
        return Disagreement("scope", "quantity", note)
    if (partial(a) or partial(b)) and a.qualifier != b.qualifier:
        return None
    same = same_unit(a.unit, b.unit, units)
    if _overlap(a.min, a.max, b.min, b.max):
        if same and a.unit and b.unit and _plain(a.unit) != _plain(b.unit) and not _alike(a.unit, b.unit, units):
            note = f"one number is given as {count(a)} and as {count(b)}: reports use both words for the same goods"
            return Disagreement("unit", "quantity", note)
        return None
    if not same:
        return None
    x, y = middle(a.min, a.max), middle(b.min, b.max)
    if x is not None and y is not None and min(x, y) >= EXACT_BELOW and rounds(x, y):
        note = f"{count(a)} and {count(b)} are the same number, rounded differently"
        return Disagreement("rounding", "quantity", note)
    if event == "delivery" and x is not None and y is not None and y > x:
        note = f"first {count(a)} delivered, then {count(b)}: deliveries went on"
        return Disagreement("update", "quantity", note)
    return Disagreement("value", "quantity", f"some reports say {count(a)}, others {count(b)}")


def sums(a: Money, b: Money) -> Disagreement | None:
    """Compare two prices in one currency; prices in two currencies are never compared, since no rate is known."""
    if a.currency != b.currency or _overlap(a.min, a.max, b.min, b.max):
        return None
    x, y = middle(a.min, a.max), middle(b.min, b.max)
    if x is not None and y is not None and rounds(x, y):
        note = f"“{a.text}” and “{b.text}” are the same price, rounded differently"
        return Disagreement("rounding", "money", note)
    return Disagreement("value", "money", f"some reports say “{a.text}”, others “{b.text}”")


def rounds(a: float, b: float) -> bool:
    """Tell whether two numbers are equal to the precision of the coarser, as 5 and 5.43 billion are."""
    return abs(a - b) <= max(_step(a), _step(b)) / 2 * (1 + 1e-9)


def _step(x: float) -> float:
    """Return the place value of the last digit that isn't nought, of at most six digits."""
    if x == 0:
        return 0.0
    step = float(10.0 ** math.floor(math.log10(abs(x))))
    for _ in range(6):
        if abs(x / step - round(x / step)) < 1e-6:
            return step
        step /= 10
    return step


def same_unit(a: str | None, b: str | None, units: Units) -> bool:
    """Tell whether two unit nouns can count the same goods.

    A missing or general noun (`unit`, `system`) fits any; two formations (`squadron`, `regiment`) are taken for the
    same, as the press uses them; a unit that holds several of the other isn't it.
    """
    x, y = _plain(a), _plain(b)
    if x == y or not x or not y or x in GENERIC or y in GENERIC:
        return True
    one, other = units.nouns.get(x), units.nouns.get(y)
    if one and other and one.kind == other.kind == "formation":
        return True
    return _alike(x, y, units)


def _alike(a: str, b: str, units: Units) -> bool:
    """Tell whether two nouns are words for one thing: spellings of a unit, or jets and aircraft."""
    x, y = _plain(a), _plain(b)
    x, y = (units.nouns[n].unit if n in units.nouns else n for n in (x, y))
    return x == y or any(x in family and y in family for family in units.alike)


def units_of(units: Sequence[Unit], nouns: Mapping[str, str] | None = None) -> Units:
    """Index a pack's units by their nouns.

    Args:
        units: the pack's units.
        nouns: by a word of a system's description, the nouns that may stand for such a system, divided by spaces; jets,
            fighters and aircraft count one thing, but not where missiles and their launchers share a description.
    """
    known = {_plain(n): u for u in reversed(units) for n in (*u.aliases, u.unit)}
    families = [{word, *text.split()} for word, text in sorted((nouns or {}).items())]
    items = [{known[n].unit if n in known else n for n in f if n not in known or known[n].kind == "item"} for f in families]
    return Units(known, tuple(frozenset(f) for f in items if len(f) > 1 and not f & SHOT))


def extra(quantity: Quantity | None) -> bool:
    """Tell whether a number counts goods beyond those of the first order."""
    return bool(quantity and quantity.qualifier and set(quantity.qualifier.casefold().split()) & EXTRA)


def partial(quantity: Quantity | None) -> bool:
    """Tell whether a number counts only some of the goods: the remaining, the first."""
    return bool(quantity and quantity.qualifier and set(quantity.qualifier.casefold().split()) & PARTIAL)


def middle(low: float | None, high: float | None) -> float | None:
    """Return the middle of a range, or its one known end."""
    if low is None or high is None:
        return high if low is None else low
    return (low + high) / 2


def _plain(unit: str | None) -> str:
    return (unit or "").casefold().strip()


def _overlap(a0: float | None, a1: float | None, b0: float | None, b1: float | None) -> bool:
    """Tell whether two ranges meet; an open end reaches as far as it likes."""
    inf = math.inf
    low_a, high_a = (-inf if a0 is None else a0), (inf if a1 is None else a1)
    low_b, high_b = (-inf if b0 is None else b0), (inf if b1 is None else b1)
    slack = 1e-9 * max([1.0, *(abs(x) for x in (low_a, high_a, low_b, high_b) if math.isfinite(x))])
    return low_a <= high_b + slack and low_b <= high_a + slack


def spellings(claims: Sequence[Claim], entities: Mapping[str, str]) -> tuple[Disagreement, ...]:
    """Say which names of a fact stand in several spellings.

    Args:
        claims: the fact's claims as read, before names were made one.
        entities: the canonical name of each name.
    """
    seen: dict[str, set[str]] = {}
    for c in claims:
        for name in (*c.agents, *c.partners, *c.objects):
            seen.setdefault(entities.get(name, name), set()).add(name)
    out = []
    for canon, names in sorted(seen.items()):
        if len({squeeze(n) for n in names}) > 1:
            out.append(Disagreement("spelling", "names", f"{canon} is written {' and '.join(sorted(names))}"))
    return tuple(out)
