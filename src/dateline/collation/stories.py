"""Stories: reports of one happening, a preview and its aftermath together."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.collation.calendar import FAR, as_date, days_apart, event_day
from dateline.collation.happenings import Happening, happenings, same_happening, told_apart
from dateline.collation.linking import Limits, linked
from dateline.collation.states import States, states_of
from dateline.collation.storylines import storylines
from dateline.collation.wording import content, fold, words
from dateline.model import Claim, Mention, Report, Sentence, Story, When, make_id
from dateline.packs.pack import Pack

THRESHOLD = 0.15  # of average similarity; one setting for all collections, chosen on development sets without claims
FAR_DAYS = 4  # dated reports further apart tell two happenings, unless they name one day
KEY = 0.5  # what a happening that both reports name adds to their similarity
LEAD = 2.0  # weight of a word in headline and opening, where news says what happened
NAME = 1.5  # weight of a capitalised word: names tell look-alike happenings apart
TERMS = 150  # heaviest words of a report that are compared; fewer lose what long reports share
CROWD = 400  # reports with one word beyond which undated ones aren't compared by it
COMMON = 0.25  # share of all reports beyond which a word finds no candidates


@dataclass(frozen=True, slots=True)
class _Features:
    """What one report is compared by."""

    report: Report
    vector: Mapping[str, float]
    happenings: tuple[Happening, ...]


def stories(
    reports: Sequence[Report],
    sentences: Mapping[str, Sequence[Sentence]],
    claims: Sequence[Claim],
    mentions: Mapping[str, Sequence[Mention]],
    pack: Pack,
    homes: Mapping[str, str | None] | None = None,
) -> tuple[Story, ...]:
    """Group reports by what happened.

    Args:
        reports: all reports, in any order; those without a day are placed by what they say.
        sentences: their sentences; without them the whole text counts alike.
        claims: all claims; meetings, orders and handovers with their days are keys of a happening.
        mentions: all mentions, by report; names weigh more than words.
        pack: places with the places that hold them, people with their states.
        homes: the countries of people and bodies that the pack doesn't know (`homes_of`).

    Returns:
        Stories by id; each report is in exactly one. A story's id is that of its earliest report.

    Source:
        Average-linkage grouping of TF-IDF vectors with one threshold, with happening keys as in news-event trackers
        (Miranda et al. 2018) and days as a hard limit.
    """
    states = states_of(pack, homes)
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for c in sorted(claims, key=lambda c: (c.report, c.evidence.start, c.id)):
        by_report[c.report].append(c)
    ordered = sorted(reports, key=lambda r: (r.day or "9999", r.id))
    vectors = _vectors(ordered, sentences, mentions)
    found = [_Features(r, vectors[r.id], happenings(r, by_report[r.id], states)) for r in ordered]
    groups = _linked(found)
    lines = storylines([[ordered[i].id for i in g] for g in groups], by_report, states)
    out = [_story([ordered[i] for i in g], by_report, states, line) for g, line in zip(groups, lines, strict=True)]
    return tuple(sorted(out, key=lambda s: s.id))


def _vectors(
    reports: Sequence[Report], sentences: Mapping[str, Sequence[Sentence]], mentions: Mapping[str, Sequence[Mention]]
) -> dict[str, dict[str, float]]:
    """Return the unit TF-IDF vector of each report; words of the opening and names weigh more."""
    counts = {r.id: _weighted(r, sentences.get(r.id, ()), mentions.get(r.id, ())) for r in reports}
    spread: Counter[str] = Counter(w for c in counts.values() for w in c)
    total = len(counts)
    out = {}
    for rid, found in counts.items():
        raw = {w: (1 + math.log(n)) * math.log((1 + total) / (0.5 + spread[w])) for w, n in found.items() if n >= 1}
        norm = math.sqrt(math.fsum(x * x for x in raw.values())) or 1.0
        out[rid] = {w: x / norm for w, x in raw.items() if x > 0}
    return out


def _weighted(report: Report, sentences: Sequence[Sentence], names: Sequence[Mention]) -> Counter[str]:
    """Count the words of a report with their weights."""
    ordered = sorted(sentences, key=lambda s: s.index)
    opening = ordered[min(2, len(ordered) - 1)].end if ordered else min(len(report.text), 400)
    named = {w for m in names if m.name for w in words(m.text)}
    named |= {fold(w) for w in report.text.replace("-", " ").split() if w[:1].isupper()}
    counts: Counter[str] = Counter()
    for text, weight in ((report.text[:opening], LEAD), (report.text[opening:], 1.0)):
        for w in content(text):
            counts[w] += weight * (NAME if w in named else 1.0)  # type: ignore[assignment]  # counts of weights
    return counts


def _similar(a: _Features, b: _Features, cosine: float, shared: bool) -> float | None:
    """Return how alike two reports are; `None` when they can't tell one happening."""
    apart = days_apart(a.report.day, b.report.day)
    if apart != FAR and apart > FAR_DAYS and not shared:
        return None
    if not shared and told_apart(a.happenings, b.happenings):
        return None
    near = 1.0 if apart == FAR else 1.0 - 0.05 * min(apart, FAR_DAYS)
    return cosine * near + (KEY if shared else 0.0)


