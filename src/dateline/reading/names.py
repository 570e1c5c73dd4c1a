"""Names: every name in a report, known to the pack or read by its shape, with what it stands for."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.model import Mention, Sentence
from dateline.packs import Pack, Post, Tenure
from dateline.reading.gazetteer import Entry, Gazetteer, Piece, build_gazetteer, fold, pieces_of
from dateline.reading.shapes import find_shapes

# Nouns that make a country's adjective into one of its bodies: "Indian defence ministry", "Polish army".
_BODY_NOUNS = re.compile(
    r"\.?(?:'s|’s|s'|s’)?\s+(?:(?:federal|national|state|armed|own)\s+)?"
    r"(?P<noun>(?:defen[cs]e|foreign|finance|external affairs|war)\s+(?:ministry|department|ministries)"
    r"|ministry\s+of\s+(?:national\s+)?(?:defen[cs]e|foreign affairs|external affairs|finance|war)"
    r"|(?:armed|defen[cs]e|military|ground|land|naval|air|self-defen[cs]e)\s+forces?|army|navy|air\s+force|military"
    r"|parliament|congress|senate|lawmakers|government|cabinet|embassy|officials?|side|delegation|troops|forces"
    r"|coast\s+guard)\b",
    re.IGNORECASE,
)
_STATE_NOUNS = ("government", "cabinet", "official", "side", "delegation", "military", "troops", "forces", "embassy")
# How the pack's own names of forces and parliaments end, so that "the Peruvian navy" is found among them.
_OF_STATES = frozenset(("ministry", "force", "government", "parliament"))  # kinds of bodies whose posts are a state's
_FORCES = ("air force", "coast guard", "armed forces", "army", "navy", "parliament", "congress", "senate")


@dataclass(frozen=True, slots=True)
class NameReader:
    """All that is needed to read names, made once for a pack."""

    gazetteer: Gazetteer
    surnames: Mapping[str, tuple[Tenure, ...]]
    titles: Mapping[str, tuple[Post, ...]]
    title_patterns: Mapping[str, "re.Pattern[str]"]  # by the first piece of the title
    tenures: Mapping[tuple[str, str], tuple[Tenure, ...]]
    people: Mapping[str, tuple[Tenure, ...]]
    bodies: Mapping[tuple[str, str], str]
    title_ends: frozenset[str]
    companies: frozenset[str]
    ordinary: frozenset[str]


def name_reader(pack: Pack) -> NameReader:
    """Index a pack's names, posts and holders."""
    surnames: dict[str, list[Tenure]] = {}
    tenures: dict[tuple[str, str], list[Tenure]] = {}
    people: dict[str, list[Tenure]] = {}
    for t in pack.people:
        people.setdefault(t.name, []).append(t)
        for full in (t.name, *t.aliases):
            words = full.split()
            if len(words) > 1:
                surnames.setdefault(fold(words[-1]), []).append(t)
        if t.country:
            tenures.setdefault((t.post, t.country), []).append(t)
    titles: dict[str, list[Post]] = {}
    for post in pack.posts:
        for title in post.titles:
            titles.setdefault(title, []).append(post)
    return NameReader(
        build_gazetteer(pack),
        {k: tuple(v) for k, v in surnames.items()},
        {k: tuple(v) for k, v in titles.items()},
        _title_patterns(titles),
        {k: tuple(v) for k, v in tenures.items()},
        {k: tuple(v) for k, v in people.items()},
        _bodies(pack),
        frozenset(fold(t.split()[-1]) for t in titles) | {fold(w) for c in pack.countries for w in (c.name.split()[-1],)},
        frozenset(b.name for b in pack.bodies if b.kind not in _OF_STATES),
        pack.ordinary,
    )


def _bodies(pack: Pack) -> dict[tuple[str, str], str]:
    """Map a state and a noun (`navy`) to the one body of the pack that is named so."""
    found: dict[tuple[str, str], list[str]] = {}
    for body in pack.bodies:
        if body.country and body.kind in ("force", "parliament"):
            for spelling in (body.name, *body.aliases):
                noun = next((n for n in _FORCES if f" {fold(spelling)}".endswith(f" {n}")), None)
                if noun:
                    found.setdefault((body.country, noun), []).append(body.name)
    return {key: names[0] for key, names in found.items() if len(set(names)) == 1}


def find_names(text: str, sentences: Sequence[Sentence], reader: NameReader, day: str | None) -> tuple[Mention, ...]:
    """Find the names of a report.

    Args:
        text: the kept text.
        sentences: its sentences.
        reader: from `name_reader`.
        day: ISO day of publication, by which holders of posts are chosen, or `None`.

    Returns:
        Mentions in order of the text, not overlapping.
    """
    pieces = pieces_of(text)
    known = list(_known(text, pieces, {s.start for s in sentences}, reader, day))
    found = _without_overlaps([*known, *_by_shape(text, known)])
    found = _bodies_of_states(text, found, reader)
    found = _titled(text, pieces, found, reader, day)
    found = _surnames(text, pieces, found, reader, day)
    ends = [s.end for s in sentences]
    return tuple(m for m in found if _inside_one(m, sentences, ends))


