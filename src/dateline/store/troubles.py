"""Troubles: what SQLite reports, in words that a user reads, with the way out."""

import sqlite3

from dateline.model import RecordError

_AGAIN = "then run the same command again: it goes on where it stopped."
_WORDS = {
    sqlite3.SQLITE_FULL: ("the disk is full; what was already in the record is safe", f"Free some space, {_AGAIN}"),
    sqlite3.SQLITE_BUSY: ("another program is writing to the record", f"Wait until it has finished, {_AGAIN}"),
    sqlite3.SQLITE_LOCKED: ("another program is writing to the record", f"Wait until it has finished, {_AGAIN}"),
    sqlite3.SQLITE_READONLY: (
        "the record is read-only",
        "Change the permissions of the file and its folder, or name another record with --record.",
    ),
    sqlite3.SQLITE_PERM: ("access to the record is denied", "Change its permissions, or name another with --record."),
    sqlite3.SQLITE_CORRUPT: (
        "the record is damaged",
        "Keep the file, and restore a backup or build a new record from the same sources with `dateline add`.",
    ),
    sqlite3.SQLITE_NOTADB: ("isn't a Dateline record", "Name another file with --record; this one was left as it is."),
    sqlite3.SQLITE_CANTOPEN: ("the record can't be opened", "Check the path and the permissions of its folder."),
    sqlite3.SQLITE_IOERR: (
        "the disk failed to read or write the record",
        f"Check that the disk is mounted and has space, {_AGAIN}",
    ),
}


def trouble(error: sqlite3.Error, path: str) -> RecordError:
    """Put an error of SQLite into words.

    Args:
        error: what was raised.
        path: the record's file.

    Returns:
        The error to raise. It says what is wrong, which file, and the way out.
    """
    code = getattr(error, "sqlite_errorcode", None)
    known = _WORDS.get(code & 0xFF) if isinstance(code, int) else None  # the low byte is the primary result code
    if known:
        return RecordError(known[0], path, known[1])
    return RecordError(f"the record can't be used ({error})", path, "Run `dateline doctor` to have it checked.")
