"""Parties: agents and partners of an event, filled from the sentence and from what the report is about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.model import Mention
from dateline.reading.discourse import Discourse
from dateline.reading.roles import JOINT, Roles

# Which side the agent is on in a trade: the giver's or the taker's.
_GIVER = frozenset(("delivery", "offer", "technology_transfer", "delay"))
_TAKER = frozenset(("order", "interest", "upgrade"))
_HOLDER = frozenset(("use", "approval"))  # done by the side that has or buys the goods
# Whoever is named first is not therefore the one who did it.
_NEVER_GUESSED = frozenset(("figure", "attack", "sanction", "delay", "condemnation"))


@dataclass(frozen=True, slots=True)
class Parties:
    """Canonical names of the agents and partners of one event."""

    agents: tuple[str, ...]
    partners: tuple[str, ...]


def parties_of(
    event: str, roles: Roles, objects: Sequence[str], mentions: Sequence[Mention], discourse: Discourse,
    sellers: Mapping[str, str | None], *, both: bool,
) -> Parties:  # fmt: skip
    """Decide who is party to an event.

    Args:
        event: the event.
        roles: what the grammar gives.
        objects: what the event is about.
        mentions: the sentence's names.
        discourse: what the report has spoken of.
        sellers: each system's country of origin.
        both: whether the sentence speaks of both sides.

    Returns:
        Agents and partners: by grammar where it gives them, else by the sides of the trade.
    """
    agents = [m for m in roles.agents if m.name]
    partners = [m for m in roles.partners if m.name]
    if event in JOINT:
        return Parties(_joint(agents, mentions, discourse, both=both or (event == "agreement" and not agents)), ())
    names_a, names_p = _names(agents), _names(partners)
    if event in _GIVER | _TAKER:
        names_a, names_p = _sides(event, agents, partners, objects, mentions, discourse, sellers)
    elif not names_a and event in _HOLDER:
        origins = {sellers.get(o) for o in objects}
        names_a = [n for n, _ in _main_states(discourse) if n not in origins][:1]
    elif not names_a:
        first = next((m for m in mentions if m.kind in ("person", "body", "country") and m not in partners), None)
        names_a = [str(first.name)] if first and first.name and event not in _NEVER_GUESSED else []
    return Parties(tuple(names_a), tuple(n for n in names_p if n not in names_a))


def _names(mentions: Sequence[Mention]) -> list[str]:
    return list(dict.fromkeys(str(m.name) for m in mentions if m.name))


def _joint(agents: Sequence[Mention], mentions: Sequence[Mention], discourse: Discourse, *, both: bool) -> tuple[str, ...]:
    found = list(agents)
    people = [m for m in found if m.kind == "person"]
    if not found:
        found = [m for m in mentions if m.kind in ("person", "country")]
        people = [m for m in found if m.kind == "person"]
    if len(people) > 1:
        found = people
    names = _names(found)
    if both and len(names) < 2:  # a meeting has two sides
        names = list(dict.fromkeys([*names, *(n for n, _ in _main_states(discourse))]))[:2]
    return tuple(names)


def _main_states(discourse: Discourse) -> list[tuple[str, int]]:
    return sorted(discourse.countries.items(), key=lambda kv: (-kv[1], kv[0]))[:2]


def _sides(
    event: str, agents: list[Mention], partners: list[Mention], objects: Sequence[str], mentions: Sequence[Mention],
    discourse: Discourse, sellers: Mapping[str, str | None],
) -> tuple[list[str], list[str]]:  # fmt: skip
    """Fill in the side that the sentence leaves out: the goods' country of origin sells, the other main state buys."""
    giving = event in _GIVER
    giver, taker = (_names(agents), _names(partners)) if giving else (_names(partners), _names(agents))
    origin = next((sellers.get(o) for o in objects if sellers.get(o)), None)
    states = {n for n, _ in _main_states(discourse)}
    named = [m for m in mentions if m.kind == "country" and m.country]
    country_of = {str(m.name): m.country for m in [*agents, *partners, *named]}
    if origin and origin != "Multinational" and giver and taker == [] and all(country_of.get(g) != origin for g in giver) and origin in states:
        giver, taker = [], giver  # the grammar had the buyer where the seller stands
    if not giver:
        near = next((str(m.name) for m in named if m.name == origin), None)
        if near or (origin and origin in discourse.countries):
            giver = [near or str(origin)]
    if not taker:
        taken = {country_of.get(g, g) for g in giver}
        main = [n for n, _ in _main_states(discourse) if n not in taken and n != origin]
        here = [str(m.name) for m in named if m.name not in taken and m.name != origin]
        other = next((n for n in here if n in main), None) or next(iter(main or here), None)
        taker = [other] if other else []
    if not giver:
        taken = {country_of.get(t, t) for t in taker}
        rest = next((n for n, _ in _main_states(discourse) if n not in taken), None)
        giver = [rest] if rest and len(discourse.countries) > 1 else []
    taker = [t for t in taker if t not in giver]
    return (giver, taker) if giving else (taker, giver)
