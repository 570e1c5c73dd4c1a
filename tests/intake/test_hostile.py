"""Hostile sources end soon, with a report or an error."""

import contextlib
import time

import pytest
from papers import Reader

from dateline.model import InputError

WORDS = "Hello world, this is the text of the page."


@pytest.mark.parametrize(
    ("page", "seconds"),
    [
        ("<div>" * 50_000 + WORDS + "</div>" * 50_000, 5),
        ("<div>" * 245 + f"<p>{WORDS}</p>", 5),
        ("<ul><li>" * 50_000 + WORDS, 5),
        ("<table><tr><td>" * 20_000 + WORDS, 5),
        ("<b><p>" * 20_000 + WORDS, 5),
        ("<p " + "x=1 " * 100_000 + f">{WORDS}", 5),
        ('<script type="application/ld+json">' + "[" * 50_000 + f"</script><p>{WORDS}</p>", 5),
    ],
)
def test_a_page_of_absurd_markup_is_read_soon(read: Reader, page: str, seconds: float) -> None:
    """Depth, breadth and broken data neither crash the reader nor keep it busy."""
    began = time.monotonic()
    assert WORDS in read(f"<html><body>{page}", path="a.html").text
    assert time.monotonic() - began < seconds


@pytest.mark.parametrize(
    "text",
    ["a" + " " * 300_000 + "b c", "A " * 150_000, "- " * 150_000, "NEW DELHI-" * 20_000, "4 December 2025, " * 10_000, "(" * 200_000 + " x y",
     "1" * 200_000 + " x", "by A " * 50_000, "with inputs from " * 20_000, "..." * 100_000 + " x", "x@y." * 50_000, "#a " * 80_000],
)  # fmt: skip
def test_no_pattern_runs_wild_on_a_long_line(read: Reader, text: str) -> None:
    """Lines made to trip patterns up take time in proportion to their length."""
    began = time.monotonic()
    with contextlib.suppress(InputError):
        read(text)
    assert time.monotonic() - began < 5


def test_a_huge_file_is_refused_at_once(read: Reader) -> None:
    """Fifty million letters are over the limit, and that is seen before they are read."""
    began = time.monotonic()
    with pytest.raises(InputError, match="longer than"):
        read(b"word " * 10_000_000)
    assert time.monotonic() - began < 5


def test_reading_twice_gives_the_same_report(read: Reader) -> None:
    """The same bytes give the same report."""
    page = f"<html><body><article><h1>Guns come</h1><p>{WORDS} It is long enough to be a paragraph.</p></article></body></html>"
    assert read(page, path="a.html") == read(page, path="a.html")
