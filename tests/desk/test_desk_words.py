"""Figures in words."""

import pytest

from dateline.desk.words import count_words, money_words, quantity_words, span_words, value_words, when_words
from dateline.model import Money, Quantity, When


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(5, 5, "unit"), "5 units"),
        (Quantity(1, 1, "squadron"), "1 squadron"),
        (Quantity(2, 3, "regiment", "additional"), "2–3 additional regiments"),
        (Quantity(None, 50, "aircraft"), "up to 50 aircraft"),
        (Quantity(40, None, "battery"), "at least 40 batteries"),
        (None, ""),
    ],
)
def test_a_quantity_in_words(quantity: Quantity | None, words: str) -> None:
    """Bounds, qualifier and the unit's plural."""
    assert quantity_words(quantity) == words


@pytest.mark.parametrize(
    ("money", "words"),
    [
        (Money(5e9, 5e9, "USD", ""), "USD 5 billion"),
        (Money(5.43e9, 5.43e9, "USD", ""), "USD 5.43 billion"),
        (Money(4e11, 4e11, "INR", ""), "INR 400 billion"),
        (Money(None, 2e6, "EUR", ""), "up to EUR 2 million"),
        (Money(1e9, None, "EUR", ""), "at least EUR 1 billion"),
        (Money(5e8, 1e9, "EUR", ""), "EUR 500 million–1 billion"),
    ],
)
def test_a_sum_in_words(money: Money, words: str) -> None:
    """In the currency that the report gives."""
    assert money_words(money) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When("", "2026", "MID", "by"), "by mid-2026"),
        (When("", "2025-12-04"), "4 December 2025"),
        (When("", "2018-10"), "October 2018"),
        (When("", "2028-H1", None, "during"), "the first half of 2028"),
        (When("", "2026-SU", "END", "by"), "by late summer 2026"),
        (When("for three years", "P3Y"), "for three years"),
        (When("now", "PRESENT_REF"), "now"),
    ],
)
def test_a_time_in_words(when: When, words: str) -> None:
    """As a person writes it; what isn't a date stays in the report's own words."""
    assert when_words(when) == words


@pytest.mark.parametrize("value", ["2025-13", "20XX", "2025-W14", ""])
def test_a_value_that_is_no_date_stays(value: str) -> None:
    """Nothing breaks on it."""
    assert isinstance(value_words(value), str)


def test_counts_and_bounds() -> None:
    """One is singular; an open bound is said."""
    assert (count_words(1, "story"), count_words(2, "story"), count_words(1200, "claim")) == (
        "1 story",
        "2 stories",
        "1,200 claims",
    )
    assert (span_words(None, None), span_words(1200, 1200)) == ("", "1,200")
