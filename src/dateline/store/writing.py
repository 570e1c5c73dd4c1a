"""Writing: a whole report in one transaction, what was set aside, and what people decided."""

import hashlib
import sqlite3
import zlib
from collections.abc import Sequence
from dataclasses import replace

import msgspec

from dateline.model import Claim, Decision, Mention, NotFoundError, Report, Sentence
from dateline.store.entries import Run, SetAside
from dateline.store.record import Record, rows, writing


def write_report(
    record: Record,
    data: bytes,
    report: Report,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    claims: Sequence[Claim],
    *,
    run: Run,
    learnt: str,
) -> bool:
    """Write one report with all that was read in it; all of it or nothing.

    Args:
        record: the record.
        data: the bytes of the source.
        report: the report that was read from them.
        sentences: its sentences.
        mentions: its names.
        claims: its claims. Two with one id are one claim; the first is kept.
        run: with what it was read.
        learnt: the time at which the record learns it, ISO. It is kept, and never exported.

    Returns:
        True when the report is new. False when the record already holds these bytes: then nothing is written, and the
        path under which they came first stays.

    Raises:
        RecordError: the record can't be written; it is as it was before.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    body, raw = _body(report), zlib.compress(report.raw.encode())
    with writing(record) as connection:
        if connection.execute("SELECT 1 FROM sources WHERE sha256 = ?", (sha256,)).fetchone():
            return False
        source = connection.execute(
            "INSERT INTO sources (sha256, path, size, bytes, learnt) VALUES (?, ?, ?, ?, ?)",
            (sha256, report.path, len(data), zlib.compress(data), learnt),
        ).lastrowid
        columns = (report.id, source, _run(connection, run), report.day, report.language, report.outlet, report.agency)
        seq = connection.execute(
            "INSERT INTO reports (id, source, run, day, language, outlet, agency, body, text, raw)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*columns, body, report.text, raw),
        ).lastrowid
        _write_sentences(connection, seq, report.text, sentences)
        connection.executemany(
            "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?)",
            ((seq, m.start, m.end, n, m.kind, m.name, msgspec.json.encode(m)) for n, m in enumerate(mentions)),
        )
        connection.executemany(
            "INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (
                (seq, c.sentence, c.evidence.start, c.evidence.end, c.id, c.event, c.status, msgspec.json.encode(c))
                for c in claims
            ),
        )
        if report.path is not None:
            connection.execute("DELETE FROM set_aside WHERE path = ?", (report.path,))
        _changed(connection)
    return True


def remove(record: Record, report_id: str) -> None:
    """Take a report out of the record with its source and all that was read in it.

    Args:
        record: the record.
        report_id: the report's id.

    Raises:
        NotFoundError: the record doesn't hold the report.
        RecordError: the record can't be written; it is as it was before.
    """
    with writing(record) as connection:
        found = connection.execute("SELECT seq, source FROM reports WHERE id = ?", (report_id,)).fetchone()
        if not found:
            raise NotFoundError(f"the record holds no report {report_id}", record.path, "`dateline status` lists them.")
        seq, source = found
        connection.execute(
            "INSERT INTO sentence_words (sentence_words, rowid, words) SELECT 'delete', s.seq, t.words"
            " FROM sentences s JOIN sentence_text t ON t.seq = s.seq WHERE s.report = ?",
            (seq,),
        )
        connection.execute("DELETE FROM reports WHERE seq = ?", (seq,))
        connection.execute("DELETE FROM sources WHERE seq = ?", (source,))
        connection.execute("DELETE FROM runs WHERE seq NOT IN (SELECT run FROM reports)")
        _changed(connection)


def write_set_aside(record: Record, entry: SetAside) -> bool:
    """Note a source that couldn't be read.

    Args:
        record: the record.
        entry: the source and the reason. An earlier note on the same path gives way to it.

    Returns:
        True when something was written, False when the same note stood there already.

    Raises:
        RecordError: the record can't be written.
    """
    values = (entry.path, entry.sha256, entry.reason, entry.way_out)
    if next(rows(record, "SELECT * FROM set_aside WHERE path = ?", values[:1]), None) == values:
        return False
    with writing(record) as connection:
        connection.execute("INSERT OR REPLACE INTO set_aside VALUES (?, ?, ?, ?)", values)
    return True


def clear_set_aside(record: Record, path: str) -> bool:
    """Drop the note on a source that can be read now.

    Args:
        record: the record.
        path: the path as it was given.

    Returns:
        True when there was a note.

    Raises:
        RecordError: the record can't be written.
    """
    if next(rows(record, "SELECT 1 FROM set_aside WHERE path = ?", (path,)), None) is None:
        return False
    with writing(record) as connection:
        connection.execute("DELETE FROM set_aside WHERE path = ?", (path,))
    return True


def write_decision(record: Record, decision: Decision, *, supersedes: str | None = None) -> bool:
    """Keep what a person decided. No decision is ever deleted.

    Args:
        record: the record.
        decision: the decision.
        supersedes: id of the earlier decision that it undoes or replaces.

    Returns:
        True when the decision is new.

    Raises:
        NotFoundError: there is no decision `supersedes`.
        RecordError: the record can't be written.
    """
    d = decision
    with writing(record) as connection:
        new = connection.execute(
            "INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (d.id, d.kind, d.subject, d.value, d.user, d.at, d.superseded_by),
        ).rowcount
        if supersedes is not None:
            update = "UPDATE decisions SET superseded_by = ? WHERE id = ?"
            if not connection.execute(update, (d.id, supersedes)).rowcount:
                raise NotFoundError(f"the record holds no decision {supersedes}", record.path)
        _changed(connection)
    return bool(new)


def keep_view(record: Record, key: str, body: bytes, generation: int) -> None:
    """Keep something computed from the record, until the record changes.

    Args:
        record: the record.
        key: what it is.
        body: its JSON.
        generation: the record's generation when it was computed.

    Raises:
        RecordError: the record can't be written.
    """
    with writing(record) as connection:
        connection.execute("INSERT OR REPLACE INTO views VALUES (?, ?, ?)", (key, generation, body))


def _body(report: Report) -> bytes:
    return msgspec.json.encode(replace(report, text="", raw=""))


def _run(connection: sqlite3.Connection, run: Run) -> int:
    values = (run.pack, run.pack_version, run.reader)
    connection.execute("INSERT INTO runs (pack, pack_version, reader) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", values)
    found = connection.execute("SELECT seq FROM runs WHERE (pack, pack_version, reader) = (?, ?, ?)", values)
    return int(found.fetchone()[0])


def _write_sentences(connection: sqlite3.Connection, report: int | None, text: str, found: Sequence[Sentence]) -> None:
    (last,) = connection.execute("SELECT coalesce(max(seq), 0) FROM sentences").fetchone()
    connection.executemany(
        "INSERT INTO sentences VALUES (?, ?, ?, ?, ?, ?)",
        ((seq, report, s.index, s.start, s.end, s.title) for seq, s in enumerate(found, last + 1)),
    )
    connection.executemany(
        "INSERT INTO sentence_words (rowid, words) VALUES (?, ?)",
        ((seq, text[s.start : s.end]) for seq, s in enumerate(found, last + 1)),
    )


def _changed(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE meta SET value = value + 1 WHERE key = 'generation'")
