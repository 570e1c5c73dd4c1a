"""When: a time as the text gives it, resolved against the day of its report."""

from dataclasses import dataclass
from typing import Literal

Mod = Literal[
    "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"
]
Relation = Literal["on", "by", "before", "after", "since", "until", "during"]


@dataclass(frozen=True, slots=True)
class When:
    """One time expression.

    Attributes:
        text: the words, e.g. `by mid-2026`.
        value: TIMEX3 value, possibly truncated: `2025-12-04`, `2018-10`, `2026`, `2026-Q2`, `P3Y`, `PRESENT_REF`.
        mod: TIMEX3 modifier or `None`.
        relation: how the event stands to the time.
        earliest: first ISO day that it can mean, or `None`.
        latest: last ISO day that it can mean, or `None`.

    Source:
        TimeML 1.2.1, TIMEX3.
    """

    text: str
    value: str
    mod: Mod | None = None
    relation: Relation = "on"
    earliest: str | None = None
    latest: str | None = None
