"""Reading: what the record holds, always in the same order, whatever order it was written in."""

import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

import msgspec

from dateline.model import Claim, Decision, Mention, NotFoundError, RecordError, Report, Sentence
from dateline.store.entries import Counts, Run, SetAside
from dateline.store.record import Record, rows

T = TypeVar("T")
_REPORT = msgspec.json.Decoder(Report)
_MENTION = msgspec.json.Decoder(Mention)
_CLAIM = msgspec.json.Decoder(Claim)

# A report without a date could be from any day, so it is always there.
_BY_DAY = "(?1 IS NULL OR r.day IS NULL OR r.day <= ?1)"


def reports(record: Record, as_of: str | None = None) -> Iterator[Report]:
    """Give the reports, ordered by id.

    Args:
        record: the record.
        as_of: the last ISO day of publication to take, or `None` for all. Reports without a date are always given.

    Yields:
        The reports.

    Raises:
        RecordError: the record can't be read.
    """
    query = f"SELECT r.id, r.body, r.text, r.raw FROM reports r WHERE {_BY_DAY} ORDER BY r.id"  # noqa: S608  (constant)
    return (_report(record, row) for row in rows(record, query, (as_of,)))


def sentences(record: Record, as_of: str | None = None) -> Iterator[tuple[str, Sentence]]:
    """Give the sentences with the id of their report, ordered by report and number; `as_of` as in `reports`."""
    query = (
        "SELECT r.id, s.number, s.start, s.end, s.title FROM reports r JOIN sentences s ON s.report = r.seq"  # noqa: S608
        f" WHERE {_BY_DAY} ORDER BY r.id, s.number"
    )
    return (_sentence(row) for row in rows(record, query, (as_of,)))


def mentions(record: Record, as_of: str | None = None) -> Iterator[tuple[str, Mention]]:
    """Give the mentions with the id of their report, ordered by report and place; `as_of` as in `reports`."""
    query = (
        "SELECT r.id, m.body FROM reports r JOIN mentions m ON m.report = r.seq"  # noqa: S608
        f" WHERE {_BY_DAY} ORDER BY r.id, m.start, m.end, m.number"
    )
    return ((str(id_), _decoded(record, _MENTION, id_, body)) for id_, body in rows(record, query, (as_of,)))


def claims(record: Record, as_of: str | None = None) -> Iterator[Claim]:
    """Give the claims, ordered by report, sentence and place; `as_of` as in `reports`."""
    query = (
        "SELECT r.id, c.body FROM reports r JOIN claims c ON c.report = r.seq"  # noqa: S608
        f" WHERE {_BY_DAY} ORDER BY r.id, c.sentence, c.start, c.end, c.id"
    )
    return (_decoded(record, _CLAIM, id_, body) for id_, body in rows(record, query, (as_of,)))


def report_of(record: Record, report_id: str) -> Report:
    """Give one report.

    Args:
        record: the record.
        report_id: its id.

    Returns:
        The report.

    Raises:
        NotFoundError: the record doesn't hold it.
        RecordError: the record can't be read.
    """
    found = next(rows(record, "SELECT id, body, text, raw FROM reports WHERE id = ?", (report_id,)), None)
    if found is None:
        raise NotFoundError(f"the record holds no report {report_id}", record.path, "`dateline status` lists them.")
    return _report(record, found)


def sentences_of(record: Record, report_id: str) -> tuple[Sentence, ...]:
    """Give the sentences of one report in order; none for a report that the record doesn't hold."""
    query = (
        "SELECT r.id, s.number, s.start, s.end, s.title FROM reports r JOIN sentences s ON s.report = r.seq"
        " WHERE r.id = ? ORDER BY s.number"
    )
    return tuple(_sentence(row)[1] for row in rows(record, query, (report_id,)))


def mentions_of(record: Record, report_id: str) -> tuple[Mention, ...]:
    """Give the mentions of one report in order; none for a report that the record doesn't hold."""
    query = (
        "SELECT r.id, m.body FROM reports r JOIN mentions m ON m.report = r.seq"
        " WHERE r.id = ? ORDER BY m.start, m.end, m.number"
    )
    return tuple(_decoded(record, _MENTION, id_, body) for id_, body in rows(record, query, (report_id,)))


def claims_of(record: Record, report_id: str) -> tuple[Claim, ...]:
    """Give the claims of one report in order; none for a report that the record doesn't hold."""
    query = (
        "SELECT r.id, c.body FROM reports r JOIN claims c ON c.report = r.seq"
        " WHERE r.id = ? ORDER BY c.sentence, c.start, c.end, c.id"
    )
    return tuple(_decoded(record, _CLAIM, id_, body) for id_, body in rows(record, query, (report_id,)))


def claim_of(record: Record, claim_id: str) -> Claim:
    """Give one claim.

    Args:
        record: the record.
        claim_id: its id.

    Returns:
        The claim as it was read, before people's decisions.

    Raises:
        NotFoundError: the record doesn't hold it.
        RecordError: the record can't be read.
    """
    found = next(rows(record, "SELECT id, body FROM claims WHERE id = ? LIMIT 1", (claim_id,)), None)
    if found is None:
        raise NotFoundError(f"the record holds no claim {claim_id}", record.path, "`dateline claims` lists them.")
    return _decoded(record, _CLAIM, *found)


