"""Look-alikes: names that are easily taken for another, and why the record keeps them apart."""

import re
from dataclasses import dataclass

from dateline.collation.wording import squeeze
from dateline.desk.names import Index, Name
from dateline.packs import Pack

_DIGITS = re.compile(r"\d+")
_GATHERINGS = ("commission", "summit")  # kinds of meetings that two states hold side by side


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Another name in the record that this one is not, and the reason in words."""

    name: str
    reason: str


def look_alikes(index: Index, name: Name, pack: Pack) -> tuple[LookAlike, ...]:
    """Find what a name could be mistaken for.

    Args:
        index: the record's names.
        name: the name.
        pack: what the field knows; it tells which commissions and summits two states share.

    Returns:
        Names of the record that differ in a number only, persons with the same surname, and other gatherings of the same
        states; by name.
    """
    found = []
    for other in sorted(index.names):
        if other == name.name:
            continue
        reason = (
            _other_number(name, index.names[other])
            or _same_surname(name, index.names[other])
            or _same_parties(name.name, other, pack)
        )
        if reason:
            found.append(LookAlike(other, reason))
    return tuple(found)


def _other_number(name: Name, other: Name) -> str:
    """Say that two designations of one pattern have different numbers: S-400 and S-500."""
    if name.kind != other.kind or name.kind not in ("system", "event", "agreement", "operation"):
        return ""
    ours, theirs = _DIGITS.findall(name.name), _DIGITS.findall(other.name)
    if not ours or not theirs or ours == theirs:
        return ""
    if _DIGITS.sub("#", squeeze(name.name)) != _DIGITS.sub("#", squeeze(other.name)):
        return ""
    return f"another number: {'-'.join(theirs)}, not {'-'.join(ours)}"


def _same_surname(name: Name, other: Name) -> str:
    if name.kind != "person" or other.kind != "person":
        return ""
    ours, theirs = name.name.split(), other.name.split()
    if len(ours) < 2 or len(theirs) < 2 or ours[-1] != theirs[-1]:  # first name and surname
        return ""
    return "another person with the same surname"


def _same_parties(name: str, other: str, pack: Pack) -> str:
    known = {a.name: a for a in pack.agreements if a.kind in _GATHERINGS}
    ours, theirs = known.get(name), known.get(other)
    if ours is None or theirs is None or not ours.parties or set(ours.parties) != set(theirs.parties):
        return ""
    return f"another {theirs.kind} of {' and '.join(theirs.parties)}"
