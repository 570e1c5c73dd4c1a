"""Bytes become clean text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from papers import Reader

from dateline.intake import read_report
from dateline.intake.decoding import decode
from dateline.model import InputError

POLISH = "Wiceminister obrony narodowej powiedział, że żołnierze już ćwiczą na haubicach, a następne przyjdą jesienią."


@pytest.mark.parametrize(
    "data",
    [
        POLISH.encode(),
        b"\xef\xbb\xbf" + POLISH.encode(),
        POLISH.encode("utf-16"),
        POLISH.encode("utf-16-be"),
        b'<meta charset="iso-8859-2"> ' + POLISH.encode("iso-8859-2"),
        b'<meta charset="windows-1250"> ' + POLISH.encode(),  # says one thing and is another
    ],
)
def test_the_words_are_read_whatever_the_encoding_is(data: bytes) -> None:
    """A mark, the bytes themselves, or the declaration give the encoding; valid UTF-8 goes before what a page declares."""
    assert POLISH in decode(data, "a.txt")


def test_apostrophes_of_windows_are_read_where_nothing_is_declared() -> None:
    """Bytes that aren't UTF-8 and declare nothing are guessed."""
    assert "minister’s" in decode("The minister’s visit to the plant, he said, “went well”.".encode("cp1252"), "a.txt")


def test_a_page_that_was_saved_in_the_wrong_encoding_is_mended() -> None:
    """UTF-8 that was read as Windows text and saved again shows its apostrophes."""
    assert decode("The minister’s café".encode().decode("cp1252").encode(), "a") == "The minister’s café"


def test_stray_bytes_in_utf8_spoil_only_themselves() -> None:
    """One pasted Windows quote doesn't turn all accents of the text into rubbish."""
    assert decode("Wojskó żołnierze ".encode() + b"\x93tak\x94", "a") == "Wojskó żołnierze “tak”"


def test_control_characters_and_line_ends_are_made_plain() -> None:
    """NULs, zero-width marks and Windows line ends don't reach the record; accents are composed."""
    assert decode(b"one\x00 two\r\nthree\rfour\xe2\x80\x8b e\xcc\x81", "a") == "one two\nthree\nfour \u00e9"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"%PDF-1.7 1 0 obj", "PDF"),
        (b"PK\x03\x04\x14", "ZIP"),
        (b"\x89PNG\r\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (bytes(range(256)) * 20, "binary"),
        (b"<html><body><script>1</script></body></html>", "no text"),
    ],
)
def test_what_is_not_a_report_is_refused_with_its_name_and_the_way_out(data: bytes, words: str) -> None:
    """The error says what the file is, which file it is and what to do."""
    with pytest.raises(InputError) as error:
        read_report(data, path="folder/x.html")
    assert words in error.value.what
    assert error.value.where == "folder/x.html"
    assert error.value.way_out


def test_a_text_over_the_limit_is_refused() -> None:
    """The limit counts characters after decoding."""
    assert read_report(("word " * 10).encode(), limit=50).text
    with pytest.raises(InputError, match="longer than 40 characters"):
        read_report(("word " * 10).encode(), limit=40)


def test_the_same_bytes_have_the_same_id_whatever_the_path(read: Reader) -> None:
    """An id says what was read, not where it lay."""
    assert read("The guns came.", path="a.txt").id == read("The guns came.", path="b/c.txt").id
    assert read("The guns came.").id != read("The guns went.").id


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_report_or_an_input_error(data: bytes) -> None:
    """No source, however broken, raises anything but the error that a user can read; no text holds a lone surrogate."""
    try:
        report = read_report(data, path="x.txt")
    except InputError:
        return
    report.text.encode("utf-8")
    report.raw.encode("utf-8")
