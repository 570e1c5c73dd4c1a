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
    r"(?:'s|’s|s'|s’)?\s+(?:(?:federal|national|state|armed|own)\s+)?"
    r"(?P<noun>(?:defen[cs]e|foreign|finance|external affairs|war)\s+(?:ministry|department|ministries)"
    r"|ministry\s+of\s+(?:national\s+)?(?:defen[cs]e|foreign affairs|external affairs|finance|war)"
    r"|(?:armed|defen[cs]e|military|ground|land|naval|air|self-defen[cs]e)\s+forces?|army|navy|air\s+force|military"
    r"|parliament|government|cabinet|embassy|senate|lawmakers|officials?|side|delegation|troops|forces|coast\s+guard)\b",
    re.IGNORECASE,
)
_STATE_NOUNS = ("government", "cabinet", "official", "side", "delegation", "military", "troops", "forces", "embassy")
_TITLE_WORDS = 6  # a title has at most so many words


@dataclass(frozen=True, slots=True)
class NameReader:
    """All that is needed to read names, made once for a pack."""

    gazetteer: Gazetteer
    surnames: Mapping[str, tuple[Tenure, ...]]
    titles: Mapping[str, tuple[Post, ...]]
    title_patterns: Mapping[str, "re.Pattern[str]"]  # by the first piece of the title
    tenures: Mapping[tuple[str, str], tuple[Tenure, ...]]
    people: Mapping[str, tuple[Tenure, ...]]


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
    )


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
    known = list(_known(text, pieces, reader, day))
    found = _without_overlaps([*known, *_by_shape(text, known)])
    found = _bodies_of_states(text, found)
    found = _titled(text, pieces, found, reader, day)
    found = _surnames(text, pieces, found, reader, day)
    ends = [s.end for s in sentences]
    return tuple(m for m in found if _inside_one(m, sentences, ends))


def _inside_one(m: Mention, sentences: Sequence[Sentence], ends: list[int]) -> bool:
    i = bisect_left(ends, m.end)
    return i < len(sentences) and sentences[i].start <= m.start


def _known(text: str, pieces: list[Piece], reader: NameReader, day: str | None) -> Iterator[Mention]:
    for start, end, _, entry in reader.gazetteer.matches(text, pieces):
        if entry.kind == "person" and " " not in entry.spelling.strip() and not _active(reader, entry.name, day):
            continue
        yield _mention(text, start, end, entry)


def _active(reader: NameReader, name: str, day: str | None) -> bool:
    return day is None or any(t.held(day) for t in reader.people.get(name, ()))


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


def _bodies_of_states(text: str, mentions: list[Mention]) -> list[Mention]:
    out: list[Mention] = []
    for i, m in enumerate(mentions):
        match = _BODY_NOUNS.match(text, m.end) if m.kind == "country" else None
        if match is None or (i + 1 < len(mentions) and mentions[i + 1].start < match.end()):
            out.append(m)
            continue
        noun = re.sub(r"\s+", " ", match["noun"].lower())
        out.append(_body_of(text, m, match.end(), noun))
    return out


def _body_of(text: str, country: Mention, end: int, noun: str) -> Mention:
    state = str(country.name)
    words = text[country.start : end]
    if any(noun.startswith(s) for s in _STATE_NOUNS):
        return replace(country, end=end, text=words, reason=f"“{words}” stands for {state}")
    name = _body_name(noun, state)
    return Mention(country.start, end, words, "body", name, state, True, f"“{words}” names a body of {state}")


def _body_name(noun: str, state: str) -> str:
    if "defen" in noun and "forces" not in noun:
        return f"Ministry of Defence ({state})"
    if "foreign" in noun or "external" in noun:
        return f"Ministry of Foreign Affairs ({state})"
    if "finance" in noun:
        return f"Ministry of Finance ({state})"
    for word, title in (("navy", "Navy"), ("naval", "Navy"), ("air", "Air Force"), ("army", "Army"), ("coast", "Coast Guard"),
                        ("parliament", "Parliament"), ("senate", "Senate"), ("lawmakers", "Parliament")):  # fmt: skip
        if noun.startswith(word):
            return f"{title} ({state})"
    return f"Armed Forces ({state})"


_CAPITALISED = r"[A-Z][\w’'-]*[a-zà-ÿ][\w’'-]*"
_NAME = re.compile(
    rf"(?:(?:(?:Mr|Mrs|Ms|Dr|Gen|Lt|Adm|Col|Maj|Sir|Capt)\.?\s+)*)(?P<name>{_CAPITALISED}(?:\s+(?:[A-Z]\.?|al|bin|van|de|da|von|der|el|Al|El|ben|{_CAPITALISED}))*"
    rf"(?:[\s-]{_CAPITALISED})?)"
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
        owner = _owner(text, start, end, mentions, starts)
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
        start, end = min(owner.start, start), max(owner.end, end)
        absorbed.add(owner.start)
        why = f"“{text[start:end]}” was {holder.name} on {day}"
        added.append(Mention(start, end, text[start:end], "person", holder.name, holder.country, True, why))
    return _without_overlaps([*(m for m in mentions if m.start not in absorbed), *added])


_AFTER_TITLE = re.compile(r"[ ,]*")
_TO_NAME = re.compile(r"[ ,]{1,2}")


def _title_patterns(titles: Mapping[str, object]) -> dict[str, "re.Pattern[str]"]:
    by_first: dict[str, list[str]] = {}
    for title in sorted((t for t in titles if len(t) > 2), key=len, reverse=True):  # noqa: PLR2004 - `pm` is read in names
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


def _owner(text: str, start: int, end: int, mentions: list[Mention], starts: list[int]) -> Mention | None:
    """Return the state whose post it is: `Russian defence minister`, `India's army chief`, `defence minister of Russia`."""
    at = bisect_left(starts, start)
    for m in mentions[max(0, at - 2) : at]:
        if _owns(m) and m.end <= start and _OWNER_BEFORE.fullmatch(text, m.end, start):
            return m
    after = bisect_left(starts, end)
    for m in mentions[after : after + 1]:
        if _owns(m) and _OWNER_AFTER.fullmatch(text, end, m.start):
            return m
    return None


_OWNER_BEFORE = re.compile(r"(?:'s|’s|s'|s’)?\s+(?:\w+\s+)?")
_OWNER_AFTER = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?")


def _owns(m: Mention) -> bool:
    return m.kind in ("country", "body") and m.country is not None


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
        limits = dict(post.limited)
        if title in limits and limits[title] != state:
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
                local.setdefault(fold(re.split(r"[\s]", full)[-1]), m)
    taken = bytearray(len(text) + 1)
    for m in mentions:
        taken[m.start : m.end] = b"\x01" * (m.end - m.start)
    out = list(mentions)
    for piece in pieces:
        if taken[piece.start] or not text[piece.start].isupper() or len(piece.text) < 3:  # noqa: PLR2004
            continue
        if (piece.start and text[piece.start - 1] in "-") or (piece.end < len(text) and text[piece.end] == "-" and text[piece.end + 1 : piece.end + 2].isupper() is False):
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
    if re.match(r"\s+[A-Z][a-z]", after) or re.search(r"[A-Z][a-z]+\s+$", before) and not _BEFORE_PERSON.search(before):
        return False  # part of a longer name
    return bool(_BEFORE_PERSON.search(before)) or bool(re.match(r"(?:'s|’s)?\s+(?:said|told|will|has|had|is|was|visit|met|arriv|agreed|signed|and)", after))
