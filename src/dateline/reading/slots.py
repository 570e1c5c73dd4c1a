"""Slots: which number, sum, share and time of a sentence belongs to which of its events."""

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from spacy.tokens import Doc

from dateline.model import Money, Percent, Quantity, When
from dateline.reading.choice import Candidate
from dateline.reading.figures import Figures
from dateline.reading.quantities import FoundQuantity
from dateline.reading.times import FoundTime

# How well each kind of figure fits an event; an event that isn't named takes none of that kind.
_QUANTITY: Mapping[str, float] = {
    "order": 1.0, "delivery": 1.0, "figure": 0.9, "offer": 0.9, "interest": 0.9, "upgrade": 0.8, "use": 0.8, "delay": 0.7,
    "approval": 0.7, "joint_production": 0.7, "technology_transfer": 0.7, "refusal": 0.6, "attack": 0.6, "support": 0.7,
    "agreement": 0.3,
}  # fmt: skip
_MONEY: Mapping[str, float] = {
    "order": 1.0, "figure": 0.9, "approval": 0.9, "offer": 0.8, "support": 0.8, "upgrade": 0.8, "agreement": 0.8,
    "interest": 0.7, "sanction": 0.6, "joint_production": 0.7, "technology_transfer": 0.6, "delivery": 0.3, "delay": 0.4,
    "refusal": 0.5,
}  # fmt: skip
_PERCENT: Mapping[str, float] = {
    "technology_transfer": 1.0, "joint_production": 1.0, "figure": 1.0, "order": 0.5, "offer": 0.5, "delivery": 0.5,
    "use": 0.4, "upgrade": 0.4, "interest": 0.4, "agreement": 0.4, "support": 0.4,
}  # fmt: skip
_FAR = 12.0  # steps in the parse at which a figure has lost half of its pull
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Slots:
    """The figures of one event."""

    quantity: Quantity | None = None
    money: Money | None = None
    percent: Percent | None = None
    when: When | None = None


def slots_of(doc: Doc, chosen: Sequence[Candidate], figures: Figures) -> list[Slots]:
    """Give each figure of a sentence to the event that it fits best and stands nearest to in the parse.

    Args:
        doc: the parsed sentence.
        chosen: its events.
        figures: its figures, in sentence offsets.

    Returns:
        One `Slots` for each event, in order. A quantity, a sum or a share goes to one event; a time may serve two.
    """
    quantities = _assign(doc, chosen, figures.quantities, lambda q: (q.start, max(q.end, q.head_end)), _QUANTITY)
    sums = _assign(doc, chosen, figures.money, lambda m: (m.start, m.end), _MONEY)
    shares = _assign(doc, chosen, figures.percents, lambda p: (p.start, p.end), _PERCENT)
    whens = [_time_of(doc, c, chosen, figures.times) for c in chosen]
    return [
        Slots(_quantity(count), paid.money if paid else None, share.percent if share else None, when)
        for count, paid, share, when in zip(quantities, sums, shares, whens, strict=True)
    ]


def shared_out(candidate: Candidate, slots: Slots, chosen: Sequence[Candidate], figures: Figures) -> list[Slots]:
    """Divide one verb's list of handovers or orders: `the first in 2021, the second in April 2022, the third in 2023`.

    Args:
        candidate: the event.
        slots: the figures that it was given.
        chosen: all events of the sentence.
        figures: its figures.

    Returns:
        One `Slots` for each pair of a number and the time after it, when the sentence is such a list; else `[slots]`.
    """
    if candidate.event not in ("delivery", "order") or sum(c.event == candidate.event for c in chosen) > 1:
        return [slots]
    counted = [q for q in figures.quantities if q.quantity.min is not None]
    marks = sorted([(q.start, 0, q) for q in counted] + [(t.start, 1, t) for t in figures.times if not t.vague and not t.duration], key=lambda m: m[:2])
    pairs = [(a[2], b[2]) for a, b in itertools.pairwise(marks) if (a[1], b[1]) == (0, 1)]
    if len(pairs) < 2:  # one pair is no list
        return [slots]
    return [replace(slots, quantity=q.quantity, when=t.when) for q, t in pairs if isinstance(q, FoundQuantity) and isinstance(t, FoundTime)]


