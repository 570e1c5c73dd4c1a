"""Grouping by average similarity, sparse and with hard limits: how stories are put together."""

import heapq
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Limits:
    """The average similarity above which two groups join, and the days that may lie between them."""

    threshold: float
    far_days: int


@dataclass(slots=True)
class _Group:
    """Items joined so far: sums of similarity to other groups, groups kept apart, groups held by a common happening."""

    members: list[int]
    first: int | None
    last: int | None
    sums: dict[int, float] = field(default_factory=dict)
    barred: set[int] = field(default_factory=set)
    bonds: set[int] = field(default_factory=set)


def linked(
    days: Sequence[int | None],
    alike: Mapping[tuple[int, int], float],
    apart: AbstractSet[tuple[int, int]],
    bonds: AbstractSet[tuple[int, int]],
    limits: Limits,
) -> list[list[int]]:
    """Join items by average similarity until no two groups are alike enough.

    Args:
        days: the day of each item as an ordinal number, `None` where it has none.
        alike: the similarity of each pair of items that has one; a pair that isn't there counts as nought.
        apart: pairs that never stand in one group.
        bonds: pairs that name one happening; only they may join groups that lie far apart in time.
        limits: threshold and days.

    Returns:
        The groups by their first item, each in order. Time grows with the number of pairs, not with its square.

    Source:
        Average-linkage agglomerative clustering (UPGMA) with a heap over sparse similarities.
    """
    groups = {i: _Group([i], d, d) for i, d in enumerate(days)}
    for (i, j), x in alike.items():
        groups[i].sums[j] = groups[j].sums[i] = x
    for i, j in apart:
        groups[i].barred.add(j)
        groups[j].barred.add(i)
    for i, j in bonds:
        groups[i].bonds.add(j)
        groups[j].bonds.add(i)
    heap = [(-x, min(pair), max(pair)) for pair, x in sorted(alike.items()) if x >= limits.threshold]
    heapq.heapify(heap)
    while heap:
        x, i, j = heapq.heappop(heap)
        if i not in groups or j not in groups or _mean(groups, i, j) != -x or not _may_join(groups, i, j, limits):
            continue
        _absorb(groups, i, j)
        for k in groups[i].sums:
            if (mean := _mean(groups, i, k)) >= limits.threshold:
                heapq.heappush(heap, (-mean, min(i, k), max(i, k)))
    return [sorted(g.members) for _, g in sorted(groups.items())]


def _mean(groups: Mapping[int, _Group], i: int, j: int) -> float:
    """Return the average similarity between two groups."""
    return groups[i].sums.get(j, 0.0) / (len(groups[i].members) * len(groups[j].members))


def _may_join(groups: Mapping[int, _Group], i: int, j: int, limits: Limits) -> bool:
    """Tell whether nothing keeps two groups apart: no barred pair, and no gap of days that no happening bridges."""
    a, b = groups[i], groups[j]
    if j in a.barred:
        return False
    if a.first is None or a.last is None or b.first is None or b.last is None or j in a.bonds:
        return True
    return max(a.first, b.first) - min(a.last, b.last) <= limits.far_days


def _absorb(groups: dict[int, _Group], i: int, j: int) -> None:
    """Make group `i` hold group `j` too; what `j` was related to is now related to `i`."""
    a, b = groups[i], groups.pop(j)
    a.members += b.members
    known = [d for d in (a.first, a.last, b.first, b.last) if d is not None]
    a.first, a.last = (min(known), max(known)) if known else (None, None)
    for k, x in b.sums.items():
        groups_k = groups[k]
        groups_k.sums.pop(j, None)
        if k != i:
            a.sums[k] = groups_k.sums[i] = a.sums.get(k, 0.0) + x
    for mine, theirs, name in ((a.barred, b.barred, "barred"), (a.bonds, b.bonds, "bonds")):
        for k in theirs - {i}:
            kept: set[int] = getattr(groups[k], name)
            kept.discard(j)
            kept.add(i)
            mine.add(k)
        mine.discard(j)
