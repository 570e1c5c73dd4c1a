"""Origin and lineage: which reports share words or a source."""

from dataclasses import dataclass
from typing import Literal

Relation = Literal["copy", "rewrite", "partial", "same_agency"]


@dataclass(frozen=True, slots=True)
class Lineage:
    """An edge between two reports. `shared` lists pairs of sentence numbers `(in a, in b)` whose words are the same."""

    a: str
    b: str
    relation: Relation
    shared_sentences: int
    share_of_a: float
    share_of_b: float
    reason: str
    shared: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where one report comes from: an agency, a body's statement, or the outlet itself. `origin` is a readable key."""

    report: str
    origin: str
    agency: str | None
    reason: str
