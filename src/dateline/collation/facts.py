"""Facts: claims that say the same thing, with each distinct value and who carries it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.collation.calendar import as_date, bounds, precision, shift, times_agree
from dateline.collation.disagreements import Units, disagreements, extra, told, units_of
from dateline.collation.origins import count_origins
from dateline.collation.promises import goods
from dateline.collation.states import States, is_system, place_chain, state_of, states_of
from dateline.collation.telling import summary
from dateline.collation.wording import content, overlap
from dateline.model import Claim, Fact, Report, Status, Value, When, make_id
from dateline.packs.pack import Pack

GATHERINGS = frozenset({"meeting", "visit", "ceremony"})  # told apart by day, people and city
TALK = frozenset({"statement", "support", "condemnation", "figure", "refusal", "attack", "approval", "agreement", "sanction"})
TALK_DAYS = 3  # statements further apart are two, whatever their words
SAME_WORDS = 0.6  # of the shorter evidence's content words, for what has only words to go by
# How strongly a status holds when reports of one day differ.
_STRENGTH: Mapping[Status, int] = {"actual": 0, "negated": 1, "planned": 2, "proposed": 3, "possible": 4}


@dataclass(slots=True, eq=False)
class _Group:
    """A fact in the making."""

    claims: list[Claim] = field(default_factory=list)
    reports: set[str] = field(default_factory=set)
    states: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    whens: dict[tuple[str, str | None], When] = field(default_factory=dict)
    spans: set[tuple[str, str]] = field(default_factory=set)
    day: str = ""
    rank: int = 0  # the order in which groups were begun


def facts(
    claims: Sequence[Claim],
    reports: Sequence[Report],
    origins: Mapping[str, str],
    pack: Pack,
    days: Mapping[str, str | None] | None = None,
    kinds: Mapping[str, str] | None = None,
    homes: Mapping[str, str | None] | None = None,
) -> tuple[Fact, ...]:
    """Bring together the claims that say the same thing.

    Args:
        claims: claims with names made one, in any order.
        reports: their reports.
        origins: the origin of each claim (`claim_origins`).
        pack: tells systems from other objects, and the state that a person or body stands for.
        days: the day of each report where it is better known than by the report itself.
        kinds: what readers took names to be.
        homes: the countries of people and bodies that the pack doesn't know (`homes_of`).

    Returns:
        Facts ordered by id; every claim is in exactly one. `status` moves along the days of publication, and nothing
        that has happened is undone by a later report that still calls it planned. The first of `disagreement`'s kinds
        by gravity is kept; each distinct value stands in `values`.
    """
    states, units = states_of(pack, homes), units_of(pack.units, pack.nouns)
    day = {r.id: r.day for r in reports} | dict(days or {})
    keyed: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for c in claims:
        keyed[_key(c, states, kinds or {})].append(c)
    out = []
    for key in sorted(keyed):
        found = sorted(keyed[key], key=lambda c: (day.get(c.report) or "9999", c.report, c.evidence.start, c.id))
        out += [_fact(group, origins, day, units) for group in _groups(found, states, day)]
    return tuple(sorted(out, key=lambda f: f.id))


def principal(claim: Claim, states: States, kinds: Mapping[str, str]) -> str:
    """Return the object that a claim is about: its first system by alphabet, else its first object, else nothing."""
    systems = sorted(o for o in claim.objects if is_system(states, o, kinds))
    return systems[0] if systems else min(claim.objects, default="")


def _key(c: Claim, states: States, kinds: Mapping[str, str]) -> tuple[str, ...]:
    """Return what must be equal for two claims to be one fact."""
    phase = ""
    if c.event == "delivery":  # commitments and deliveries are never mixed
        due = "due first" if goods(c) == "first" else "due"  # the first goods aren't the whole order
        phase = due if c.status not in ("actual", "negated") else "batch" if precision(c.when) >= 2 else "count"
    scope = "extra" if extra(c.quantity) else ""
    about = "" if c.event in GATHERINGS else principal(c, states, kinds)
    speaker = (c.source.name or "") if c.event == "statement" and not about else ""
    return c.event, about, phase, scope, speaker


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a claim is matched by: states, names of people and bodies, places, words, the day of its report."""

    states: frozenset[str]
    people: frozenset[str]
    places: frozenset[str]
    words: frozenset[str]
    day: str


