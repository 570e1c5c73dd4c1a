"""Register: the ledger as a table with the columns of the SIPRI trade register, then ours."""

import csv
import io
from collections.abc import Iterable

from dateline.desk.seen import Seen
from dateline.desk.words import money_words, number, quantity_words, when_words
from dateline.model import Deal, Quantity

SIPRI = (
    "Recipient", "Supplier", "Year of order", " ", "Number ordered", " ", "Weapon designation", "Weapon description",
    "Deliveries in the Year Range", " ", "Year(s) of delivery", "status", "Comments", "SIPRI TIV per unit",
    "SIPRI TIV for total order", "SIPRI TIV of delivered weapons",
)  # fmt: skip
OURS = ("origins", "first_promised", "latest_promised", "slip_days", "disagreement", "claims")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run what begins so


def register_csv(seen: Seen) -> bytes:
    """Write the deals with an order or a delivery as CSV.

    Args:
        seen: the record as of a day.

    Returns:
        UTF-8 with a header row and lines that end in CRLF (RFC 4180). Text that a spreadsheet would take for a formula
        begins with an apostrophe.

    Source:
        SIPRI Arms Transfers Database, columns of the trade register's CSV.
    """
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow((*SIPRI, *OURS))
    deals = sorted(seen.collated.deals, key=lambda d: (d.recipient, d.supplier or "", d.system, d.id))
    writer.writerows([_safe(cell) for cell in _row(seen, deal)] for deal in deals if is_registered(deal))
    return table.getvalue().encode()


def is_registered(deal: Deal) -> bool:
    """Tell whether a deal belongs into the register: something was ordered or handed over."""
    return deal.ordered is not None or deal.delivered is not None or bool(deal.deliveries)


def _row(seen: Seen, deal: Deal) -> tuple[object, ...]:
    ordered, delivered = deal.ordered, deal.delivered
    quantity = ordered.quantity if ordered else None
    year = ordered.when.value[:4] if ordered and ordered.when and ordered.when.value[:4].isdigit() else ""
    return (
        deal.recipient,
        deal.supplier or "unknown supplier",
        year,
        "" if year else "?",
        _count(quantity),
        _flag(quantity),
        deal.system,
        _description(seen, deal.system),
        _count(delivered),
        _flag(delivered),
        "; ".join(sorted({year for h in deal.deliveries if h.when and (year := h.when.value[:4]).isdigit()})),
        "",
        _comments(deal),
        "", "", "",
        deal.origins,
        _first_promised(deal),
        _latest_promised(deal),
        "" if deal.slip_days is None else deal.slip_days,
        "; ".join(f"{d.kind}: {d.note}" for d in deal.disagreements),
        " ".join(deal.claims),
    )  # fmt: skip


def _count(quantity: Quantity | None) -> str:
    if quantity is None:
        return ""
    known = quantity.max if quantity.min is None else quantity.min
    return "" if known is None else number(known)


def _flag(quantity: Quantity | None) -> str:
    """Mark a number that is unknown, a bound or a range, as the register does."""
    return "" if quantity is not None and quantity.min is not None and quantity.min == quantity.max else "?"


def _description(seen: Seen, system: str) -> str:
    return next((s.description for s in seen.pack.systems if s.name == system), "")


def _comments(deal: Deal) -> str:
    parts: list[str] = []
    if deal.ordered:
        parts += [quantity_words(deal.ordered.quantity)] if deal.ordered.quantity and deal.ordered.quantity.unit else []
        parts += [money_words(money) for money in deal.ordered.money]
    parts += [term.text for term in (*deal.terms, *deal.risks)]
    parts += [] if deal.stage in ("delivery", "order", "complete") else [f"stage: {deal.stage}"]
    return "; ".join(dict.fromkeys(part for part in parts if part))


def _first_promised(deal: Deal) -> str:
    dues = _dues(deal)
    return dues[0] if dues else ""


def _latest_promised(deal: Deal) -> str:
    dues = _dues(deal)
    return dues[-1] if dues else ""


def _dues(deal: Deal) -> list[str]:
    promises = sorted(deal.promises, key=lambda p: (p.reported or "9999", p.due.value, p.claims))
    return [when_words(promise.due) for promise in promises]


def _safe(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def columns() -> Iterable[str]:
    """Return the header of the register."""
    return (*SIPRI, *OURS)
