"""Adding sources to a record: each once, whole, whatever happens meanwhile."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dateline.flow import add
from dateline.model import Evidence, InputError, RecordError, Report
from dateline.packs import Pack
from dateline.store import Record, check, claims, counts, mentions, open_record, reports, runs, search, sentences, set_aside

Reader = Callable[[Report], Any]
Folder = Callable[..., Path]
SEEDS = Path(__file__).resolve().parents[3] / "shared" / "packs" / "seeds" / "reports"


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """An empty record."""
    with open_record(tmp_path / "record.db") as opened:
        yield opened


def _rows(record: Record) -> list[object]:
    return [list(part(record)) for part in (reports, sentences, mentions, claims, set_aside, runs)]


def test_a_folder_becomes_reports(record: Record, pack: Pack, reader: Reader, folder: Folder) -> None:
    """Every source under a folder is read once, and found by its words."""
    added = add(record, [folder(3)], pack=pack, reader=reader)
    assert (added.new, added.known, added.set_aside, added.interrupted) == (3, 0, (), False)
    assert sorted(added.reports) == [report.id for report in reports(record)]
    assert len(search(record, "delivered")) == 3
    assert [(run.pack, run.pack_version, run.reader) for run in runs(record)] == [("test", "1", "rules")]


def test_adding_again_changes_no_byte(tmp_path: Path, pack: Pack, reader: Reader, folder: Folder) -> None:
    """The same sources a second time, with one that can't be read among them, leave the file as it was."""
    path, sources = tmp_path / "record.db", folder(3)
    (sources / "empty.txt").touch()
    with open_record(path) as record:
        first = add(record, [sources], pack=pack, reader=reader)
    before = path.read_bytes()
    with open_record(path) as record:
        again = add(record, [sources], pack=pack, reader=reader)
    assert path.read_bytes() == before
    assert (first.new, first.known) == (3, 0)
    assert (again.new, again.known) == (0, 3)
    assert again.set_aside == first.set_aside
    assert len(again.set_aside) == 1


def test_the_order_of_paths_does_not_matter(tmp_path: Path, pack: Pack, reader: Reader, folder: Folder) -> None:
    """Sources given in another order, copies among them, make the same record."""
    sources = sorted(folder(4).iterdir())
    shutil.copy(sources[2], tmp_path / "in" / "0.txt")
    sources.append(tmp_path / "in" / "0.txt")
    held = []
    for name, order in (("a", sources), ("b", sources[::-1])):
        with open_record(tmp_path / f"{name}.db") as record:
            added = add(record, order, pack=pack, reader=reader)
            assert (added.new, added.known) == (4, 1)
            held.append(_rows(record))
    assert held[0] == held[1]


def test_one_by_one_is_the_same_as_at_once(tmp_path: Path, pack: Pack, reader: Reader, folder: Folder) -> None:
    """A record that grew source by source, in any order, is the record of all of them."""
    sources = sorted(folder(4).iterdir())
    with open_record(tmp_path / "once.db") as once, open_record(tmp_path / "grown.db") as grown:
        add(once, sources, pack=pack, reader=reader)
        for source in (sources[2], sources[0], sources[3], sources[1]):
            add(grown, [source], pack=pack, reader=reader)
        assert _rows(once) == _rows(grown)


