"""Quantities of goods: number, unit, qualifier, and what must not be counted."""

import pytest

from dateline.packs.pack import Unit
from dateline.reading.quantities import find_ordinals, find_quantities, find_remainders

NOUNS = ("squadron", "regiment", "unit", "battery", "aircraft", "jet", "tank", "missile", "ship", "launcher")
UNITS = (*tuple(Unit(noun, (), "item", None, None, "") for noun in NOUNS), Unit("squadron", ("sqn",), "group", None, None, ""))


def read(
    text: str, masked: tuple[tuple[int, int], ...] = ()
) -> list[tuple[float | None, float | None, str | None, str | None]]:
    """Give number, unit and qualifier of each quantity of a text."""
    found = find_quantities(text, UNITS, masked)
    return [(q.quantity.min, q.quantity.max, q.quantity.unit, q.quantity.qualifier) for q in found]


@pytest.mark.parametrize(("text", "low", "high", "unit", "qualifier"), [
    ("two to three more regiments", 2, 3, "regiment", "more"),
    ("the remaining two", 2, 2, None, "remaining"),
    ("three squadrons", 3, 3, "squadron", None),
    ("four sqns", 4, 4, "squadron", None),
    ("five units of the Heron", 5, 5, "unit", None),
    ("a further 12", 12, 12, None, "further"),
    ("72 modern twin-engined jets", 72, 72, "jet", None),
    ("an additional squadron", 1, 1, "squadron", "additional"),
    ("another battery", 1, 1, "battery", "another"),
    ("a squadron of interceptors", 1, 1, "squadron", None),
    ("one regiment", 1, 1, "regiment", None),
    ("dozens of tanks", 24, None, "tank", None),
    ("up to 300 anti-tank missiles", None, 300, "missile", None),
    ("a 24-aircraft order", 24, 24, "aircraft", None),
    ("200 gendarmes", 200, 200, "gendarme", None),
    ("20 armoured bridge layers", 20, 20, "layer", None),
    ("all nine", 9, 9, None, None),
    ("the other pair", 2, 2, None, "other"),
    ("the first four", 4, 4, None, "first"),
])  # fmt: skip
def test_a_quantity_has_number_unit_and_qualifier(
    text: str, low: float, high: float, unit: str | None, qualifier: str | None
) -> None:
    """The unit is the singular of the noun that is counted, however many words stand between."""
    assert read(f"They took {text}.") == [(low, high, unit, qualifier)]


def test_a_masked_name_is_stepped_over() -> None:
    """Digits of a name are no count, and the noun behind it is still the unit."""
    text = "180 K2 tanks and X-400 regiments"
    assert read(text, ((4, 6), (17, 22))) == [(180, 180, "tank", None)]


@pytest.mark.parametrize("text", [
    "X-400 regiments came", "Several Q-16s flew", "Type 26 is late", "the Mk 41 cell", "Block 70 is new", "under Article 51 it may",
    "a 155mm gun", "155 mm guns", "a reach of 30 km", "on 4 December 2025", "in 2018 it was", "a 45-year-old officer", "$5 billion",
    "50 per cent of it", "a 4.5-generation jet", "two-seat jets", "No one knows", "file No. 214", "a third squadron", "at 10:30 on deck",
])  # fmt: skip
def test_other_digits_are_never_goods(text: str) -> None:
    """Designations, calibres, dates, ages, money and shares count nothing."""
    assert read(text) == []


def test_spans_tell_the_number_from_its_head() -> None:
    """The quantity's span holds number and qualifier, the head's span the unit noun."""
    text = "They ordered the remaining two new jets."
    (found,) = find_quantities(text, UNITS)
    assert (text[found.start : found.end], text[found.head_start : found.head_end]) == ("the remaining two new", "jets")


def test_measures_are_given_on_request() -> None:
    """A reach or a weight has the measure as its unit, for those who ask."""
    found = find_quantities("a reach of 30 km and a 155mm gun", UNITS, measures=True)
    assert [(q.quantity.min, q.quantity.unit) for q in found] == [(30, "kilometre"), (155, "millimetre")]


@pytest.mark.parametrize(("text", "value", "unit"), [
    ("a third squadron will follow", 3, "squadron"), ("The fourth came late", 4, None), ("the last ship sailed", -1, "ship"),
    ("the lead ship sailed", 1, "ship"), ("work on ship two began", 2, "ship"),
])  # fmt: skip
def test_a_place_in_an_order_is_an_ordinal(text: str, value: int, unit: str | None) -> None:
    """`a third squadron` is the third one, not three."""
    assert [(o.value, o.unit) for o in find_ordinals(text, UNITS)] == [(value, unit)]


def test_what_is_left_has_no_number() -> None:
    """`the rest` is known to remain, and how many only the ledger can say."""
    (found,) = find_remainders("Six came in May, the rest will follow.")
    assert (found.quantity.min, found.quantity.qualifier) == (None, "remaining")