def _quantity(found: FoundQuantity | None) -> Quantity | None:
    return found.quantity if found is not None and (found.quantity.min, found.quantity.max) != (None, None) else None


def _assign(
    doc: Doc, chosen: Sequence[Candidate], found: Sequence[_T], span: Callable[[_T], tuple[int, int]], fits: Mapping[str, float]
) -> list[_T | None]:
    pulls = []
    for f, item in enumerate(found):
        start, end = span(item)
        for c, candidate in enumerate(chosen):
            if candidate.event in fits:
                fit = fits[candidate.event] * (_PART if candidate.event != "delivery" and _is_part(item) else 1.0)
                pulls.append((-fit / (1 + _steps(doc, candidate, start, end) / _FAR), f, c))
    given: list[_T | None] = [None] * len(chosen)
    used: set[int] = set()
    for _, f, c in sorted(pulls):
        if given[c] is None and f not in used:
            given[c] = found[f]
            used.add(f)
    for _, f, c in sorted(pulls):
        if given[c] is None and any(_shares(chosen[c].event, chosen[k].event) for k in range(len(chosen)) if given[k] is found[f]):
            given[c] = found[f]
    return given


_PART = 0.4  # a part of what was ordered (`the remaining two`, `the fourth`) is delivered rather than ordered
_PARTS = frozenset("remaining last final next first second third fourth fifth sixth outstanding rest".split())


def _is_part(item: object) -> bool:
    return isinstance(item, FoundQuantity) and item.quantity.qualifier in _PARTS


# Two views of one purchase share its figures: what is approved, upgraded or offered is what is ordered.
_ONE_PURCHASE = frozenset(("agreement", "approval", "upgrade", "order", "offer", "interest", "technology_transfer", "joint_production"))


def _shares(a: str, b: str) -> bool:
    return a != b and a in _ONE_PURCHASE and b in _ONE_PURCHASE


def _steps(doc: Doc, candidate: Candidate, start: int, end: int) -> float:
    """Count the steps in the parse between an event word and a figure, with a little of the distance in words."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return 2 * _FAR
    token, root = candidate.token, span.root
    mine = [token.i, *(t.i for t in token.ancestors)]
    theirs = [root.i, *(t.i for t in root.ancestors)]
    common = next((i for i in mine if i in set(theirs)), None)
    path = mine.index(common) + theirs.index(common) if common is not None else len(doc)
    gap = min(abs(token.i - span.start), abs(token.i - (span.end - 1)))
    commas = sum(1 for t in doc[min(token.i, span.start) : max(token.i, span.end)] if t.text in (",", ";", "and", "while", "but"))
    return path + 0.3 * gap + 1.5 * commas


def _time_of(doc: Doc, candidate: Candidate, chosen: Sequence[Candidate], times: Sequence[FoundTime]) -> When | None:
    usable = [t for t in times if not t.repeats and not t.vague and not (t.duration and not t.anchor and t.when.relation not in ("by", "before", "after"))]
    best: tuple[float, FoundTime] | None = None
    alone = len(usable) == 1 and candidate.event in _DATED
    for t in usable:
        steps = _steps(doc, candidate, t.start, t.end)
        rival = min((_steps(doc, k, t.start, t.end) for k in chosen if k is not candidate), default=99.0)
        leads = t.start <= _LEAD
        if not leads and not alone and rival + _SLACK < steps and steps > _NEAR:
            continue
        if best is None or steps < best[0]:
            best = (steps, t)
    return best[1].when if best else None


_DATED = frozenset(("meeting", "visit", "agreement", "order", "ceremony", "approval"))  # these have a day; one time in the sentence is theirs
_LEAD = 2  # a time that opens the sentence is the time of all of it
_SLACK = 1.5
_NEAR = 4.0