def test_a_path_is_kept_as_it_was_given(
    record: Record, pack: Pack, reader: Reader, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A relative folder gives relative paths; the same bytes under another path keep the first."""
    monkeypatch.chdir(folder(1).parent)
    add(record, ["in"], pack=pack, reader=reader)
    add(record, [Path("in/000.txt").resolve()], pack=pack, reader=reader)
    assert [report.path for report in reports(record)] == [os.path.join("in", "000.txt")]


def test_what_cannot_be_read_is_set_aside_and_the_rest_is_read(
    tmp_path: Path, record: Record, pack: Pack, reader: Reader, folder: Folder
) -> None:
    """Empty, binary and unreadable sources, wrong paths and empty folders are told one by one, each with a way out."""
    sources = folder(2)
    (sources / "a_empty.txt").touch()
    (sources / "b_binary.txt").write_bytes(bytes(range(256)) * 50)
    (sources / "c_gone.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(sources / "d_pipe.txt")
    (tmp_path / "bare").mkdir()
    added = add(record, [tmp_path / "no", sources, tmp_path / "bare"], pack=pack, reader=reader)
    assert added.new == 2
    names = [Path(entry.path).name for entry in added.set_aside]
    assert names == ["no", "bare", "a_empty.txt", "b_binary.txt", "c_gone.txt", "d_pipe.txt"]
    assert all(entry.reason and entry.way_out for entry in added.set_aside)
    assert [Path(entry.path).name for entry in set_aside(record)] == names[2:]


def test_a_source_that_was_mended_leaves_the_list(record: Record, pack: Pack, reader: Reader, folder: Folder) -> None:
    """When a source can be read, by new bytes or known ones, it isn't set aside any more."""
    sources = folder(1)
    for name in ("a.txt", "b.txt"):
        (sources / name).touch()
    assert len(add(record, [sources], pack=pack, reader=reader).set_aside) == 2
    (sources / "a.txt").write_text((sources / "000.txt").read_text().replace("Peru", "Chile"))
    shutil.copy(sources / "000.txt", sources / "b.txt")
    added = add(record, [sources], pack=pack, reader=reader)
    assert (added.new, added.known, added.set_aside, set_aside(record)) == (1, 2, (), ())


def test_no_source_at_all_is_an_error(tmp_path: Path, record: Record, pack: Pack, reader: Reader) -> None:
    """When no path leads to a source there is nothing to do, and it is said."""
    with pytest.raises(InputError, match="no such file") as caught:
        add(record, [tmp_path / "no"], pack=pack, reader=reader)
    assert caught.value.where == str(tmp_path / "no")
    assert set_aside(record) == ()


def test_a_reader_that_fails_on_one_report_does_not_stop_the_others(
    record: Record, pack: Pack, reader: Reader, folder: Folder
) -> None:
    """A fault of the program on one report is told, that report is left for later, and the rest is read."""
    sources = folder(3)

    def failing(report: Report) -> Any:
        if "orders 1 trucks" in report.text:
            raise RecursionError("too deep")
        if "orders 2 trucks" in report.text:
            return replace(reader(report), sentences=(reader(report).sentences[0],) * 2)
        return reader(report)

    added = add(record, [sources], pack=pack, reader=failing)
    assert added.new == 1
    assert [Path(entry.path).name for entry in added.set_aside] == ["001.txt", "002.txt"]
    assert "RecursionError: too deep" in added.set_aside[0].reason
    assert add(record, [sources], pack=pack, reader=reader).new == 2


def test_a_claim_whose_words_are_not_in_its_report_does_not_exist(
    record: Record, pack: Pack, reader: Reader, folder: Folder
) -> None:
    """What a reader made up is dropped, and counted."""

    def inventive(report: Report) -> Any:
        read = reader(report)
        made_up = replace(read.claims[0], id="c-x", evidence=Evidence(0, 5, "Never", "", ""))
        return replace(read, claims=(*read.claims, made_up))

    assert add(record, [folder(1)], pack=pack, reader=inventive).unfounded == 1
    assert "c-x" not in {claim.id for claim in claims(record)}


def test_another_language_is_kept_and_not_read(tmp_path: Path, record: Record, pack: Pack) -> None:
    """A report that isn't English is in the record, without claims, and counted."""
    source = tmp_path / "pl.txt"
    source.write_text("Kenia zamawia samochody\n\nMinister powiedział, że Kenia zamówiła samochody w Peru.\n")

    def never(report: Report) -> Any:
        raise AssertionError(report.id)

    added = add(record, [source], pack=pack, reader=never)
    assert (added.new, added.unread, counts(record).claims) == (1, 1, 0)


def test_progress_is_told_after_each_source(record: Record, pack: Pack, reader: Reader, folder: Folder) -> None:
    """How far it is can be shown while it runs."""
    told: list[tuple[int, int, str]] = []
    add(record, [folder(2)], pack=pack, reader=reader, progress=lambda *now: told.append(now))
    assert [(done, total, Path(path).name) for done, total, path in told] == [(1, 2, "000.txt"), (2, 2, "001.txt")]


def test_stopping_keeps_what_was_read(record: Record, pack: Pack, reader: Reader, folder: Folder) -> None:
    """After Ctrl-C the reports so far are in the record, and the next call reads the others."""
    sources, seen = folder(5), iter(range(3))

    def stopped(report: Report) -> Any:
        if next(seen, None) is None:
            raise KeyboardInterrupt
        return reader(report)

    added = add(record, [sources], pack=pack, reader=stopped)
    assert (added.new, added.interrupted) == (3, True)
    assert counts(record).reports == 3
    rest = add(record, [sources], pack=pack, reader=reader)
    assert (rest.new, rest.known, rest.interrupted) == (2, 3, False)
    assert check(record) == ()


def test_a_full_disk_keeps_what_was_read(record: Record, pack: Pack, reader: Reader, folder: Folder) -> None:
    """When the disk is full the batch stops with a clear error; with space again it goes on."""
    sources = folder(60)
    (pages,) = record.connection.execute("PRAGMA page_count").fetchone()
    record.connection.execute(f"PRAGMA max_page_count = {pages + 12}")
    with pytest.raises(RecordError, match="disk is full"):
        add(record, [sources], pack=pack, reader=reader)
    kept = counts(record).reports
    assert 0 < kept < 60
    record.connection.execute("PRAGMA max_page_count = 1000000")
    assert add(record, [sources], pack=pack, reader=reader).new == 60 - kept
    assert check(record) == ()


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a file's name be any bytes")
def test_a_name_that_is_no_text_is_kept_as_escapes(tmp_path: Path, record: Record, pack: Pack, reader: Reader) -> None:
    """A file whose name isn't UTF-8 is read, and its name is shown with escapes."""
    folder = tmp_path / "odd"
    folder.mkdir()
    for name, text in ((b"a\xff.txt", "The minister said that it was in the north of the country."), (b"b\xff.txt", "")):
        Path(os.fsdecode(os.path.join(os.fsencode(folder), name))).write_text(text)
    added = add(record, [folder], pack=pack, reader=reader)
    assert [Path(str(report.path)).name for report in reports(record)] == [r"a\udcff.txt"]
    assert [Path(entry.path).name for entry in added.set_aside] == [r"b\udcff.txt"]


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed reports stand beside the project, not in it")
def test_real_reports_are_added_whatever_their_order(tmp_path: Path, pack: Pack, reader: Reader) -> None:
    """Real press reports, in two orders, make the same record."""
    held = []
    for name, order in (("a", 1), ("b", -1)):
        with open_record(tmp_path / f"{name}.db") as record:
            for source in sorted(SEEDS.iterdir())[::order]:
                add(record, [source], pack=pack, reader=reader)
            held.append(_rows(record))
    assert held[0] == held[1]
    assert len(held[0][0]) == 5  # type: ignore[arg-type]
