"""Frames: which events the pack says that a word or phrase carries."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from dateline.packs import Frame

REACH = 5  # the later words of a phrase stand within so many words, or depend on its first word

_CLASSES = {"VERB": "verb", "NOUN": "noun", "ADJ": "adj", "ADV": "adj", "AUX": "verb"}


def index_frames(frames: Sequence[Frame]) -> Mapping[str, tuple[Frame, ...]]:
    """Index frames by the first word of their trigger, longest triggers first."""
    found: dict[str, list[Frame]] = {}
    for frame in frames:
        found.setdefault(frame.trigger.split()[0], []).append(frame)
    return {word: tuple(sorted(fs, key=lambda f: -len(f.trigger.split()))) for word, fs in found.items()}


def frames_of(token: Token, index: Mapping[str, tuple[Frame, ...]]) -> tuple[Frame, ...]:
    """Return the frames that a word's lemma, class and surroundings fit, the longest trigger's first.

    A phrase shuts out the shorter triggers of the same event only; `sign contract` is an order beside `sign`'s agreement.
    """
    pos = _CLASSES.get(token.pos_)
    return tuple(
        frame
        for frame in index.get(token.lemma_.lower(), ())
        if frame.pos == pos and _follows(token, frame.trigger.split()[1:])
    )


def _follows(token: Token, words: Sequence[str]) -> bool:
    if not words:
        return True
    near = {t.lemma_.lower() for t in token.doc[token.i + 1 : token.i + 1 + REACH]}
    near |= {t.lower_ for t in token.children for t in [t, *t.children]}
    near |= {t.lemma_.lower() for t in token.children} | {g.lemma_.lower() for t in token.children for g in t.children}
    if token.dep_ in ("acl", "relcl", "amod"):
        near |= {token.head.lemma_.lower(), token.head.lower_} | {w for c in token.head.children for w in (c.lemma_.lower(), c.lower_)}
    return all(word in near for word in words)
