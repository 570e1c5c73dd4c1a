"""What may stand at a record's path, and what is said when it isn't a record."""

import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.model import NewerRecordError, RecordError
from dateline.store import Record, check, counts, open_record, reports, search, view
from dateline.store.migrations import migrate
from dateline.store.schema import MIGRATIONS, Migration

Write = Callable[..., str]


def _steps(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    names = [name for (name,) in connection.execute("SELECT name FROM migrations ORDER BY name")]
    connection.close()
    return names


def test_a_new_record_has_every_step_of_the_schema(tmp_path: Path) -> None:
    """A path where nothing stands becomes a record, with each step that made it recorded."""
    open_record(tmp_path / "record.db").close()
    assert _steps(tmp_path / "record.db") == [step.name for step in MIGRATIONS]
    assert os.listdir(tmp_path) == ["record.db"]


def test_an_open_record_keeps_a_log_and_foreign_keys(record: Record) -> None:
    """A record is written through a log, and rows can't lose what they belong to."""
    assert record.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert record.connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_opening_and_closing_changes_no_byte(tmp_path: Path, write: Write) -> None:
    """Looking into a record leaves its file as it was."""
    path = tmp_path / "record.db"
    with open_record(path) as record:
        write(record, "Kenya ordered trucks.")
    before = path.read_bytes()
    with open_record(path) as record:
        assert counts(record).reports == 1
    assert path.read_bytes() == before


@pytest.mark.parametrize("steps", range(1, len(MIGRATIONS)))
def test_an_older_record_is_brought_up_to_date(tmp_path: Path, steps: int) -> None:
    """A record of an older schema gets the steps it lacks, once."""
    path = tmp_path / "record.db"
    open_record(path, migrations=MIGRATIONS[:steps]).close()
    assert len(_steps(path)) == steps
    with open_record(path) as record:
        assert counts(record).reports == 0
        assert check(record) == ()
    assert _steps(path) == [step.name for step in MIGRATIONS]


def test_reports_of_an_older_record_can_be_searched(tmp_path: Path) -> None:
    """The step that brings searching indexes the reports that are there already."""
    path = tmp_path / "record.db"
    with open_record(path, migrations=MIGRATIONS[:3]) as old:
        for statement in (
            "INSERT INTO runs VALUES (1, 'test', '1', 'lines')",
            "INSERT INTO sources VALUES (1, 'ab', 'a.txt', 1, x'00', '2026')",
            "INSERT INTO reports VALUES (1, 'r-1', 1, 1, NULL, 'en', NULL, NULL, x'00', 'Kenya ordered trucks.', x'00')",
            "INSERT INTO sentences VALUES (1, 1, 0, 0, 21, 0)",
        ):
            old.connection.execute(statement)
    with open_record(path) as record:
        assert [hit.text for hit in search(record, "truck")] == ["Kenya ordered trucks."]


def test_a_step_that_fails_leaves_the_record_as_it_was(tmp_path: Path) -> None:
    """A step of the schema is done wholly, with its row, or not at all."""
    broken = Migration("0099-broken", "9.0.0", ("CREATE TABLE half (x)", "CREATE TABLE half (x)"))
    path = tmp_path / "record.db"
    with open_record(path) as record:
        with pytest.raises(sqlite3.OperationalError):
            migrate(record.connection, str(path), (*MIGRATIONS, broken))
        tables = record.connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone()
        assert tables == (0,)
    assert "0099-broken" not in _steps(path)


def test_a_newer_record_says_which_version_it_needs(tmp_path: Path) -> None:
    """A record of a newer schema isn't touched, and the error names the version to install."""
    path = tmp_path / "record.db"
    newer = (Migration("0098-x", "0.9.0", ()), Migration("0099-y", "0.10.0", ()))
    open_record(path, migrations=(*MIGRATIONS, *newer)).close()
    before = path.read_bytes()
    with pytest.raises(NewerRecordError, match=r"needs Dateline 0\.10\.0") as caught:
        open_record(path)
    assert "Install Dateline 0.10.0 or newer" in str(caught.value)
    assert caught.value.where == str(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "data", [b"x", b"Kenya ordered trucks.\n" * 100, b"\x00" * 5000, b"SQLite format 3\x00" + b"junk" * 2000]
)
def test_a_file_that_is_no_record_is_left_as_it_is(tmp_path: Path, data: bytes) -> None:
    """Whatever file is named by mistake, it is told and not written to."""
    path = tmp_path / "notes.txt"
    path.write_bytes(data)
    with pytest.raises(RecordError, match="isn't a Dateline record") as caught:
        open_record(path)
    assert "--record" in caught.value.way_out
    assert path.read_bytes() == data
    assert os.listdir(tmp_path) == ["notes.txt"]


def test_the_database_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    """An SQLite file of somebody else isn't made a record of."""
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(RecordError, match="another program"):
        open_record(path)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_record(tmp_path: Path) -> None:
    """A file without a byte is what is left when the making of a record is stopped at once; it is begun again."""
    path = tmp_path / "record.db"
    path.touch()
    with open_record(path) as record:
        assert counts(record).reports == 0


@pytest.mark.parametrize(
    ("name", "says"),
    [
        (".", "is a folder"),
        ("no/record.db", "folder of the record doesn't exist"),
        ("a\0b", "can't be a path"),
        ("a" * 300, "can't be opened"),
    ],
)
def test_a_path_where_no_record_can_be_says_why(tmp_path: Path, name: str, says: str) -> None:
    """A folder, a path into a folder that doesn't exist, and a path that is none are told apart."""
    with pytest.raises(RecordError, match=says):
        open_record(tmp_path / name)


def test_a_record_that_must_exist_is_not_made(tmp_path: Path) -> None:
    """A command that only looks doesn't leave an empty record behind a misspelt path."""
    with pytest.raises(RecordError, match="no record here") as caught:
        open_record(tmp_path / "recrod.db", create=False)
    assert "dateline add" in caught.value.way_out
    assert os.listdir(tmp_path) == []


def test_a_record_opened_for_reading_refuses_to_write(tmp_path: Path, write: Write) -> None:
    """What is opened to be read is read, and a write to it is refused in clear words."""
    path = tmp_path / "record.db"
    with open_record(path) as record:
        write(record, "Kenya ordered trucks.")
    before = path.read_bytes()
    with open_record(path, read_only=True) as record:
        assert len(list(reports(record))) == 1
        assert check(record) == ()
        with pytest.raises(RecordError, match="read-only"):
            write(record, "Peru ordered boats.")
    assert path.read_bytes() == before


def test_a_record_that_cannot_be_written_is_opened_for_reading(
    tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A record on a read-only disk can be read, without a file beside it."""
    path = tmp_path / "record.db"
    with open_record(path) as record:
        write(record, "Kenya ordered trucks.")
    path.chmod(stat.S_IRUSR)
    access = os.access
    monkeypatch.setattr(os, "access", lambda p, mode: mode != os.W_OK and access(p, mode))  # root may write anything
    with open_record(path) as record:
        assert record.read_only
        assert [hit.text for hit in search(record, "trucks")] == ["Kenya ordered trucks."]
        assert os.listdir(tmp_path) == ["record.db"]
        with pytest.raises(RecordError, match="read-only") as caught:
            write(record, "Peru ordered boats.")
    assert "permissions" in caught.value.way_out


def test_a_record_with_odd_characters_in_its_path_opens(tmp_path: Path) -> None:
    """A path may hold what means something in a URI."""
    path = tmp_path / "a?mode=ro&b#c %41 é.db"
    open_record(path).close()
    assert os.listdir(tmp_path) == [path.name]


def test_a_damaged_record_is_told(tmp_path: Path, write: Write) -> None:
    """Damage in the file is said in clear words, by reading and by the check."""
    path = tmp_path / "record.db"
    with open_record(path) as record:
        for n in range(40):
            write(record, f"Kenya ordered {n} trucks. " * 40)
    data = bytearray(path.read_bytes())
    for page in range(8 * 4096, len(data) - 4096, 4096):
        data[page : page + 400] = b"\xff" * 400
    path.write_bytes(data)
    with pytest.raises(RecordError, match="damaged") as caught, open_record(path) as record:
        list(reports(record))
    assert "backup" in caught.value.way_out
    with open_record(path) as record:
        assert check(record) != ()


def test_a_body_that_cannot_be_read_is_told(record: Record, write: Write) -> None:
    """A row whose JSON is broken is named by the report's id."""
    id_ = write(record, "Kenya ordered trucks.")
    record.connection.execute("UPDATE reports SET body = x'7b'")
    with pytest.raises(RecordError, match=f"damaged at {id_}"):
        list(reports(record))


def test_an_index_that_lost_words_is_told(record: Record, write: Write) -> None:
    """The check compares what is searched with what is there."""
    write(record, "Kenya ordered trucks.")
    assert check(record) == ()
    record.connection.execute("INSERT INTO sentence_words (sentence_words) VALUES ('delete-all')")
    assert check(record) == ("the index for searching doesn't fit the sentences",)


def test_a_record_is_one_file_that_can_be_copied(tmp_path: Path, write: Write) -> None:
    """When a record is closed, all of it is in its file."""
    with open_record(tmp_path / "record.db") as record:
        write(record, "Kenya ordered trucks.")
    shutil.copy(tmp_path / "record.db", tmp_path / "copy.db")
    with open_record(tmp_path / "copy.db") as copy:
        assert counts(copy).claims == 1
        assert view(copy, "nothing") is None