def _inside_one(m: Mention, sentences: Sequence[Sentence], ends: list[int]) -> bool:
    i = bisect_left(ends, m.end)
    return i < len(sentences) and sentences[i].start <= m.start


def _known(text: str, pieces: list[Piece], starts: set[int], reader: NameReader, day: str | None) -> Iterator[Mention]:
    matches = list(reader.gazetteer.matches(text, pieces))
    states = {entries[0].name for _, _, _, entries in matches if entries[0].kind == "country"}
    doubtful: list[tuple[int, int, Entry]] = []
    sure: set[str] = set()
    for start, end, _, entries in matches:
        entry = next((e for e in entries if e.only is None or e.only in states), None)
        if entry is None or (entry.kind == "person" and not _active(reader, entry, day)):
            continue
        if fold(text[start:end]) in reader.ordinary and (start in starts or _all_capitals(text, start, end)):
            doubtful.append((start, end, entry))
            continue
        sure.add(entry.name)
        yield _mention(text, start, end, entry)
    for start, end, entry in doubtful:
        if entry.name in sure:
            yield _mention(text, start, end, entry)


_NEXT_WORDS = re.compile(r"\W+(\w+)\W+(\w+)")


def _all_capitals(text: str, start: int, end: int) -> bool:
    """Tell whether a name stands among words in capitals, where capitals say nothing."""
    line = text.rfind("\n", 0, start) + 1
    before = text[line:start].split()[-2:]
    after = _NEXT_WORDS.match(text, end)
    around = [*before, *(after.groups() if after else ())]
    return len(around) > 1 and all(w.upper() == w and w.lower() != w for w in around)


def _active(reader: NameReader, entry: Entry, day: str | None) -> bool:
    """Tell whether one word (`Zelenskyy`) may stand for a person: while he holds a post."""
    one_word = " " not in entry.spelling.strip()
    return day is None or not one_word or any(t.held(day) for t in reader.people.get(entry.name, ()))


def _mention(text: str, start: int, end: int, entry: Entry) -> Mention:
    words = text[start:end]
    reason = {
        "name": f"“{words}” is a spelling of {entry.name} in the pack",
        "demonym": f"“{words}” is the adjective or people of {entry.name}",
        "actor": f"“{words}” stands for the government of {entry.name}",
    }[entry.form]
    return Mention(start, end, words, entry.kind, entry.name, entry.country, True, reason)


def _by_shape(text: str, known: list[Mention]) -> list[Mention]:
    taken = bytearray(len(text) + 1)
    for m in known:
        taken[m.start : m.end] = b"\x01" * (m.end - m.start)
    return [m for m in find_shapes(text) if not all(taken[m.start : m.end])]


def _without_overlaps(mentions: list[Mention]) -> list[Mention]:
    """Keep the longer of two names that share words, the known one when they are as long."""
    taken = bytearray(max((m.end for m in mentions), default=0))
    kept: list[Mention] = []
    for m in sorted(mentions, key=lambda m: (-(m.end - m.start), not m.known, m.start)):
        if taken.find(1, m.start, m.end) < 0:
            kept.append(m)
            taken[m.start : m.end] = b"\x01" * (m.end - m.start)
    return sorted(kept, key=lambda m: m.start)


def _bodies_of_states(text: str, mentions: list[Mention], reader: NameReader) -> list[Mention]:
    """Read a state's adjective and a noun as one: `the Swedish army`, `Italy's foreign ministry`, `the Thai side`."""
    out: list[Mention] = []
    done = 0
    for i, m in enumerate(mentions):
        if m.start < done:
            continue  # `Congress` in `the Peruvian Congress`
        match = _BODY_NOUNS.match(text, m.end) if m.kind == "country" else None
        if match is None or any(k.start < match.end() < k.end for k in mentions[i + 1 : i + 4]):
            out.append(m)
            continue
        done = match.end()
        noun = re.sub(r"\s+", " ", match["noun"].lower())
        out.append(_body_of(text, m, done, noun, reader))
    return out


def _body_of(text: str, country: Mention, end: int, noun: str, reader: NameReader) -> Mention:
    state = str(country.name)
    words = text[country.start : end]
    if any(noun.startswith(s) for s in _STATE_NOUNS):
        return replace(country, end=end, text=words, reason=f"“{words}” stands for {state}")
    name = _body_name(noun, state, reader)
    return Mention(country.start, end, words, "body", name, state, True, f"“{words}” names a body of {state}")


