"""Roles: who does an event, to or with whom, to what and where, from the sentence's grammar."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from dateline.model import Mention
from dateline.packs import Frame

ACTORS = frozenset(("person", "body", "country"))
GOODS = frozenset(("system", "agreement", "operation", "event"))
# Events in which all who take part are agents.
JOINT = frozenset(("meeting", "agreement", "joint_production", "ceremony"))
# Events about goods that go from one side to another; `from` is the giver's side in these.
_TOWARDS_BUYER = frozenset(("delivery", "offer", "technology_transfer", "support", "sanction", "attack", "approval"))
# The parties to another occasion that a phrase only refers to (`ahead of the summit between A and B`) are not its own.
_OCCASIONS = frozenset("meeting summit talk visit session dialogue conference ceremony exercise".split())
_STOP = frozenset(("relcl", "advcl", "ccomp", "parataxis"))
_PLACES = frozenset(("in", "at", "near", "outside", "inside", "aboard"))


@dataclass(slots=True)
class Roles:
    """The mentions in each role of one event; `bare` holds the object's noun phrase when no name is in it."""

    agents: list[Mention] = field(default_factory=list)
    partners: list[Mention] = field(default_factory=list)
    objects: list[Mention] = field(default_factory=list)
    place: Mention | None = None
    bare: Token | None = None
    subject: Token | None = None


class Names:
    """The names of one sentence by token."""

    def __init__(self, doc: Doc, offset: int, mentions: Sequence[Mention]) -> None:
        """Align the mentions with the tokens of the sentence."""
        self.by_token: dict[int, Mention] = {}
        for m in mentions:
            span = doc.char_span(m.start - offset, m.end - offset, alignment_mode="expand")
            if span is not None:
                for i in range(span.start, span.end):
                    self.by_token.setdefault(i, m)

    def under(self, token: Token) -> list[Mention]:
        """Return the names in a phrase, not those in clauses that hang on it, in order."""
        found = [(t.i, self.by_token[t.i]) for t in _phrase(token) if t.i in self.by_token]
        return list(dict.fromkeys(m for _, m in sorted(found, key=lambda pair: pair[0])))


