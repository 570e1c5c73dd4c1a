"""The made-up press of the desk's tests, in a record of its own, and a way to run commands on it."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dateline.faces.cli import app
from dateline.flow import add
from dateline.packs import load_pack
from dateline.store import open_record

sys.path.insert(0, str(Path(__file__).parents[1] / "desk"))  # the press stands beside the desk's tests
import aldovia

Run = Callable[..., Result]


@pytest.fixture(scope="session")
def pack_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return aldovia.write_pack(tmp_path_factory.mktemp("pack"))


@pytest.fixture(scope="session")
def record_file(tmp_path_factory: pytest.TempPathFactory, pack_folder: Path) -> Path:
    folder = tmp_path_factory.mktemp("record")
    reports = aldovia.write_reports(folder / "reports")
    with open_record(folder / "record.db") as record:
        add(
            record,
            [reports],
            pack=load_pack(pack_folder),
            reader=aldovia.read,
            now=lambda: datetime(2024, 1, 1, tzinfo=UTC),
        )
    return folder / "record.db"


@pytest.fixture
def run(record_file: Path, pack_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the made-up record, 100 columns wide, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    env = {
        "DATELINE_RECORD": str(record_file),
        "DATELINE_PACK": str(pack_folder),
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "TERM": "dumb",
    }
    runner = CliRunner()

    def command(*args: str, **more: str) -> Result:
        return runner.invoke(app, list(args), env=env | more)

    return command
