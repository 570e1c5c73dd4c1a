"""Goods that enter service: a commissioning shows a handover that no report calls one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.collation.states import States, state_of, system_of
from dateline.model import Claim, Quantity

_ENTERS = re.compile(
    r"\b(commission(ed|ing|s)|induct(ed|ion|s)|hand(ed|ing|s)?[ -]?over|flag[- ]raising|joins? the fleet)\b",
    re.IGNORECASE,
)
_ONE_BY_ONE = frozenset({"Ships"})  # categories whose goods are commissioned singly


def as_handovers(claims: Sequence[Claim], states: States) -> tuple[Claim, ...]:
    """Read the commissioning of a ship as the handover of one.

    Args:
        claims: all claims.
        states: tables of the pack; its categories tell what is commissioned singly.

    Returns:
        The claims in their order; ceremonies and entries into service of ships, held and not only planned, as
        deliveries to the state that holds them. Ids stay, so that the ledger leads to the same words.
    """
    return tuple(_as_handover(c, states) for c in claims)


def _as_handover(c: Claim, states: States) -> Claim:
    ships = tuple(o for o in c.objects if (known := system_of(states, o)) and known.category in _ONE_BY_ONE)
    holder = next((n for n in (*c.agents, *c.partners) if state_of(states, n)), None)
    shown = c.event in ("ceremony", "use") and c.status == "actual"
    if not shown or not ships or not _ENTERS.search(c.evidence.quote):
        return c
    count = c.quantity or Quantity(1, 1, "ship", None)
    return replace(c, event="delivery", agents=(), partners=(holder,) if holder else (), objects=ships, quantity=count)
