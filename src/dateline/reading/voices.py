"""Voices: who says what a sentence says, of what kind, and in which words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.model import Mention, Source

_SAY = frozenset(
    "say tell add note state announce confirm claim report reveal disclose declare insist stress emphasise emphasize "
    "reiterate reaffirm acknowledge admit explain argue warn maintain assert observe remark indicate suggest underline "
    "highlight describe mention comment believe think estimate expect deny write quote inform concede recall assure call "
    "put answer reply signal".split()
)
_UNNAMED = re.compile(
    r"\b(?:officials?|sources?|reports?|insiders?|diplomats?|people|person|officers?|aides?|media|paper|papers|newspapers?|observers?|"
    r"someone|executives?|envoys?)\b",
    re.IGNORECASE,
)
_ANALYST = re.compile(
    r"\b(?:analysts?|experts?|commentators?|academics?|professors?|researchers?|scholars?|historians?|retired|former (?:general|admiral|officer|pilot)|"
    r"think[- ]tanks?|veterans?|specialists?|economists?|fellow)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:ministry|department|government|agency|company|firm|statement|release|communiqu[eé]|readout|document|council|committee|office|"
    r"authority|command|embassy|army|navy|force|parliament|manufacturer|maker|shipyard|supplier|website|budget|spokes\w+ for|"
    r"administration|bureau|notice|report by|auditors?|exporter)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(r"\b(?:minister|president|chancellor|secretary|spokes\w+|general|admiral|chief|director|ambassador|premier|commander|leader|king)\b", re.IGNORECASE)
_IMPERSONAL = re.compile(
    r"\b[Ii]t (?:is|was|has been) (?:being )?(?:learnt|learned|understood|believed|reported|said|rumou?red)\b|"
    r"\b(?:reportedly|allegedly)\b|\b(?:is|are|was|were) (?:said|reported|believed|understood|rumoured|thought) to\b|"
    r"\b(?:sources|reports|media reports|officials) (?:indicate|suggest|say|said|claim)\w*"
)
_ACCORDING = re.compile(r"\b(?:[Aa]ccording to|[Aa]s (?:per|reported by)|[Cc]iting|[Qq]uoting|[Ii]n the words of|[Aa]s told to)\s+")
_QUOTE = re.compile(r"[“\"][^”\"]{12,}[”\"]?")


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in a sentence: the source, and the span of tokens `[first, last]` of the words that show it."""

    source: Source
    verb: int | None = None


def voice_of(doc: Doc, offset: int, mentions: Sequence[Mention], before: Source | None, person: Mention | None) -> Voice:
    """Find who says what a sentence says.

    Args:
        doc: the parsed sentence.
        offset: where it begins in the report.
        mentions: the names in it.
        before: the source of the sentence before, for a quotation that goes on.
        person: the person last named, for `he said`.

    Returns:
        The voice; kind `none` for the outlet's own.
    """
    text = doc.text
    led = _ACCORDING.search(text)
    if led:
        return Voice(_source_at(text, led.end(), led.start(), offset, mentions))
    weak = _IMPERSONAL.search(text)
    if weak:
        return Voice(Source("unnamed", None, weak.group()))
    spoken = _speech(doc)
    if spoken is not None:
        verb, subject = spoken
        return Voice(_speaker(doc, verb, subject, offset, mentions, before, person), verb.i)
    if before is not None and _whole_quote(text):
        return Voice(before)
    return Voice(Source())


def _whole_quote(text: str) -> bool:
    match = _QUOTE.match(text)
    return match is not None and match.end() >= len(text) - 2


def _speech(doc: Doc) -> tuple[Token, Token] | None:
    """Return the outermost verb of saying that governs a clause or a quotation, and its subject."""
    found: list[tuple[int, int, Token, Token]] = []
    for token in doc:
        if token.lemma_.lower() not in _SAY or token.pos_ != "VERB":
            continue
        subject = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is None and token.dep_ == "conj":
            subject = next((c for c in token.head.children if c.dep_ == "nsubj"), None)
        if subject is None:
            continue
        clause = any(c.dep_ in ("ccomp", "parataxis") for c in token.children) or token.dep_ == "parataxis"
        quoted = '"' in doc.text or "“" in doc.text
        tail = token.lemma_.lower() in ("say", "add", "note", "tell") and token.i >= len(doc) - 6
        if clause or quoted or tail or token.lemma_.lower() == "say":
            found.append((sum(1 for _ in token.ancestors), token.i, token, subject))
    if not found:
        return None
    _, _, verb, speaker = min(found, key=lambda f: f[:2])
    return verb, speaker