def _phrase(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.dep_ not in _STOP and not (child.lemma_.lower() in _OCCASIONS and child.dep_ == "pobj"):
            yield from _phrase(child)


def roles_of(token: Token, event: str, frames: Sequence[Frame], names: Names) -> Roles:
    """Read the roles of the event that a word carries.

    Args:
        token: the word.
        event: the event.
        frames: the pack's frames that the word fits; the first of this event says what its subject is.
        names: the sentence's names.

    Returns:
        Names by role. What the sentence leaves out stays empty; discourse fills it.
    """
    roles = Roles()
    slots = _slots(token, event)
    subject_role = next((f.subject for f in frames if f.event == event), "agent")
    for slot, phrase in slots:
        found = names.under(phrase)
        actors = [m for m in found if m.kind in ACTORS]
        goods = [m for m in found if m.kind in GOODS]
        if slot == "subject":
            roles.subject = roles.subject or phrase
            _give(roles, subject_role if not _goods_first(found, event) else "object", actors, goods, phrase)
        elif slot in ("object", "of"):
            _add(roles.objects, goods)
            if not goods and roles.bare is None:
                roles.bare = phrase
            if event in JOINT or event in ("condemnation", "attack", "support", "sanction", "visit"):
                _add(roles.partners, actors)
        else:
            _preposition(roles, slot, phrase, event, subject_role, actors, goods, found)
    if event in JOINT:
        _add(roles.agents, roles.partners)
        roles.partners.clear()
    roles.partners = [m for m in roles.partners if m.name not in {a.name for a in roles.agents}]
    return roles


def _goods_first(found: Sequence[Mention], event: str) -> bool:
    return bool(found) and found[0].kind in GOODS and event not in JOINT


def _add(to: list[Mention], more: Sequence[Mention]) -> None:
    to.extend(m for m in more if all(m.name != k.name for k in to))


def _give(roles: Roles, role: str, actors: Sequence[Mention], goods: Sequence[Mention], phrase: Token) -> None:
    if role == "object":
        _add(roles.objects, goods)
        if not goods:
            roles.bare = roles.bare or phrase
        return
    _add(roles.agents if role == "agent" else roles.partners, _heads(actors))
    _add(roles.objects, goods)


def _heads(actors: Sequence[Mention]) -> list[Mention]:
    """Of `Russian President Vladimir Putin` keep the person: a state named only to describe him is no second agent."""
    people = [m for m in actors if m.kind == "person"]
    return [m for m in actors if m.kind != "country" or not any(p.country == m.name and 0 <= p.start - m.end < 40 for p in people)]


def _preposition(
    roles: Roles, slot: str, phrase: Token, event: str, subject_role: str, actors: Sequence[Mention], goods: Sequence[Mention],
    found: Sequence[Mention],
) -> None:  # fmt: skip
    actors = _heads(actors)
    if slot == "by":
        _add(roles.agents if subject_role != "partner" else roles.partners, actors)
    elif slot == "from":
        _add(roles.agents if (event in _TOWARDS_BUYER and subject_role == "partner") or event == "delivery" else roles.partners, actors)
    elif slot in ("with", "and", "between", "among"):
        _add(roles.partners if event not in JOINT else roles.agents, actors)
        _add(roles.objects, goods)
    elif slot in ("to", "for", "on", "against", "towards", "upon"):
        _add(roles.partners, actors)
        _add(roles.objects, goods)
        if slot in ("for", "on") and not goods and not actors and roles.bare is None:
            roles.bare = phrase
    elif slot in _PLACES:
        place = next((m for m in found if m.kind in ("place", "country")), None)
        if place is not None and roles.place is None:
            roles.place = place
        _add(roles.objects, [m for m in goods if m.kind == "system"])
    elif slot in ("under", "during", "despite", "after", "before", "amid"):
        if event == "use":
            _add(roles.objects, [m for m in goods if m.kind == "operation"])
        elif event == "sanction":
            _add(roles.objects, goods)
    else:
        _add(roles.objects, goods)


def _slots(token: Token, event: str) -> list[tuple[str, Token]]:
    """List the phrases around an event word with the slot that each fills, nearest first."""
    out: list[tuple[str, Token]] = []
    anchors = [token]
    if token.pos_ != "VERB" and event != "attack":  # who condemns an attack didn't make it
        anchors += _light_verbs(token)
    for anchor in anchors:
        out += _own_slots(anchor, token)
    if not any(s == "subject" for s, _ in out) and not (event == "attack" and token.pos_ == "NOUN"):
        raised = _raised_subject(anchors[-1] if token.pos_ != "VERB" else token)
        if raised is not None:
            out.append(("subject", raised))
    return out


def _light_verbs(noun: Token) -> list[Token]:
    """Return the verb that a noun is the object or complement of: `hold talks`, `is in talks`, `show interest`."""
    here, out = noun, []
    for _ in range(3):
        if here.head.i == here.i:
            break
        if here.dep_ not in ("dobj", "attr", "pobj", "prep", "nsubjpass", "conj", "acomp", "oprd"):
            break
        here = here.head
        if here.pos_ in ("VERB", "AUX"):
            out.append(here)
            break
    return out


def _own_slots(anchor: Token, event: Token) -> list[tuple[str, Token]]:
    out: list[tuple[str, Token]] = []
    for child in anchor.children:
        if child.i == event.i or (event.i in {t.i for t in child.subtree} and anchor.i != event.i):
            if child.dep_ == "nsubjpass" or child.i == event.i:
                continue
            if child.dep_ not in ("nsubj", "agent"):
                continue
        dep = child.dep_
        if dep in ("nsubj", "csubj", "poss"):
            out.append(("subject", child))
        elif dep == "nsubjpass" or dep in ("dobj", "attr", "oprd"):
            out.append(("object", child))
        elif dep in ("prep", "agent"):
            out += _prep_slots(child)
        elif dep == "dative":
            out.append(("to", child))
        elif dep in ("compound", "amod", "nmod") and anchor.i == event.i:
            out.append(("compound", child))
        if dep == "dobj":
            for grand in child.children:
                if grand.dep_ == "prep" and grand.lower_ in ("from", "to", "with", "for", "between", "in", "at"):
                    out += _prep_slots(grand)
    return [(_compound_slot(t) if s == "compound" else s, t) for s, t in out]


def _compound_slot(token: Token) -> str:
    return "subject" if token.pos_ in ("PROPN", "ADJ") and token.ent_type_ == "" and token.text[:1].isupper() else "object"


def _prep_slots(prep: Token) -> list[tuple[str, Token]]:
    slot = "by" if prep.dep_ == "agent" else prep.lower_
    out = []
    for c in prep.children:
        if c.dep_ == "pobj":
            out.append((slot, c))
        elif c.dep_ == "pcomp":
            out += [("object", g) for g in c.children if g.dep_ == "dobj"]
        elif c.dep_ == "prep":
            out += _prep_slots(c)
    return out


def _raised_subject(verb: Token) -> Token | None:
    """Find the subject of a verb that has none of its own: in a chain, a coordination, an infinitive, a relative clause."""
    here = verb
    for _ in range(5):
        if here.dep_ in {"relcl", "acl"}:
            return here.head
        if here.dep_ not in ("xcomp", "conj", "advcl", "pcomp", "ccomp", "prep", "acomp", "pobj", "dobj", "attr", "nsubj", "nsubjpass", "amod"):
            return None
        here = here.head
        for child in here.children:
            if child.dep_ in ("nsubj", "poss") and verb.i not in {t.i for t in child.subtree}:
                return child
    return None

