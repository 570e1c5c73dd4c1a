"""Summary: a claim in one short sentence, from its slots alone."""

from collections.abc import Sequence

from dateline.model import Money, Quantity, Status
from dateline.reading.slots import Slots

# Each event's verb: plain, past, and the word before the other side.
_VERBS: dict[str, tuple[str, str, str]] = {
    "meeting": ("meet", "met", "with"), "visit": ("visit", "visited", ""), "agreement": ("sign", "signed", "with"),
    "approval": ("approve", "approved", "for"), "order": ("order", "ordered", "from"),
    "delivery": ("deliver", "delivered", "to"), "offer": ("offer", "offered", "to"),
    "interest": ("seek", "sought", "from"), "upgrade": ("upgrade", "upgraded", "with"),
    "technology_transfer": ("transfer know-how for", "transferred know-how for", "to"),
    "joint_production": ("jointly produce", "jointly produced", "with"), "use": ("use", "used", "against"),
    "sanction": ("apply sanctions", "applied sanctions", "against"), "delay": ("be late with", "was late with", "for"),
    "attack": ("attack", "attacked", ""), "condemnation": ("condemn", "condemned", ""),
    "support": ("support", "supported", ""), "refusal": ("decline", "declined", "towards"),
    "ceremony": ("take part in a ceremony", "took part in a ceremony", "with"),
    "figure": ("give a figure on", "figure on", ""), "statement": ("take a position on", "took a position on", "towards"),
}  # fmt: skip
_LIMIT = 3  # names in a list before the rest is only counted


def summarise(
    event: str, status: Status, agents: Sequence[str], partners: Sequence[str], objects: Sequence[str], slots: Slots,
    place: str | None,
) -> str:  # fmt: skip
    """Write a claim as a headline would: `Russia to deliver 2 squadrons of S-400 to India, by mid-2026`.

    Args:
        event: the event.
        status: how surely it is put; it decides the verb's form.
        agents: who does it.
        partners: to, from or with whom.
        objects: what it is about.
        slots: its figures.
        place: where, or `None`.

    Returns:
        One short sentence without a full stop.
    """
    plain, done, towards = _VERBS.get(event, (event.replace("_", " "), event.replace("_", " "), "with"))
    verb = {"actual": done, "planned": f"to {plain}", "proposed": f"to {plain}", "possible": f"may {plain}", "negated": f"did not {plain}"}[status]
    verb = verb.removesuffix(" on") if event in ("figure", "statement") and not objects else verb
    words = [_names(agents) or "Somebody", verb, _goods(slots.quantity, objects)]
    if partners:
        words += [towards, _names(partners)]
    if place and place not in partners:
        words += ["in", place]
    sentence = " ".join(w for w in words if w)
    tail = [w for w in (_sum(slots.money), slots.when.text if slots.when else "") if w]
    mark = " (proposed)" if status == "proposed" else ""
    return f"{sentence}{mark}{''.join(', ' + t for t in tail)}"


def _names(names: Sequence[str]) -> str:
    shown = list(names[:_LIMIT]) + ([f"{len(names) - _LIMIT} others"] if len(names) > _LIMIT else [])
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else ""


def _goods(quantity: Quantity | None, objects: Sequence[str]) -> str:
    count, names = _count(quantity), _names(objects)
    return f"{count} of {names}" if count and names else count or names


def _count(quantity: Quantity | None) -> str:
    if quantity is None:
        return ""
    low, high = quantity.min, quantity.max
    if low is not None and low == high:
        number = _plain(low)
    elif low is None:
        number = f"up to {_plain(high)}"
    else:
        number = f"at least {_plain(low)}" if high is None else f"{_plain(low)} to {_plain(high)}"
    unit = quantity.unit or ""
    if unit and (low, high) != (1, 1):
        unit = _plural(unit)
    qualifier = quantity.qualifier if quantity.qualifier not in (None, "other") else ""
    return " ".join(w for w in (number, qualifier, unit) if w)


def _plural(unit: str) -> str:
    if unit in ("aircraft", "craft", "sets of"):
        return unit
    if unit.endswith("y") and unit[-2:-1] not in "aeiou":
        return unit[:-1] + "ies"
    return unit + ("es" if unit.endswith(("s", "x", "ch", "sh")) else "s")


def _plain(number: float | None) -> str:
    return "" if number is None else f"{number:,.0f}" if float(number).is_integer() else f"{number:g}"


def _sum(money: Money | None) -> str:
    return money.text if money else ""
