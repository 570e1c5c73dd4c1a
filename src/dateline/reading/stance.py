"""Stance: what a word's governors make of it. "Interest in procuring" is interest, and what is on an agenda is proposed."""

from spacy.tokens import Token

from dateline.model import Status
from dateline.reading.status import governors

_BUY = frozenset("buy purchase procure procurement acquire acquisition order obtain get secure induct sale".split())
# Words that make what they govern a wish.
_WISH = frozenset(
    "interest interested keen keenness seek look consider considering evaluate eye explore weigh want wish willing intend "
    "mull contemplate aim hope request ask push press discuss discussion talk negotiation negotiate agenda proposal propose "
    "plan process interest desire eager favour need try bid option possibility prospect inquire enquire study assess".split()
)
# Words that put what they govern on a table without anybody having undertaken it.
_AGENDA = frozenset(
    "agenda talk discussion discuss deliberate deliberation deliberations focus issue topic highlight priority raise cover include "
    "encompass feature figure seek push press urge negotiate negotiation explore consider proposal propose aim emphasis thrust "
    "dialogue consultation meeting extend expedite accelerate ensure fast-track request interest want look centre stage conversation".split()
)
_NOMINAL = frozenset(("upgrade", "delivery", "technology_transfer", "joint_production", "interest", "offer", "order", "agreement", "support"))
_GIVE = frozenset("supply provide deliver sell transfer offer help assist cooperate share export build".split())
_READY = frozenset("ready readiness prepared willing willingness open offer able happy".split())


def stanced(token: Token, event: str) -> str:
    """Return the event that a word carries under its governors.

    Args:
        token: the word.
        event: the event that the word carries by itself.

    Returns:
        `interest` for a purchase that is wished for, `offer` for a supply that somebody is ready to make, else `event`.
    """
    above = _above(token)
    if event == "order" and (above & _WISH or (token.lemma_.lower() in _BUY and _weak(token))):
        return "interest"
    if event == "order" and token.pos_ == "NOUN" and token.lemma_.lower() in _BUY and above & _AGENDA:
        return "interest"
    if event == "delivery" and token.lemma_.lower() in _GIVE and above & _READY:
        return "offer"
    return event


def stance_status(token: Token, event: str, status: Status) -> Status:
    """Return the status of an event under its governors: a noun on an agenda is `proposed`, never `actual`."""
    mood = _mood(token)
    if mood == "negated" and event not in ("refusal", "statement", "figure", "condemnation"):
        return "negated"
    if mood is not None and mood != "negated" and status in ("actual", "planned") and event not in ("interest", "statement", "figure"):
        status = mood
    if event == "delay" and status == "planned":
        return "actual"  # goods that will come late are late as soon as it is known
    if event == "interest" and status in ("actual", "planned"):
        return "proposed"
    if event in ("offer", "refusal", "condemnation", "support") and status in ("planned", "proposed") and token.pos_ == "VERB" and token.tag_ == "VBD":
        return "actual"
    if token.pos_ == "NOUN" and event in _NOMINAL and status in ("actual", "planned") and _above(token) & _AGENDA:
        return "proposed"
    return status


_AHEAD = frozenset("scheduled due set slated expected poised forthcoming upcoming planned next".split())


def past(token: Token) -> bool:
    """Tell whether the nearest finite verb at or above a word is in the past or the perfect."""
    for here in governors(token):
        helpers = {c.lower_ for c in here.children if c.dep_ in ("aux", "auxpass")}
        if helpers & {"will", "shall", "may", "might", "could", "would", "to"}:
            return False
        if here.tag_ == "VBD" or helpers & {"has", "have", "had", "was", "were"}:
            return True
        if here.tag_ in ("VBZ", "VBP"):
            return False
    return False


def _mood(token: Token) -> Status | None:
    """Read the mood of the nearest finite verb at or above a word: `will` plans, `may` makes possible."""
    if any(c.lower_ in _AHEAD for c in token.children if c.dep_ == "amod"):
        return "planned"
    for here in governors(token):
        helpers = {c.lower_ for c in here.children if c.dep_ in ("aux", "auxpass")}
        if any(c.dep_ == "neg" and c.lower_ in ("not", "n't", "n’t", "never") for c in here.children) and not _only(here):
            return "negated"
        if here.i != token.i and here.lemma_ in ("stop", "cease") and here.pos_ == "VERB":
            return "negated"
        if any(c.dep_ in ("nsubj", "nsubjpass") and any(d.lower_ == "no" for d in c.children) for c in here.children):
            return "negated"
        if helpers & {"may", "might", "could"}:
            return "possible"
        if helpers & {"will", "shall", "'ll"} or (here.lower_ in _AHEAD and here.pos_ in ("VERB", "ADJ")):
            return "planned"
        if here.pos_ in ("VERB", "AUX") and (here.tag_ in ("VBD", "VBZ", "VBP") or helpers & {"has", "have", "had", "was", "were", "is", "are", "did"}):
            return None
        if here.dep_ in ("ccomp", "advcl", "relcl"):
            return None
    return None


def _only(verb: Token) -> bool:
    return any(c.lower_ in ("only", "just") for c in verb.children) or "not only" in verb.doc.text.lower()


def _above(token: Token) -> set[str]:
    first = token
    while first.dep_ in ("conj", "pobj", "prep") and first.head.i != first.i and first.head.pos_ in ("NOUN", "PROPN", "ADP"):
        first = first.head
    chain = list(governors(first))[1:]
    words = {t.lemma_.lower() for t in chain}
    if first.dep_ in ("nsubj", "nsubjpass"):
        words |= {c.lemma_.lower() for t in chain[:1] for c in t.children if c.dep_ in ("attr", "prep", "acomp")}
        words |= {g.lemma_.lower() for t in chain[:1] for c in t.children if c.dep_ == "prep" for g in c.children}
    return words


def _weak(token: Token) -> bool:
    return any(c.lower_ in ("may", "might", "could") for t in governors(token) for c in t.children if c.dep_ == "aux")
