"""Times: value, modifier, relation and bounds, against the day of the report (a Thursday)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.times import FoundTime, find_times

DAY = date(2025, 12, 4)


def one(text: str, day: date | None = DAY) -> FoundTime:
    """Give the only time of a text."""
    (found,) = find_times(text, day)
    return found


@pytest.mark.parametrize(("text", "words", "value", "mod", "relation"), [
    ("It was signed on 4 December 2025.", "on 4 December 2025", "2025-12-04", None, "on"),
    ("It was signed on December 4, 2025.", "on December 4, 2025", "2025-12-04", None, "on"),
    ("It was signed Dec 10, 2024 in town.", "Dec 10, 2024", "2024-12-10", None, "on"),
    ("Signed 04.12.2025 in town.", "04.12.2025", "2025-12-04", None, "on"),
    ("Signed 2025-11-03 in town.", "2025-11-03", "2025-11-03", None, "on"),
    ("It was signed on the 4th of November.", "on the 4th of November", "2025-11-04", None, "on"),
    ("It was signed on 22 April.", "on 22 April", "2025-04-22", None, "on"),
    ("It will open on 22 April.", "on 22 April", "2026-04-22", None, "on"),
    ("It was signed in October 2018.", "in October 2018", "2018-10", None, "on"),
    ("It was signed in February.", "in February", "2025-02", None, "on"),
    ("It was signed earlier in February.", "earlier in February", "2025-02", None, "on"),
    ("Work will start in March.", "in March", "2026-03", None, "on"),
    ("They meet in February next year.", "in February next year", "2026-02", None, "on"),
    ("It was signed on 26 May last year.", "on 26 May last year", "2024-05-26", None, "on"),
    ("It was agreed last December.", "last December", "2024-12", None, "on"),
    ("They met on Tuesday.", "on Tuesday", "2025-12-02", None, "on"),
    ("They met on Thursday.", "on Thursday", "2025-12-04", None, "on"),
    ("They will meet on Tuesday.", "on Tuesday", "2025-12-09", None, "on"),
    ("The visit is due on Monday.", "on Monday", "2025-12-08", None, "on"),
    ("They met yesterday.", "yesterday", "2025-12-03", None, "on"),
    ("They meet the day after tomorrow.", "the day after tomorrow", "2025-12-06", None, "on"),
    ("They met last week.", "last week", "2025-W48", None, "on"),
    ("They meet next year.", "next year", "2026", None, "on"),
    ("It closed last spring.", "last spring", "2025-SP", None, "on"),
    ("It closed two weeks ago.", "two weeks ago", "2025-W47", None, "on"),
    ("It closed five years ago.", "five years ago", "2020", None, "on"),
    ("It will open in three years.", "in three years", "2028", None, "on"),
    ("It will open within 36 months.", "within 36 months", "2028-12", None, "by"),
    ("It is due by mid-2026.", "by mid-2026", "2026", "MID", "by"),
    ("It opens in early 2026.", "in early 2026", "2026", "START", "on"),
    ("It opens late in 2026.", "late in 2026", "2026", "END", "on"),
    ("It opens by the end of next year.", "by the end of next year", "2026", "END", "by"),
    ("It opens before the year is out.", "before the year is out", "2025", "END", "before"),
    ("It opens by year-end.", "by year-end", "2025", "END", "by"),
    ("It opens in the first half of 2028.", "in the first half of 2028", "2028-H1", None, "on"),
    ("It opened in the second half of this year.", "in the second half of this year", "2025-H2", None, "on"),
    ("It opens in Q2 2026.", "in Q2 2026", "2026-Q2", None, "on"),
    ("It opens in the second quarter of 2026.", "in the second quarter of 2026", "2026-Q2", None, "on"),
    ("It opens in spring 2026.", "in spring 2026", "2026-SP", None, "on"),
    ("It opens in the 2030s.", "in the 2030s", "203", None, "on"),
    ("It opens in fiscal 2027.", "in fiscal 2027", "2027", None, "on"),
    ("It has run since 2018.", "since 2018", "2018", None, "since"),
    ("It runs until 2030.", "until 2030", "2030", None, "until"),
    ("It opens before 2027.", "before 2027", "2027", None, "before"),
    ("It opens after 2030.", "after 2030", "2030", None, "after"),
    ("It opens no later than 2028.", "no later than 2028", "2028", None, "by"),
    ("It opens as early as 2026.", "as early as 2026", "2026", None, "on"),
    ("It opens from 2027.", "from 2027", "2027", None, "since"),
    ("It opens around 2027.", "around 2027", "2027", "APPROX", "on"),
    ("It opens not before 2027.", "not before 2027", "2027", None, "after"),
    ("It opens in 2027 at the earliest.", "in 2027 at the earliest", "2027", None, "after"),
    ("The 2018 contract holds.", "2018", "2018", None, "on"),
    ("It opens in the coming months.", "in the coming months", "FUTURE_REF", None, "on"),
])  # fmt: skip
def test_a_time_is_read_against_the_day_of_its_report(
    text: str, words: str, value: str, mod: str | None, relation: str
) -> None:
    """Relative times count from the report's own day, and the tense of the clause tells last from next."""
    found = one(text)
    assert (found.when.text, found.when.value, found.when.mod, found.when.relation) == (words, value, mod, relation)


