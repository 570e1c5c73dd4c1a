"""Remainders: sentences that hold no event, but a number of the trade or somebody's position on it."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from dateline.model import Mention
from dateline.reading.choice import Candidate
from dateline.reading.figures import Figures
from dateline.reading.voices import Voice

_SCORE = 0.3
# What a position must be about to count; quips and colour are nothing.
_ABOUT = re.compile(
    r"\b(?:defen[cs]e|military|strategic|bilateral|partnership|cooperation|co-operation|collaboration|relations?|relationship|ties|"
    r"contracts?|deals?|deliver\w*|agreements?|programme|program|procurement|sanctions?|security|weapons?|systems?|missiles?|"
    r"aircraft|jets?|fighters?|tanks?|ships?|submarines?|capabilit\w+|sovereign\w*|industry|technology|exports?|arms)\b",
    re.IGNORECASE,
)
_TAKES = frozenset(
    "emphasise emphasize stress reaffirm reiterate resolve underline underscore highlight describe vow pledge insist assure hail "
    "praise welcome argue warn maintain call note reassure recall assert say tell add declare believe".split()
)


def leftover(doc: Doc, voice: Voice, mentions: Sequence[Mention], figures: Figures) -> list[Candidate]:
    """Read a sentence without an event: as a `figure` where it gives one of the trade, else as a `statement`."""
    return _figure(doc, voice, mentions, figures) or position(doc, voice, mentions)


def _figure(doc: Doc, voice: Voice, mentions: Sequence[Mention], figures: Figures) -> list[Candidate]:
    counted = [q for q in figures.quantities if q.quantity.unit and q.quantity.min is not None]
    if not (counted or figures.percents or figures.money):
        return []
    if not any(m.kind in ("system", "body", "country") for m in mentions) and not _ABOUT.search(doc.text):
        return []
    for token in doc:
        if token.dep_ == "ROOT" or (voice.verb is not None and token.head.i == voice.verb and token.dep_ == "ccomp"):
            if token.i == voice.verb or token.pos_ not in ("VERB", "AUX"):
                continue
            return [Candidate(token, "figure", _SCORE, ("the sentence gives a number and holds no other event",), ())]
    return []


def position(doc: Doc, voice: Voice, mentions: Sequence[Mention]) -> list[Candidate]:
    """Read a sentence that holds no other event as a statement, where a party takes a position in it.

    Args:
        doc: the parsed sentence.
        voice: who speaks in it.
        mentions: the names in it.

    Returns:
        One `statement`, or nothing: without a named speaker or body, without a name, or about something else.
    """
    actors = [m for m in mentions if m.kind in ("person", "body", "country", "agreement", "system")]
    if not actors or not _ABOUT.search(doc.text):
        return []
    for token in doc:
        if token.pos_ != "VERB" or token.lemma_.lower() not in _TAKES:
            continue
        if voice.verb not in (None, token.i) and token.lemma_.lower() in ("say", "tell", "add", "note"):
            continue
        if voice.source.kind == "none" and not any(c.dep_ == "nsubj" for c in token.children):
            continue
        why = f"“{token.text}” takes a position on a deal or a relation, and the sentence holds no other event"
        return [Candidate(token, "statement", _SCORE, (why,), ())]
    return []
