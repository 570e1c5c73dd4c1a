"""Screen: what is written to the terminal. Text from reports is untrusted: it is shown, never obeyed."""

import os
import re
import sys
import unicodedata
from dataclasses import dataclass, field

import typer
from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dateline.desk.plain import to_json
from dateline.model import DatelineError

_SPACE = re.compile(r"\s+")
# Control, format and private characters: escape sequences, text that runs backwards, and letters that can't be seen.
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})


def clean(text: str) -> str:
    """Make untrusted text safe to show on one line of a terminal.

    Args:
        text: any text.

    Returns:
        The text on one line with runs of space as one, without control, ANSI, bidirectional and other characters that can't be seen.
    """
    shown = _SPACE.sub(" ", text)
    return "".join(c for c in shown if unicodedata.category(c) not in _HIDDEN)


def shown(text: str, style: str = "") -> Text:
    """Return untrusted text for Rich: cleaned, and never read as markup."""
    return Text(clean(text), style=style)


def make_console(*, stderr: bool = False) -> Console:
    """Make a console that reads no markup, no emoji codes and highlights nothing by itself."""
    return Console(stderr=stderr, markup=False, emoji=False, highlight=False, soft_wrap=False)


@dataclass(frozen=True, slots=True)
class Screen:
    """Where a command writes, and whether as JSON."""

    as_json: bool
    console: Console = field(default_factory=make_console)

    def json(self, view: object) -> None:
        """Write a view as JSON to standard output."""
        write_bytes(to_json(view, indent=2) + b"\n")

    def line(self, text: str = "", style: str = "", *, indent: int = 0) -> None:
        """Write one paragraph of text, wrapped to the terminal."""
        self.text(shown(text.strip(), style), indent=indent)

    def text(self, text: Text, *, indent: int = 0, mark: str = "") -> None:
        """Write a paragraph with its lines indented, and a mark before the first."""
        if mark:
            grid = Table.grid(padding=(0, 1, 0, 0))
            grid.add_column(no_wrap=True)
            grid.add_column(overflow="fold")
            grid.add_row(Text(mark), text)
            self.console.print(Padding(grid, (0, 0, 0, indent), expand=False))
            return
        self.console.print(Padding(text, (0, 0, 0, indent), expand=False) if indent else text)


def write_bytes(data: bytes) -> None:
    """Write bytes to standard output as they are."""
    sys.stdout.flush()
    typer.get_binary_stream("stdout").write(data)
    typer.get_binary_stream("stdout").flush()


def say_error(error: DatelineError) -> None:
    """Write an error to standard error: place and fault, then the way out on a line of its own."""
    place = f"{clean(error.where)}: " if error.where else ""
    typer.echo(f"error: {place}{clean(error.what)}", err=True)
    if error.way_out:
        typer.echo(clean(error.way_out), err=True)


def close_output() -> None:
    """Give up on output whose reader has gone, so that nothing is written when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def make_table(title: str, *columns: str) -> Table:
    """Make a table with plain headers that fits the terminal; long words are folded, nothing is cut."""
    table = Table(
        title=title or None,
        box=box.SIMPLE_HEAD,
        title_justify="left",
        title_style="bold",
        pad_edge=False,
        show_lines=False,
    )
    for column in columns:
        table.add_column(column, overflow="fold", header_style="bold")
    return table
