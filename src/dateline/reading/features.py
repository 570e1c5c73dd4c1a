"""Features: what is seen of a word and its sentence when its events are scored."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from dateline.packs import Frame
from dateline.reading.frames import frames_of
from dateline.reading.syntax import word_of

_CONTENT = frozenset(("VERB", "NOUN", "ADJ", "AUX", "PROPN", "ADV"))
_CARRIERS = frozenset(("VERB", "NOUN", "ADJ", "AUX", "ADV", "ADP"))
_ARGUMENTS = frozenset(
    ("nsubj", "nsubjpass", "dobj", "prep", "prt", "agent", "attr", "acomp", "xcomp", "ccomp", "neg", "aux", "auxpass",
     "amod", "compound", "poss", "nmod", "dative", "advmod", "pobj", "appos", "det", "nummod")
)  # fmt: skip


def carriers(doc: Doc, labels: Sequence[str | None]) -> Iterator[Token]:
    """Yield the words of a sentence that may carry an event: content words outside names and figures."""
    for token in doc:
        if labels[token.i] is None and token.pos_ in ("VERB", "NOUN", "ADJ") and token.is_alpha | ("-" in token.text):
            yield token


def sentence_features(doc: Doc, labels: Sequence[str | None], *, title: bool) -> list[str]:
    """List what a whole sentence holds: its words, the kinds of its names and figures, its first word."""
    words = dict.fromkeys(f"b={word_of(t, labels)}" for t in doc if t.pos_ in _CONTENT or labels[t.i])
    out = list(words)
    systems = sum(1 for i, label in enumerate(labels) if label == "SYSTEM" and (i == 0 or labels[i - 1] != "SYSTEM"))
    out.append(f"systems={min(systems, 3)}")
    if title:
        out.append("title")
    return out


def governor(token: Token) -> Token | None:
    """Return the nearest content word above a word, past prepositions and auxiliaries, or `None` at the root."""
    here = token
    while here.head.i != here.i:
        here = here.head
        if here.pos_ in ("VERB", "NOUN", "ADJ", "PROPN"):
            return here
    return None


def word_features(
    token: Token, labels: Sequence[str | None], index: Mapping[str, tuple[Frame, ...]]
) -> list[str]:
    """List what is seen of one word: lemma, form, governor, dependents, neighbours, each alone and with the lemma."""
    doc, word = token.doc, token.lemma_.lower()
    head = "ROOT" if token.head.i == token.i else word_of(token.head, labels)
    out = [f"w={word}", f"wp={word}/{token.pos_}", f"t={token.tag_}", f"d={token.dep_}", f"wd={word}/{token.dep_}",
           f"h={head}/{token.dep_}", f"wh={word}/{head}", f"suf={word[-4:]}"]  # fmt: skip
    above = governor(token)
    gov = word_of(above, labels) if above is not None else "ROOT"
    out += (f"gov={gov}", f"wgov={word}/{gov}")
    mine = frames_of(token, index)
    theirs = {f.event for f in frames_of(above, index)} if above is not None else set()
    for rank, frame in enumerate(mine):
        out += (f"f={frame.event}", f"ft={frame.trigger}/{frame.event}", f"f{min(rank, 1)}={frame.event}")
        out += [f"ff={frame.event}/{event}" for event in sorted(theirs)]
        if any(c.dep_ in ("dobj", "nsubjpass", "pobj") and labels[c.i] == "SYSTEM" for c in token.subtree):
            out.append(f"fs={frame.event}")
    for child in token.children:
        if child.dep_ not in _ARGUMENTS:
            continue
        what = word_of(child, labels)
        kind = labels[child.i] or child.pos_
        out += (f"c={child.dep_}/{what}", f"wc={word}/{child.dep_}/{what}", f"wk={word}/{child.dep_}/{kind}")
        if child.dep_ in ("prep", "agent"):
            for grand in child.children:
                gkind = labels[grand.i] or grand.pos_
                gword = word_of(grand, labels)
                out += (f"g={what}/{gword}", f"wg={word}/{what}/{gkind}", f"wgw={word}/{what}/{gword}")
        elif labels[child.i] is None and child.dep_ in ("dobj", "nsubj", "nsubjpass", "attr"):
            out += [f"cc={word}/{child.dep_}/{word_of(g, labels)}" for g in child.children if g.dep_ in ("compound", "amod", "nummod", "prep")]
    i = token.i
    for step, name in ((-2, "p2"), (-1, "p1"), (1, "n1"), (2, "n2")):
        near = word_of(doc[i + step], labels) if 0 <= i + step < len(doc) else "<>"
        out += (f"{name}={near}", f"{name}w={word}/{near}")
    return out