def _speaker(
    doc: Doc, verb: Token, subject: Token, offset: int, mentions: Sequence[Mention], before: Source | None, person: Mention | None
) -> Source:
    first = min(t.i for t in subject.subtree)
    last = max(t.i for t in subject.subtree)
    phrase = doc[first : min(last, first + 14) + 1]
    words = phrase.text
    cue = f"{words} {verb.text}" if subject.i < verb.i else f"{verb.text} {words}"
    if cue not in doc.text:
        cue = words
    if subject.lower_ in ("he", "she"):
        if before is not None and before.kind == "named":
            return Source("named", before.name, cue)
        return Source("named", person.name if person else None, cue)
    if subject.lower_ in ("they", "it", "both", "which", "who", "that", "we", "i"):
        if before is not None and before.kind != "none":
            return Source(before.kind, before.name, cue)
        return Source("body" if subject.lower_ == "it" else "unnamed", None, cue)
    head = subject.idx + offset
    pointed = _pointed(words, cue, before, person, mentions, head)
    if pointed is not None:
        return pointed
    return _kind(words, subject, head, offset + phrase.start_char, offset + phrase.end_char, mentions, cue)


def _pointed(
    words: str, cue: str, before: Source | None, person: Mention | None, mentions: Sequence[Mention], head: int
) -> Source | None:
    """Resolve `the minister`, `the company`, and a surname that no mention covers, to who spoke or was named before."""
    if any(m.start <= head < m.end for m in mentions):
        return None
    lower = words.lower()
    if re.fullmatch(r"(?:the|his|her) (?:\w+ )?(?:minister|president|premier|chancellor|secretary|spokes\w+|general|admiral|ambassador|chief)", lower):
        return Source("named", person.name if person else None, cue)
    if before is not None and before.kind == "body" and re.fullmatch(r"the (?:\w+ )?(?:ministry|company|agency|firm|manufacturer|statement|release)", lower):
        return Source("body", before.name, cue)
    if person is not None and person.name and re.fullmatch(r"(?:Mr\.?|Mrs\.?|Ms\.?|Gen\.?|Dr\.?)?\s*" + re.escape(person.name.split()[-1]), words):
        return Source("named", person.name, cue)
    return None


_PERSON_SHAPE = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Adm|Col)\.?\s+)?(?P<name>[A-Z][\w’'-]*(?:\s+(?:[A-Z]\.|[A-Z][\w’'-]+|al|de|van|von|bin)){1,3})(?=,|$)")
_COMPANY_SHAPE = re.compile(r"\b(?:Ltd|Inc|Corp|Group|Systems|Industries|Aerospace|Defen[cs]e|Company|Agency|Ministry|Office|Times|Post|News|Press|Institute)\b")


def _kind(words: str, subject: Token, head: int, start: int, end: int, mentions: Sequence[Mention], cue: str) -> Source:
    inside = [m for m in mentions if m.start < end and start < m.end]
    person = next((m for m in inside if m.kind == "person" and m.start <= head < m.end), None) or next(
        (m for m in inside if m.kind == "person"), None
    )
    if _ANALYST.search(words):
        return Source("analyst", person.name if person else None, cue)
    if person is not None:
        return Source("named", person.name, cue)
    shaped = _PERSON_SHAPE.match(words)
    if shaped and subject.pos_ == "PROPN" and not _COMPANY_SHAPE.search(shaped["name"]) and not any(m.start <= head < m.end for m in inside):
        return Source("named", shaped["name"], cue)
    if _UNNAMED.search(subject.text) and not _BODY.search(subject.text):
        return Source("unnamed", None, cue)
    body = next((m for m in inside if m.kind in ("body", "outlet") and m.start <= head < m.end), None)
    if body is not None:
        return Source("body", body.name, cue)
    if _ROLE.search(words):
        return Source("named", None, cue)
    country = next((m for m in inside if m.kind == "country" and m.start <= head < m.end), None)
    if country is not None or _BODY.search(words) or subject.pos_ in ("PROPN", "NOUN"):
        if _UNNAMED.search(words) and not _BODY.search(words):
            return Source("unnamed", None, cue)
        owner = next((m for m in inside if m.kind in ("body", "country")), None)
        return Source("body", owner.name if owner else None, cue)
    return Source("unnamed", None, cue)


def _source_at(text: str, start: int, cue_start: int, offset: int, mentions: Sequence[Mention]) -> Source:
    end = min((i for i in (text.find(c, start) for c in ",;.") if i > 0), default=len(text))
    words = text[start:end]
    cue = text[cue_start:end]
    inside = [m for m in mentions if m.start - offset < end and start < m.end - offset]
    person = next((m for m in inside if m.kind == "person"), None)
    if _ANALYST.search(words):
        return Source("analyst", person.name if person else None, cue)
    if person is not None:
        return Source("named", person.name, cue)
    if _UNNAMED.search(words) and not _BODY.search(words):
        return Source("unnamed", None, cue)
    body = next((m for m in inside if m.kind in ("body", "outlet", "agreement")), None) or next((m for m in inside), None)
    return Source("body", body.name if body else None, cue)
