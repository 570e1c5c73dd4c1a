"""Every field that an export writes is explained in `docs/exports.md`."""

import json
import re
from importlib.resources import as_file, files
from pathlib import Path

import pytest

import dateline

DOCS = (Path(__file__).resolve().parents[2] / "docs/exports.md").read_text(encoding="utf-8")
WORDS = set(re.findall(r"[a-z_]+", " ".join(re.findall(r"`([^`]+)`", DOCS))))


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample pack's exports."""
    folder = tmp_path_factory.mktemp("exports")
    with as_file(files("dateline") / "sample" / "reports") as reports, dateline.open(folder / "record.db") as record:
        record.add(reports)
        record.export("all", folder)
    return folder


def fields(value: object) -> set[str]:
    """Return the names of all fields in a JSON value, those inside others included."""
    if isinstance(value, dict):
        return set(value).union(*(fields(v) for v in value.values()))
    return set().union(*(fields(v) for v in value)) if isinstance(value, list) else set()


@pytest.mark.parametrize("what", ["claims", "facts", "ledger", "stories", "lineage", "reports"])
def test_an_exported_field_is_explained(exported: Path, what: str) -> None:
    """A field that nobody can look up is no contract."""
    rows = [json.loads(line) for line in (exported / f"{what}.jsonl").read_text(encoding="utf-8").splitlines()]
    assert rows
    assert fields(rows) <= WORDS
