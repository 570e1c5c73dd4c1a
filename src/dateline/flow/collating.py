"""Collating: what a record holds by a day is brought together, once for each state of the record."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from dateline.collation.record import Collated, collate
from dateline.model import UsageError
from dateline.packs import Pack
from dateline.store import Record, claims, decisions, generation, latest_day, mentions, reports, sentences, snapshot

T = TypeVar("T")
KEPT = 8  # views that an open record keeps: as of some days, for one state of the record


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was brought together, and the pack that it was done with."""

    pack: Pack
    collated: Collated


def collated(
    record: Record, pack: Pack, as_of: str | None = None, *, collate: Callable[..., Collated] = collate
) -> Collated:
    """Bring together what reports published by a day say.

    Args:
        record: the record.
        pack: what the field knows.
        as_of: the last ISO day of publication to take; `None` for the day of the latest report, never today. Reports
            without a date are always taken.
        collate: what brings reports and claims together.

    Returns:
        The record as of that day: the same for the same reports, in whatever order they were added. It is computed once
        while the open record doesn't change.

    Raises:
        UsageError: `as_of` isn't a day.
        RecordError: the record can't be read.
    """
    with snapshot(record):
        day = day_of(record, as_of)
        key = ("collated", generation(record), day, pack.name, pack.version)
        kept = record.remembered.get(key)
        if isinstance(kept, _Kept) and kept.pack is pack:
            return kept.collated
        held = (
            list(reports(record, day)),
            _by_report(sentences(record, day)),
            _by_report(mentions(record, day)),
            list(claims(record, day)),
        )
        decided = decisions(record)
    done = collate(*held, pack, day, decided)
    _keep(record, key, _Kept(pack, done))
    return done


def day_of(record: Record, as_of: str | None = None) -> str:
    """Say as of which day a record is seen.

    Args:
        record: the record.
        as_of: an ISO day that a user gave, or `None`.

    Returns:
        That day, or the day of the latest report; an empty string where no report has a date.

    Raises:
        UsageError: `as_of` isn't a day.
        RecordError: the record can't be read.
    """
    if as_of is None:
        return latest_day(record) or ""
    try:
        return date.fromisoformat(as_of).isoformat()
    except ValueError as error:
        raise UsageError(f"{as_of!r} isn't a day", "--as-of", "Write it as year-month-day, e.g. 2025-12-03.") from error


def _by_report(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    grouped: dict[str, list[T]] = {}
    for report, part in pairs:
        grouped.setdefault(report, []).append(part)
    return grouped


def _keep(record: Record, key: tuple[str, int, str, str, str], kept: _Kept) -> None:
    """Keep a view; those of an earlier state of the record go, and the oldest beyond `KEPT`."""
    same = [k for k in record.remembered if isinstance(k, tuple) and k[:2] == key[:2]][-KEPT + 1 :]
    views = [(k, record.remembered[k]) for k in same]
    record.remembered.clear()
    record.remembered.update([*views, (key, kept)])