def _seen(c: Claim, states: States, day: Mapping[str, str | None]) -> _Seen:
    names = (*c.agents, *c.partners)
    return _Seen(
        frozenset(s for n in names if (s := state_of(states, n))),
        frozenset(n for n in names if state_of(states, n) != n),
        place_chain(states, c.place),
        frozenset(content(c.evidence.quote)),
        day.get(c.report) or "",
    )


def _groups(found: Sequence[Claim], states: States, day: Mapping[str, str | None]) -> list[_Group]:
    """Put each claim, oldest first, into the group that fits it best, or into a new one."""
    groups: list[_Group] = []
    live: list[_Group] = []  # groups that a claim of the day in hand can still join
    by_party: dict[str, list[_Group]] = defaultdict(list)
    for c in found:
        seen = _seen(c, states, day)
        parties = sorted(seen.states | seen.people)
        if c.event in GATHERINGS:
            near = list({id(g): g for p in parties for g in by_party[p]}.values())
        elif _passing(c) and seen.day:
            oldest = shift(seen.day, -TALK_DAYS)
            near = live = [g for g in live if not g.day or g.day >= oldest]
        else:
            near = groups
        best, score = None, 0.0
        for g in near:
            fit = _fit(g, c, seen, day)
            if fit > score or (best and fit == score and g.rank < best.rank):
                best, score = g, fit
        if best is None:
            best = _Group(rank=len(groups))
            groups.append(best)
            live.append(best)
        _join(best, c, seen, day)
        for p in parties:
            if best not in by_party[p][-1:]:
                by_party[p].append(best)
    return groups


def _passing(c: Claim) -> bool:
    """Tell whether a claim is talk that only its words and day hold together."""
    return c.event in TALK and not c.objects


def _join(g: _Group, c: Claim, seen: _Seen, day: Mapping[str, str | None]) -> None:
    """Add a claim to a group."""
    g.claims.append(c)
    g.reports.add(c.report)
    g.states |= seen.states
    g.people |= seen.people
    g.places |= seen.places
    g.words = g.words or set(seen.words)
    g.day = max(g.day, seen.day)
    if c.when:
        g.whens.setdefault((c.when.value, c.when.mod), c.when)
    if span := _span(c, day):
        g.spans.add(span)


def _fit(g: _Group, c: Claim, seen: _Seen, day: Mapping[str, str | None]) -> float:
    """Score how well a claim fits a group; 0 when it can't belong to it."""
    if seen.states and g.states and not (seen.states <= g.states or g.states <= seen.states):
        return 0.0
    if c.event in GATHERINGS:
        return _fit_gathering(g, c, seen, day)
    if not all(times_agree(c.when, w) for w in g.whens.values()) and not _moving(c):
        return 0.0
    if not c.objects or c.event in ("statement", "figure"):  # only its words tell what is said
        shared = overlap(seen.words, g.words)
        return shared if shared >= SAME_WORDS and min(len(seen.words), len(g.words)) >= 3 else 0.0
    return 1.0 + len(seen.states & g.states) + (c.report in g.reports)


def _moving(c: Claim) -> bool:
    """Tell whether a claim's time may differ from another's of its fact: a due date moves, a count grows."""
    return c.event == "delivery" and not (c.status == "actual" and precision(c.when) >= 2)


def _fit_gathering(g: _Group, c: Claim, seen: _Seen, day: Mapping[str, str | None]) -> float:
    """Score a meeting or visit: the same people or states, days that meet, no two cities."""
    people, chain = seen.people, seen.places
    if not seen.states and not people:
        return 0.0
    if people and g.people and not people & g.people:
        return 0.0
    if chain and g.places and not chain & g.places:
        return 0.0
    mine = _span(c, day)
    if mine and any(mine[0] > hi or mine[1] < lo for lo, hi in g.spans):
        return 0.0
    if not mine and not (c.report in g.reports or chain & g.places):
        return 0.0
    exact = bool(c.when and any(value == c.when.value for value, _ in g.whens))
    return 1.0 + len(people & g.people) + 0.5 * len(chain & g.places) + 2 * exact + (c.report in g.reports)


