"""Gazetteer: a pack's names, indexed so that every spelling of a name is found in one pass over a text."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.model import EntityKind
from dateline.packs import Pack

_PIECE = re.compile(r"[^\W\d_]+|\d+")
_JOINTS = frozenset(" -–—‑./'’&")  # what may stand between two pieces of one name
# When one spelling names several things, the kind that comes first is meant.
_RANK: dict[str, int] = {"system": 0, "person": 1, "agreement": 2, "operation": 2, "event": 2, "body": 3, "country": 4,
                         "outlet": 5, "place": 6}  # fmt: skip
_OPERATIONS = frozenset({"operation", "war"})
_EVENTS = frozenset({"exercise", "commission", "summit", "exhibition"})
_SHORT = 4  # a name of so few letters in capitals is read only in capitals: `US` is not `us`


@dataclass(frozen=True, slots=True)
class Entry:
    """What one spelling stands for.

    Attributes:
        kind: what sort of thing it is.
        name: its canonical name.
        country: the state that it belongs to, or `None`.
        form: `name`, `demonym` or `actor` (a city that stands for its government).
        spelling: the spelling as the pack writes it.
        only: the spelling means this only in a report that names this state, or `None`.
    """

    kind: EntityKind
    name: str
    country: str | None
    form: str = "name"
    spelling: str = ""
    only: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of letters or of digits in a text, folded (no case, no accents), with its place."""

    text: str
    start: int
    end: int


@dataclass(slots=True)
class _Node:
    children: dict[str, "_Node"]
    entries: tuple[Entry, ...] = ()  # the likeliest first


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All names of a pack as a tree of pieces."""

    root: _Node
    systems: dict[str, str | None]

    def matches(self, text: str, pieces: list[Piece]) -> Iterator[tuple[int, int, int, tuple[Entry, ...]]]:
        """Find the longest known name at each place of a text.

        Args:
            text: the text.
            pieces: `pieces_of(text)`.

        Yields:
            `(start, end, index of the next piece, entries)` in order of the text, not overlapping; of several entries that
            one spelling has, the likeliest comes first.
        """
        at = 0
        while at < len(pieces):
            hit = self._longest(text, pieces, at)
            if hit is None:
                at += 1
                continue
            yield hit
            at = hit[2]

    def _longest(self, text: str, pieces: list[Piece], at: int) -> tuple[int, int, int, tuple[Entry, ...]] | None:
        start = pieces[at].start
        if start and (text[start - 1].isalnum()):
            return None
        node, best = self.root, None
        i = at
        while i < len(pieces):
            piece = pieces[i]
            if i > at and not _joined(text, pieces[i - 1].end, piece.start):
                break
            child = node.children.get(piece.text)
            if child is None:
                plural = self._inflected(text, node, piece)
                if fits := _that_fit(text[start : piece.end], plural):
                    best = (start, piece.end, i + 1, fits)
                break
            node = child
            i += 1
            if node.entries:
                end, after = _token_end(text, pieces, i)
                entries = node.entries if end == piece.end else tuple(e for e in node.entries if e.kind == "system")
                if end is not None and (fits := _that_fit(text[start : piece.end], entries)):
                    best = (start, end, after, fits)
        return best

    @staticmethod
    def _inflected(text: str, node: _Node, piece: Piece) -> tuple[Entry, ...]:
        """Accept a plural on the last word of a system's name: `Bayraktars`, `Leopards`, `C-27Js`."""
        plural = len(piece.text) > 3 or text[piece.end - 2 : piece.end - 1].isupper()
        if not piece.text.endswith("s") or not plural or _glued(text, piece.end):
            return ()
        child = node.children.get(piece.text[:-1])
        return tuple(e for e in child.entries if e.kind == "system") if child else ()


def pieces_of(text: str) -> list[Piece]:
    """Divide a text into runs of letters and runs of digits, folded for comparison."""
    return [Piece(fold(m.group()), m.start(), m.end()) for m in _PIECE.finditer(text)]


