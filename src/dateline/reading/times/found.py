"""What the finder gives, and what its patterns hand on."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dateline.model import Mod, When
from dateline.reading.times.calendar import span_of

# How many characters before a time can belong to it; a bound, so that no sentence costs more than its length.
REACH = 80


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time expression of a sentence.

    Attributes:
        start: first character, preposition included (`by mid-2026`).
        end: character after the last.
        when: the time; its `text` is the words of the span.
        vague: True for `now`, `recently`, `soon`: of low rank when another time stands in the sentence.
        duration: True when the value is a length of time (`for three years`, `a 10-year contract`).
        anchor: the words from which a length is counted (`the summit` in `a day ahead of the summit`), or `None`.
        core_start: first character without preposition.
        core_end: character after the core.
        repeats: True for `every year`, `monthly`: TIMEX3 type SET.
    """

    start: int
    end: int
    when: When
    vague: bool = False
    duration: bool = False
    anchor: str | None = None
    core_start: int = 0
    core_end: int = 0
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class Core:
    """A time without its preposition: span, TIMEX3 value and modifier, and the days that bound it."""

    start: int
    end: int
    value: str
    mod: Mod | None = None
    earliest: date | None = None
    latest: date | None = None
    relation: str | None = None
    vague: bool = False
    duration: bool = False
    anchor: str | None = None
    repeats: bool = False
    attribute: bool = False
    needs_part: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What the patterns need besides the words: the sentence, the day of publication, and the tense if it was given."""

    text: str
    day: date | None
    future: bool | None


Builder = Callable[[re.Match[str], Context], Core | None]


def core_of(m: re.Match[str], value: str, **more: object) -> Core | None:
    """Make a core of a match and a value, with the days that the value covers; `None` when there is no such day."""
    span = span_of(value)
    if span is None:
        return None
    return Core(m.start(), m.end(), value, earliest=span[0], latest=span[1], **more)  # type: ignore[arg-type]  # passed on as given
