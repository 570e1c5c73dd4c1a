"""What a report is about, as keys: who met, or what was signed or handed over, on which day and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from dateline.collation.calendar import bounds, days_apart, event_day, shift
from dateline.collation.states import States, is_system, place_chain, state_of
from dateline.model import Claim, Report

_MET = frozenset({"meeting"})
_DONE = frozenset({"order", "delivery", "agreement", "attack"})
BACK = 6  # days before its report within which a happening is news rather than background
AHEAD = 10  # days after it, for previews
PEOPLE = 4  # of one meeting that are paired; the lists of large gatherings tell little
OPENING = 0.34  # part of the text that says what is news, in undated reports


@dataclass(frozen=True, slots=True)
class Happening:
    """One happening that a report tells.

    Attributes:
        key: what it is and who takes part; two reports must share it to tell the same happening.
        day: its ISO day, or `None`.
        places: squeezed names of the place and of those that hold it.
        weight: how much of the report is about it.
        near: the day of the report, which bounds an unknown day.
    """

    key: str
    day: str | None
    places: frozenset[str]
    weight: float
    near: str | None

    def covers(self, claim: Claim, states: States) -> bool:
        """Tell whether a claim is about this happening."""
        if self.key not in _keys(claim, states):
            return False
        day = event_day(claim.when)
        return not day or not self.day or days_apart(day, self.day) <= 1


def happenings(report: Report, claims: Sequence[Claim], states: States) -> tuple[Happening, ...]:
    """Return the happenings that a report tells as news, the weightiest first.

    Args:
        report: the report.
        claims: its claims.
        states: tables of the pack.

    Returns:
        Meetings of named people, orders, handovers, agreements and attacks whose day is near the report's. What is
        dated long before or after is background; in an undated report, what isn't in the opening third is.
    """
    found: dict[tuple[str, str | None], list[Claim]] = {}
    for c in claims:
        if c.status != "negated" and _news(c, report):
            for key in _keys(c, states):
                found.setdefault((key, event_day(c.when)), []).append(c)
    days = {k: sorted({d for key, d in found if key == k and d}) for k, _ in found}
    merged: dict[tuple[str, str | None], list[Claim]] = {}
    for (key, day), held in found.items():
        only = days[key][0] if day is None and len(days[key]) == 1 else day
        merged.setdefault((key, only), []).extend(held)
    out = []
    for (key, day), held in merged.items():
        places = frozenset(p for c in held for p in place_chain(states, c.place))
        weight = sum(2.0 if c.evidence.start <= OPENING * len(report.text) else 1.0 for c in held)
        out.append(Happening(key, day, places, weight, report.day))
    return tuple(sorted(out, key=lambda h: (-h.weight, h.key, h.day or "")))


def _keys(c: Claim, states: States) -> list[str]:
    """Return what a claim's happening is and who takes part; each two of several people who meet are a key."""
    if c.event in _MET:
        people = sorted({n for n in (*c.agents, *c.partners) if n not in states.countries.values()})
        return [f"meeting|{a}|{b}" for a, b in combinations(people[:PEOPLE], 2)]
    if c.event in _DONE and c.status in ("actual", "planned") and event_day(c.when):
        systems = sorted(o for o in c.objects if is_system(states, o, {})) or sorted(c.objects)
        sides = sorted({s for n in (*c.agents, *c.partners) if (s := state_of(states, n))})
        return [f"{c.event}|{systems[0]}|{'|'.join(sides[:2])}"] if systems else []
    return []


def _news(c: Claim, report: Report) -> bool:
    """Tell whether a claim is news in its report rather than background."""
    low, high = bounds(c.when)
    if report.day:
        return not low or not high or (shift(report.day, -BACK) <= high and low <= shift(report.day, AHEAD))
    if low and high and low != high:
        return False
    return c.evidence.start <= OPENING * max(1, len(report.text)) or event_day(c.when) is not None


def same_happening(a: Sequence[Happening], b: Sequence[Happening]) -> bool:
    """Tell whether two reports name one happening: the same key, and the same day or, where one is unknown, a place."""
    for x in a:
        for y in b:
            if x.key != y.key or (x.places and y.places and not x.places & y.places):
                continue
            if x.day and y.day:
                if days_apart(x.day, y.day) <= 1:
                    return True
            elif _near(x, y) and (x.places & y.places or (x.near and y.near) or not (x.places and y.places)):
                return True
    return False


def _near(x: Happening, y: Happening) -> bool:
    """Tell whether what is known of two times lets them be one."""
    one, other = x.day or x.near, y.day or y.near
    return not one or not other or days_apart(one, other) <= BACK


def told_apart(a: Sequence[Happening], b: Sequence[Happening]) -> bool:
    """Tell whether the main happening of two reports is of one key but on other days or in other cities."""
    if not a or not b or a[0].key != b[0].key:
        return False
    x, y = a[0], b[0]
    if x.day and y.day and days_apart(x.day, y.day) > 1:
        return True
    return bool(x.places and y.places and not x.places & y.places)
