"""Untrusted text: shown, never obeyed."""

import pytest
from rich.text import Text

from dateline.desk.register import _safe
from dateline.faces.cli.paging import _link
from dateline.faces.cli.screen import clean, shown


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("\x9b31mred", "31mred"),
        ("abc\u202edcba", "abcdcba"),
        ("\u2066left\u2069 and \u200bright", "left and right"),
        ("one\r\ntwo\tthree\x00", "one two three"),
        ("[red]stays[/red]", "[red]stays[/red]"),
        ("Kaliňák, 5 000 €", "Kaliňák, 5 000 €"),
    ],
)
def test_text_is_cleaned_of_what_cannot_be_seen(text: str, safe: str) -> None:
    """Escape sequences lose their escape, text that runs backwards its marks; letters and signs stay."""
    assert clean(text) == safe


def test_markup_is_text() -> None:
    """What looks like Rich's markup is shown as it stands."""
    found = shown("[bold]x[/bold]")
    assert isinstance(found, Text)
    assert found.plain == "[bold]x[/bold]"
    assert not found.spans


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])
def test_a_cell_that_a_spreadsheet_would_run_is_text(cell: str) -> None:
    """An apostrophe before it, as spreadsheets take it."""
    assert _safe(cell) == f"'{cell}"


def test_numbers_in_cells_stay_numbers() -> None:
    """A negative slip isn't text."""
    assert _safe(-30) == -30


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//evil", None])
def test_only_web_addresses_become_links(url: str | None) -> None:
    """A page's address comes from the page."""
    assert _link(url) is None
