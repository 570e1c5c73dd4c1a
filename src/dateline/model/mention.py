"""Mention: a name in a report, and what it stands for."""

from dataclasses import dataclass
from typing import Literal

EntityKind = Literal["system", "person", "body", "country", "place", "agreement", "operation", "event", "outlet", "generic"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, title, pronoun or description, and the canonical name that it resolves to.

    Attributes:
        start: first character in the kept text.
        end: character after the last.
        text: the words.
        kind: what sort of thing it names.
        name: canonical name, or `None` where it was left open.
        country: the state that it belongs to (a minister's, a maker's, a demonym's own), or `None`.
        known: True when a pack knows the name, False when it was read by its shape.
        reason: why the words stand for the name, in words that a user reads.
    """

    start: int
    end: int
    text: str
    kind: EntityKind
    name: str | None
    country: str | None = None
    known: bool = True
    reason: str = ""
