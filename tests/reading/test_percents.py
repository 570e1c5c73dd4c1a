"""Percentages and their bounds."""

import pytest

from dateline.reading.percents import find_percents


@pytest.mark.parametrize(("text", "words", "low", "high"), [
    ("It makes up to 50 per cent of the paint.", "up to 50 per cent", None, 50),
    ("Local content of 60-70 per cent is sought.", "60-70 per cent", 60, 70),
    ("A duty of 60 percent fell due.", "60 percent", 60, 60),
    ("Half the price, 50%, is paid.", "50%", 50, 50),
    ("It needs at least 40 pc of the votes.", "at least 40 pc", 40, None),
    ("It lies between forty and fifty per cent.", "between forty and fifty per cent", 40, 50),
    ("A cut of 60%-70% was named.", "60%-70%", 60, 70),
])  # fmt: skip
def test_a_percentage_is_read_with_its_bounds(text: str, words: str, low: float | None, high: float | None) -> None:
    """The span holds the bound words, the percentage its two ends."""
    (found,) = find_percents(text)
    assert text[found.start : found.end] == words
    assert (found.percent.min, found.percent.max) == (low, high)


@pytest.mark.parametrize(
    "text", ["a rise of 3 percentage points", "25 basis points", "a third of the paint", "50 crates"]
)
def test_points_and_fractions_are_no_percentages(text: str) -> None:
    """Percentage points are a difference, and a third has no per cent sign."""
    assert find_percents(text) == ()


def test_fractions_are_given_on_request() -> None:
    """A caller who asks gets `at least two-thirds of` as a percentage."""
    (found,) = find_percents("at least two-thirds of the paint", fractions=True)
    assert (found.percent.min, found.percent.max) == (66.7, None)
