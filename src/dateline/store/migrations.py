"""Migrations: bring a record to the schema of this version, or say that it can't be."""

import sqlite3
from collections.abc import Sequence

from dateline.model import NewerRecordError, RecordError
from dateline.store.schema import APPLICATION_ID, Migration


def identify(connection: sqlite3.Connection, path: str) -> bool:
    """Tell a record from an empty file, without changing either.

    Args:
        connection: the open file.
        path: its path, for the errors' words.

    Returns:
        True for a record, False for a file that holds nothing yet.

    Raises:
        RecordError: the file is neither.
    """
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if mark == APPLICATION_ID:
        return True
    if mark or tables:
        way_out = "Name another file with --record; this one was left as it is."
        raise RecordError("is the database of another program, not a Dateline record", path, way_out)
    return False


def pending(connection: sqlite3.Connection, path: str, steps: Sequence[Migration]) -> list[Migration]:
    """List the steps that a record still lacks, in order.

    Args:
        connection: the open file.
        path: its path, for the errors' words.
        steps: the steps that this version knows.

    Returns:
        The steps to run; none for a record of this version.

    Raises:
        NewerRecordError: the record has steps that this version doesn't know.
        RecordError: the file isn't a record.
    """
    if not identify(connection, path):
        return list(steps)
    done = dict(connection.execute("SELECT name, since FROM migrations").fetchall())
    newer = [since for name, since in done.items() if name not in {step.name for step in steps}]
    if newer:
        needed = max(newer, key=_version)
        way_out = f"Install Dateline {needed} or newer, or name another record with --record."
        raise NewerRecordError(f"was written by a newer version and needs Dateline {needed}", path, way_out)
    return [step for step in steps if step.name not in done]


def migrate(connection: sqlite3.Connection, path: str, steps: Sequence[Migration]) -> None:
    """Run the steps that a record lacks, each in one transaction with its row in `migrations`.

    Args:
        connection: the open file, in autocommit mode.
        path: its path, for the errors' words.
        steps: the steps that this version knows.

    Raises:
        NewerRecordError: the record has steps that this version doesn't know.
        sqlite3.Error: a step failed; the record is as the step before left it.
    """
    while pending(connection, path, steps):
        try:
            connection.execute("BEGIN IMMEDIATE")
            for step in pending(connection, path, steps)[:1]:  # again: another program may have run it meanwhile
                _run(connection, step)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _run(connection: sqlite3.Connection, step: Migration) -> None:
    for statement in step.statements:
        connection.execute(statement)
    connection.execute("INSERT INTO migrations VALUES (?, ?)", (step.name, step.since))


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else 0 for part in text.split("."))
