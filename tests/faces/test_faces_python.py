"""The Python face."""

import subprocess
import sys
from pathlib import Path

import pytest

import dateline
from dateline.model import NotFoundError, RecordError


def test_a_record_answers_from_python(record_file: Path, pack_folder: Path, tmp_path: Path) -> None:
    """Open, ask, export, close."""
    with dateline.open(record_file, pack=pack_folder) as record:
        assert record.dossier("x40").name == "X-40"
        assert record.ledger().deals[0].slip_days == 731
        assert record.ledger(as_of="2020-12-31").deals[0].delivered is None
        assert record.stories().stories
        assert record.story("two years late").story.reports == 2
        assert record.claims(event="order").total == 1
        assert record.changes("2020-02-01").moved
        assert record.disagreements().as_of == "2023-06-01"
        assert record.search("paint shop").sentences
        assert record.status().counts.reports == 4
        assert [path.name for path in record.export("ledger", tmp_path, form="csv")] == ["ledger.csv"]
        with pytest.raises(NotFoundError):
            record.dossier("Atlantis")


def test_a_file_that_is_no_record_is_left_alone(tmp_path: Path) -> None:
    """The error is of the record's kind, and the file as it was."""
    (tmp_path / "notes.txt").write_text("my notes, longer than sixteen bytes")
    with pytest.raises(RecordError):
        dateline.open(tmp_path / "notes.txt")
    assert (tmp_path / "notes.txt").read_text().startswith("my notes")


def test_the_import_costs_nothing() -> None:
    """`import dateline` loads neither the parser nor the store."""
    code = "import sys, dateline; sys.exit('spacy' in sys.modules or 'dateline.store' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_there_is_nothing_else_in_the_package() -> None:
    """A slip in a name is told as Python tells it."""
    with pytest.raises(AttributeError, match="opened"):
        _ = dateline.opened
