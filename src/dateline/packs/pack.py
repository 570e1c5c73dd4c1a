"""What a pack knows: frozen tables of names and words of one field."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class System:
    """A good that is dealt in: a weapon system in the defence pack.

    `limited` pairs a spelling with the only state in whose reports it means this system: `Su-30` and `India`.
    """

    name: str
    aliases: tuple[str, ...]
    category: str
    description: str
    maker: str | None
    country: str | None
    limited: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one post from one day to another (ISO, possibly truncated; `None` while it lasts)."""

    name: str
    aliases: tuple[str, ...]
    post: str
    country: str | None
    body: str | None
    since: str | None
    until: str | None

    def held(self, day: str) -> bool:
        """Tell whether the post was held on the ISO day `day`; the first and last day count."""
        return (self.since or "")[: len(day)] <= day and (not self.until or day[: len(self.until)] <= self.until)


@dataclass(frozen=True, slots=True)
class Post:
    """A post and the lower-case titles that name it; `limited` maps a title to the only country where it means that.

    `kind` is `office` for a post that one person in a state holds at a time, `person_title`, `rank` or `honorific` for
    one that many hold.
    """

    post: str
    titles: tuple[str, ...]
    limited: tuple[tuple[str, str], ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation: ministry, force, maker, agency, parliament, alliance."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Country:
    """A state with the words that stand for it."""

    name: str
    iso2: str
    iso3: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: tuple[str, ...]
    actors: tuple[str, ...]
    currency: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """A city, base, site, region, sea or building."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    country: str | None
    parent: str | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """A named agreement, law, operation, exercise, commission, programme, summit or exhibition."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    parties: tuple[str, ...]
    year: str | None


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news agency or an outlet; `credits` are forms peculiar to it in which it is credited."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    country: str | None
    credits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """A noun in which goods are counted, and how many of a smaller unit it usually holds."""

    unit: str
    aliases: tuple[str, ...]
    kind: str
    holds: float | None
    of: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Frame:
    """How one word or phrase carries an event.

    Attributes:
        trigger: lemmas divided by spaces, e.g. `hand over`; `_` stands for up to three words in between.
        pos: `verb`, `noun` or `adj`: the word class of the trigger's first word.
        event: the event it carries.
        status: the status that it gives by itself, or `None` for what tense and mood say.
        subject: the role of its subject or owner: `agent`, `partner`, `object` or `-`.
        weight: how surely the word alone carries the event, 0 to 1.
    """

    trigger: str
    pos: str
    event: str
    status: str | None
    subject: str
    weight: float


@dataclass(frozen=True, slots=True)
class Pack:
    """All that one pack knows.

    `events` maps each event to what it is; `weights` is the reader's learnt table or `None`; `nouns` maps a word of a
    system's description (`frigate`) to the nouns, divided by spaces, that may stand for such a system (`ship vessel`); `ordinary` are names
    that are plain words too (`spike`, `archer`), folded: a capital at the start of a sentence doesn't make them names.
    """

    name: str
    version: str
    events: Mapping[str, str]
    systems: tuple[System, ...]
    people: tuple[Tenure, ...]
    posts: tuple[Post, ...]
    bodies: tuple[Body, ...]
    countries: tuple[Country, ...]
    places: tuple[Place, ...]
    agreements: tuple[Agreement, ...]
    outlets: tuple[Outlet, ...]
    units: tuple[Unit, ...]
    frames: tuple[Frame, ...]
    weights: Mapping[str, object] | None = None
    nouns: Mapping[str, str] = field(default_factory=dict)
    ordinary: frozenset[str] = frozenset()
