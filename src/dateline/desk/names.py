"""Names: what a name that a person types stands for in the record, under any spelling."""

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.collation.wording import fold, squeeze, words
from dateline.desk.dropped import DroppedHit, find_dropped
from dateline.desk.seen import Seen
from dateline.model import EntityKind, NotFoundError
from dateline.packs import Pack

NEAR = 5  # near spellings that are offered
CUTOFF = 0.6  # difflib's own default for "close"; lower ones offer names that have nothing to do with it


@dataclass(frozen=True, slots=True)
class Name:
    """One entity as the record has it.

    Attributes:
        name: canonical name.
        kind: what sort of thing it is.
        country: the state that it belongs to, or `None`.
        known: a pack knows it.
        spellings: how reports write it, each with how often, the commonest first.
    """

    name: str
    kind: EntityKind
    country: str | None
    known: bool
    spellings: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Index:
    """All names of a record by their squeezed spellings."""

    names: Mapping[str, Name]
    by_spelling: Mapping[str, frozenset[str]]


def index_names(seen: Seen) -> Index:
    """Collect the names of a record: those in claims, and those that reports mention.

    Args:
        seen: the record as of a day.

    Returns:
        Names by canonical name, and canonical names by each squeezed spelling of reports and of the pack.
    """
    entities = seen.collated.entities
    spelt: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for report_id in seen.order:
        for m in seen.mentions(report_id):
            if m.name is None or m.kind == "generic":
                continue
            head = entities[m.name].name if m.name in entities else m.name
            spelt[head][m.text] += 1
            kinds[head][m.kind] += 1
    for entity in entities.values():
        spelt.setdefault(entity.name, Counter())
    names = {head: _name(seen, head, spelt[head], kinds[head]) for head in spelt}
    by_spelling: dict[str, set[str]] = defaultdict(set)
    for alias, head in (*_read_spellings(seen, spelt), *_pack_spellings(seen.pack)):
        if head in names:
            by_spelling[squeeze(alias)].add(head)
    return Index(names, {key: frozenset(heads) for key, heads in by_spelling.items() if key})


def find_name(seen: Seen, typed: str, index: Index | None = None) -> Name:
    """Find what a typed name stands for.

    Args:
        seen: the record as of a day.
        typed: any spelling, in any case, with or without hyphens and accents; also a surname that only one person has.
        index: the record's names, when they were collected already.

    Returns:
        The entity.

    Raises:
        NotFoundError: the record doesn't say anything about it; names what is near, or where it was dropped.
    """
    index = index or index_names(seen)
    key = squeeze(typed)
    heads = index.by_spelling.get(key) or _by_last_word(index, key) or _by_context(seen, index, typed)
    exact = [head for head in heads if squeeze(head) == key]
    if len(heads) == 1 or exact:
        return index.names[exact[0] if exact else next(iter(heads))]
    if heads:
        raise NotFoundError(
            f"{typed!r} can stand for several names", "dossier", f"Say which: {', '.join(sorted(heads))}."
        )
    raise _not_found(seen, index, typed)


def _by_last_word(index: Index, key: str) -> frozenset[str]:
    """Return the persons whose surname it is, and operations by their own name."""
    return frozenset(
        n.name for n in index.names.values()
        if n.kind in ("person", "operation") and squeeze(n.name.split()[-1]) == key
    )  # fmt: skip


def _by_context(seen: Seen, index: Index, typed: str) -> frozenset[str]:
    """Take `the SCO declaration` for a declaration in whose sentences the SCO is named, when there is only one such."""
    wanted = set(words(typed))
    best: dict[str, int] = {}
    for claim in seen.claims.values():
        for name in {*claim.agents, *claim.partners, *claim.objects}.intersection(index.names):
            own = wanted.intersection(words(name))
            if own and own != wanted and wanted - own <= set(words(claim.evidence.quote)):
                best[name] = max(best.get(name, 0), len(own))
    most = max(best.values(), default=0)
    return frozenset(name for name, count in best.items() if count == most)


def _not_found(seen: Seen, index: Index, typed: str) -> NotFoundError:
    dropped = find_dropped(seen, typed, limit=1)
    if dropped:
        return NotFoundError(f"no report says anything about {typed!r}; {_where_dropped(dropped[0])}", "dossier")
    close = near(index, typed)
    way_out = f"Near to it: {', '.join(close)}." if close else "`dateline search WORDS` looks through the sentences."
    return NotFoundError(f"the record says nothing about {typed!r}", "dossier", way_out)


def _where_dropped(hit: DroppedHit) -> str:
    return f"it stands only in what was cut from {hit.path or hit.report} as {hit.reason}: “{hit.text}”"


def near(index: Index, typed: str) -> tuple[str, ...]:
    """Return names whose spelling is near to what was typed, the nearest first."""
    key = squeeze(typed)
    close = difflib.get_close_matches(key, sorted(index.by_spelling), n=NEAR * 3, cutoff=CUTOFF)
    within = [k for k in sorted(index.by_spelling) if len(key) > 2 and key in k]  # two letters are in everything
    found = [head for k in (*close, *within) for head in sorted(index.by_spelling[k])]
    return tuple(dict.fromkeys(found))[:NEAR]


def _name(seen: Seen, head: str, spelt: Counter[str], kinds: Counter[EntityKind]) -> Name:
    entity = seen.collated.entities.get(head)
    kind = min(kinds, key=lambda k: (-kinds[k], k)) if kinds else entity.kind if entity else "generic"
    ways = sorted(_spellings(head, kind, spelt).items(), key=lambda item: (-item[1], item[0]))
    return Name(head, kind, entity.country if entity else None, entity.known if entity else False, tuple(ways))


def _spellings(head: str, kind: EntityKind, spelt: Counter[str]) -> Counter[str]:
    """Keep what is a way to write the name; `the Russian defence minister` stands for a person and isn't one."""
    if kind != "person":
        return Counter({text: count for text, count in spelt.items() if is_a_name(text)})
    surname = fold(head).split()[-1]
    return Counter(
        {t: count for t, count in spelt.items() if difflib.get_close_matches(surname, fold(t).split(), cutoff=CUTOFF)}
    )


def _read_spellings(seen: Seen, spelt: Mapping[str, Counter[str]]) -> Iterator[tuple[str, str]]:
    for name, entity in seen.collated.entities.items():
        yield from ((alias, entity.name) for alias in (name, entity.name, *entity.aliases))
    for head, texts in spelt.items():
        yield from ((text, head) for text in texts if is_a_name(text))


def is_a_name(text: str) -> bool:
    """Tell a name from a pronoun or description (`he`, `the missile system`): it has a capital or a digit in it."""
    return any(c.isupper() or c.isdigit() for c in text) and fold(text) not in ("he", "she", "it", "they")


def _pack_spellings(pack: Pack) -> Iterator[tuple[str, str]]:
    tables = (pack.systems, pack.bodies, pack.people, pack.agreements, pack.places, pack.outlets)
    for table in tables:
        for thing in table:
            yield from ((alias, thing.name) for alias in (thing.name, *thing.aliases))
    for country in pack.countries:
        yield from (
            (alias, country.name) for alias in (country.name, country.iso3, *country.aliases, *country.demonyms)
        )
