"""Which reports copy, rewrite or share sentences: by aligned sentences, and by credit lines."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.collation.calendar import days_apart
from dateline.collation.wording import (
    MASK,
    common_run,
    containment,
    content,
    fingerprints,
    fold,
    masked,
    overlap,
    squeeze,
    trigrams,
)
from dateline.model import Lineage, LineageRelation, Mention, Report, Sentence

CONTAINMENT = 0.5  # of word trigrams: copied sentences in real reports have it after names are masked
RUN = 12  # words in one run; below it, stock phrases of the trade look like copies
SAME = 8  # words of a sentence that stands unchanged in both; counted only beside a copied one
CROWD = 48  # reports that share one fingerprint; beyond it each is compared with the first few and its neighbours
NEAR_DAYS = 2  # a rewrite follows its wire story within two days
SUBJECT = 0.3  # share of content words that two reports of one happening have in common
_REWRITES = re.compile(r"\b(based on|inputs?|adapted|rewritten|reworked|compiled|according to)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Worded:
    """One sentence made ready for comparing."""

    index: int
    title: bool
    tokens: tuple[str, ...]
    grams: frozenset[tuple[str, ...]]

    @property
    def size(self) -> int:
        """Count the words that aren't masked names."""
        return sum(t != MASK for t in self.tokens)


def lineage(
    reports: Sequence[Report],
    sentences: Mapping[str, Sequence[Sentence]],
    names: Mapping[str, Sequence[Mention]],
) -> tuple[Lineage, ...]:
    """Find the pairs of reports that share text or an agency's story.

    Args:
        reports: all reports, in any order.
        sentences: the sentences of each report, by report id.
        names: the mentions of each report, by report id; they are masked, so that names and titles make no copy.

    Returns:
        One edge for each related pair, ordered by ids, with its reason in words. Reports that only share facts, or only
        a headline, have none.

    Source:
        Winnowed word shingles find candidates (Schleimer, Wilkerson and Aiken 2003); a sentence counts as copied when
        half of its word trigrams and a run of 12 words stand in the other.
    """
    ordered = sorted(reports, key=lambda r: r.id)
    ready = {r.id: _ready(r, sentences.get(r.id, ()), names.get(r.id, ())) for r in ordered}
    edges: dict[tuple[str, str], Lineage] = {}
    by_id = {r.id: r for r in ordered}
    for (a, b), at in sorted(_candidates(ready).items()):
        shared = _align(ready[a], ready[b], at)
        if shared:
            edges[a, b] = _text_edge(by_id[a], by_id[b], ready, shared)
    for a, b in _agency_pairs(ordered):
        if (a, b) not in edges and (edge := _credit_edge(by_id[a], by_id[b], names)):
            edges[a, b] = edge
    return tuple(edges[key] for key in sorted(edges))


def _ready(report: Report, sentences: Sequence[Sentence], names: Sequence[Mention]) -> tuple[Worded, ...]:
    """Mask and shingle the sentences of one report."""
    out = []
    for s in sorted(sentences, key=lambda s: s.index):
        tokens = masked(report, s, [m for m in names if m.start < s.end and m.end > s.start])
        out.append(Worded(s.index, s.title, tokens, trigrams(tokens)))
    return tuple(out)


def _candidates(ready: Mapping[str, Sequence[Worded]]) -> dict[tuple[str, str], set[tuple[int, int]]]:
    """Find sentence pairs with a common fingerprint, by an inverted index; positions are those in `ready`."""
    index: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for report in sorted(ready):
        for i, s in enumerate(ready[report]):
            if not s.title and s.size >= SAME:
                for mark in fingerprints(s.tokens):
                    index[mark].append((report, i))
    pairs: dict[tuple[str, str], set[tuple[int, int]]] = defaultdict(set)
    for posts in index.values():
        for (a, i), (b, j) in _meetings(posts):
            if a != b:
                pairs[a, b].add((i, j))
    return pairs


def _meetings(posts: Sequence[tuple[str, int]]) -> Iterable[tuple[tuple[str, int], tuple[str, int]]]:
    """Pair postings; a crowd is paired sparsely, so that a line that everybody prints costs no square."""
    for i, one in enumerate(posts):
        stop = len(posts) if len(posts) <= CROWD or i < 4 else min(len(posts), i + 3)
        for other in posts[i + 1 : stop]:
            yield one, other


