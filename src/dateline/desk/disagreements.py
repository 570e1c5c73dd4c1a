"""Disagreements: where reports differ, of what kind the difference is, and who carries which value."""

from dataclasses import dataclass

from dateline.desk.seen import Seen
from dateline.desk.views import FactView, ValueView, fact_view
from dateline.model import UsageError

# The gravest first; the last three don't need anybody's attention.
KINDS = ("value", "unit", "scope", "update", "rounding", "spelling")


@dataclass(frozen=True, slots=True)
class Stand:
    """One value, and the origins that stand behind it."""

    value: ValueView
    origins: tuple[str, ...]


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
        _dispute(seen, d.kind, d.slot, d.note, fact_view(seen, facts[fact_id]))
        for fact_id in sorted(seen.collated.disagreements)
        for d in seen.collated.disagreements[fact_id]
        if kind in (None, d.kind)
    ]
    kept = [d for d in found if all_kinds or kind or d.kind not in ("rounding", "spelling")]
    ordered = sorted(kept, key=lambda d: (KINDS.index(d.kind), -d.fact.origins, d.fact.id, d.slot))
    return Disputes(tuple(ordered), len(found) - len(kept), seen.as_of)


def _dispute(seen: Seen, kind: str, slot: str, note: str, fact: FactView) -> Dispute:
    stands = tuple(
        Stand(value, tuple(sorted({c.origin for c in value.cited}))) for value in fact.values if value.text
    )  # fmt: skip
    return Dispute(kind, slot, note, fact, stands)
