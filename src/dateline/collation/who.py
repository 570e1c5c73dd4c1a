"""Who is who: one entity for the spellings of a name, with the reason, and what looks alike kept apart."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.collation.decisions import name_decisions
from dateline.collation.states import States, state_of, states_of, system_of
from dateline.collation.wording import fold, squeeze
from dateline.model import Claim, Decision, EntityKind, Mention, make_id
from dateline.packs.pack import Pack

# Legal forms that end company names in registers of several countries; they tell nothing apart.
_FORMS = re.compile(
    r"\b(ltd|limited|inc|incorporated|corp|corporation|co|company|plc|llc|gmbh|ag|sa|spa|pjsc|jsc|oao|ooo|pvt|nv|ab|as|"
    r"oyj)\b\.?"
)
_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")
# Letters that transliterations from Cyrillic, Arabic and Devanagari give in several ways, longest first.
_SOUNDS = (
    ("shch", "s"), ("kh", "h"), ("zh", "j"), ("dj", "j"), ("ck", "k"), ("ph", "f"), ("sh", "s"), ("ch", "c"),
    ("iy", "i"), ("ei", "e"), ("ey", "e"), ("ai", "a"), ("ay", "a"), ("yu", "u"), ("ya", "a"), ("yo", "o"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("aa", "a"), ("q", "k"), ("w", "v"), ("y", "i"), ("dh", "d"), ("th", "t"),
    ("x", "ks"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, body, system or other thing that names in the record stand for."""

    id: str
    name: str
    kind: EntityKind
    country: str | None
    aliases: tuple[str, ...]
    known: bool
    reason: str


def resolve(
    claims: Sequence[Claim],
    mentions: Mapping[str, Sequence[Mention]],
    pack: Pack,
    decisions: Iterable[Decision] = (),
) -> Mapping[str, Entity]:
    """Give every name in claims and mentions the entity that it stands for.

    Args:
        claims: all claims; the names are their agents, partners, objects, places and named sources.
        mentions: all mentions, by report id; they tell the kind of a name.
        pack: canonical names that always stay as they are.
        decisions: merges and splits by people; they count for more than spelling.

    Returns:
        By name, one entity shared by all its spellings. Names with other digits or ordinals are never one by spelling
        (S-400 and S-500, the 22nd and the 23rd), and neither are two names that the pack knows apart.
    """
    states = states_of(pack)
    kinds = kinds_of(mentions)
    countries = _countries(mentions)
    counts = _names(claims, mentions)
    canon = _canon(pack)
    merged, apart = name_decisions(decisions)
    heads, reasons = _cluster(counts, kinds, canon, apart)
    for name in sorted(counts):
        target = merged.get(squeeze(name)) or merged.get(squeeze(heads[name]))
        if target:
            heads[name], reasons[name] = heads.get(target, target), "a person merged the two names"
    groups: dict[str, list[str]] = defaultdict(list)
    for name, head in sorted(heads.items()):
        groups[head].append(name)
    out: dict[str, Entity] = {}
    for head, names in groups.items():
        kind = next((kinds[n] for n in (head, *names) if n in kinds), None) or _kind(states, head)
        country = next((c for n in (head, *names) if (c := countries.get(n))), None)
        if country is None:
            country = next((c for n in (head, *names) if (c := _home(states, n, kind))), None)
        for name in names:
            why = reasons.get(name, "the name as it is")
            out[name] = Entity(make_id("e", head), head, kind, country, tuple(names), squeeze(head) in canon, why)
    return out


def _home(states: States, name: str, kind: EntityKind) -> str | None:
    """Return the country that the pack gives a name; a person's first name is no country (`Jordan`, `India`)."""
    return states.holders.get(squeeze(name)) if kind == "person" else state_of(states, name)


def kinds_of(mentions: Mapping[str, Sequence[Mention]]) -> dict[str, EntityKind]:
    """Return what readers took each name to be; the commonest kind counts, ties by alphabet."""
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for found in mentions.values():
        for m in found:
            if m.name and m.kind != "generic":
                votes[m.name][m.kind] += 1
    return {n: min(v, key=lambda k: (-v[k], k)) for n, v in votes.items()}


def homes_of(entities: Mapping[str, Entity]) -> dict[str, str | None]:
    """Return the country of each person and body, by name; persons of unknown country have `None`."""
    held = (e for e in entities.values() if e.kind in ("person", "body"))
    return {e.name: e.country for e in held if e.country or e.kind == "person"}


def renamed(claims: Sequence[Claim], entities: Mapping[str, Entity]) -> tuple[Claim, ...]:
    """Return claims with every name replaced by the name of its entity."""

    def name(n: str) -> str:
        return entities[n].name if n in entities else n

    def names(ns: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name(n) for n in ns))

    return tuple(
        replace(
            c,
            agents=names(c.agents),
            partners=names(c.partners),
            objects=names(c.objects),
            place=name(c.place) if c.place else None,
            source=replace(c.source, name=name(c.source.name)) if c.source.name else c.source,
        )
        for c in claims
    )