def _align(a: Sequence[Worded], b: Sequence[Worded], at: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Pair the sentences that are copied, each once, best first; nothing unless one pair has a long common run."""
    scored, anchored = [], False
    for i, j in sorted(at):
        x, y = a[i], b[j]
        same = x.tokens == y.tokens and x.size >= SAME
        held = containment(x.grams, y.grams)
        if not same and held < CONTAINMENT:
            continue
        run = common_run(x.tokens, y.tokens)
        anchored = anchored or run >= RUN
        if same or run >= RUN:
            scored.append((-run, -held, i, j))
    if not anchored:
        return ()
    used_a: set[int] = set()
    used_b: set[int] = set()
    out = []
    for _, _, i, j in sorted(scored):
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            out.append((a[i].index, b[j].index))
    return tuple(sorted(out))


def _share(ready: Sequence[Worded], shared: set[int]) -> float:
    """Return the share of a report's words, headline aside, that stand in shared sentences."""
    total = sum(len(s.tokens) for s in ready if not s.title)
    return round(sum(len(s.tokens) for s in ready if s.index in shared) / total, 4) if total else 0.0


def _text_edge(a: Report, b: Report, ready: Mapping[str, Sequence[Worded]], shared: tuple[tuple[int, int], ...]) -> Lineage:
    """Describe a pair with copied sentences."""
    of_a, of_b = _share(ready[a.id], {i for i, _ in shared}), _share(ready[b.id], {j for _, j in shared})
    relation: LineageRelation = "copy" if min(of_a, of_b) >= CONTAINMENT else "partial"
    count = f"{len(shared)} sentence{'s' * (len(shared) != 1)}"
    reason = f"{count} copied: {of_a:.0%} of the first report's words and {of_b:.0%} of the second's"
    if relation == "partial" and _same_agency(a, b):
        if _rewrites(a) or _rewrites(b):
            relation = "rewrite"
        reason += f"; both credit {a.agency}"
    return Lineage(a.id, b.id, relation, len(shared), of_a, of_b, reason, shared)


def _same_agency(a: Report, b: Report) -> bool:
    return bool(a.agency and b.agency and squeeze(a.agency) == squeeze(b.agency))


def _rewrites(report: Report) -> bool:
    """Tell whether the credit says that the text was made from an agency's story."""
    return bool(_REWRITES.search(report.credit or ""))


def _agency_pairs(reports: Sequence[Report]) -> Iterable[tuple[str, str]]:
    """Pair reports that credit one agency and are at most two days apart; undated ones with those of the same words."""
    groups: dict[str, list[Report]] = defaultdict(list)
    for r in reports:
        if r.agency:
            groups[squeeze(r.agency)].append(r)
    found: set[tuple[str, str]] = set()
    for group in groups.values():
        dated = sorted((r for r in group if r.day), key=lambda r: (r.day or "", r.id))
        for i, a in enumerate(dated):
            for b in dated[i + 1 :]:
                if days_apart(a.day, b.day) > NEAR_DAYS:
                    break
                found.add((min(a.id, b.id), max(a.id, b.id)))
        found |= _undated_pairs(group)
    return sorted(found)


def _undated_pairs(group: Sequence[Report]) -> set[tuple[str, str]]:
    """Pair each undated report with the ten of its agency that share most of the rarer words."""
    undated = [r for r in group if not r.day]
    if not undated:
        return set()
    bags = {r.id: set(content(r.text)) for r in group}
    index: dict[str, list[str]] = defaultdict(list)
    for rid in sorted(bags):
        for word in bags[rid]:
            index[word].append(rid)
    pairs = set()
    for r in undated:
        votes: dict[str, float] = defaultdict(float)
        for word in sorted(bags[r.id]):
            if len(index[word]) <= max(CROWD, len(group) // 20):
                for other in index[word]:
                    votes[other] += 1 / len(index[word])
        votes.pop(r.id, None)
        for other in sorted(votes, key=lambda o: (-votes[o], o))[:10]:
            pairs.add((min(r.id, other), max(r.id, other)))
    return pairs


def _credit_edge(a: Report, b: Report, names: Mapping[str, Sequence[Mention]]) -> Lineage | None:
    """Describe a pair that credits one agency for the same happening but shares no sentence."""
    named = overlap(_names(a, names), _names(b, names))
    worded = overlap(content(a.text), content(b.text))
    if worded < SUBJECT or named < CONTAINMENT:
        return None
    relation: LineageRelation = "rewrite" if _rewrites(a) != _rewrites(b) else "same_agency"
    how = "one is based on its report" if relation == "rewrite" else "both credit it"
    reason = f"the same happening by {a.agency} ({how}); {named:.0%} of the names are shared, no sentence is copied"
    return Lineage(a.id, b.id, relation, 0, 0.0, 0.0, reason)


def _names(report: Report, names: Mapping[str, Sequence[Mention]]) -> set[str]:
    """Return the names of a report; where no reader has been, its capitalised words."""
    found = {squeeze(m.name) for m in names.get(report.id, ()) if m.name}
    return found or {fold(w) for w in re.findall(r"(?<=[a-z,] )[A-Z][\w-]+", report.text)}
