"""Which state a name stands for: a minister, a ministry, a force, a maker or a capital stands for its country."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.collation.wording import squeeze
from dateline.packs.pack import Agreement, Body, Country, Outlet, Pack, Place, System, Tenure

_MAKERS = frozenset({"maker", "export_agency"})  # kinds of bodies that sell goods


@dataclass(frozen=True, slots=True)
class States:
    """Look-up tables made once from a pack; keys are squeezed names."""

    countries: Mapping[str, str]
    holders: Mapping[str, str]
    systems: Mapping[str, System]
    others: frozenset[str] = field(default_factory=frozenset)
    places: Mapping[str, str] = field(default_factory=dict)
    parents: Mapping[str, str] = field(default_factory=dict)
    makers: frozenset[str] = field(default_factory=frozenset)
    persons: frozenset[str] = field(default_factory=frozenset)


def states_of(pack: Pack, homes: Mapping[str, str | None] | None = None) -> States:
    """Make the look-up tables of a pack.

    Args:
        pack: what the field knows.
        homes: the countries that readers gave people and bodies that the pack doesn't know; `None` for a person of whom
            nobody tells it, who then stands for no state, whatever his name begins with.

    Returns:
        Tables from squeezed names to countries, systems, and to the place that holds a place.
    """
    countries: dict[str, str] = {}
    for c in pack.countries:
        for name in (c.name, c.iso3, *c.aliases, *c.demonyms, *c.capital, *c.actors):
            countries.setdefault(squeeze(name), c.name)
    for c in pack.countries:
        countries[squeeze(c.name)] = c.name
    holders: dict[str, str] = {}
    known = [(b.name, b.aliases, b.country) for b in pack.bodies]
    known += [(p.name, p.aliases, p.country) for p in pack.people]
    for name, aliases, country in known:
        if country:
            for spelling in (name, *aliases):
                holders.setdefault(squeeze(spelling), countries.get(squeeze(country), country))
    for name, country in sorted((homes or {}).items()):
        if country and squeeze(name) not in countries:
            holders.setdefault(squeeze(name), countries.get(squeeze(country), country))
    persons = frozenset(squeeze(n) for n, country in (homes or {}).items() if country is None)
    systems: dict[str, System] = {}
    for s in pack.systems:
        systems[squeeze(s.name)] = s
    for s in pack.systems:
        for name in s.aliases:
            systems.setdefault(squeeze(name), s)
    others = frozenset(squeeze(n) for n in _other_names(pack))
    places = {squeeze(n): p.name for p in pack.places for n in (p.name, *p.aliases)}
    parents = {squeeze(p.name): p.parent for p in pack.places if p.parent}
    makers = frozenset(squeeze(n) for b in pack.bodies if b.kind in _MAKERS for n in (b.name, *b.aliases))
    return States(countries, holders, systems, others - set(systems), places, parents, makers, persons)


def _other_names(pack: Pack) -> Iterator[str]:
    """Return every name that a pack knows as something else than a system."""
    tables: tuple[Sequence[Agreement | Body | Tenure | Place | Outlet | Country], ...] = (
        pack.agreements, pack.bodies, pack.people, pack.places, pack.outlets, pack.countries
    )  # fmt: skip
    for table in tables:
        for thing in table:
            yield from (thing.name, *thing.aliases)


def state_of(states: States, name: str | None) -> str | None:
    """Return the country that a name stands for.

    Args:
        states: tables of the pack.
        name: a country, capital, demonym, person, ministry, force or company.

    Returns:
        The country's canonical name; `None` when nothing tells it. A body that no pack knows is placed by a country
        in brackets (`Ministry of Defence (Norland)`) or by a leading country or demonym (`Norlandic Navy`).
    """
    if not name:
        return None
    key = squeeze(name)
    found = states.countries.get(key) or states.holders.get(key)
    if found or key in states.persons:
        return found
    if m := re.search(r"\(([^)]+)\)\s*$", name):
        return states.countries.get(squeeze(m[1]))
    parts = re.split(r"[\s’']+", name)
    for n in (3, 2, 1):
        if len(parts) > n and (found := states.countries.get(squeeze("".join(parts[:n])))):
            return found
    return None


def states_in(states: States, names: Iterable[str]) -> tuple[str, ...]:
    """Return the distinct countries that names stand for, in the order of the names."""
    return tuple(dict.fromkeys(s for n in names if (s := state_of(states, n))))


def system_of(states: States, name: str) -> System | None:
    """Return the pack's system of that name, or `None`."""
    return states.systems.get(squeeze(name))


def is_system(states: States, name: str, kinds: Mapping[str, str]) -> bool:
    """Tell whether a name is a good that is dealt in.

    Args:
        states: tables of the pack.
        name: the name of an object.
        kinds: what readers took names to be (`Mention.kind`).

    Returns:
        True for the pack's systems and for names read as systems; a name of no known kind counts when it has the shape
        of a designation (a digit in it) and the pack doesn't know it as anything else.
    """
    key = squeeze(name)
    if key in states.systems:
        return True
    if key in states.others or key in states.countries:
        return False
    if name in kinds:
        return kinds[name] == "system"
    return bool(re.search(r"\d", name)) and not re.search(r"\b(19|20)\d\d\b|\d+(st|nd|rd|th)\b", name)


def is_maker(states: States, name: str) -> bool:
    """Tell whether a name is a company or agency that sells goods."""
    return squeeze(name) in states.makers


def place_chain(states: States, place: str | None) -> frozenset[str]:
    """Return a place with the places that hold it, squeezed: a hall is in its city, a city in its country."""
    chain: list[str] = []
    at = squeeze(place or "")
    while at and at not in chain:
        chain.append(at)
        at = squeeze(states.parents.get(at) or "")
    return frozenset(chain)
