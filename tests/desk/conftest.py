"""One record of the made-up press, made once."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import aldovia
import pytest

from dateline.desk.seen import Seen, look
from dateline.flow import add
from dateline.packs import Pack, load_pack
from dateline.store import open_record


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    return load_pack(aldovia.write_pack(tmp_path_factory.mktemp("pack")))


@pytest.fixture(scope="session")
def record_file(tmp_path_factory: pytest.TempPathFactory, pack: Pack) -> Path:
    folder = tmp_path_factory.mktemp("record")
    reports = aldovia.write_reports(folder / "reports")
    with open_record(folder / "record.db") as record:
        add(record, [reports], pack=pack, reader=aldovia.read, now=lambda: datetime(2024, 1, 1, tzinfo=UTC))
    return folder / "record.db"


@pytest.fixture(scope="session")
def seen(record_file: Path, pack: Pack) -> Iterator[Seen]:
    with open_record(record_file) as record:
        yield look(record, pack)