def source_of(record: Record, report_id: str) -> bytes:
    """Give the bytes that a report was read from, as they were found.

    Args:
        record: the record.
        report_id: the report's id.

    Returns:
        The whole source.

    Raises:
        NotFoundError: the record doesn't hold the report.
        RecordError: the record can't be read.
    """
    query = "SELECT s.bytes FROM sources s JOIN reports r ON r.source = s.seq WHERE r.id = ?"
    found = next(rows(record, query, (report_id,)), None)
    if found is None:
        raise NotFoundError(f"the record holds no report {report_id}", record.path, "`dateline status` lists them.")
    return _unpacked(record, report_id, found[0])


def holds(record: Record, sha256: str) -> bool:
    """Tell whether the record holds a source with these bytes."""
    return next(rows(record, "SELECT 1 FROM sources WHERE sha256 = ?", (sha256,)), None) is not None


def decisions(record: Record) -> tuple[Decision, ...]:
    """Give all decisions, superseded ones too, ordered by time."""
    query = "SELECT id, kind, subject, value, user, at, superseded_by FROM decisions ORDER BY at, id"
    fields = Decision.__dataclass_fields__
    return tuple(msgspec.convert(dict(zip(fields, row, strict=True)), Decision) for row in rows(record, query))


def set_aside(record: Record) -> tuple[SetAside, ...]:
    """Give the sources that couldn't be read, ordered by path."""
    query = "SELECT path, sha256, reason, way_out FROM set_aside ORDER BY path"
    return tuple(
        SetAside(str(path), None if sha256 is None else str(sha256), str(reason), str(way_out))
        for path, sha256, reason, way_out in rows(record, query)
    )


def runs(record: Record) -> tuple[Run, ...]:
    """Give with what the reports were read: each pack and reader once, ordered by name and version."""
    query = "SELECT pack, pack_version, reader FROM runs ORDER BY pack, pack_version, reader"
    return tuple(Run(str(pack), str(version), str(reader)) for pack, version, reader in rows(record, query))


def latest_day(record: Record) -> str | None:
    """Give the last ISO day on which a report of the record was published, or `None` where no report has a date."""
    found = next(rows(record, "SELECT max(day) FROM reports"), (None,))[0]
    return None if found is None else str(found)


def generation(record: Record) -> int:
    """Give a number that grows whenever reports, claims or decisions change, in this or another program."""
    found = next(rows(record, "SELECT value FROM meta WHERE key = 'generation'"), (0,))[0]
    return found if isinstance(found, int) else 0


def view(record: Record, key: str) -> bytes | None:
    """Give what was kept under a key, or `None` when there is nothing or the record has changed since."""
    query = "SELECT v.body FROM views v JOIN meta m ON m.key = 'generation' AND m.value = v.generation WHERE v.key = ?"
    found = next(rows(record, query, (key,)), (None,))[0]
    return found if isinstance(found, bytes) else None


def counts(record: Record) -> Counts:
    """Count what the record holds."""
    query = (
        "SELECT (SELECT count(*) FROM reports), (SELECT count(*) FROM sentences), (SELECT count(*) FROM mentions),"
        " (SELECT count(*) FROM claims), (SELECT count(*) FROM set_aside), (SELECT count(*) FROM decisions),"
        " (SELECT count(*) FROM reports WHERE day IS NULL), (SELECT min(day) FROM reports), (SELECT max(day) FROM reports)"
    )
    return msgspec.convert(dict(zip(Counts.__dataclass_fields__, next(rows(record, query)), strict=True)), Counts)


def _report(record: Record, row: tuple[object, ...]) -> Report:
    id_, body, text, raw = row
    return replace(_decoded(record, _REPORT, id_, body), text=str(text), raw=_unpacked(record, id_, raw).decode())


def _sentence(row: tuple[object, ...]) -> tuple[str, Sentence]:
    id_, number, start, end, title = row
    return str(id_), Sentence(number, start, end, bool(title))  # type: ignore[arg-type]  # INTEGER NOT NULL columns


def _decoded(record: Record, decoder: "msgspec.json.Decoder[T]", id_: object, body: object) -> T:
    try:
        return decoder.decode(body)  # type: ignore[arg-type]  # BLOB NOT NULL column
    except (msgspec.MsgspecError, TypeError) as error:
        raise _damaged(record, id_) from error


def _unpacked(record: Record, id_: object, packed: object) -> bytes:
    try:
        return zlib.decompress(packed)  # type: ignore[arg-type]  # BLOB NOT NULL column
    except (zlib.error, TypeError) as error:
        raise _damaged(record, id_) from error


def _damaged(record: Record, id_: object) -> RecordError:
    way_out = "Keep the file, and restore a backup or build a new record from the same sources with `dateline add`."
    return RecordError(f"the record is damaged at {id_}", record.path, way_out)
