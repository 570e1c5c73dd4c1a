"""Disagreements: where reports differ, of what kind the difference is, and who carries which value."""

from dataclasses import dataclass

from dateline.desk.cited import Cited, cite_all
from dateline.desk.seen import Seen
from dateline.desk.views import FactView, fact_view, value_words
from dateline.desk.words import money_words, percent_words, quantity_words, when_words
from dateline.model import Disagreement, Fact, Status, UsageError, Value

# The gravest first; the last three don't need anybody's attention.
KINDS = ("value", "unit", "scope", "update", "rounding", "spelling")


@dataclass(frozen=True, slots=True)
class Stand:
    """One value of the slot that reports differ in, its status, the origins that stand behind it, and the claims."""

    text: str
    status: Status
    origins: tuple[str, ...]
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """One difference between reports.

    Attributes:
        kind: `value` (they can't both be right), `unit`, `scope`, `update`, `rounding` or `spelling`.
        slot: what differs.
        note: why it is counted so, in words.
        fact: the fact that they differ on.
        stands: each value with the origins behind it.
    """

    kind: str
    slot: str
    note: str
    fact: FactView
    stands: tuple[Stand, ...]


@dataclass(frozen=True, slots=True)
class Disputes:
    """Differences, the gravest first; `settled` counts those of no consequence that were left out."""

    disputes: tuple[Dispute, ...]
    settled: int
    as_of: str


def disagreements(seen: Seen, *, kind: str | None = None, all_kinds: bool = True) -> Disputes:
    """Answer: where do reports differ?

    Args:
        seen: the record as of a day.
        kind: only this kind.
        all_kinds: rounding and spelling too.

    Returns:
        The differences, the gravest first. The record never rules on which value is right.

    Raises:
        UsageError: there is no such kind.
    """
    if kind is not None and kind not in KINDS:
        raise UsageError(f"there is no kind `{kind}`", "disagreements", f"Choose one of: {', '.join(KINDS)}.")
    facts = {fact.id: fact for fact in seen.collated.facts}
    found = [
        Dispute(d.kind, d.slot, d.note, fact_view(seen, facts[fact_id]), _stands(seen, facts[fact_id], d))
        for fact_id in sorted(seen.collated.disagreements)
        for d in seen.collated.disagreements[fact_id]
        if kind in (None, d.kind)
    ]
    kept = [d for d in found if all_kinds or kind or d.kind not in ("rounding", "spelling")]
    ordered = sorted(kept, key=lambda d: (KINDS.index(d.kind), -d.fact.origins, d.fact.id, d.slot))
    return Disputes(tuple(ordered), len(found) - len(kept), seen.as_of)


def _stands(seen: Seen, fact: Fact, difference: Disagreement) -> tuple[Stand, ...]:
    """Group the claims of a fact by what they give for the slot, in the order in which the values were first reported."""
    grouped: dict[tuple[str, Status], list[str]] = {}
    for value in fact.values:
        if text := _slot_words(value, difference.slot):
            grouped.setdefault((text, value.status), []).extend(value.claims)
    found = []
    for (text, status), claims in grouped.items():
        cited = cite_all(seen, claims)
        found.append(Stand(text, status, tuple(sorted({c.origin for c in cited})), cited))
    return tuple(sorted(found, key=lambda s: (s.cited[0].day or "9999", s.text)))


def _slot_words(value: Value, slot: str) -> str:
    """Write what a value gives for a slot; for other slots than figures, the whole of it."""
    words = {
        "quantity": quantity_words(value.quantity),
        "money": money_words(value.money),
        "percent": percent_words(value.percent),
        "when": when_words(value.when),
        "status": value.status,
    }
    return words[slot] if slot in words else value_words(value)
