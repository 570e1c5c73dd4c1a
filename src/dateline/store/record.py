"""Record: one SQLite file, opened, checked and closed."""

import os
import sqlite3
from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

from dateline.model import RecordError
from dateline.store.migrations import migrate, pending
from dateline.store.schema import MIGRATIONS, Migration
from dateline.store.troubles import trouble

_HEADER = b"SQLite format 3\0"
PATIENCE = 5.0  # seconds to wait for another program that writes; one report is written in milliseconds
_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",  # a record may come from somebody else
    "PRAGMA synchronous = NORMAL",  # with WAL, a power cut can lose the last reports, never damage the record
    "PRAGMA cache_size = -16000",  # 16 MB
)


@dataclass(frozen=True, slots=True)
class Record:
    """An open record, for use in one thread; `with` closes it.

    Attributes:
        path: the file, as it was given.
        connection: SQLite's own, in autocommit mode.
        read_only: nothing can be written, because it was asked so or the file or its folder can't be written.
        remembered: what the flow computed from the record and keeps while it is open; it may be cleared at any time.
    """

    path: str
    connection: sqlite3.Connection
    read_only: bool = False
    remembered: dict[Hashable, object] = field(default_factory=dict, repr=False, compare=False)

    def close(self) -> None:
        """Close the file. What wasn't committed is undone."""
        self.remembered.clear()
        self.connection.close()

    def __enter__(self) -> Self:
        """Return the record itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the record."""
        self.close()


def open_record(
    path: str | os.PathLike[str],
    *,
    create: bool = True,
    read_only: bool = False,
    patience: float = PATIENCE,
    migrations: Sequence[Migration] = MIGRATIONS,
) -> Record:
    """Open a record, make it when there is none, and bring an older one to this version's schema.

    Args:
        path: the file.
        create: make the record when the file doesn't exist or is empty.
        read_only: refuse to write. A file that can't be written is opened so in any case.
        patience: seconds to wait for another program that is writing.
        migrations: the steps of the schema.

    Returns:
        The open record.

    Raises:
        NewerRecordError: a newer version of Dateline wrote the record; the error says which is needed.
        RecordError: there is no record, the file is something else, or it can't be opened. It is left as it is.
    """
    file = Path(path)
    if "\0" in str(file):
        raise RecordError("can't be a path", repr(str(file)), "Check the path.")
    writable = _writable(file, create=create)
    _look(file)
    try:
        connection = sqlite3.connect(_uri(file, writable=writable), uri=True, timeout=patience, isolation_level=None)
    except sqlite3.Error as error:
        raise trouble(error, str(file)) from error
    try:
        _prepare(connection, str(file), writable=writable and not read_only, steps=migrations)
    except sqlite3.Error as error:
        connection.close()
        raise trouble(error, str(file)) from error
    except BaseException:
        connection.close()
        raise
    return Record(str(file), connection, read_only or not writable)


@contextmanager
def writing(record: Record) -> Iterator[sqlite3.Connection]:
    """Write in one transaction: all of it or nothing.

    Args:
        record: the record.

    Yields:
        The connection, inside the transaction.

    Raises:
        RecordError: the record can't be written; it is as it was before.
    """
    if record.read_only:
        raise trouble(_coded(sqlite3.SQLITE_READONLY), record.path)
    connection = record.connection
    try:
        undo(record)  # left open where an interruption came between two lines
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            undo(record)
            raise
    except sqlite3.Error as error:
        raise trouble(error, record.path) from error


@contextmanager
def snapshot(record: Record) -> Iterator[None]:
    """Read several things as they stand at one moment, whatever other programs write meanwhile.

    Args:
        record: the record.

    Yields:
        Nothing; what is read inside belongs together. One snapshot can't be taken, nor anything written, inside another.

    Raises:
        RecordError: the record can't be read.
    """
    try:
        undo(record)
        try:
            record.connection.execute("BEGIN")
            yield
        finally:
            undo(record)
    except sqlite3.Error as error:
        raise trouble(error, record.path) from error


def rows(record: Record, query: str, values: Sequence[object] = ()) -> Iterator[tuple[object, ...]]:
    """Run a query and give its rows one by one.

    Args:
        record: the record.
        query: one SELECT.
        values: what stands for its question marks.

    Yields:
        The rows.

    Raises:
        RecordError: the record can't be read.
    """
    try:
        yield from record.connection.execute(query, values)
    except sqlite3.Error as error:
        raise trouble(error, record.path) from error


def undo(record: Record) -> None:
    """Undo a transaction that is open, if there is one."""
    if record.connection.in_transaction:
        record.connection.execute("ROLLBACK")


def _coded(code: int) -> sqlite3.Error:
    error = sqlite3.DatabaseError()
    error.sqlite_errorcode = code
    return error


def _writable(file: Path, *, create: bool) -> bool:
    """Tell whether the record can be written; raise where there is none and none can be made."""
    try:
        exists, folder = file.exists(), file.parent
        if file.is_dir():
            raise RecordError("is a folder, not a record", str(file), "Name a file, e.g. record.db, with --record.")
        if not exists and not create:
            raise RecordError("there is no record here", str(file), "Make it with `dateline add PATHS`.")
        if not folder.is_dir():
            raise RecordError("the folder of the record doesn't exist", str(folder), "Make the folder first.")
    except OSError as error:
        raise RecordError("can't be opened", repr(str(file)), "Check the path and its permissions.") from error
    if exists and not os.access(file, os.R_OK):
        raise RecordError("the record can't be read", str(file), "Change its permissions, or name another with --record.")
    writable = os.access(folder, os.W_OK) and (not exists or os.access(file, os.W_OK))
    if not exists and not writable:
        raise RecordError("the folder can't be written, so no record can be made in it", str(folder), "Choose another.")
    return writable


def _look(file: Path) -> None:
    """Raise for a file that isn't SQLite's: SQLite itself would take a very short one for an empty record."""
    try:
        start = b""
        if file.exists():
            with file.open("rb") as opened:
                start = opened.read(len(_HEADER))
    except OSError as error:
        raise RecordError(f"can't be read ({error.strerror})", str(file), "Check the path and its permissions.") from error
    if start not in (b"", _HEADER):
        raise trouble(_coded(sqlite3.SQLITE_NOTADB), str(file))


def _uri(file: Path, *, writable: bool) -> str:
    name = "file:" + quote(os.fsencode(file.absolute()))
    if writable:
        return name + "?mode=rwc"
    log = Path(f"{file}-wal")  # without a log that is to be read too, no lock file needs to be written beside the record
    return name + ("?mode=ro" if log.exists() and log.stat().st_size else "?mode=ro&immutable=1")


def _prepare(connection: sqlite3.Connection, path: str, *, writable: bool, steps: Sequence[Migration]) -> None:
    """Check that the file is a record, and set the connection and the schema up."""
    missing = pending(connection, path, steps)  # first of all: a file of somebody else is left as it is
    for setting in _SETTINGS:
        connection.execute(setting)
    if writable:
        if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            connection.execute("PRAGMA journal_mode = WAL")
        migrate(connection, path, steps)
    elif missing:
        way_out = "Open it once where it can be written; it is then brought up to date."
        raise RecordError("was written by an older version, or is empty, and can't be written here", path, way_out)
    else:
        connection.execute("PRAGMA query_only = ON")