def fold(word: str) -> str:
    """Fold case and accents away: `Türkiye` and `turkiye` are one, `Đ` and `ł` included."""
    word = word.lower()
    if word.isascii():
        return word
    word = word.replace("ł", "l").replace("ı", "i").replace("đ", "d").replace("ø", "o").replace("ß", "ss").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def build_gazetteer(pack: Pack) -> Gazetteer:
    """Index all names of a pack: systems, people, bodies, countries, places, agreements and outlets."""
    root = _Node({})
    for spelling, entry in _entries(pack):
        _insert(root, spelling, entry)
    return Gazetteer(root, {s.name: s.country for s in pack.systems})


def _entries(pack: Pack) -> Iterator[tuple[str, Entry]]:
    for s in pack.systems:
        yield from _named((s.name, *s.aliases), "system", s.name, s.country)
        for alias, state in s.limited:
            yield alias, Entry("system", s.name, s.country, "name", alias, state)
    for p in pack.people:
        yield from _named((p.name, *p.aliases), "person", p.name, p.country)
    for a in pack.agreements:
        kind: EntityKind = "operation" if a.kind in _OPERATIONS else "event" if a.kind in _EVENTS else "agreement"
        yield from _named((a.name, *a.aliases), kind, a.name, None)
    for b in pack.bodies:
        yield from _named((b.name, *b.aliases), "body", b.name, b.country)
    for c in pack.countries:
        yield from _named((c.name, *c.aliases), "country", c.name, c.name)
        yield from _named(c.demonyms, "country", c.name, c.name, "demonym")
        yield from _named((*c.capital, *c.actors), "country", c.name, c.name, "actor")
    for o in pack.outlets:
        yield from _named((o.name, *(a for a in o.aliases if "." not in a)), "outlet", o.name, o.country)
    for place in pack.places:
        yield from _named((place.name, *place.aliases), "place", place.name, place.country)


def _named(
    spellings: Iterable[str], kind: EntityKind, name: str, country: str | None, form: str = "name"
) -> Iterator[tuple[str, Entry]]:
    for spelling in spellings:
        yield spelling, Entry(kind, name, country, form, spelling)


def _insert(root: _Node, spelling: str, entry: Entry) -> None:
    node = root
    pieces = [fold(m.group()) for m in _PIECE.finditer(spelling)]
    if not pieces:
        return
    for piece in pieces:
        node = node.children.setdefault(piece, _Node({}))
    node.entries = tuple(sorted((*node.entries, entry), key=lambda e: (_RANK[e.kind], e.only is None)))


def _joined(text: str, end: int, start: int) -> bool:
    gap = text[end:start]
    return len(gap) <= 2 and all(c in _JOINTS for c in gap)  # `St. Petersburg`


def _glued(text: str, end: int) -> bool:
    return end < len(text) and text[end].isalnum()


def _token_end(text: str, pieces: list[Piece], i: int) -> tuple[int | None, int]:
    """Return where the name ends, a plural or a variant's letters included, or `None` when it is part of a longer word."""
    end = pieces[i - 1].end
    if not _glued(text, end):
        return end, i
    stop, j = end, i
    while j < len(pieces) and pieces[j].start == stop:
        stop, j = pieces[j].end, j + 1
    # `F-16s`, `K9A1`, `Su-30MKs`: a variant's letters and digits after a designation that ends in a digit
    if _VARIANT.fullmatch(text, end, stop) and not _glued(text, stop):
        return stop, j
    return None, i


_VARIANT = re.compile(r"s|[A-Z]{1,3}\d{0,2}[A-Z]?s?")


def _that_fit(words: str, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Keep the entries whose spelling the capitals of the words allow: `Milan` is the city before it is the MILAN missile."""
    if len(entries) == 1:
        return entries if _case_fits(words, entries[0]) else ()
    fits = (e for e in entries if _case_fits(words, e))
    return tuple(sorted(fits, key=lambda e: e.spelling.isupper() and not words.isupper()))


def _case_fits(words: str, entry: Entry) -> bool:
    letters = [c for c in words if c.isalpha()]
    if not letters:
        return False
    spelt = [c for c in entry.spelling if c.isalpha()]
    if len(spelt) <= _SHORT and all(c.isupper() for c in spelt):
        designation = any(c.isdigit() for c in words) and " " not in words  # `Fa-50`, but not `At 14`
        return all(c.isupper() for c in letters) or (designation and letters[0].isupper())
    if spelt and spelt[0].islower():
        return True
    return letters[0].isupper() or any(c.isdigit() for c in words)