def _countries(mentions: Mapping[str, Sequence[Mention]]) -> dict[str, str]:
    """Return the country that readers gave each name, where two thirds of its mentions agree."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for found in mentions.values():
        for m in found:
            if m.name and m.country:
                told[m.name][m.country] += 1
    tops = {n: min(votes, key=lambda c: (-votes[c], c)) for n, votes in told.items()}
    return {n: c for n, c in tops.items() if 3 * told[n][c] >= 2 * told[n].total()}


def _names(claims: Sequence[Claim], mentions: Mapping[str, Sequence[Mention]]) -> Counter[str]:
    """Count how often each name is used."""
    counts: Counter[str] = Counter()
    for c in claims:
        counts.update(n for n in (*c.agents, *c.partners, *c.objects, c.place, c.source.name) if n)
    for found in mentions.values():
        counts.update(m.name for m in found if m.name and m.kind != "generic")
    return counts


def _canon(pack: Pack) -> dict[str, str]:
    """Return canonical names of the pack by squeezed name; aliases by the name that they stand for."""
    canon: dict[str, str] = {}
    tables = (pack.countries, pack.systems, pack.bodies, pack.people, pack.places, pack.agreements, pack.outlets)
    for table in tables:
        for thing in table:
            canon[squeeze(thing.name)] = thing.name
    for thing in pack.systems:
        for alias in thing.aliases:
            canon.setdefault(squeeze(alias), thing.name)
    return canon


def _kind(states: States, name: str) -> EntityKind:
    """Guess what an unread name is from the pack."""
    if system_of(states, name):
        return "system"
    return "country" if squeeze(name) in states.countries else "body" if squeeze(name) in states.holders else "generic"


def _cluster(
    counts: Mapping[str, int],
    kinds: Mapping[str, EntityKind],
    canon: Mapping[str, str],
    apart: frozenset[frozenset[str]],
) -> tuple[dict[str, str], dict[str, str]]:
    """Map each name to the head of its spellings, with the reason; the pack's names head, then the commonest."""
    heads: dict[str, str] = {}
    reasons: dict[str, str] = {}
    blocks: dict[str, list[str]] = defaultdict(list)
    order = sorted(counts, key=lambda n: (squeeze(n) not in canon, -counts[n], -len(n), n))
    for name in order:
        known = canon.get(squeeze(name))
        if known and frozenset((squeeze(name), squeeze(known))) not in apart:
            heads[name] = known
            reasons[name] = "the pack's name" if known == name else f"the pack gives it as a spelling of {known}"
            head: str | None = known
        else:
            kind = kinds.get(name)
            same = [(h, w) for h in blocks[_block(name)] if (w := _same(name, h, kind, kinds.get(h)))]
            same = [(h, w) for h, w in same if frozenset((squeeze(name), squeeze(h))) not in apart]
            head = same[0][0] if same else None
            heads[name] = head or name
            reasons[name] = same[0][1] if same else "the name as it is"
        if head is None or head == name or known:
            at = blocks[_block(heads[name])]
            if heads[name] not in at:
                at.append(heads[name])
    return heads, reasons


def _block(name: str) -> str:
    """Return the key within which spellings are compared: the first sound of the last word, and all digits."""
    plain = _sound(_FORMS.sub("", fold(name)))
    parts = re.findall(r"[a-z]+", plain)
    return (parts[-1][:1] if parts else "") + "|" + ".".join(re.findall(r"\d+", name))


def _sound(text: str) -> str:
    """Fold the ways of transliterating one sound, and doubled letters."""
    for letters, one in _SOUNDS:
        text = text.replace(letters, one)
    return re.sub(r"([a-z])\1", r"\1", text)


def _same(a: str, b: str, kind_a: EntityKind | None, kind_b: EntityKind | None) -> str | None:
    """Return why two names are one by spelling, or `None`."""
    if re.findall(r"\d+", a) != re.findall(r"\d+", b) or _ORDINAL.findall(a) != _ORDINAL.findall(b):
        return None
    if kind_a and kind_b and kind_a != kind_b:
        return None
    if squeeze(a) == squeeze(b):
        return f"differs from {b} only in case, spaces or hyphens"
    plain_a, plain_b = (squeeze(_FORMS.sub("", fold(n))) for n in (a, b))
    if plain_a == plain_b and plain_a:
        return f"{b} with another legal form"
    if "person" in (kind_a, kind_b):
        return _same_person(a, b)
    if _operation(a) and _operation(b) and _close(_sound(plain_a), _sound(plain_b)):
        return f"another spelling of {b}"
    return None


def _operation(name: str) -> bool:
    return name.casefold().startswith("operation ")


def _same_person(a: str, b: str) -> str | None:
    """Return why two names of persons are one: the same surname by sound, and first names that can be the same."""
    left, right = fold(a).replace(".", " ").split(), fold(b).replace(".", " ").split()
    if len(left) < 2 or len(right) < 2 or not _close(_sound(left[-1]), _sound(right[-1])):
        return None
    first, other = left[0], right[0]
    if len(first) == 1 or len(other) == 1:
        return f"the same surname as {b} and an initial that fits" if first[0] == other[0] else None
    return f"another spelling of {b}" if _close(_sound(first), _sound(other)) else None


def _close(a: str, b: str) -> bool:
    """Tell whether two words are at most one edit apart, and none in short words."""
    if a == b:
        return True
    if min(len(a), len(b)) < 5 or abs(len(a) - len(b)) > 1:
        return False
    i = next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[i + 1 :] == b[i + 1 :] or a[i:] == b[i + 1 :] or a[i + 1 :] == b[i:]
