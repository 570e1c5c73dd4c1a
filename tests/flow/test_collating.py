"""Bringing a record together: as of a day, once for each state of the record."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dateline.flow import add, collated, day_of
from dateline.model import Decision, Report, UsageError
from dateline.packs import Pack
from dateline.store import Record, open_record, write_decision

Reader = Callable[[Report], Any]
Folder = Callable[..., Path]


@pytest.fixture
def record(tmp_path: Path, pack: Pack, reader: Reader, folder: Folder) -> Iterator[Record]:
    """A record of five reports, of 1 to 5 March 2025."""
    with open_record(tmp_path / "record.db") as opened:
        add(opened, [folder(5)], pack=pack, reader=reader)
        yield opened


def _asked(log: list[tuple[Any, ...]]) -> Any:
    """Stand in for collation: remember what was asked, and give something new."""

    def collate(*given: Any) -> object:
        log.append(given)
        return object()

    return collate


def test_without_a_day_it_is_the_day_of_the_latest_report(record: Record) -> None:
    """The clock of the computer doesn't matter."""
    assert day_of(record) == "2025-03-05"
    assert day_of(record, "2025-03-02") == "2025-03-02"


@pytest.mark.parametrize("day", ["", "yesterday", "2025-13-01", "2025-03", "2025-03-01T10:00"])
def test_what_is_no_day_is_told(record: Record, day: str) -> None:
    """A day is written as year, month and day; the error shows how."""
    with pytest.raises(UsageError, match="isn't a day") as caught:
        day_of(record, day)
    assert "2025-12-03" in caught.value.way_out


def test_reports_published_later_are_not_seen(record: Record, pack: Pack) -> None:
    """As of a day, the record knows only what had been published, with all that belongs to it."""
    log: list[tuple[Any, ...]] = []
    collated(record, pack, "2025-03-02", collate=_asked(log))
    reports, sentences, mentions, claims, given, day, decisions = log[0]
    ids = {report.id for report in reports}
    assert len(ids) == 2
    assert set(sentences) == set(mentions) == {claim.report for claim in claims} == ids
    assert (given, day, decisions) == (pack, "2025-03-02", ())


def test_it_is_brought_together_once(record: Record, pack: Pack) -> None:
    """The same question to a record that hasn't changed is answered from memory."""
    log: list[tuple[Any, ...]] = []
    collate = _asked(log)
    first = collated(record, pack, collate=collate)
    assert collated(record, pack, collate=collate) is first
    assert collated(record, pack, "2025-03-05", collate=collate) is first
    assert collated(record, pack, "2025-03-01", collate=collate) is not first
    assert len(log) == 2


def test_a_change_is_seen(tmp_path: Path, record: Record, pack: Pack, reader: Reader, folder: Folder) -> None:
    """A new report, even one that another program adds, and a decision make the answer new."""
    log: list[tuple[Any, ...]] = []
    collate = _asked(log)
    collated(record, pack, collate=collate)
    with open_record(tmp_path / "record.db") as theirs:
        add(theirs, [folder(6)], pack=pack, reader=reader)
    collated(record, pack, collate=collate)
    write_decision(record, Decision("d-1", "reject", "c-1", None, "ana", "2026-01-01T10:00:00"))
    collated(record, pack, collate=collate)
    assert [len(given[0]) for given in log] == [5, 6, 6]
    assert [len(given[6]) for given in log] == [0, 0, 1]


def test_only_some_views_are_kept(record: Record, pack: Pack) -> None:
    """Looking at very many days doesn't fill the memory."""
    for day in range(1, 29):
        collated(record, pack, f"2025-03-{day:02}", collate=_asked([]))
    assert len(record.remembered) == 8


def test_an_empty_record_is_brought_together(tmp_path: Path, pack: Pack) -> None:
    """Nothing gives nothing."""
    with open_record(tmp_path / "empty.db") as record:
        done = collated(record, pack)
    assert (done.facts, done.deals, done.stories, done.as_of) == ((), (), (), "")


def test_a_record_is_the_same_whatever_order_it_was_read_in(
    tmp_path: Path, pack: Pack, reader: Reader, folder: Folder
) -> None:
    """The real collation over two records with the same reports gives the same."""
    sources = sorted(folder(4).iterdir())
    done = []
    for name, order in (("a", sources), ("b", sources[::-1])):
        with open_record(tmp_path / f"{name}.db") as record:
            for source in order:
                add(record, [source], pack=pack, reader=reader)
            done.append(collated(record, pack))
    assert done[0] == done[1]