def _span(c: Claim, day: Mapping[str, str | None]) -> tuple[str, str] | None:
    """Return the days on which a gathering can have been: as told, else around its report."""
    low, high = bounds(c.when)
    if low or high:
        return low or "0000", high or "9999"
    near = day.get(c.report)
    if not near or not as_date(near):
        return None
    return (shift(near, -3), near) if c.status == "actual" else (shift(near, -1), shift(near, 4))


def _fact(g: _Group, origins: Mapping[str, str], day: Mapping[str, str | None], units: Units) -> Fact:
    """Make a fact of a group."""
    first, claims = g.claims[0].id, sorted(g.claims, key=lambda c: c.id)
    told_ = disagreements((told(c, day.get(c.report)) for c in claims), claims[0].event, units)
    head = min(claims, key=lambda c: (c.hedged, -len(c.agents) - len(c.partners) - len(c.objects), c.id))
    places = Counter(c.place for c in claims if c.place)
    return Fact(
        id=make_id("f", first),
        event=head.event,
        agents=_commonest([c.agents for c in claims]),
        partners=_commonest([c.partners for c in claims]),
        objects=tuple(sorted({o for c in claims for o in c.objects})),
        place=min(places, key=lambda p: (-places[p], p)) if places else None,
        status=latest_status(claims, day),
        values=_values(claims, origins, day),
        origins=count_origins(claims, origins),
        reports=len({c.report for c in claims}),
        disagreement=told_[0] if told_ else None,
        claims=tuple(c.id for c in claims),
        summary=summary(_whole(head, claims, latest_status(claims, day))),
    )


def _whole(head: Claim, claims: Sequence[Claim], status: Status) -> Claim:
    """Choose the claim that a fact is told by: the one with most to say of those with the status that the fact has."""
    same = [c for c in claims if c.status == status] or [head]
    same = [c for c in same if not c.hedged] or same

    def told_of(c: Claim) -> int:
        return bool(c.agents) + bool(c.partners) + sum(bool(x) for x in (c.quantity, c.money, c.when))

    return max(same, key=lambda c: (told_of(c), c.id == head.id, c.id))


def _commonest(names: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the commonest list of names that isn't empty; the longer, then the alphabet, break ties."""
    counts = Counter(n for n in names if n)
    return min(counts, key=lambda n: (-counts[n], -len(n), n)) if counts else ()


def latest_status(claims: Sequence[Claim], day: Mapping[str, str | None]) -> Status:
    """Return the status that the reports support by now.

    What has happened stays so, unless a report of the same day or later says that it didn't; otherwise the latest day
    counts, and on one day the firmest status.
    """

    def at(c: Claim) -> str:
        return day.get(c.report) or ""

    done = [at(c) for c in claims if c.status == "actual"]
    denied = [at(c) for c in claims if c.status == "negated"]
    if done and (not denied or max(denied) <= max(done)):
        return "actual"
    newest = max(at(c) for c in claims)
    return min((c.status for c in claims if at(c) == newest), key=lambda s: _STRENGTH[s])


def _values(claims: Sequence[Claim], origins: Mapping[str, str], day: Mapping[str, str | None]) -> tuple[Value, ...]:
    """Return each distinct value with its carriers, first reported first."""
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for c in claims:
        q, m, p, w = c.quantity, c.money, c.percent, c.when
        groups[
            (q.min, q.max, q.unit, q.qualifier) if q else None,
            (m.min, m.max, m.currency) if m else None,
            (p.min, p.max) if p else None,
            (w.value, w.mod, w.relation) if w else None,
        ].append(c)
    out = []
    for found in groups.values():
        first, known = found[0], sorted(d for c in found if (d := day.get(c.report)))
        out.append(
            Value(
                quantity=first.quantity,
                money=first.money,
                percent=first.percent,
                when=first.when,
                status=latest_status(found, day),
                claims=tuple(c.id for c in found),
                reports=len({c.report for c in found}),
                origins=count_origins(found, origins),
                first_reported=known[0] if known else None,
                last_reported=known[-1] if known else None,
            )
        )
    return tuple(sorted(out, key=lambda v: (v.first_reported or "9999", v.claims)))
