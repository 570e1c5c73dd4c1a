"""Tables: CSV files with comments on top, read so that each fault names its file, line and mend."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from dateline.model import PackError


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a pack's table, with the place that it came from."""

    where: str
    cells: Mapping[str, str]

    def text(self, column: str) -> str:
        """Return a cell that must not be empty.

        Raises:
            PackError: the cell is empty.
        """
        value = self.cells[column]
        if not value:
            raise PackError(f"The column `{column}` is empty.", self.where, "Fill it in, or delete the row.")
        return value

    def maybe(self, column: str) -> str | None:
        """Return a cell, or `None` when it is empty."""
        return self.cells[column] or None

    def list(self, column: str) -> tuple[str, ...]:
        """Return the parts of a cell that are divided by `|`."""
        return tuple(dict.fromkeys(part.strip() for part in self.cells[column].split("|") if part.strip()))

    def one_of(self, column: str, allowed: frozenset[str]) -> str:
        """Return a cell that must be one of a set of words.

        Raises:
            PackError: it is another word; the message lists the allowed ones.
        """
        value = self.text(column)
        if value not in allowed:
            raise PackError(f"`{value}` is not a {column}.", self.where, f"Use one of: {', '.join(sorted(allowed))}.")
        return value

    def number(self, column: str, default: float) -> float:
        """Return a cell as a number, or `default` when it is empty.

        Raises:
            PackError: it is not a number.
        """
        value = self.cells[column]
        try:
            return float(value) if value else default
        except ValueError:
            raise PackError(f"`{value}` in column `{column}` is not a number.", self.where, "Write it as 0.5.") from None


def read_table(file: Traversable, columns: tuple[str, ...]) -> Iterator[Row]:
    """Read a pack's CSV table.

    Args:
        file: the file; lines that begin with `#` are comments.
        columns: the header that it must have, in any order.

    Yields:
        One row for each record.

    Raises:
        PackError: the file can't be decoded, has another header, or a row has more or fewer cells than the header.
    """
    name = str(file)
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise PackError(f"Not UTF-8 at byte {error.start}.", name, "Save the file as UTF-8.") from None
    numbered = [(i, line) for i, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not numbered:
        raise PackError("The table is empty.", name, f"Its first row must be: {','.join(columns)}")
    reader = csv.reader(line for _, line in numbered)
    header = next(reader)
    missing = [c for c in columns if c not in header]
    if missing:
        raise PackError(
            f"The header lacks {', '.join(missing)}.", f"{name}:{numbered[0][0]}", f"It must be: {','.join(columns)}"
        )
    for (number, _), cells in zip(numbered[1:], reader, strict=False):
        where = f"{name}:{number}"
        if len(cells) != len(header):
            raise PackError(
                f"{len(cells)} cells where the header has {len(header)}.", where, 'Quote cells that hold commas with "".'
            )
        yield Row(where, dict(zip(header, (c.strip() for c in cells), strict=True)))
