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

    def limited(self, column: str) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
        """Return the parts of a cell, those that are limited to a state (`Su-30@India`) apart, as pairs."""
        parts = [part.partition("@") for part in self.list(column)]
        free = tuple(text.strip() for text, _, state in parts if not state)
        return free, tuple((text.strip(), state.strip()) for text, _, state in parts if state)

    def one_of(self, column: str, allowed: frozenset[str]) -> str:
        """Return a cell that must be one of a set of words.

        Raises:
            PackError: it is another word; the message lists the allowed ones.
        """
        value = self.text(column)
        if value not in allowed:
            raise PackError(
                f"`{value}` is not a known {column}.", self.where, f"Use one of: {', '.join(sorted(allowed))}."
            )
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


def read_table(file: Traversable, columns: tuple[str, ...], faults: list[PackError]) -> Iterator[Row]:
    """Read a pack's CSV table.

    Args:
        file: the file; lines that begin with `#` are comments.
        columns: the header that it must have, in any order.
        faults: gets what is wrong: it can't be decoded or parsed, has another header, or a row has more or fewer cells
            than the header.

    Yields:
        One row for each record that has the right number of cells.
    """
    name = str(file)
    lines = read_lines(file, faults)
    if lines is None:
        return
    numbered = [(i, line) for i, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not numbered:
        faults.append(PackError("The table is empty.", name, f"Its first row must be: {','.join(columns)}"))
        return
    reader = csv.reader((line for _, line in numbered), strict=True)
    header: list[str] | None = None
    begins = 0
    try:
        for cells in reader:
            where = f"{name}:{numbered[begins][0]}"
            begins = reader.line_num
            if header is None:
                header = [c.strip() for c in cells]
                missing = [c for c in columns if c not in header]
                if missing:
                    faults.append(PackError(f"The header lacks {', '.join(missing)}.", where, f"It must be: {','.join(columns)}"))
                    return
            elif len(cells) != len(header):
                faults.append(_uneven(len(cells), len(header), where))
            else:
                yield Row(where, dict(zip(header, (c.strip() for c in cells), strict=True)))
    except csv.Error as error:
        where = f"{name}:{numbered[begins][0]}"
        faults.append(PackError(f"Not valid CSV: {error}.", where, 'Close every " that opens a cell, and write " inside a cell as "".'))


def read_lines(file: Traversable, faults: list[PackError]) -> list[str] | None:
    """Return the lines of a text file with their ends, or `None` and a fault when it can't be read."""
    try:
        return file.read_bytes().decode("utf-8-sig").splitlines(keepends=True)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        faults.append(PackError(f"Not UTF-8 at byte {error.start}.", f"{file}:{line}", "Save the file as UTF-8."))
    except OSError as error:
        faults.append(PackError(f"The file can't be read: {error.strerror}.", str(file), "Let yourself read it."))
    return None


def _uneven(cells: int, header: int, where: str) -> PackError:
    return PackError(f"{cells} cells where the header has {header}.", where, 'Put "" round a cell that holds a comma.')