_NOUNS = (
    ("navy", "navy"), ("naval", "navy"), ("air", "air force"), ("army", "army"), ("coast", "coast guard"),
    ("parliament", "parliament"), ("congress", "congress"), ("senate", "senate"), ("lawmakers", "parliament"),
)  # fmt: skip


def _body_name(noun: str, state: str, reader: NameReader) -> str:
    for ministry, words in (("Defence", ("defen", "war")), ("Foreign Affairs", ("foreign", "external")), ("Finance", ("finance",))):
        if "forces" not in noun and any(w in noun for w in words):
            return f"Ministry of {ministry} ({state})"
    kind = next((kind for word, kind in _NOUNS if noun.startswith(word)), "armed forces")
    found = reader.bodies.get((state, kind))
    if kind == "parliament" and found is None:
        found = reader.bodies.get((state, "congress"))
    return found or f"{kind.title()} ({state})"


_CAPITALISED = r"[A-Z][\w’'-]*[a-zà-ÿ][\w’'-]*"
_NAME = re.compile(
    rf"(?:(?:Mr|Mrs|Ms|Dr|Gen|Lt|Adm|Col|Maj|Sir|Capt)\b\.?\s+)*"
    rf"(?P<name>{_CAPITALISED}(?:(?:\s+|-)(?:{_CAPITALISED}|[A-Z]\.(?=\s)|(?:al|el|Al|El|bin|ben|van|von|de|da|der)\b(?=[\s-])))*)"
)


def _titled(
    text: str, pieces: list[Piece], mentions: list[Mention], reader: NameReader, day: str | None
) -> list[Mention]:
    """Read `Defence Minister X Y` with an unknown name, and `the Russian defence minister` without one."""
    added: list[Mention] = []
    absorbed: set[int] = set()
    starts = [m.start for m in mentions]
    people = {m.start for m in mentions if m.kind == "person"}
    for start, end in _titles(text, pieces, reader):
        words = text[start:end]
        title = re.sub(r"\s+", " ", words.lower())
        owner = _owner(text, start, end, mentions, starts, reader)
        state = owner.country if owner else None
        if _AFTER_TITLE.match(text, end).end() in people:  # type: ignore[union-attr] # it matches the empty string too
            continue
        person = _unknown_person(text, end, mentions, starts) if words[0].isupper() else None
        if person is not None:
            name = text[slice(*person)]
            added.append(Mention(*person, name, "person", name, state, False, f"named with the title “{words}”"))
            continue
        holder = _holder(reader, reader.titles[title], title, state, day)
        if holder is None or owner is None:
            continue
        first, last = min(owner.start, start), max(owner.end, end)
        if _NO_HOLDER.search(text, max(0, first - 12), first):
            continue  # `the former French president`
        absorbed.add(owner.start)
        why = f"“{text[first:last]}” was {holder.name} on {day}"
        added.append(Mention(first, last, text[first:last], "person", holder.name, holder.country, True, why))
    return _without_overlaps([*(m for m in mentions if m.start not in absorbed), *added])


_AFTER_TITLE = re.compile(r"\.?[ ,]*")
_NO_HOLDER = re.compile(r"\b(?:[Ff]ormer|[Ee]x|then|late|[Dd]eputy|[Vv]ice|next|future|past)[ -]$")
_TO_NAME = re.compile(r"\.? ,? ?|, ?")


def _title_patterns(titles: Mapping[str, object]) -> dict[str, "re.Pattern[str]"]:
    by_first: dict[str, list[str]] = {}
    for title in sorted((t for t in titles if len(t) > 2), key=len, reverse=True):  # `pm` is an hour too
        by_first.setdefault(pieces_of(title)[0].text, []).append(re.escape(title).replace(r"\ ", r"\s+"))
    return {first: re.compile(rf"(?:{'|'.join(ts)})\b", re.IGNORECASE) for first, ts in by_first.items()}


def _titles(text: str, pieces: list[Piece], reader: NameReader) -> Iterator[tuple[int, int]]:
    """Find the titles in a text, the longest at each place, not overlapping."""
    done = 0
    for piece in pieces:
        pattern = reader.title_patterns.get(piece.text)
        if pattern is None or piece.start < done or (piece.start and _is_word(text[piece.start - 1])):
            continue
        match = pattern.match(text, piece.start)
        if match is not None and re.sub(r"\s+", " ", match.group().lower()) in reader.titles:
            done = match.end()
            yield match.span()


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _owner(
    text: str, start: int, end: int, mentions: list[Mention], starts: list[int], reader: NameReader
) -> Mention | None:
    """Return the state whose post it is: `Russian defence minister`, `India's army chief`, `defence minister of Russia`."""
    at = bisect_left(starts, start)
    for m in mentions[max(0, at - 2) : at]:
        if _owns(m, reader) and m.end <= start and _OWNER_BEFORE.fullmatch(text, m.end, start):
            return m
    after = bisect_left(starts, end)
    for m in mentions[at:after]:
        if _owns(m, reader) and m.end <= end:
            return m  # `US Secretary of Defense`, `Kremlin spokesman`: a title that holds its owner
    for m in mentions[after : after + 1]:
        if _owns(m, reader) and _OWNER_AFTER.fullmatch(text, end, m.start):
            return m
    return None


