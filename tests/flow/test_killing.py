"""Killing an `add` at any moment: the record opens, holds whole reports only, and the next `add` goes on."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dateline.flow import add
from dateline.model import Report
from dateline.packs import Pack
from dateline.store import (
    Record,
    check,
    claims,
    claims_of,
    counts,
    mentions,
    mentions_of,
    open_record,
    reports,
    sentences,
    sentences_of,
)

Reader = Callable[[Report], Any]
Folder = Callable[..., Path]
HERE = Path(__file__).parent
SOURCE = HERE.parents[1] / "src"
# Adds a folder; kills itself at the statement with the given number, or prints a line for each report and goes on.
SCRIPT = f"""
import os, signal, sys
sys.path[:0] = [{str(HERE)!r}, {str(SOURCE)!r}]
from conftest import read_lines
from dateline.flow import add
from dateline.packs import Pack
from dateline.store import open_record
pack = Pack("test", "1", dict(statement="a position"), (), (), (), (), (), (), (), (), (), ())
path, folder, at = sys.argv[1], sys.argv[2], int(sys.argv[3])
left = iter(range(at))
def count(statement):
    if next(left, None) is None:
        os.kill(os.getpid(), signal.SIGKILL)
with open_record(path) as record:
    if at:
        record.connection.set_trace_callback(count)
    added = add(record, [folder], pack=pack, reader=read_lines, progress=lambda done, total, path: print(done, flush=True))
    print("interrupted" if added.interrupted else "done", counts := added.new, flush=True)
"""


def _start(*arguments: object) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", SCRIPT, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _rows(record: Record) -> list[object]:
    return [list(part(record)) for part in (reports, sentences, mentions, claims)]


def _assert_whole(record: Record, reader: Reader) -> None:
    """Each report has exactly what its reader reads in it."""
    for report in reports(record):
        read = reader(report)
        assert sentences_of(record, report.id) == read.sentences
        assert mentions_of(record, report.id) == read.mentions
        assert claims_of(record, report.id) == read.claims
    assert check(record) == ()


def _goes_on(path: Path, sources: Path, pack: Pack, reader: Reader) -> None:
    """Open what was left, look that it is whole, add again, and compare with a record that was never disturbed."""
    with open_record(path) as record, open_record(path.with_name("quiet.db")) as quiet:
        _assert_whole(record, reader)
        kept = counts(record).reports
        added = add(record, [sources], pack=pack, reader=reader)
        assert added.known == kept
        add(quiet, [sources], pack=pack, reader=reader)
        assert _rows(record) == _rows(quiet)


@pytest.mark.parametrize("at", [3, 12, 25, 31, 33, 40, 52, 77])
def test_killed_at_a_statement(tmp_path: Path, pack: Pack, reader: Reader, folder: Folder, at: int) -> None:
    """A kill before any of the statements that write a report leaves whole reports only."""
    path, sources = tmp_path / "record.db", folder(4)
    with _start(path, sources, at) as process:
        process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL
    _goes_on(path, sources, pack, reader)


def test_killed_at_some_moment(tmp_path: Path, pack: Pack, reader: Reader, folder: Folder) -> None:
    """A kill from outside while reports are being written leaves whole reports only."""
    path, sources = tmp_path / "record.db", folder(200)
    with _start(path, sources, 0) as process:
        assert process.stdout
        for _ in range(7):
            process.stdout.readline()
        time.sleep(0.003)
        os.kill(process.pid, signal.SIGKILL)
        process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL
    with open_record(path) as record:
        assert 7 <= counts(record).reports < 200
    _goes_on(path, sources, pack, reader)


def test_interrupted_from_the_keyboard(tmp_path: Path, pack: Pack, reader: Reader, folder: Folder) -> None:
    """Ctrl-C ends an `add` in good order, says so, and leaves one file."""
    path, sources = tmp_path / "record.db", folder(300)
    with _start(path, sources, 0) as process:
        assert process.stdout
        for _ in range(5):
            process.stdout.readline()
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=60)[0]
    assert process.returncode == 0
    assert "interrupted" in said
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in", "record.db"]
    _goes_on(path, sources, pack, reader)
