"""Searching: the words of sentences, whatever a user types."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.store import Record, open_record, report_of, search
from dateline.store.search import fts_query

Write = Callable[..., str]
TEXT = (
    "Kenya will buy S-400 batteries.\nThe batteries were delivered in May.\nAndrés Suárez spoke of the Su-30MKI.\n"
    "May talks on batteries will go on, they said."
)


def _found(record: Record, text: str) -> list[str]:
    return [hit.text.split()[0] for hit in search(record, text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("batteries", ["Kenya", "The", "May"]),
        ("battery May", ["The", "May"]),
        ('"in May" batteries', ["The"]),
        ("s-400", ["Kenya"]),
        ("S 400", ["Kenya"]),
        ("su-30mki", ["Andrés"]),
        ("suarez", ["Andrés"]),
        ("deliver", ["The"]),
        ("deliv*", ["The"]),
        ("deli", []),
        ("deli*", ["The"]),
        ("kenya suarez", []),
        ("kenya OR suarez", []),
        ('"in May', ["The"]),
        ("— ! *", []),
        ("batteries —", ["Kenya", "The", "May"]),
        ("", []),
    ],
)
def test_all_words_must_be_in_the_sentence(record: Record, write: Write, text: str, found: list[str]) -> None:
    """Words are joined by AND, quotes keep a phrase, a star opens an ending; nothing else has a meaning."""
    write(record, TEXT)
    assert sorted(_found(record, text)) == sorted(found)


def test_a_hit_marks_the_words_in_the_report(record: Record, write: Write) -> None:
    """The spans of a hit are places in the kept text."""
    id_ = write(record, TEXT)
    text = report_of(record, id_).text
    (hit,) = search(record, '"su-30mki" SUÁREZ')
    assert text[hit.start : hit.end] == hit.text == TEXT.split("\n")[2]
    assert [mark.of(text) for mark in hit.marks] == ["Suárez", "Su-30MKI"]
    assert (hit.report, hit.sentence) == (id_, 2)
    assert hit.score > 0


def test_the_best_come_first_and_no_more_than_asked_for(record: Record, write: Write) -> None:
    """A short sentence about little else goes before a long one; equal ones stand in a fixed order."""
    write(record, TEXT)
    assert [len(search(record, "batteries", limit)) for limit in (0, 1, 2, 10**12)] == [0, 1, 2, 3]
    scores = [hit.score for hit in search(record, "batteries")]
    assert scores == sorted(scores, reverse=True)
    assert _found(record, "batteries")[0] == "Kenya"


@pytest.mark.parametrize(
    "text",
    ['"', '""', '"a', "a:b", "NEAR(a b)", "a AND", "NOT", "^a", "{words}: a", "a\0b", "'; DROP TABLE reports; --", "\ud800",
     "(" * 5000, "a " * 5000, '"' + "a " * 5000 + '"', "-a", "a+b", "words : a", "*", "a**", "🚀", "\u0301", "٣", "²"],
)  # fmt: skip
def test_a_hostile_search_is_only_words(record: Record, write: Write, text: str) -> None:
    """What means something to the database means nothing to a user, and never fails."""
    write(record, TEXT)
    search(record, text)


def test_any_text_can_be_searched_for(tmp_path: Path, write: Write) -> None:
    """No text at all makes a search fail."""
    with open_record(tmp_path / "record.db") as record:
        write(record, TEXT)
        signs = "aK4-\"'*^:(){}+.,\\ \0\n\x02\x03áß٣🚀\u0301\ud800"
        alphabet = st.sampled_from([*signs, "AND ", " OR ", "NOT ", "NEAR(", "batteries"])

        @settings(max_examples=300, deadline=None)
        @given(st.lists(alphabet, max_size=30).map("".join) | st.text(max_size=60))
        def tried(text: str) -> None:
            hits = search(record, text, 5)
            assert all(hit.marks and hit.text in TEXT for hit in hits)

        tried()


def test_a_query_is_bounded() -> None:
    """Very long searches are cut, so that they stay quick."""
    assert fts_query("word " * 10_000).count("AND") <= 63
    assert len(fts_query('"' + "a" * 10_000)) < 1100