_OWNER_BEFORE = re.compile(r"\.?(?:'s|’s|s'|s’)?\s+(?:(?!(?:the|an?|its?|his|her|their|no|as|and|or|to|by|with|for|that|[Ff]ormer|ex|then|late|deputy|vice)\b)\w+\s+)?")
_OWNER_AFTER = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?")


def _owns(m: Mention, reader: NameReader) -> bool:
    """Tell whether a post may belong to it: a state, or one of its ministries or forces, but no company."""
    return m.kind == "country" or (m.kind == "body" and m.country is not None and m.name not in reader.companies)


def _unknown_person(text: str, end: int, mentions: list[Mention], starts: list[int]) -> tuple[int, int] | None:
    match = _TO_NAME.match(text, end)
    name = _NAME.match(text, match.end()) if match else None
    if name is None:
        return None
    start, stop = name.span("name")
    before = bisect_right(starts, start) - 1
    if (before >= 0 and mentions[before].end > start) or (before + 1 < len(mentions) and starts[before + 1] < stop):
        return None
    return start, stop


def _holder(reader: NameReader, posts: tuple[Post, ...], title: str, state: str | None, day: str | None) -> Tenure | None:
    if state is None or day is None:
        return None
    for post in posts:
        limit = dict(post.limited).get(title)
        if (limit != state) if limit else post.kind != "office":
            continue
        held = [t for t in reader.tenures.get((post.post, state), ()) if t.held(day)]
        if len({t.name for t in held}) == 1:
            return held[0]
    return None


def _surnames(
    text: str, pieces: list[Piece], mentions: list[Mention], reader: NameReader, day: str | None
) -> list[Mention]:
    """Read later mentions by surname alone: the person named in full in this report, else the one holder that it fits."""
    local: dict[str, Mention] = {}
    for m in mentions:
        if m.kind == "person" and m.name and " " in m.name:
            for full in (m.name, m.text):
                surname = fold(full.split()[-1])
                if surname not in reader.title_ends:  # `the US defence secretary` was read by his title
                    local.setdefault(surname, m)
    taken = bytearray(len(text) + 1)
    for m in mentions:
        taken[m.start : m.end] = b"\x01" * (m.end - m.start)
    out = list(mentions)
    for piece in pieces:
        if taken[piece.start] or not text[piece.start].isupper() or len(piece.text) < 3:
            continue
        if (piece.start and text[piece.start - 1] == "-") or (piece.end < len(text) and text[piece.end] == "-" and text[piece.end + 1 : piece.end + 2].isupper() is False):
            continue
        seen = local.get(piece.text)
        if seen is not None:
            why = f"the surname of {seen.name}, who is named in full in this report"
            out.append(Mention(piece.start, piece.end, text[piece.start : piece.end], "person", seen.name, seen.country, seen.known, why))
            continue
        fits = {t.name: t for t in reader.surnames.get(piece.text, ()) if day is None or t.held(day)}
        if len(fits) == 1 and _reads_as_person(text, piece):
            t = next(iter(fits.values()))
            why = f"the only holder of a post on {day} with this surname"
            out.append(Mention(piece.start, piece.end, text[piece.start : piece.end], "person", t.name, t.country, True, why))
    return sorted(_without_overlaps(out), key=lambda m: m.start)


_BEFORE_PERSON = re.compile(
    r"(?:president|minister|chancellor|premier|king|secretary|general|admiral|marshal|mr|mrs|ms|gen\.?|adm\.?|leader|chief|"
    r"spokes\w+|pm|counterpart|with|and|between|said|by)\s+$",
    re.IGNORECASE,
)


def _reads_as_person(text: str, piece: Piece) -> bool:
    before = text[max(0, piece.start - 24) : piece.start]
    after = text[piece.end : piece.end + 16]
    if re.match(r"\s+[A-Z][a-z]", after) or (re.search(r"[A-Z][a-z]+\s+$", before) and not _BEFORE_PERSON.search(before)):
        return False  # part of a longer name
    return bool(_BEFORE_PERSON.search(before)) or bool(re.match(r"(?:'s|’s)?\s+(?:said|told|will|has|had|is|was|visit|met|arriv|agreed|signed|and)", after))
