"""Discourse: what `the weapons`, `the deal`, `the remaining two`, `he` stand for, with the antecedent recorded."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from dateline.model import Antecedent, Mention, Sentence, Span
from dateline.reading.papers import PAPER_WORDS, Paper

# Goods of no system.
_OPEN_GOODS = frozenset(
    "hardware equipment spare part weapon armament ammunition munition arm material technology component good supply".split()
)
# Nouns that are no goods: what is delivered, delayed or ordered here isn't a system.
_ELSEWHERE = frozenset(
    "visit talk meeting summit cooperation relation relationship tie partnership investigation probe airstrike strike training "
    "election vote aid loan food oil gas money tie speech message payment answer verdict inquiry visa troop soldier".split()
)
_DEFINITE = frozenset("the this that these those its their his her all both each remaining".split())
_RECENT = 6  # a system named longer ago than so many sentences is no antecedent unless it is the report's subject


@dataclass(slots=True)
class Discourse:
    """What the report has spoken of so far.

    Attributes:
        subject: the system that the whole report is mostly about, or `None`.
        nouns: for each system, the nouns that may stand for it.
        known: the pack's agreements between states, for papers that are only described.
        systems: systems named so far, those of the sentence that is being read included, with their sentence.
        persons: persons named before the sentence that is being read.
        papers: laws and agreements named before it.
        countries: how often each state is named in the whole report, by itself or by its people and bodies.
    """

    subject: Mention | None = None
    nouns: Mapping[str, frozenset[str]] = field(default_factory=dict)
    known: Sequence[Paper] = ()
    systems: list[tuple[int, Mention]] = field(default_factory=list)
    persons: list[tuple[int, Mention]] = field(default_factory=list)
    papers: list[tuple[int, Mention]] = field(default_factory=list)
    countries: Counter[str] = field(default_factory=Counter)

    def heard_goods(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        """Take note of a sentence's systems before it is read: `the jets` may stand for one named in the same breath."""
        self.systems += [(sentence.index, m) for m in mentions if m.kind == "system"]

    def heard(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        """Take note of a sentence's persons and papers after it was read: `he` is somebody named before."""
        self.persons += [(sentence.index, m) for m in mentions if m.kind == "person"]
        self.papers += [(sentence.index, m) for m in mentions if m.kind == "agreement"]

    def last_person(self) -> Mention | None:
        """Return the person named last."""
        return self.persons[-1][1] if self.persons else None

    def paper(self, index: int) -> tuple[Mention | None, str]:
        """Return the law or agreement that `the pact`, `the law`, `it` of sentence `index` stands for, and why."""
        near = [m for i, m in self.papers if index - _RECENT <= i <= index]
        return (near[-1], "the law or agreement named last") if near else (None, "no law or agreement was named before")

    def antecedent(self, index: int, noun: str = "") -> tuple[Mention | None, str]:
        """Return the system that a pointing expression of sentence `index` stands for, and why.

        A system of the last sentence that named one wins; two there tie, unless the report's subject is one of them.
        Where the noun says what sort of goods is meant (`the jets`), only systems of that sort are looked at, however
        long ago they were named.
        """
        sorts = {m.name for m in [m for _, m in self.systems] if noun and noun in self.nouns.get(str(m.name), ())}
        telling = bool(noun) and any(noun in nouns for nouns in self.nouns.values())
        if self.subject is not None and telling and self.subject.name in sorts and len(sorts) > 1:
            sorts = {n for n in sorts if any(m.name == n and index - 1 <= i <= index for i, m in self.systems)} or {self.subject.name}
        near = [(i, m) for i, m in self.systems if (m.name in sorts if sorts else index - _RECENT <= i <= index)]
        if near:
            last = max(i for i, _ in near)
            names = list(dict.fromkeys(m.name for i, m in near if i == last))
            if len(names) == 1:
                return next(m for i, m in near if i == last), "the system named last"
            if self.subject is not None and self.subject.name in names:
                return self.subject, "the system that the report is about, among those named last"
            return None, f"left open between {' and '.join(str(n) for n in names)}"
        if self.subject is not None:
            return self.subject, "the system that the report is about"
        return None, "no system was named before"


def start_discourse(
    mentions: Sequence[Mention], nouns: Mapping[str, frozenset[str]], known: Sequence[Paper]
) -> Discourse:
    """Look over a whole report before it is read: its main system, and how often each state is named."""
    named = Counter(m.name for m in mentions if m.kind == "system" and m.name)
    first: dict[str, Mention] = {}
    for m in mentions:
        if m.kind == "system" and m.name:
            first.setdefault(m.name, m)
    subject = None
    ranked = sorted(named, key=lambda n: (-named[n], first[n].start))
    if ranked and (len(ranked) == 1 or named[ranked[0]] > named[ranked[1]]):
        subject = first[ranked[0]]
    countries = Counter(str(m.country) for m in mentions if m.country and m.kind in ("country", "person", "body"))
    return Discourse(subject=subject, nouns=nouns, known=known, countries=countries)


def points_back(token: Token | None) -> bool:
    """Tell whether a noun phrase without a name points back to goods named before."""
    if token is None:
        return True
    word = token.lemma_.lower()
    if token.lower_ in ("it", "they", "them", "these", "those", "which", "that", "this"):
        return True
    if token.pos_ == "PROPN" or word in _ELSEWHERE:
        return False
    children = {c.lower_ for c in token.children}
    counted = token.like_num or any(c.dep_ == "nummod" for c in token.children)
    if word in _OPEN_GOODS and not children & {"the", "these", "those", "its"}:
        return False
    return counted or bool(children & _DEFINITE) or not any(c.dep_ == "det" and c.lower_ in ("a", "an", "no", "any") for c in token.children)


def open_goods(token: Token | None) -> bool:
    """Tell whether a noun phrase names goods of no system (`spares`, `military hardware`)."""
    return token is not None and token.lemma_.lower() in _OPEN_GOODS


def paper_antecedent(token: Token | None, offset: int, index: int, discourse: Discourse) -> Antecedent | None:
    """Resolve `the pact` or `the law` to the paper named before, or return `None` when the words point to none."""
    if token is None or token.lemma_.lower() not in PAPER_WORDS:
        return None
    if token.lower_ != "it" and not any(c.lower_ in _DEFINITE for c in token.children):
        return None
    found, why = discourse.paper(index)
    start = offset + token.idx
    return Antecedent(Span(start, start + len(token.text)), token.text, found.name if found else None, why)


def antecedent_of(token: Token | None, offset: int, index: int, discourse: Discourse, *, trigger: Span) -> Antecedent:
    """Resolve what an event's missing object is, with the words that point to it."""
    found, why = discourse.antecedent(index, token.lemma_.lower() if token is not None else "")
    if token is None:
        return Antecedent(trigger, "", found.name if found else None, f"the object is left out; {why}")
    phrase = [t for t in token.subtree if t.i <= token.i]
    start = offset + min(t.idx for t in phrase)
    end = offset + token.idx + len(token.text)
    return Antecedent(Span(start, end), token.doc.text[start - offset : end - offset], found.name if found else None, why)


def two_sides(text: str) -> bool:
    """Tell whether a phrase means both parties that the report is about: `the two sides`, `both countries`."""
    return bool(re.search(r"\b(?:two|both) (?:sides|countries|nations|ministers|leaders|governments|parties|defen[cs]e ministers|states)\b", text, re.IGNORECASE))
