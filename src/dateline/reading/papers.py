"""Papers: laws and agreements that are described and not named, and papers that have no name at all."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.model import Antecedent, Span
from dateline.packs import Pack

PAPER_WORDS = frozenset("law act pact agreement accord treaty protocol declaration legislation statute it document memorandum".split())


@dataclass(frozen=True, slots=True)
class Paper:
    """A law or agreement of the pack: its name, the telling words of its spellings, and its parties."""

    name: str
    words: frozenset[str]
    parties: frozenset[str]


# Words that stand in the names of too many papers to tell them apart.
_UNTELLING = frozenset(
    "agreement treaty pact accord act declaration protocol memorandum understanding military defence defense joint bilateral the of on "
    "and for in new key framework general security mutual cooperation strategic partnership between exchange".split()
)


def known_papers(pack: Pack) -> tuple[Paper, ...]:
    """Collect the pack's agreements between two or more states, by the words that describe them."""
    return tuple(
        Paper(a.name, _telling((a.name, *a.aliases)), frozenset(a.parties))
        for a in pack.agreements
        if a.kind in ("agreement", "treaty", "declaration") and len(a.parties) > 1
    )


def _telling(spellings: Sequence[str]) -> frozenset[str]:
    return frozenset(w for s in spellings for w in re.findall(r"[a-z]{4,}", s.lower())) - _UNTELLING


def described_paper(token: Token, offset: int, known: Sequence[Paper], states: Collection[str]) -> Antecedent | None:
    """Resolve a paper that is described and not named (`a military logistics pact`) by its words and the report's parties.

    Args:
        token: the head of the description.
        offset: where its sentence begins.
        known: from `known_papers`.
        states: the states that the report names.

    Returns:
        The only agreement of the pack whose name has a telling word of the description and whose parties are the states
        that the report is about, or `None`.
    """
    if token.lemma_.lower() not in PAPER_WORDS:
        return None
    words = {c.lemma_.lower() for c in token.lefts if c.dep_ in ("amod", "compound", "nmod")} - _UNTELLING
    fits = [p for p in known if p.words & words and p.parties <= set(states)]
    if len(fits) != 1:
        return None
    start = offset + min(t.idx for t in [*token.lefts, token])
    end = offset + token.idx + len(token.text)
    why = f"the agreement of {' and '.join(sorted(fits[0].parties))} with “{', '.join(sorted(fits[0].words & words))}” in its name"
    return Antecedent(Span(start, end), token.doc.text[start - offset : end - offset], fits[0].name, why)


def paper_of(token: Token) -> str | None:
    """Name a paper without a name by its noun phrase: `the joint declaration` is `joint declaration`."""
    if token.pos_ not in ("NOUN", "PROPN") or token.like_num:
        return None
    words = [c for c in token.lefts if c.dep_ in ("amod", "compound", "nmod") and c.is_alpha]
    return " ".join([*(c.text for c in words), token.text])
