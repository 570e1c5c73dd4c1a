"""Storylines: stories that follow one another on one subject."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from dateline.collation.states import States, is_system, state_of
from dateline.model import Claim, make_id

ALIKE = 0.5  # cosine of how much two stories are about each system


def storylines(groups: Sequence[Sequence[str]], by_report: Mapping[str, Sequence[Claim]], states: States) -> list[str]:
    """Give each story the id of its storyline.

    Args:
        groups: the reports of each story, the earliest story first.
        by_report: the claims of each report.
        states: tables of the pack.

    Returns:
        One id for each story, however many years lie between them. Two stories are of one storyline when the same two
        countries lead in both and they are mostly, or most of all, about the same systems; where neither is about any system, the countries and the agreement or body that
        they are about decide. Id: that of the storyline's earliest story.
    """
    subjects = [_subject([c for r in g for c in by_report.get(r, ())], states) for g in groups]
    heads = list(range(len(groups)))

    def root(i: int) -> int:
        while heads[i] != i:
            heads[i] = heads[heads[i]]
            i = heads[i]
        return i

    index: dict[tuple[str, str, str], list[int]] = {}
    for i, (pair, things) in enumerate(subjects):
        if pair:
            for thing in sorted(things):
                index.setdefault((*pair, thing), []).append(i)
    for found in index.values():
        for at, i in enumerate(found):
            for j in found[at + 1 :]:
                if root(i) != root(j) and _follow(subjects[i][1], subjects[j][1]):
                    one, other = root(i), root(j)
                    heads[max(one, other)] = min(one, other)
    return [make_id("l", groups[root(i)][0]) for i in range(len(groups))]


def _subject(claims: Sequence[Claim], states: States) -> tuple[tuple[str, str] | None, Counter[str]]:
    """Return the two countries that lead in a story and how often each system is told of between them.

    What a third country seeks or gives is another subject, though a report of a visit tells of it too.
    """
    named = [(c, {s for n in (*c.agents, *c.partners) if (s := state_of(states, n))}) for c in claims]
    countries: Counter[str] = Counter(s for _, found in named for s in sorted(found))
    top = sorted(countries, key=lambda n: (-countries[n], n))[:2]
    pair = (min(top), max(top)) if len(top) == 2 else None
    mine = [c for c, found in named if found <= set(top)]
    return pair, _things(mine, states) or _things(claims, states)


def _things(claims: Sequence[Claim], states: States) -> Counter[str]:
    """Count the systems that claims are about; where there is none, the agreements and bodies."""
    systems: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for c in claims:
        for o in c.objects:
            (systems if is_system(states, o, {}) else others)[o] += 1
    return systems or others


def _follow(a: Counter[str], b: Counter[str]) -> bool:
    """Tell whether two stories are of one subject: about the same things, or most of all about the same one."""
    return _cosine(a, b) >= ALIKE or _main(a) == _main(b)


def _main(things: Counter[str]) -> str:
    return min(things, key=lambda n: (-things[n], n))


def _cosine(a: Counter[str], b: Counter[str]) -> float:
    dot = sum(n * b[k] for k, n in a.items())
    norm = math.sqrt(sum(n * n for n in a.values()) * sum(n * n for n in b.values()))
    return dot / norm if norm else 0.0
