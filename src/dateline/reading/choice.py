"""Choice: which events a sentence holds: candidates with scores, and one choice for the whole sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.packs import Frame
from dateline.reading.features import carriers, governor, sentence_features, word_features
from dateline.reading.frames import frames_of
from dateline.reading.scoring import LinearModel
from dateline.reading.stance import stanced

_NAMED = ("SYSTEM", "AGREEMENT", "OPERATION")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may carry an event: the word, the event, its score from 0 to 1, and why."""

    token: Token
    event: str
    score: float
    reasons: tuple[str, ...]
    frames: tuple[Frame, ...]


def candidates(
    doc: Doc, labels: Sequence[str | None], index: Mapping[str, tuple[Frame, ...]], model: LinearModel | None, *, title: bool
) -> list[Candidate]:
    """Propose every event of every word of a sentence, with a score.

    The learnt model scores where the pack has one, helped by the pack's frames; without one the frames' weights score.
    """
    bag = sentence_features(doc, labels, title=title)
    out: list[Candidate] = []
    for token in carriers(doc, labels):
        frames = frames_of(token, index)
        if model is None:
            out += _by_frames(token, frames, labels)
            continue
        p = model.probabilities([*word_features(token, labels, index), *bag])
        framed = {f.event for f in frames}
        travels = any(c.dep_ in ("nsubj", "nsubjpass") and labels[c.i] == "PERSON" for c in token.children) and token.lemma_ in _MOVES
        for event, score in zip(model.classes, p, strict=True):
            if event == "delivery" and travels:
                event = "visit"  # noqa: PLW2901 - who arrives is a visitor, what arrives is a delivery
            if event != "none" and (score >= _FLOOR or event in framed):
                out.append(_scored(token, event, float(score), frames))
    return out


_MOVES = frozenset("arrive land come reach receive return leave fly travel".split())
_FLOOR = 0.03  # what scores less is not even proposed, unless a frame of the pack proposes it
_BOOST = 0.4  # how far a frame of the pack lifts a learnt score; from 0.25 to 0.6 are as good by folds


def _scored(token: Token, event: str, score: float, frames: tuple[Frame, ...]) -> Candidate:
    fit = next((f for f in frames if f.event == event), None)
    reasons = [f"the words around “{token.text}” read as {event} ({score:.2f})"]
    if fit is not None:
        score = min(1.0, score + _BOOST * fit.weight * (1 - score))
        reasons.append(f"the pack's frame “{fit.trigger}” carries {event}")
    if event in ("meeting", "order", "agreement") and _background(token):
        score *= _ASIDE
        reasons.append(f"“{token.text}” is only the setting of the sentence")
    if event == "order" and _restrictive(token):
        score *= _ASIDE
        reasons.append(f"“{token.text}” only says which goods are meant")
    other = stanced(token, event)
    if other != event:
        reasons.append(f"what governs “{token.text}” makes it {other}")
    return Candidate(token, other, score, tuple(reasons), frames)


def _restrictive(token: Token) -> bool:
    """Tell whether an order only says which goods are meant (`the jets that it ordered`), with no figure of its own."""
    if token.dep_ not in ("relcl", "acl") or token.pos_ != "VERB":
        return False
    return not any(t.like_num for t in token.subtree) and not any(t.like_num for t in token.head.lefts)


_ASIDE = 0.35
_SETTING = frozenset("in during at before after following since under of on throughout".split())


def _background(token: Token) -> bool:
    """Tell whether a meeting, order or agreement is only the setting of something else: `In the meeting, ...`, `ahead of the summit`."""
    if token.pos_ != "NOUN" or token.dep_ != "pobj" or token.head.lower_ not in _SETTING:
        return False
    definite = any(c.lower_ in ("the", "this", "that", "their", "his", "these") for c in token.children)
    own = any(c.lower_ in ("between", "with", "on") for c in token.children if c.dep_ == "prep")
    return definite and not own


def _by_frames(token: Token, frames: tuple[Frame, ...], labels: Sequence[str | None]) -> list[Candidate]:
    near = any(label in _NAMED for label in labels)
    out: dict[str, Candidate] = {}
    for f in frames:
        score = f.weight if near else 0.7 * f.weight
        if f.event not in out or out[f.event].score < score:
            out[f.event] = Candidate(token, f.event, score, (f"the pack's frame “{f.trigger}” carries {f.event}",), frames)
    return list(out.values())


def choose(found: Sequence[Candidate], threshold: float) -> list[Candidate]:
    """Choose the events of a sentence: the best first, each word and each event once.

    Two words carry the same event twice only when they are coordinated, each with its own number or name under it
    (`deliver three and order two more` is two events anyway; `supply of A, supply of B` are two of one kind).
    """
    chosen: list[Candidate] = []
    for c in sorted(found, key=lambda c: (-c.score, c.token.i, c.event)):
        least = threshold if c.event not in LEDGER or any(f.event in LEDGER for f in c.frames) else max(threshold, LEAST_UNFRAMED)
        if c.score < least or any(k.token.i == c.token.i for k in chosen):
            continue
        if any(_within(c, k) for k in chosen):
            continue
        if any(k.event == c.event and not _apart(k.token, c.token, c.event) for k in chosen):
            continue
        chosen.append(c)
    return sorted(chosen, key=lambda c: c.token.i)


# Events that make a row of the ledger, and the score that a word which no frame of the pack knows needs to carry one.
LEDGER = frozenset(("order", "delivery", "offer", "interest"))
LEAST_UNFRAMED = 0.25
# Events that take another event as their matter: `approved the agreement`, `deliveries will be delayed`.
_MATTER = frozenset(("approval", "delay", "condemnation", "support", "refusal", "interest", "offer", "statement"))
_MATTERS = frozenset(("order", "agreement", "delivery", "meeting", "interest"))


def _within(inner: Candidate, outer: Candidate) -> bool:
    """Tell whether a noun is only the matter of a chosen event, with no number or time of its own."""
    if inner.event not in _MATTERS or outer.event not in _MATTER or inner.token.pos_ != "NOUN" or inner.event == outer.event:
        return False
    if inner.token.dep_ not in ("dobj", "nsubj", "nsubjpass", "pobj"):
        return False
    above = governor(inner.token)
    return above is not None and above.i == outer.token.i and not any(t.like_num for t in inner.token.subtree)


def _apart(a: Token, b: Token, event: str) -> bool:
    """Tell whether two words head statements of their own, each with a name or number that the other's lacks.

    A participle or clause inside the other's phrase counts too: `deliver three, the remaining two expected by mid-2026`.
    """
    mine, theirs = {t.i for t in a.subtree}, {t.i for t in b.subtree}
    if a.i in theirs:
        a, b, mine, theirs = b, a, theirs, mine
    if b.i in mine and (event != "delivery" or b.pos_ != "VERB" or b.dep_ in ("xcomp", "pcomp", "amod")):
        return False
    own = {t.i for t in a.subtree if t.pos_ in _TELLING or t.like_num} - theirs
    other = {t.i for t in b.subtree if t.pos_ in _TELLING or t.like_num}
    return bool(own) and bool(other)


_TELLING = ("PROPN", "NUM")
