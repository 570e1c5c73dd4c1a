"""Writing into a record: whole reports, once, in any order."""

import itertools
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model import Decision, NotFoundError, RecordError
from dateline.store import (
    Record,
    SetAside,
    check,
    claim_of,
    claims,
    claims_of,
    clear_set_aside,
    counts,
    decisions,
    generation,
    keep_view,
    latest_day,
    mentions,
    mentions_of,
    open_record,
    remove,
    report_of,
    reports,
    runs,
    search,
    sentences,
    sentences_of,
    set_aside,
    source_of,
    view,
    write_decision,
    write_set_aside,
)

Write = Callable[..., str]
TEXTS = ("Kenya ordered trucks.\nTrucks came in May.", "Peru ordered boats.", "Chile sold radars.\nPeru bought two.")


def _held(record: Record) -> tuple[object, ...]:
    """All that a record holds, as it is read."""
    parts = (reports, sentences, mentions, claims, runs, set_aside, decisions)
    return (*(list(part(record)) for part in parts), search(record, "ordered"), counts(record))


def test_what_was_written_is_read_back(record: Record, write: Write) -> None:
    """A report comes back whole, with the bytes that it was read from."""
    id_ = write(record, TEXTS[0], path="in/é.txt")
    report = report_of(record, id_)
    assert (report.text, report.raw, report.path) == (TEXTS[0], f"{TEXTS[0]}\nShare this", "in/é.txt")
    assert source_of(record, id_) == TEXTS[0].encode()
    assert [TEXTS[0][s.start : s.end] for s in sentences_of(record, id_)] == TEXTS[0].split("\n")
    assert [m.name for m in mentions_of(record, id_)] == ["Kenya", "Trucks"]
    assert [c.evidence.quote for c in claims_of(record, id_)] == TEXTS[0].split("\n")
    assert claim_of(record, claims_of(record, id_)[1].id).agents == ("Trucks",)


def test_the_same_bytes_change_nothing(tmp_path: Path, write: Write) -> None:
    """Writing a report again, even under another path, leaves the file byte for byte as it was."""
    path = tmp_path / "record.db"
    with open_record(path) as record:
        id_ = write(record, TEXTS[0], path="first.txt")
    before = path.read_bytes()
    with open_record(path) as record:
        write(record, TEXTS[0], path="second.txt")
        assert report_of(record, id_).path == "first.txt"
    assert path.read_bytes() == before


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(TEXTS))
def test_the_order_of_writing_does_not_matter(
    order: list[str], write: Write, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Reports written in any order are read in one order."""
    held = []
    for texts in (TEXTS, order):
        with open_record(tmp_path_factory.mktemp("order") / "record.db") as record:
            for text in texts:
                write(record, text)
            held.append(_held(record))
    assert held[0] == held[1]


def test_removing_a_report_is_as_if_it_had_never_come(record: Record, write: Write) -> None:
    """A report that is taken out leaves nothing behind."""
    empty = _held(record)
    write(record, TEXTS[0])
    one = _held(record)
    id_ = write(record, TEXTS[1])
    assert _held(record) != one
    remove(record, id_)
    assert _held(record) == one
    assert check(record) == ()
    write(record, TEXTS[1])
    remove(record, id_)
    remove(record, next(reports(record)).id)
    assert _held(record) == empty
    assert check(record) == ()


def test_removing_an_unknown_report_is_told(record: Record) -> None:
    """A report that isn't there can't be taken out."""
    with pytest.raises(NotFoundError, match="no report r-0"):
        remove(record, "r-0")


def test_unknown_ids_are_told(record: Record) -> None:
    """What the record doesn't hold is said, with the id."""
    for look in (report_of, source_of):
        with pytest.raises(NotFoundError, match="no report r-0"):
            look(record, "r-0")
    with pytest.raises(NotFoundError, match="no claim c-0"):
        claim_of(record, "c-0")
    assert (sentences_of(record, "r-0"), mentions_of(record, "r-0"), claims_of(record, "r-0")) == ((), (), ())


def test_a_record_is_seen_as_of_a_day(record: Record, write: Write) -> None:
    """Reports published later aren't seen; a time of day doesn't count; undated reports are always there."""
    ids = {
        write(record, text, day=day): day
        for text, day in zip(TEXTS, ("2025-12-03T23:30:00+05:30", "2025-12-04", None), strict=True)
    }
    assert latest_day(record) == "2025-12-04"
    assert {ids[r.id] for r in reports(record, "2025-12-03")} == {"2025-12-03T23:30:00+05:30", None}
    seen = {id_ for id_ in ids if ids[id_] != "2025-12-04"}
    assert {c.report for c in claims(record, "2025-12-03")} == seen
    assert {id_ for id_, _ in sentences(record, "2025-12-03")} == seen
    assert {id_ for id_, _ in mentions(record, "2025-12-03")} == seen
    assert [hit.report for hit in search(record, "boats", as_of="2025-12-03")] == []
    assert counts(record).undated == 1


def test_a_full_disk_loses_nothing(record: Record, write: Write) -> None:
    """When the disk is full the report isn't written at all, the others stay, and writing goes on when there is space."""
    write(record, TEXTS[0])
    before = _held(record)
    (pages,) = record.connection.execute("PRAGMA page_count").fetchone()
    record.connection.execute(f"PRAGMA max_page_count = {pages + 3}")
    long = "\n".join(f"Peru ordered boat {n}." for n in range(2000))
    with pytest.raises(RecordError, match="disk is full") as caught:
        write(record, long)
    assert "Free some space" in caught.value.way_out
    assert _held(record) == before
    record.connection.execute("PRAGMA max_page_count = 1000000")
    write(record, long)
    assert counts(record).reports == 2
    assert check(record) == ()


def test_another_program_that_writes_is_waited_for_and_told(tmp_path: Path, write: Write) -> None:
    """While another program writes, reading goes on; writing waits, and then says so."""
    path = tmp_path / "record.db"
    with open_record(path) as theirs, open_record(path, patience=0.05) as ours:
        theirs.connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordError, match="another program") as caught:
            write(ours, TEXTS[0])
        assert counts(ours).reports == 0
        theirs.connection.execute("ROLLBACK")
        write(ours, TEXTS[0])
        assert counts(theirs).reports == 1
    assert "Wait" in caught.value.way_out


