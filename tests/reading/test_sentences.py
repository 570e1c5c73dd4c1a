"""Sentences: where each begins and ends, whatever full stops stand in between."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.sentences import split_sentences


def _split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text)]


@pytest.mark.parametrize("text", [
    "Gen. Ulrik Stenmark met Dr. K. J. Orlo on Tuesday.", "He is Lt. Gen. A. B. Corr.", "Mr. X. Ray came.",
    "The U.S. Army paid for it.", "It left at 5 p.m. on Monday.", "The sale (see Fig. 3) closed.", "Price: Rs. 500 crore.",
    "He works for Norvane Inc. and left.", "It was signed in Jan. 2024.", "The vessel, St. Brendan, sailed.",
    "Reply to No. 214 was short.", "Costs rose 2.5 per cent to $1.5 billion.", "Cargo, e.g. Kestrel engines, came.",
    "The tender was won by A. K. Munt of Varn Ltd. in May.", "They wait... for a reply.",
])  # fmt: skip
def test_full_stops_inside_a_sentence_do_not_end_it(text: str) -> None:
    """Abbreviations, initials, decimals, numbered parts and dots of silence stay inside."""
    assert _split(f"{text} They agreed.") == [text, "They agreed."]


@pytest.mark.parametrize(("text", "sentences"), [
    ("It left at 5 p.m. The ship sailed.", ["It left at 5 p.m.", "The ship sailed."]),
    ("Acme Corp. The firm grew.", ["Acme Corp.", "The firm grew."]),
    ("It is plan B. The rest waits.", ["It is plan B.", "The rest waits."]),
    ("No. It was not.", ["No.", "It was not."]),
    ("Wait... What? Yes! Go.", ["Wait...", "What?", "Yes!", "Go."]),
    ("Lot 1. Lot 2. 15 ships came.", ["Lot 1.", "Lot 2.", "15 ships came."]),
    ("He said: “We will buy.” Then he left.", ["He said: “We will buy.”", "Then he left."]),
    ("“Will they come?” she asked. “No!” he said.", ["“Will they come?” she asked.", "“No!” he said."]),
    ('"It is over." The minister left.', ['"It is over."', "The minister left."]),
    ("It closed (at last). The rest waits.", ["It closed (at last).", "The rest waits."]),
])  # fmt: skip
def test_a_sentence_ends_where_a_new_one_begins(text: str, sentences: list[str]) -> None:
    """The mark that ends a sentence may be followed by quotes and brackets, which belong to it."""
    assert _split(text) == sentences


def test_a_headline_without_a_full_stop_is_a_sentence_of_its_own() -> None:
    """A line break always ends a sentence; only the first line can be the headline."""
    text = "Kestrel deal near\n\nThe deal is near. It was long.\nSecond paragraph"
    found = split_sentences(text, title=True)
    assert [text[s.start : s.end] for s in found] == ["Kestrel deal near", "The deal is near.", "It was long.", "Second paragraph"]
    assert [s.title for s in found] == [True, False, False, False]
    assert not any(s.title for s in split_sentences(text))


def test_an_empty_text_has_no_sentences() -> None:
    """Blanks alone are no sentence."""
    assert split_sentences("") == split_sentences(" \n\t\n ") == ()


@given(st.text(alphabet=st.sampled_from("aB 1.?!…\n\t\"”'’)]«»;,-SU\u2028é"), max_size=120))
def test_every_word_is_in_exactly_one_sentence(text: str) -> None:
    """Sentences follow one another, don't overlap, and leave out nothing but blanks."""
    found = split_sentences(text)
    at = 0
    for number, sentence in enumerate(found):
        assert sentence.index == number
        assert not text[at : sentence.start].strip()
        words = text[sentence.start : sentence.end]
        assert words == words.strip() != ""
        at = sentence.end
    assert not text[at:].strip()
