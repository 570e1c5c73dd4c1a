"""Ledger: every deal, with what was ordered, what came, what was promised and how far the promises slipped."""

from dataclasses import dataclass

from dateline.collation.wording import squeeze
from dateline.desk.exports import deal_order
from dateline.desk.names import find_name, index_names
from dateline.desk.register import is_registered
from dateline.desk.seen import Seen
from dateline.desk.views import DealView, deal_view
from dateline.model import STAGES, Deal, UsageError


@dataclass(frozen=True, slots=True)
class Ledger:
    """The deals that were asked for.

    Attributes:
        deals: those with figures first, then other orders, then the rest; each by recipient, supplier and system.
        hidden: how many more there are in which nothing was ordered, when only orders were asked for.
        as_of: the day of the view.
    """

    deals: tuple[DealView, ...]
    hidden: int
    as_of: str


def ledger(
    seen: Seen,
    *,
    recipient: str | None = None,
    supplier: str | None = None,
    system: str | None = None,
    stage: str | None = None,
    orders_only: bool = False,
) -> Ledger:
    """Answer: which deals are there, and how do they stand?

    Args:
        seen: the record as of a day.
        recipient: only deals of this buyer, in any spelling.
        supplier: only deals with this seller.
        system: only deals about this system.
        stage: only deals that have reached this stage and no further.
        orders_only: only deals with an order or a delivery, as in a trade register.

    Returns:
        The deals.

    Raises:
        UsageError: there is no such stage.
        NotFoundError: a name stands for nothing in the record.
    """
    if stage is not None and stage not in STAGES:
        raise UsageError(f"there is no stage `{stage}`", "ledger", f"Choose one of: {', '.join(STAGES)}.")
    index = index_names(seen) if recipient or supplier or system else None
    buyer, seller, good = (find_name(seen, n, index).name if n else None for n in (recipient, supplier, system))
    rows = [d for d in sorted(seen.collated.deals, key=_order) if _fits(d, buyer, seller, good, stage)]
    shown = [d for d in rows if is_registered(d) or not orders_only]
    return Ledger(tuple(deal_view(seen, deal) for deal in shown), len(rows) - len(shown), seen.as_of)


def _order(deal: Deal) -> tuple[bool, bool, tuple[str, str, str, str]]:
    told = bool(deal.promises or deal.delivered or (deal.ordered and deal.ordered.quantity))
    return not told, not is_registered(deal), deal_order(deal)


def _fits(deal: Deal, recipient: str | None, supplier: str | None, system: str | None, stage: str | None) -> bool:
    pairs = ((recipient, deal.recipient), (supplier, deal.supplier or ""), (system, deal.system), (stage, deal.stage))
    return all(wanted is None or squeeze(wanted) == squeeze(has) for wanted, has in pairs)
