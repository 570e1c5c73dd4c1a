"""Deal and promise: the ledger's rows."""

from dataclasses import dataclass
from typing import Literal

from dateline.model.amounts import Money, Quantity
from dateline.model.claim import Source
from dateline.model.fact import Disagreement
from dateline.model.when import When

Stage = Literal["interest", "offer", "negotiation", "approval", "order", "delivery", "complete", "cancelled"]
STAGES: tuple[Stage, ...] = (
    "interest", "offer", "negotiation", "approval", "order", "delivery", "complete", "cancelled",
)  # fmt: skip
Outcome = Literal["open", "kept", "missed", "superseded"]


@dataclass(frozen=True, slots=True)
class Ordered:
    """What was ordered: the number, the day of the order, and every price reported."""

    quantity: Quantity | None
    when: When | None
    money: tuple[Money, ...]


@dataclass(frozen=True, slots=True)
class Remaining:
    """What is still to come; `inferred` when it was computed as ordered less delivered."""

    quantity: Quantity
    inferred: bool


@dataclass(frozen=True, slots=True)
class Handover:
    """One known handover of goods."""

    quantity: Quantity | None
    when: When | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """One due date that somebody gave. `reported` is the ISO day of the first report that carries it."""

    quantity: Quantity | None
    due: When
    reported: str | None
    source: Source
    claims: tuple[str, ...]
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Term:
    """A term or a risk of a deal in words, with the claims behind it."""

    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deal:
    """One row of the ledger: recipient, supplier, system, and all that is reported of it."""

    id: str
    recipient: str
    supplier: str | None
    system: str
    stage: Stage
    ordered: Ordered | None
    delivered: Quantity | None
    remaining: Remaining | None
    deliveries: tuple[Handover, ...]
    promises: tuple[Promise, ...]
    slip_days: int | None
    terms: tuple[Term, ...]
    risks: tuple[Term, ...]
    disagreements: tuple[Disagreement, ...]
    reports: int
    origins: int
    claims: tuple[str, ...]
