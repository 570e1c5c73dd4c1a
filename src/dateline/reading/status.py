"""Status and hedge: how surely the words put an event, from tense, mood, negation and what governs it."""

import re
from collections.abc import Iterator, Sequence
from typing import cast

from spacy.tokens import Token

from dateline.model import STATUSES, Status
from dateline.packs import Frame
from dateline.reading.scoring import LinearModel

_WEAK = re.compile(
    r"\b(?:(?-i:may)|might|could|reportedly|allegedly|apparently|presumably|perhaps|possibly|probably|likely|unlikely|rumou?r\w*|"
    r"(?:is|are|was|were) (?:being )?(?:learnt|learned|understood|said|believed|thought|reported|rumoured|expected|tipped) (?:to|that)|"
    r"it (?:is|was) (?:learnt|learned|understood|believed|reported)|reports? (?:indicate|suggest|say|claim)\w*|"
    r"appears? to|seems? to|unconfirmed|speculat\w+|hop(?:es?|ed|ing) (?:to|that)|if)\b",
    re.IGNORECASE,
)
# Without one of these nothing is negated, whatever the model says.
_DENIAL = re.compile(
    r"\b(?:not|n't|never|no|none|nobody|nothing|neither|nor|without|den(?:y|ies|ied|ial)|refus\w+|reject\w+|declin\w+|unlikely|"
    r"cancel\w*|halt\w*|stopp?\w*|suspend\w*|retir\w+|scrap\w*|ruled? out|fail\w*|dismiss\w+|far from|lack\w*|false|fiction|"
    r"untrue|baseless|yet to|away from|instead|drop\w*|shelv\w+|abandon\w*|withdr\w+|ground(?:ed|ing)|out of service|hardly|zero|"
    r"cannot|can't|won't|isn't|aren't|wasn't|didn't|doesn't|hasn't|haven't|disown\w*|disput\w+|end(?:ed|s)? the|ban\w*|block\w*)\b|n[’']t\b",
    re.IGNORECASE,
)
_ALWAYS_DONE = frozenset(("refusal", "condemnation"))  # a refusal that was made is actual, whatever it refuses
_CHAIN = 6  # governors above a word that are looked at


def governors(token: Token) -> Iterator[Token]:
    """Yield a word and what governs it, up to the sentence's root."""
    here = token
    yield here
    for _ in range(_CHAIN):
        if here.head.i == here.i:
            return
        here = here.head
        yield here


def status_features(token: Token, event: str, frames: Sequence[Frame]) -> list[str]:
    """List what bears on the status of an event that a word carries.

    Args:
        token: the word.
        event: the event.
        frames: the pack's frames that the word fits.

    Returns:
        Features for the status and hedge models.
    """
    out = [f"e={event}", f"w={token.lemma_.lower()}", f"t={token.tag_}", f"et={event}/{token.tag_}", f"d={token.dep_}"]
    out += [f"fs={f.status}" for f in frames if f.event == event and f.status]
    for depth, here in enumerate(governors(token)):
        level = min(depth, 2)
        if depth:
            out += (f"g{level}={here.lemma_.lower()}", f"gd{level}={here.dep_}", f"gt{level}={here.tag_}", f"eg={event}/{here.lemma_.lower()}")
        for child in here.children:
            if child.dep_ in ("aux", "auxpass", "neg", "mark", "det", "advmod", "prt", "cc") and child.i != token.i:
                word = child.lower_
                out += (f"{child.dep_}{level}={word}", f"x={child.dep_}/{word}", f"ex={event}/{word}")
        if here.dep_ in ("ROOT", "conj") and here.pos_ in ("VERB", "AUX"):
            out.append(f"root={here.tag_}")
    sentence = token.doc
    out += [f"s={t.lower_}" for t in sentence if t.tag_ == "MD" or t.dep_ == "neg" or t.lower_ in ("due", "expected", "planned", "already", "yet", "scheduled", "plans", "if", "no", "not", "agreed")]
    out += [f"n={sentence[token.i + k].lower_}" for k in (-2, -1, 1) if 0 <= token.i + k < len(sentence)]
    if _WEAK.search(sentence.text):
        out.append("weak")
    out.append(f"last={sentence[-1].text}")
    return out


def status_of(token: Token, event: str, frames: Sequence[Frame], model: LinearModel | None) -> tuple[Status, float]:
    """Decide the status of an event, with the model's probability (1.0 where a rule decided)."""
    if model is not None:
        p = model.probabilities(status_features(token, event, frames))
        barred = event in _ALWAYS_DONE or not _DENIAL.search(token.doc.text)
        best = max(range(len(p)), key=lambda i: (not (barred and model.classes[i] == "negated"), float(p[i])))
        return cast("Status", model.classes[best]), float(p[best])
    return _by_rule(token, event, frames), 1.0


def _by_rule(token: Token, event: str, frames: Sequence[Frame]) -> Status:
    helpers = {c.lower_ for here in governors(token) for c in here.children if c.dep_ in ("aux", "auxpass", "neg", "det")}
    if helpers & {"not", "n't", "never", "no"}:
        return "negated"
    if helpers & {"may", "might", "could"}:
        return "possible"
    given = next((f.status for f in frames if f.event == event and f.status in STATUSES), None)
    if given:
        return given
    if helpers & {"will", "shall", "would", "to"} or any(t.lower_ in ("due", "scheduled", "planned") for t in governors(token)):
        return "planned"
    return "actual"


def hedged(token: Token) -> bool:
    """Tell whether the sentence's words weaken the claims in it (`may`, `reportedly`, `it is learnt`)."""
    return bool(_WEAK.search(token.doc.text))
