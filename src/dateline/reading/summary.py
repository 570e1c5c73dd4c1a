"""Summary: a claim in one short sentence, from its slots alone."""

from collections.abc import Sequence

from dateline.model import Money, Quantity, Status
from dateline.reading.slots import Slots

_VERB = {
    "meeting": "meet", "visit": "visit", "agreement": "sign", "approval": "approve", "order": "order", "delivery": "deliver",
    "offer": "offer", "interest": "seek", "upgrade": "upgrade", "technology_transfer": "transfer technology of",
    "joint_production": "jointly produce", "use": "use", "sanction": "sanction", "delay": "delay", "attack": "attack",
    "condemnation": "condemn", "support": "support", "refusal": "decline", "ceremony": "take part in a ceremony",
    "figure": "figure", "statement": "state a position",
}  # fmt: skip
_TO = {"order": "from", "interest": "from", "upgrade": "with", "delivery": "to", "offer": "to", "technology_transfer": "to"}


def summarise(
    event: str, status: Status, agents: Sequence[str], partners: Sequence[str], objects: Sequence[str], slots: Slots,
    place: str | None,
) -> str:  # fmt: skip
    """Write `Russia – deliver 3 squadron of S-400 to India (planned), by mid-2026` from the slots of a claim."""
    words = [", ".join(agents) or "Somebody", "–", _VERB.get(event, event.replace("_", " "))]
    count = _count(slots.quantity)
    if count:
        words.append(f"{count} of" if objects else count)
    words.append(", ".join(objects))
    if partners:
        words += [_TO.get(event, "towards"), ", ".join(partners)]
    if place:
        words.append(f"at {place}")
    text = " ".join(w for w in words if w)
    tail = [w for w in (_sum(slots.money), slots.when.text if slots.when else "") if w]
    mark = "" if status == "actual" else f" ({status})"
    return f"{text}{mark}{''.join(', ' + t for t in tail)}"


def _count(quantity: Quantity | None) -> str:
    if quantity is None:
        return ""
    low, high = quantity.min, quantity.max
    number = f"{_plain(low)}" if low == high else f"{_plain(low) or 'up to'}–{_plain(high) or 'more'}"
    return " ".join(w for w in (quantity.qualifier or "", number, quantity.unit or "") if w)


def _plain(number: float | None) -> str:
    return "" if number is None else f"{number:g}" if number < 1e6 else f"{number:,.0f}"  # noqa: PLR2004


def _sum(money: Money | None) -> str:
    return money.text if money else ""