def _pairs(found: Sequence[_Features]) -> dict[tuple[int, int], float]:
    """Return the cosine of each pair that shares a word which isn't everywhere, or a happening."""
    index: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for i, f in enumerate(found):
        for word, x in sorted(f.vector.items(), key=lambda v: (-v[1], v[0]))[:TERMS]:
            index[word].append((i, x))
    limit = max(30.0, COMMON * len(found))
    days = [d.toordinal() if (d := as_date(f.report.day)) else 0 for f in found]  # in order, undated last
    pairs: dict[tuple[int, int], float] = defaultdict(float)
    for word in sorted(index):
        if len(index[word]) <= limit:
            for i, j, product in _meetings(index[word], days):
                pairs[i, j] += product
    keys: dict[str, list[int]] = defaultdict(list)
    for i, f in enumerate(found):
        for h in f.happenings:
            keys[h.key].append(i)
    for posts_ in keys.values():
        for at, i in enumerate(posts_):
            for j in posts_[at + 1 :]:
                if i != j:
                    pairs[min(i, j), max(i, j)] += 0.0
    return pairs


def _meetings(posts: Sequence[tuple[int, float]], days: Sequence[int]) -> Iterator[tuple[int, int, float]]:
    """Pair the reports of one word that are near in time; undated ones with all, unless the word is everywhere."""
    dated = [p for p in posts if days[p[0]]]
    undated = [p for p in posts if not days[p[0]]]
    for at, (i, x) in enumerate(dated):
        for j, y in dated[at + 1 :]:
            if days[j] - days[i] > FAR_DAYS:
                break
            yield i, j, x * y
    if len(posts) <= CROWD:
        for at, (j, y) in enumerate(undated):
            for i, x in (*dated, *undated[:at]):
                yield i, j, x * y


def _linked(found: Sequence[_Features]) -> list[list[int]]:
    """Group reports by their similarities, with days and contradicting happenings as hard limits."""
    alike: dict[tuple[int, int], float] = {}
    apart: set[tuple[int, int]] = set()
    bonds: set[tuple[int, int]] = set()
    for pair, cosine in sorted(_pairs(found).items()):
        a, b = found[pair[0]], found[pair[1]]
        shared = same_happening(a.happenings, b.happenings)
        similar = _similar(a, b, cosine, shared)
        if shared:
            bonds.add(pair)
        if similar is None:
            apart.add(pair)
        elif similar > 0:
            alike[pair] = similar
    days = [d.toordinal() if (d := as_date(f.report.day)) else None for f in found]
    return linked(days, alike, apart, bonds, Limits(THRESHOLD, FAR_DAYS))


def _story(group: Sequence[Report], by_report: Mapping[str, Sequence[Claim]], states: States, line: str) -> Story:
    """Describe a story by its earliest report and the happening that most of its reports name."""
    first = group[0]
    keys: Counter[str] = Counter()
    named: dict[str, Happening] = {}
    for r in group:
        for h in happenings(r, by_report.get(r.id, ()), states):
            keys[h.key] += 1
            named.setdefault(h.key, h)
    main = named[min(keys, key=lambda k: (-keys[k], -named[k].weight, k))] if keys else None
    claims = [c for r in group for c in by_report.get(r.id, ())]
    mine = [c for c in claims if main and main.covers(c, states)]
    when = _when([c for c in mine if event_day(c.when)] or [c for c in mine if c.when])
    title = next((r.title for r in group if r.title), None) or _first_line(first)
    return Story(
        id=make_id("s", first.id),
        title=title,
        when=when,
        place=_printed(mine),
        reports=tuple(r.id for r in group),
        storyline=line,
        state=_state(mine, when),
    )


def _printed(claims: Sequence[Claim]) -> str | None:
    """Return the place as most claims write it."""
    counts = Counter(c.place for c in claims if c.place)
    return min(counts, key=lambda p: (-counts[p], p)) if counts else None


def _when(claims: Sequence[Claim]) -> When | None:
    """Return the time that most claims of the happening give."""
    counts = Counter(c.when.value for c in claims if c.when)
    if not counts:
        return None
    best = min(counts, key=lambda v: (-counts[v], v))
    return next(c.when for c in claims if c.when and c.when.value == best)


def _first_line(report: Report) -> str:
    """Return the opening words of a report that has no headline."""
    line = " ".join(report.text.split())
    return line if len(line) <= 90 else line[:90].rsplit(" ", 1)[0] + " …"


def _state(claims: Sequence[Claim], when: When | None) -> str:
    """Say in one line how far the happening is."""
    if not claims:
        return ""
    event = Counter(c.event for c in claims).most_common(1)[0][0].replace("_", " ")
    planned = any(c.status in ("planned", "proposed", "possible") for c in claims)
    done = [c for c in claims if c.status == "actual"]
    day = as_date(event_day(when))
    parts = [f"{event} scheduled" + (f" for {day.day} {day:%B %Y}" if day else "")] if planned else []
    if done:
        place = _printed(done)
        how = "held" if event in ("meeting", "visit", "ceremony") else "reported done"
        parts.append(how + (f" in {place}" if place else ""))
    text = "; ".join(parts)
    return text if planned or not text else f"{event} {text}"
