"""Decision: what a person decided. Never deleted, only superseded."""

from dataclasses import dataclass
from typing import Literal

DecisionKind = Literal["merge", "split", "accept", "reject", "change"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision.

    Attributes:
        id: hash of what was decided, by whom and when.
        kind: `merge` and `split` concern two names; `accept`, `reject` and `change` concern a claim.
        subject: a canonical name or a claim id.
        value: the other name, or for `change` the slot and its new value as JSON.
        user: who decided.
        at: ISO time of the decision.
        superseded_by: id of the decision that undid or replaced it, or `None`.
    """

    id: str
    kind: DecisionKind
    subject: str
    value: str | None
    user: str
    at: str
    superseded_by: str | None = None
