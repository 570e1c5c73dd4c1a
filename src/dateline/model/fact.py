"""Fact: what the claims of many reports say together, with each distinct value and who carries it."""

from dataclasses import dataclass
from typing import Literal

from dateline.model.amounts import Money, Percent, Quantity
from dateline.model.claim import Status
from dateline.model.when import When

DisagreementKind = Literal["value", "rounding", "unit", "update", "scope", "spelling"]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two values in one slot: what kind of difference it is, and a sentence that says why."""

    kind: DisagreementKind
    slot: str
    note: str


@dataclass(frozen=True, slots=True)
class Value:
    """One distinct value of a fact, with the claims and the independent origins that carry it."""

    quantity: Quantity | None
    money: Money | None
    percent: Percent | None
    when: When | None
    status: Status
    claims: tuple[str, ...]
    reports: int
    origins: int
    first_reported: str | None
    last_reported: str | None


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact. `origins` counts independent origins, `reports` the reports that carry it."""

    id: str
    event: str
    agents: tuple[str, ...]
    partners: tuple[str, ...]
    objects: tuple[str, ...]
    place: str | None
    status: Status
    values: tuple[Value, ...]
    origins: int
    reports: int
    disagreement: Disagreement | None
    claims: tuple[str, ...]
    summary: str = ""
