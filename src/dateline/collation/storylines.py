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
        One id for each story. Two stories are of one storyline when the same two countries lead in both and they are
        mostly about the same systems; where neither is about any system, the countries and the agreement or body that
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
                if root(i) != root(j) and _cosine(subjects[i][1], subjects[j][1]) >= ALIKE:
                    one, other = root(i), root(j)
                    heads[max(one, other)] = min(one, other)
    return [make_id("l", groups[root(i)][0]) for i in range(len(groups))]


def _subject(claims: Sequence[Claim], states: States) -> tuple[tuple[str, str] | None, Counter[str]]:
    """Return the two countries that lead in a story and how often each of its systems is told of."""
    countries: Counter[str] = Counter()
    systems: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for c in claims:
        countries.update({s for n in (*c.agents, *c.partners) if (s := state_of(states, n))})
        for o in c.objects:
            (systems if is_system(states, o, {}) else others)[o] += 1
    top = sorted(countries, key=lambda n: (-countries[n], n))[:2]
    pair = (min(top), max(top)) if len(top) == 2 else None
    return pair, systems or others


def _cosine(a: Counter[str], b: Counter[str]) -> float:
    dot = sum(n * b[k] for k, n in a.items())
    norm = math.sqrt(sum(n * n for n in a.values()) * sum(n * n for n in b.values()))
    return dot / norm if norm else 0.0
