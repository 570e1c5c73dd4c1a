"""Percentages: `up to 50 per cent`, `60-70 per cent`, `at least 40 pc`."""

import re
from dataclasses import dataclass, replace

from dateline.model import Percent
from dateline.reading.numbers import Number, bounded, find_atoms, join


@dataclass(frozen=True, slots=True)
class FoundPercent:
    """A percentage: `[start, end)` of the sentence with its bound words, and whether the words round it."""

    start: int
    end: int
    percent: Percent
    approximate: bool = False


_SIGN = re.compile(
    r"[ \u00a0-]?(?:per[ -]?cents?\b|percent\b|%|pct\b\.?|pc\b|p\.c\.|percentage\b(?![ ]points?))(?![ -]points?\b)",
    re.IGNORECASE,
)


_NUMERATORS: dict[str, int] = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
_DENOMINATORS: dict[str, int] = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "twentieth": 20,
}  # fmt: skip
_FRACTION = re.compile(
    rf"(?<![\w-])(?:(?P<n>{'|'.join(_NUMERATORS)})[ -](?P<d>{'|'.join(_DENOMINATORS)})s?|"
    r"(?P<half>half)(?![ -](?:an?|the[ ]way)[ ]|-))\b"
    r"(?=[ ](?:of|the|its|their|as|or|more)\b|[ ]*(?:[.,;:)]|$))",
    re.IGNORECASE,
)
_FRACTION_BEFORE = re.compile(r"\b(?:and|first|second|other|latter)[ ](?:an?[ ])?$", re.IGNORECASE)


def find_percents(text: str, *, fractions: bool = False) -> tuple[FoundPercent, ...]:
    """Find the percentages of a sentence.

    Args:
        text: one sentence.
        fractions: give `two-thirds of` and `half of` too, in per cent to one decimal.

    Returns:
        Percentages in order, with bounds and ranges as in `numbers.find_numbers`. Percentage points and basis points are
        not percentages of something and are left out.
    """
    found = _signed(text) + (_fractions(text) if fractions else [])
    return tuple(sorted(found, key=lambda p: (p.start, p.end)))


def _signed(text: str) -> list[FoundPercent]:
    """Find numbers with `per cent` or its sign."""
    if not _SIGN.search(text):
        return []
    signed = [(atom, _SIGN.match(text, atom.end)) for atom in find_atoms(text) if not atom.ordinal]
    atoms = [replace(atom, end=m.end()) if m else atom for atom, m in signed]
    ends = {m.end() for _, m in signed if m}
    found = (bounded(text, number) for number in join(text, atoms) if number.end in ends)
    return [FoundPercent(n.start, n.end, Percent(n.min, n.max), n.approximate) for n in found]


def _fractions(text: str) -> list[FoundPercent]:
    """Find shares in words."""
    found = []
    for m in _FRACTION.finditer(text):
        if _FRACTION_BEFORE.search(text, max(0, m.start() - 16), m.start()):
            continue
        share = 50.0 if m["half"] else round(100 * _NUMERATORS[m["n"].lower()] / _DENOMINATORS[m["d"].lower()], 1)
        if not 0 < share < 100:
            continue
        n = bounded(
            text,
            Number(
                m.start(), m.end(), share, share, ordinal=False, text=m.group(), core_start=m.start(), core_end=m.end()
            ),
        )
        found.append(FoundPercent(n.start, n.end, Percent(n.min, n.max), n.approximate))
    return found
