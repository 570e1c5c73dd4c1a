"""Spans and evidence: where words stand, and the words around them."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Evidence, Span

TEXT = "The navy of Peru ordered six patrol boats from the yard at Callao on Monday morning."


def test_a_span_gives_its_words() -> None:
    """Half-open: the character at `end` is outside."""
    assert Span(4, 8).of(TEXT) == "navy"
    assert Span(4, 4).of(TEXT) == ""


def test_spans_that_only_touch_do_not_overlap() -> None:
    """Overlapping is sharing a character; holding is lying wholly inside."""
    assert Span(0, 4).overlaps(Span(3, 9))
    assert not Span(0, 4).overlaps(Span(4, 9))
    assert Span(0, 9).holds(Span(0, 4))
    assert not Span(0, 4).holds(Span(3, 9))


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40), st.integers(0, 40))
def test_overlapping_is_mutual_and_follows_from_holding(a: int, b: int, c: int, d: int) -> None:
    """Spans stand in the order of the text."""
    one, other = Span(min(a, b), max(a, b)), Span(min(c, d), max(c, d))
    assert one.overlaps(other) == other.overlaps(one)
    if one.holds(other) and other.start < other.end:
        assert one.overlaps(other)
    assert (one < other) == ((one.start, one.end) < (other.start, other.end))


def test_evidence_quotes_the_text_with_its_surroundings() -> None:
    """Thirty-two characters on each side find the quote again when the text has shifted."""
    found = Evidence.at(TEXT, 17, 24)
    assert (found.quote, found.prefix, found.suffix) == ("ordered", TEXT[:17], " six patrol boats from the yard ")
    assert len(found.suffix) == 32


@given(st.text(max_size=90), st.integers(0, 90), st.integers(0, 90))
def test_evidence_stands_in_its_text(text: str, a: int, b: int) -> None:
    """Prefix, quote and suffix are one run of the text, at its very start and end too."""
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    found = Evidence.at(text, start, end)
    assert text[max(0, start - 32) : end + 32] == found.prefix + found.quote + found.suffix
    assert text[found.start : found.end] == found.quote
