"""Checking: is the record whole?"""

import sqlite3

from dateline.model import RecordError
from dateline.store.record import Record, rows, writing

# A source is written together with its report, so one without the other is a sign of damage.
_BARE = "SELECT coalesce(path, sha256) FROM sources WHERE seq NOT IN (SELECT source FROM reports) ORDER BY 1"


def check(record: Record) -> tuple[str, ...]:
    """Look through the whole file for damage; it takes as long as reading it.

    Args:
        record: the record.

    Returns:
        What is wrong, in words that a user reads; nothing when the record is whole.
    """
    try:
        found = [str(row[0]) for row in rows(record, "PRAGMA integrity_check(20)") if row[0] != "ok"]
        lost = rows(record, "PRAGMA foreign_key_check")
        found += [f"a row of {row[0]} belongs to a row of {row[2]} that isn't there" for row in lost]
        found += [f"the source {row[0]} has no report" for row in rows(record, _BARE)]
    except RecordError as error:
        return (error.what,)
    return tuple(found) or _check_search(record)


def _check_search(record: Record) -> tuple[str, ...]:
    """Compare the index of words with the sentences. FTS5 does it with a statement that counts as writing."""
    if record.read_only:
        return ()
    try:
        with writing(record) as connection:
            connection.execute("INSERT INTO sentence_words (sentence_words, rank) VALUES ('integrity-check', 1)")
    except RecordError as error:
        if getattr(error.__cause__, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_CORRUPT:
            return ("the index for searching doesn't fit the sentences",)
        raise
    return ()
