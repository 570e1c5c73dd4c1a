"""Claim: one thing that one report says, with the words that say it."""

from dataclasses import dataclass
from typing import Literal

from dateline.model.amounts import Money, Percent, Quantity
from dateline.model.span import Evidence, Span
from dateline.model.when import When

Status = Literal["actual", "planned", "proposed", "possible", "negated"]
SourceKind = Literal["named", "body", "unnamed", "analyst", "none"]
STATUSES: tuple[Status, ...] = ("actual", "planned", "proposed", "possible", "negated")

# The least that a pack must know; see the event vocabulary in docs/exports.md.
EVENTS = (
    "meeting", "visit", "agreement", "approval", "order", "delivery", "offer", "interest", "upgrade",
    "technology_transfer", "joint_production", "use", "sanction", "delay", "attack", "condemnation", "support",
    "refusal", "ceremony", "figure", "statement",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """Who a report says something from: kind, canonical name or `None`, and the words that show it."""

    kind: SourceKind = "none"
    name: str | None = None
    cue: str | None = None


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What a pointing expression (`the weapons`, `the remaining two`, `he`) was taken to stand for, and why.

    `stands_for` is `None` where two readings tied and it was left open.
    """

    span: Span
    text: str
    stands_for: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim. Fields follow `docs/exports.md`; `report` is the report's id.

    `trigger` is the span of the words that carry the event, `confidence` a score from 0 to 1, `reasons` why the reader
    proposed it, `reader` which reader did.
    """

    id: str
    report: str
    sentence: int
    event: str
    status: Status
    agents: tuple[str, ...]
    partners: tuple[str, ...]
    objects: tuple[str, ...]
    place: str | None
    quantity: Quantity | None
    money: Money | None
    percent: Percent | None
    when: When | None
    source: Source
    evidence: Evidence
    hedged: bool
    summary: str
    trigger: Span | None = None
    antecedents: tuple[Antecedent, ...] = ()
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()
    reader: str = "rules"
