"""Promises: every due date that anyone gave, kept for good, and how far they slipped."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from dateline.collation.calendar import bounds, signed_days
from dateline.collation.deliveries import Arrived
from dateline.collation.disagreements import middle, partial
from dateline.model import Claim, Outcome, Promise, Quantity

# Words beside the time of a delay that make it the day when goods were due, and not the day of the complaint.
_DUE = re.compile(
    r"\b(due|schedul\w*|expected|should have|were to|was to|original\w*|deadline|promis\w*|pushed|slip\w*|moved|"
    r"postpon\w*|instead of|rather than|delayed (to|until|by)|until|not before|agreed|planned|missed)\b",
    re.IGNORECASE,
)
_BEGIN = re.compile(r"\b(first|initial|begin\w*|start\w*|commenc\w*)\b", re.IGNORECASE)


def promises(
    claims: Sequence[Claim],
    came: Sequence[Arrived],
    total: Quantity | None,
    days: Mapping[str, str | None],
    as_of: str,
) -> tuple[Promise, ...]:
    """Collect every date by which somebody said goods would be delivered, oldest report first.

    Args:
        claims: the claims of one deal.
        came: how many had come by which day.
        total: what was ordered.
        days: the day of each report.
        as_of: the ISO day on which outcomes are judged.

    Returns:
        One promise for each distinct due date, number of goods and day of report. None is dropped when a later report
        moves the date. `kept` when as many had come by the last day that the words allow; `superseded` when a report
        moved the date before it fell due; `missed` when the day passed without; else `open`.

    Source:
        OCDS milestones (`dueDate`, `dateMet`), Open Contracting Data Standard 1.1.
    """
    groups: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for c in sorted(claims, key=lambda c: (days.get(c.report) or "9999", c.id)):
        if c.when and gives_due(c, days.get(c.report)):
            q = c.quantity
            number = f"{q.min}-{q.max}" if q else ""
            groups[days.get(c.report) or "", c.when.value, c.when.mod or "", number, goods(c)].append(c)
    heads = {key: min(found, key=lambda c: (c.source.kind == "none", c.id)) for key, found in groups.items()}
    out = []
    for key, found in groups.items():
        head = heads[key]
        others = [h for k, h in heads.items() if k != key and goods(h) == key[4]]
        result = _outcome(head, others, came, total, days, as_of)
        assert head.when
        ids = tuple(sorted(c.id for c in found))
        out.append(Promise(head.quantity, head.when, key[0] or None, head.source, ids, result))
    return tuple(sorted(out, key=lambda p: (p.reported or "9999", bounds(p.due)[1] or "", p.claims)))


def gives_due(c: Claim, day: str | None) -> bool:
    """Tell whether a claim gives a day on which goods are or were due."""
    latest = bounds(c.when)[1]
    if c.when is None or latest is None or c.when.relation in ("since", "after"):
        return False
    if c.event == "delivery":
        return c.status in ("planned", "possible", "proposed")
    if c.event != "delay" or c.status == "negated":
        return False
    ahead = c.when.relation in ("by", "before", "until") or latest > (day or "9999")
    return ahead or bool(_DUE.search(c.evidence.quote))


def goods(c: Claim) -> str:
    """Tell which goods a promise is about: the `first` to come, or those that complete the order."""
    words = f"{(c.quantity.qualifier or '') if c.quantity else ''} {c.evidence.quote}"
    return "first" if _BEGIN.search(words) else "rest"


def _need(c: Claim, came: Sequence[Arrived], total: Quantity | None, day: str) -> float | None:
    """Return how many must have come for a promise to be kept; `None` when any handover after it will do."""
    n = middle(c.quantity.min, c.quantity.max) if c.quantity else None
    whole = middle(total.min, total.max) if total else None
    if partial(c.quantity) and goods(c) == "rest" and whole is not None:
        return whole
    if n is None or (whole is not None and n >= whole):
        return 1.0 if goods(c) == "first" else whole
    if goods(c) == "first":
        return n
    before = max((a.count for a in came if a.day <= day), default=0.0)
    return before + n if whole is None else min(before + n, whole)


def _outcome(
    c: Claim,
    others: Sequence[Claim],
    came: Sequence[Arrived],
    total: Quantity | None,
    days: Mapping[str, str | None],
    as_of: str,
) -> Outcome:
    """Judge one promise as of a day."""
    latest, day = bounds(c.when)[1] or "9999", days.get(c.report) or ""
    need = _need(c, came, total, day)
    seen = [a for a in came if a.day and a.day <= as_of]
    if need is not None and any(a.count >= need and a.day <= latest for a in seen):
        return "kept"
    if need is None and any(day < a.day <= latest for a in seen):
        return "kept"
    for other in others:
        said, moved = days.get(other.report) or "", bounds(other.when)[1] or ""
        if day and day < said <= min(latest, as_of) and moved > latest:
            return "superseded"
    return "missed" if latest < as_of else "open"


def slip_days(found: Sequence[Promise], claims: Mapping[str, Claim]) -> int | None:
    """Return by how many days the latest promise for the same goods stands behind the first.

    Args:
        found: the deal's promises.
        claims: its claims by id.

    Returns:
        0 when no date moved, `None` when none was given. What completes the order counts where a date for it is known,
        else the first goods. A date that a report gives as an old one counts as a first promise.
    """
    by_goods: dict[str, list[Promise]] = defaultdict(list)
    for p in found:
        by_goods[goods(claims[p.claims[0]])].append(p)
    mine = by_goods.get("rest") or by_goods.get("first")
    if not mine:
        return None
    by_day: dict[str, list[str]] = defaultdict(list)
    for p in mine:
        if latest := bounds(p.due)[1]:
            by_day[p.reported or "9999"].append(latest)
    if not by_day:
        return None
    reported = sorted(by_day)
    old = [d for day in reported for d in by_day[day] if d < day != "9999"]
    first = min([max(by_day[reported[0]]), *old])
    return signed_days(first, max(by_day[reported[-1]]))
