"""Numbers in a sentence: figures, words, ranges, bounds, ordinals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.numbers import find_numbers


def bounds(text: str) -> list[tuple[float | None, float | None]]:
    """Give the bounds of every count of a text."""
    return [(n.min, n.max) for n in find_numbers(text) if not n.ordinal]


@pytest.mark.parametrize(("text", "value"), [
    ("the tally of 601,427 letters", 601427),
    ("a crowd of 1,20,000 in the stadium", 120000),
    ("about 5 000 pages", 5000),
    ("a factor of 3.5 in the end", 3.5),
    ("subscribers: 6.01 lakh", 601000),
    ("a plan for 2.5 lakh crore saplings", 2.5e12),
    ("sold 131,2 millions last time", 131.2e6),
    ("a hundred and twenty crates", 120),
    ("twenty-two crates", 22),
    ("half a dozen crates", 6),
    ("two dozen crates", 24),
    ("one and a half crates", 1.5),
    ("a million and a half crates", 1.5e6),
    ("half a million crates", 5e5),
    ("three hundred and twenty thousand crates", 320000),
    ("a couple of crates", 2),
    ("a pair of crates", 2),
    ("an order worth 4 billion 850 million in all", 4.85e9),
])  # fmt: skip
def test_a_number_is_read_in_figures_or_words(text: str, value: float) -> None:
    """Figures with any grouping, number words and scales give one exact value."""
    assert bounds(text) == [(value, value)]


@pytest.mark.parametrize(("text", "low", "high"), [
    ("two to three crates", 2, 3),
    ("60-70 crates", 60, 70),
    ("between 5 and 7 crates", 5, 7),
    ("from 60 to 70 crates", 60, 70),
    ("two or three crates", 2, 3),
    ("2.5-3 billion stamps", 2.5e9, 3e9),
    ("two to three hundred crates", 200, 300),
])  # fmt: skip
def test_a_range_has_two_ends(text: str, low: float, high: float) -> None:
    """`to`, `or`, a hyphen, `between … and` join two values; a scale behind both holds for both."""
    assert bounds(text) == [(low, high)]


@pytest.mark.parametrize(("text", "low", "high"), [
    ("up to 50 crates", None, 50),
    ("as many as 12 crates", None, 12),
    ("at most four crates", None, 4),
    ("fewer than ten crates", None, 10),
    ("no more than 9 crates", None, 9),
    ("at least 5 crates", 5, None),
    ("more than 50 crates", 50, None),
    ("over 50 crates", 50, None),
    ("a minimum of 6 crates", 6, None),
    ("50 or more crates", 50, None),
    ("dozens of crates", 24, None),
    ("hundreds of thousands of crates", 200000, None),
])  # fmt: skip
def test_bound_words_open_a_number(text: str, low: float | None, high: float | None) -> None:
    """`up to` leaves the lower end open, `at least` and `more than` the upper."""
    assert bounds(text) == [(low, high)]


@pytest.mark.parametrize(
    "text", ["some 40 crates", "nearly 40 crates", "about 40 crates", "40 or so crates", "forty-odd crates"]
)
def test_rounding_words_keep_the_value(text: str) -> None:
    """`some`, `nearly`, `about`, `or so` leave the value and mark it approximate."""
    (number,) = find_numbers(text)
    assert (number.min, number.max, number.approximate) == (40, 40, True)


@pytest.mark.parametrize(
    ("text", "value"),
    [("the fourth crate", 4), ("the 22nd crate", 22), ("the twenty-first crate", 21), ("a third crate", 3)],
)
def test_an_ordinal_is_no_count(text: str, value: float) -> None:
    """A place in an order is flagged, so that nobody adds it up."""
    (number,) = find_numbers(text)
    assert (number.ordinal, number.min) == (True, value)


@pytest.mark.parametrize("text", [
    "two-thirds of it", "a third of the crew", "cut by a third", "the X-400 and the Zu-30K", "one knows", "the vote was 5-3-2",
])  # fmt: skip
def test_shares_designations_and_pronouns_are_not_numbers(text: str) -> None:
    """Digits inside a name, fractions and the pronoun `one` count nothing."""
    assert find_numbers(text) == ()


def test_one_is_a_number_where_it_is_asked_for() -> None:
    """A lone `one` is given only on request."""
    assert [n.min for n in find_numbers("one crate", ones=True)] == [1]


def test_a_change_is_two_numbers() -> None:
    """`raised from 36 to 54` says two values, not a range."""
    assert bounds("The target was raised from 36 to 54 crates") == [(36, 36), (54, 54)]


def test_under_two_contracts_bounds_nothing() -> None:
    """What is done under two contracts is not fewer than two."""
    assert bounds("built under two contracts") == [(2, 2)]


@given(st.text(alphabet="0123456789 .,-–$%abtwothreeandmillion", max_size=80))
def test_spans_are_exact_ordered_and_apart(text: str) -> None:
    """Whatever the text, spans cut out the words they claim and don't overlap."""
    end = 0
    for number in find_numbers(text):
        assert end <= number.start < number.end <= len(text)
        assert text[number.start : number.end] == number.text
        end = number.end