@pytest.mark.parametrize("at", [1, 10, 30, 60, 100, 140, 170, 200, 300])
def test_a_write_stopped_anywhere_is_whole_or_nothing(record: Record, write: Write, at: int) -> None:
    """Wherever a write is interrupted, the record is as it was before or has the whole report; the next write works."""
    write(record, TEXTS[0])
    before = _held(record)
    remove(record, write(record, TEXTS[2]))
    ticks = itertools.count()
    record.connection.set_progress_handler(lambda: next(ticks) == at, 1)  # the database's `at`-th instruction is refused
    with pytest.raises(RecordError):
        write(record, TEXTS[2])
    record.connection.set_progress_handler(None, 0)
    stopped = _held(record)
    write(record, TEXTS[2])
    assert stopped in (before, _held(record))
    assert check(record) == ()


def test_a_transaction_left_open_is_undone(record: Record, write: Write) -> None:
    """What an interruption left half done doesn't reach the record with the next write."""
    record.connection.execute("BEGIN")
    record.connection.execute("INSERT INTO set_aside VALUES ('x', NULL, 'half', '')")
    write(record, TEXTS[0])
    assert set_aside(record) == ()


def test_the_generation_grows_with_each_change_only(record: Record, write: Write) -> None:
    """A cache keyed by the generation is never stale, and isn't thrown away for nothing."""
    seen = [generation(record)]
    id_ = write(record, TEXTS[0])
    seen.append(generation(record))
    write(record, TEXTS[0])
    assert generation(record) == seen[-1]
    remove(record, id_)
    seen.append(generation(record))
    assert seen == sorted(set(seen))


def test_a_kept_view_is_gone_when_the_record_changes(record: Record, write: Write) -> None:
    """What was computed from the record is kept until there is more to compute from."""
    keep_view(record, "facts", b"[1]", generation(record))
    assert view(record, "facts") == b"[1]"
    write(record, TEXTS[0])
    assert view(record, "facts") is None
    keep_view(record, "facts", b"[2]", generation(record))
    assert view(record, "facts") == b"[2]"


def test_what_was_set_aside_is_listed_until_it_can_be_read(record: Record, write: Write) -> None:
    """A source that couldn't be read stands in a list with the reason; a report under its path takes it off."""
    entry = SetAside("b.txt", None, "is empty", "Fetch it again.")
    assert write_set_aside(record, entry)
    assert not write_set_aside(record, entry)
    assert write_set_aside(record, SetAside("a.txt", "ab", "is a PDF"))
    assert set_aside(record) == (SetAside("a.txt", "ab", "is a PDF"), entry)
    write(record, TEXTS[0], path="a.txt")
    assert set_aside(record) == (entry,)
    assert clear_set_aside(record, "b.txt")
    assert not clear_set_aside(record, "b.txt")


def test_decisions_are_superseded_and_never_deleted(record: Record) -> None:
    """What a person decided stays, with the decision that undid it."""
    first = Decision("d-1", "merge", "Sindhur", "Sindoor", "ana", "2026-01-01T10:00:00")
    second = Decision("d-2", "split", "Sindhur", "Sindoor", "bo", "2026-01-02T10:00:00")
    assert write_decision(record, first)
    assert not write_decision(record, first)
    assert write_decision(record, second, supersedes="d-1")
    assert [(d.id, d.superseded_by) for d in decisions(record)] == [("d-1", "d-2"), ("d-2", None)]
    with pytest.raises(NotFoundError, match="no decision d-9"):
        write_decision(record, Decision("d-3", "accept", "c-1", None, "bo", "2026"), supersedes="d-9")
    assert len(decisions(record)) == 2


def test_two_reports_may_hold_one_claim_id(record: Record, write: Write) -> None:
    """A claim of one report never pushes out a claim of another."""
    write(record, TEXTS[0])
    write(record, TEXTS[1])
    record.connection.execute("UPDATE claims SET id = 'c-1' WHERE sentence = 0")
    assert len(list(claims(record))) == 3


def test_the_clock_of_the_record_is_kept_apart(record: Record, write: Write) -> None:
    """The record knows when it learnt a report, and nothing that is read from it shows it."""
    write(record, TEXTS[0])
    assert record.connection.execute("SELECT learnt FROM sources").fetchone() == ("2026-01-01",)
    assert "2026-01-01" not in repr(_held(record))


def test_rows_belong_to_a_report(record: Record) -> None:
    """The file itself refuses a claim of a report that isn't there."""
    with pytest.raises(sqlite3.IntegrityError):
        record.connection.execute("INSERT INTO claims VALUES (9, 0, 0, 1, 'c', 'order', 'actual', x'7b')")
