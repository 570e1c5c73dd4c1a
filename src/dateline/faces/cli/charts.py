"""Charts: where the marks of a promise chart and of a delivered bar stand, in per cent of the width."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from dateline.desk.views import DealView, PromiseView
from dateline.desk.words import day_words
from dateline.faces.cli.ledger import slip_words

_HEAD, _ROW, _FOOT = 26, 46, 8  # pixels
_LABEL = 58  # characters of a label that a phone's width holds
_MOST_TICKS = 5


@dataclass(frozen=True, slots=True)
class Tick:
    """A year's first day on the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the chart: words, when they were said, and what they name; `claim` is where it leads."""

    y: int
    kind: str
    label: str
    said: float | None
    start: float
    width: float
    claim: str | None


@dataclass(frozen=True, slots=True)
class PromiseChart:
    """First promised, moved to, delivered: rows from the earliest to the latest."""

    height: int
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]
    caption: str


@dataclass(frozen=True, slots=True)
class Bar:
    """How much of an order came: `share` in per cent."""

    share: float
    label: str


def delivered_bar(deal: DealView) -> Bar | None:
    """Set what came beside what was ordered, where both are known as numbers."""
    ordered, came = deal.ordered_count, deal.delivered_count
    if not ordered or came is None or came > ordered:
        return None
    left = "all delivered" if came == ordered else f"{ordered - came:g} to come"
    return Bar(round(100 * came / ordered, 2), f"{came:g} of {ordered:g} delivered, {left}")


def promise_chart(deal: DealView) -> PromiseChart | None:
    """Lay out the promises and handovers of a deal.

    Args:
        deal: a row of the ledger.

    Returns:
        The chart, or `None` where nobody gave a due date.
    """
    dated = [p for p in deal.promises if _span(p) is not None]
    if not dated:
        return None
    handed = [(c, h) for h in deal.handovers for c in h.cited[:1] if c.happened]
    days = [d for p in dated for d in (*(_span(p) or ()), *([p.reported] if p.reported else []))]
    days += [c.happened for c, _ in handed if c.happened]
    first, last = min(days), max(days)
    low, high = date(int(first[:4]), 1, 1).toordinal(), date(int(last[:4]) + 1, 1, 1).toordinal()

    def x(day: str) -> float:
        return round(100 * (date.fromisoformat(day[:10]).toordinal() - low) / (high - low), 2)

    rows: list[Row] = []
    for promise in dated:
        start, end = _span(promise) or ("", "")
        label = f"{_said(promise)}{promise.due} · {promise.outcome}"
        width = max(x(end) - x(start), 0.8)
        said = x(promise.reported) if promise.reported else None
        rows.append(Row(_y(rows), promise.outcome, label[:_LABEL], said, x(start), width, _lead(promise)))
    for claim, handover in handed:
        label = f"{handover.text} · delivered"
        rows.append(Row(_y(rows), "came", label[:_LABEL], None, x(claim.happened or first), 0.8, claim.id))
    ticks = tuple(_ticks(int(first[:4]), int(last[:4]) + 1, x))
    return PromiseChart(_HEAD + _ROW * len(rows) + _FOOT, ticks, tuple(rows), _caption(deal))


def _span(promise: PromiseView) -> tuple[str, str] | None:
    cited = promise.cited[0] if promise.cited else None
    end = promise.due_by or (cited.happened if cited else None)
    start = cited.happened if cited and cited.happened else end
    if start is None or end is None:
        return None
    return (start, end) if start <= end else (end, end)


def _said(promise: PromiseView) -> str:
    return f"said {day_words(promise.reported)}: " if promise.reported else ""


def _lead(promise: PromiseView) -> str | None:
    return promise.cited[0].id if promise.cited else None


def _y(rows: list[Row]) -> int:
    return _HEAD + _ROW * len(rows)


def _ticks(first: int, last: int, x: Callable[[str], float]) -> Iterable[Tick]:
    step = max(1, -(-(last - first) // _MOST_TICKS))
    for year in range(first, last + 1, step):
        yield Tick(x(f"{year}-01-01"), str(year))


def _caption(deal: DealView) -> str:
    slip = "" if deal.slip_days is None else f"; slip {slip_words(deal.slip_days)}"
    return (
        f"Due dates of {deal.system} for {deal.recipient}: when each was given (circle) and what it names (bar){slip}"
    )
