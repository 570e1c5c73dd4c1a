"""What people decided, applied before anything is brought together."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from functools import reduce

from dateline.collation.wording import squeeze
from dateline.model import Claim, Decision, Money, Percent, Quantity, Source, When


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that nothing superseded, oldest first."""
    return tuple(sorted((d for d in decisions if d.superseded_by is None), key=lambda d: (d.at, d.id)))


def decided(claims: Sequence[Claim], decisions: Iterable[Decision]) -> tuple[Claim, ...]:
    """Apply people's decisions on claims.

    Args:
        claims: all claims.
        decisions: all decisions; those on names are left to `who.resolve`.

    Returns:
        The claims that weren't rejected, ordered by id, with changed slots changed. A claim that was accepted after it
        was rejected is back. The value of a `change` is a JSON object of slots, or one pair of slot and value; what
        can't be read as a slot of a claim changes nothing.
    """
    rejected: set[str] = set()
    changes: dict[str, list[str]] = {}
    for d in standing(decisions):
        if d.kind == "reject":
            rejected.add(d.subject)
        elif d.kind == "accept":
            rejected.discard(d.subject)
        elif d.kind == "change" and d.value:
            changes.setdefault(d.subject, []).append(d.value)
    kept = (c for c in sorted(claims, key=lambda c: c.id) if c.id not in rejected)
    return tuple(reduce(_changed, changes.get(c.id, ()), c) for c in kept)  # each change builds on the one before


def name_decisions(decisions: Iterable[Decision]) -> tuple[dict[str, str], frozenset[frozenset[str]]]:
    """Return what people merged and what they keep apart.

    Returns:
        Merged names by squeezed subject, each with the name it became; and pairs of squeezed names kept apart. The
        latest decision on a pair counts.
    """
    merged: dict[frozenset[str], tuple[str, str]] = {}
    apart: set[frozenset[str]] = set()
    for d in standing(decisions):
        if d.kind not in ("merge", "split") or not d.value:
            continue
        pair = frozenset((squeeze(d.subject), squeeze(d.value)))
        if d.kind == "merge":
            merged[pair] = (d.subject, d.value)
            apart.discard(pair)
        else:
            merged.pop(pair, None)
            apart.add(pair)
    return {squeeze(a): b for a, b in merged.values()}, frozenset(apart)


def _changed(claim: Claim, value: str) -> Claim:
    """Return a claim with the slots that a decision gives, as far as they can be read."""
    try:
        given = json.loads(value)
    except ValueError:
        return claim
    if isinstance(given, list) and len(given) == 2:
        given = {given[0]: given[1]}
    if not isinstance(given, dict):
        return claim
    slots: dict[str, object] = {}
    for slot, new in given.items():
        if slot in ("event", "status", "place", "hedged", "summary"):
            slots[slot] = new
        elif slot in ("agents", "partners", "objects") and isinstance(new, list):
            slots[slot] = tuple(str(n) for n in new)
        elif slot in _SHAPES and (new is None or isinstance(new, dict)) and not (slot == "source" and new is None):
            slots[slot] = None if new is None else _shaped(slot, new, getattr(claim, slot))
    return replace(claim, **slots)  # type: ignore[arg-type]  # slots are checked one by one above


_SHAPES: dict[str, type] = {"quantity": Quantity, "money": Money, "percent": Percent, "when": When, "source": Source}


def _shaped(slot: str, new: dict[str, object], old: object) -> object:
    """Make a slot from a JSON object; what it leaves out keeps its old value."""
    shape = _SHAPES[slot]
    known = {f.name: getattr(old, f.name) for f in fields(shape)} if old is not None else {}
    given = {f.name: new[f.name] for f in fields(shape) if f.name in new}
    try:
        return shape(**{**known, **given})
    except TypeError:  # a needed part is missing: the slot stays as it was
        return old