@pytest.mark.parametrize(("text", "earliest", "latest"), [
    ("between 2026 and 2028", "2026-01-01", "2028-12-31"),
    ("from 2026 to 2028", "2026-01-01", "2028-12-31"),
    ("2026-2028", "2026-01-01", "2028-12-31"),
    ("between March and June 2026", "2026-03-01", "2026-06-30"),
    ("in fiscal 2026-27", "2026-04-01", "2027-03-31"),
    ("in 2026-27", "2026-01-01", "2027-12-31"),
    ("by the end of 2026", None, "2026-12-31"),
    ("by mid-2026", None, "2026-08-31"),
    ("before 2027", None, "2026-12-31"),
    ("after 2030", "2031-01-01", None),
    ("since 2018", "2018-01-01", None),
    ("in February 2024", "2024-02-01", "2024-02-29"),
    ("in late 2026", "2026-09-01", "2026-12-31"),
])  # fmt: skip
def test_a_time_is_bounded_by_days(text: str, earliest: str | None, latest: str | None) -> None:
    """Ranges cover both ends; `by` and `before` have no first day, `since` and `after` no last."""
    when = one(f"It opens {text}.").when
    assert (when.earliest, when.latest) == (earliest, latest)


@pytest.mark.parametrize(("text", "value", "mod", "anchor"), [
    ("It ran for three years.", "P3Y", None, None),
    ("It ran for more than three years.", "P3Y", "MORE_THAN", None),
    ("They signed a 10-year contract.", "P10Y", None, None),
    ("The 30-year-old officer spoke.", "P30Y", None, None),
    ("They met a day ahead of the summit.", "P1D", None, "the summit"),
    ("It came 22 months ahead of schedule.", "P22M", None, "schedule"),
    ("It was the first in two decades.", "P20Y", None, None),
])  # fmt: skip
def test_a_length_of_time_is_flagged(text: str, value: str, mod: str | None, anchor: str | None) -> None:
    """Lengths and ages are kept apart from dates, with the words from which they count."""
    found = one(text)
    assert (found.duration, found.when.value, found.when.mod, found.anchor) == (True, value, mod, anchor)


@pytest.mark.parametrize("text", ["It is now open.", "It opened recently.", "It opens soon."])
def test_a_reference_is_vague(text: str) -> None:
    """`now`, `recently` and `soon` give way to any other time of the sentence."""
    assert one(text).vague


def test_the_caller_may_know_the_tense() -> None:
    """A tense that is handed in outweighs the words."""
    (found,) = find_times("on Tuesday", DAY, future=True)
    assert found.when.value == "2025-12-09"


@pytest.mark.parametrize("text", ["They met on Thursday.", "They met last week.", "It opens in March."])
def test_an_undated_report_has_no_relative_times(text: str) -> None:
    """Without a day of publication, what counts from it is left out."""
    assert find_times(text, None) == ()


def test_an_undated_report_keeps_full_dates() -> None:
    """A full date needs no other day."""
    assert one("They met on 3 May 2024.", None).when.value == "2024-05-03"


@pytest.mark.parametrize("text", [
    "They may march on.", "the XU-2018 engine", "$2000 was paid", "2000 troops came", "It fell at once in the fall of the wall.", "the S-2020",
])  # fmt: skip
def test_other_digits_and_words_are_no_times(text: str) -> None:
    """Modal verbs, designations, sums and counts are not read as months and years."""
    assert [f.when.value for f in find_times(text, DAY) if not f.vague] == []


def test_masked_names_hold_no_times() -> None:
    """Digits of a name are left alone."""
    assert find_times("the Plan 2030 office", DAY, masked=((4, 13),)) == ()


@given(
    st.lists(
        st.sampled_from(
            "by in the end of 2026 March May 4 Thursday last next year two weeks ago - , since until half 31 February".split()
        ),
        max_size=12,
    )
)
def test_spans_are_exact_ordered_and_apart(words: list[str]) -> None:
    """Whatever the words, spans cut out the words they claim and don't overlap."""
    text, end = " ".join(words), 0
    for found in find_times(text, DAY):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.when.text
        end = found.end
