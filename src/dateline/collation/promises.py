"""Promises: every due date that anyone gave, kept for good, and how far they slipped."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal

from dateline.collation.calendar import bounds, signed_days
from dateline.collation.deliveries import Arrived
from dateline.collation.disagreements import extra, middle, partial
from dateline.model import Claim, Outcome, Promise, Quantity

# Words beside the time of a delay that make it the day when goods were due, and not the day of the complaint.
_DUE = re.compile(
    r"\b(due|schedul\w*|expected|should have|were to|was to|original\w*|deadline|promis\w*|instead of|rather than|"
    r"not before|agreed|planned|missed|(pushed|slip\w*|moved|postpon\w*|delayed)( \w+)? (from|to|until|till|by|beyond|past))\b",
    re.IGNORECASE,
)
# Words beside a due date that tell which goods are due: the first to come, or those that complete the order. An
# ordinal of time ("the first half of 2024", "last week") is none.
_BEGIN = re.compile(
    r"\b(first|initial|begin\w*|start\w*|commenc\w*)\b(?! (half|quarter|week|months?|year|time|schedule|plan|contract))",
    re.IGNORECASE,
)
_END = re.compile(
    r"\b(last|final|remain\w*|remainder|rest|complet\w*|conclu\w*|all|entire|whole|outstanding|pending)\b"
    r"(?! (week|month|year|summer|autumn|winter|spring|monday|tuesday|wednesday|thursday|friday|saturday|sunday))",
    re.IGNORECASE,
)
_FIRST, _LEFT = frozenset({"first", "initial"}), frozenset("remaining remainder rest last final other outstanding".split())
_CLAUSE = re.compile(r"[,;:]| and | but | while | with ")
Goods = Literal["first", "rest", "part", "open"]


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
        if head.when is None:  # each of the group has the time of its key
            continue
        others = [h for k, h in heads.items() if k != key and goods(h) == key[4]]
        result = _outcome(head, others, came, total, days, as_of)
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
    return ahead or bool(_DUE.search(_clause(c)))


def goods(c: Claim) -> Goods:
    """Tell which goods a promise is about.

    Returns:
        `first` for the first to come; `rest` for those that complete the order, or all of it; `part` for some in
        between (the third, five more); `open` where the words don't tell.
    """
    words = set((c.quantity.qualifier or "").casefold().split()) if c.quantity else set()
    if words & _FIRST:
        return "first"
    if words & _LEFT:
        return "rest"
    near = _clause(c)
    if _BEGIN.search(near):
        return "first"
    if _END.search(near):
        return "rest"
    if c.quantity and (extra(c.quantity) or partial(c.quantity)):
        return "part"
    late = c.when is not None and c.when.relation in ("by", "before", "until")
    return "rest" if late and c.quantity is None else "open"


def _clause(c: Claim) -> str:
    """Return the part of a claim's words that holds its time; all of them where it isn't there."""
    quote, text = c.evidence.quote, c.when.text if c.when else ""
    at = quote.find(text) if text else -1
    if at < 0:
        return quote
    starts = [m.end() for m in _CLAUSE.finditer(quote, 0, at)]
    stop = _CLAUSE.search(quote, at + len(text))
    return quote[starts[-1] if starts else 0 : stop.start() if stop else len(quote)]


def same_goods(found: Sequence[Promise], claims: Mapping[str, Claim], total: Quantity | None) -> list[Promise]:
    """Choose the promises that are about the same goods and so can be compared: of the whole, else the first to come.

    Args:
        found: the deal's promises.
        claims: its claims by id.
        total: what was ordered; a number as large is all of it.

    Returns:
        Those on what completes the order where at least two days of report have one, else those on the first goods, else
        those whose goods the words leave open; where no date was given twice, the first of these that is known.
    """
    by_goods: dict[str, list[Promise]] = defaultdict(list)
    whole = middle(total.min, total.max) if total else None
    for p in found:
        kind: str = goods(claims[p.claims[0]])
        n = middle(p.quantity.min, p.quantity.max) if p.quantity else None
        if kind == "open" and n is not None:
            kind = "rest" if whole is not None and n >= whole else f"part {n}"
        by_goods[kind].append(p)
    order = ("rest", "first", "open", *sorted(k for k in by_goods if k.startswith("part ")), "part")
    kinds = [k for k in order if by_goods[k]]
    twice = [k for k in kinds if len({p.reported for p in by_goods[k]}) > 1 and k != "part"]
    return by_goods[(twice or kinds)[0]] if kinds else []


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


def slip(found: Sequence[Promise]) -> tuple[Promise, Promise] | None:
    """Return the first and the latest of promises for the same goods.

    Args:
        found: promises that `same_goods` chose.

    Returns:
        `None` where none gives a day. A date that a report gives as an old one counts as a first promise.
    """
    dated = [p for p in found if bounds(p.due)[1]]
    if not dated:
        return None

    def late(p: Promise) -> str:
        return bounds(p.due)[1] or ""

    days = [p.reported or "9999" for p in dated]
    begun = [p for p in dated if (p.reported or "9999") == min(days)]
    old = [p for p in dated if late(p) < (p.reported or "0000")]
    newest = [p for p in dated if (p.reported or "9999") == max(days)]
    ahead = [p for p in newest if p not in old] or newest
    first = min((max(begun, key=late), *old), key=late)
    return first, max(ahead, key=late)


def slip_days(found: Sequence[Promise]) -> int | None:
    """Return by how many days the latest promise for the same goods stands behind the first.

    Args:
        found: promises that `same_goods` chose.

    Returns:
        0 when no date moved, `None` when none was given.
    """
    ends = slip(found)
    return signed_days(bounds(ends[0].due)[1] or "", bounds(ends[1].due)[1] or "") if ends else None
