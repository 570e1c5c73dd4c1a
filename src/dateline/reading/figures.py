"""Figures: the quantities, sums, percentages and times of one sentence, with names masked first."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dateline.model import Mention, Quantity
from dateline.packs import Unit
from dateline.reading.money import FoundMoney, find_money
from dateline.reading.percents import FoundPercent, find_percents
from dateline.reading.quantities import FoundOrdinal, FoundQuantity, find_ordinals, find_quantities, find_remainders
from dateline.reading.times import FoundTime, find_times

_NO_GOODS = frozenset(
    "year month week day hour minute percent country state nation minister official people person man woman soldier "
    "troop child summit meeting round visit time source party company firm step point side leader option member "
    "kilometre km mile metre foot tonne ton kilogram knot euro dollar job worker employee talk phase stage job seat vote "
    "question reporter journalist lawmaker deputy senator analyst expert paper reason condition generation page".split()
)


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a sentence; offsets count from the sentence's first character."""

    quantities: tuple[FoundQuantity, ...]
    money: tuple[FoundMoney, ...]
    percents: tuple[FoundPercent, ...]
    times: tuple[FoundTime, ...]


def find_figures(
    sentence: str, mentions: Sequence[Mention], offset: int, units: Sequence[Unit], currencies: Mapping[str, str], day: str | None
) -> Figures:
    """Find the figures of a sentence.

    Args:
        sentence: its text.
        mentions: the names in it, in report offsets; their digits are never numbers.
        offset: where the sentence begins in the report.
        units: the pack's units.
        currencies: ISO 4217 code by country name and demonym.
        day: ISO day of publication, or `None`.

    Returns:
        The figures; numbers of things that are never dealt in (years, people, kilometres) are left out.
    """
    names = [(m.start - offset, m.end - offset) for m in mentions if m.kind != "country"]
    times = find_times(sentence, date.fromisoformat(day), masked=names) if day else _undated(sentence, names)
    masked = [*names, *((t.start, t.end) for t in times)]
    quantities = find_quantities(sentence, units, masked)
    ordinals = [
        _one(sentence, o)
        for o in find_ordinals(sentence, units, masked)
        if not _PLURAL.search(sentence[o.head_start : o.head_end]) and not any(q.start < max(o.end, o.head_end) and o.start < max(q.end, q.head_end) for q in quantities)
    ]
    return Figures(
        tuple(q for q in (*quantities, *ordinals, *find_remainders(sentence)) if _counts_goods(q)),
        find_money(sentence, currencies),
        find_percents(sentence),
        times,
    )


_PLURAL = re.compile(r"[^s]s$")  # `the first jets` says which, not how many


_MONTH = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")


def _undated(sentence: str, names: Sequence[tuple[int, int]]) -> tuple[FoundTime, ...]:
    """Read the times of a report without a date: what needs no date, and months whose year stays open (`XXXX-02`)."""
    sure = find_times(sentence, None, masked=names)
    guessed = find_times(sentence, _ANY_DAY, masked=names)
    months = [
        replace(t, when=replace(t.when, value="XXXX" + t.when.value[4:], earliest=None, latest=None))
        for t in guessed
        if _MONTH.search(t.when.text) and re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", t.when.value) and not re.search(r"\d{4}", t.when.text)
    ]
    free = [t for t in months if not any(t.start < s.end and s.start < t.end for s in sure)]
    return tuple(sorted([*sure, *free], key=lambda t: t.start))


_ANY_DAY = date(2000, 6, 15)  # only to let the finder propose; its year is taken out again


def _one(sentence: str, found: FoundOrdinal) -> FoundQuantity:
    """Read `the fourth squadron` as one squadron, with its place in the order as the qualifier."""
    words = sentence[found.start : found.end].lower().split()
    qualifier = next((w for w in reversed(words) if w not in ("the", "a", "an", "of", "its")), None)
    return FoundQuantity(found.start, found.end, Quantity(1, 1, found.unit, qualifier), found.head_start, found.head_end)


def _counts_goods(found: FoundQuantity) -> bool:
    return (found.quantity.unit or "") not in _NO_GOODS
