"""Which files are taken for reports."""

from pathlib import Path

import pytest

from dateline.intake import find_sources
from dateline.model import InputError


def test_a_folder_gives_its_reports_sorted_and_without_hidden_files(tmp_path: Path) -> None:
    """Text and HTML files of a folder and its subfolders are found in order; anything else and hidden files aren't."""
    for name in ("b.txt", "a.HTML", "sub/c.xhtml", ".hidden.txt", ".git/d.txt", "picture.png", "data.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("words")
    found = find_sources([tmp_path])
    assert [Path(s.path).relative_to(tmp_path).as_posix() for s in found] == ["a.HTML", "b.txt", "sub/c.xhtml"]
    assert found[0].read() == b"words"


def test_a_file_that_is_named_is_taken_whatever_it_is_called_and_only_once(tmp_path: Path) -> None:
    """A user who names a file means it, and naming its folder too doesn't double it."""
    (tmp_path / "wire.copy").write_text("words")
    (tmp_path / "a.txt").write_text("words")
    found = find_sources([tmp_path / "wire.copy", tmp_path, tmp_path / "a.txt"])
    assert [Path(s.path).name for s in found] == ["wire.copy", "a.txt"]


def test_a_folder_without_reports_is_an_error_that_says_what_to_put_there(tmp_path: Path) -> None:
    """The error names the folder and the endings that are read."""
    with pytest.raises(InputError) as error:
        find_sources([tmp_path])
    assert str(tmp_path) in str(error.value)
    assert ".txt" in error.value.way_out


def test_a_path_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    """A misspelt path isn't passed over in silence."""
    with pytest.raises(InputError, match="no such file"):
        find_sources([tmp_path / "none"])


def test_a_file_that_cannot_be_opened_is_set_aside_with_the_reason(tmp_path: Path) -> None:
    """One bad file doesn't stop the others."""
    (tmp_path / "good.txt").write_text("words")
    (tmp_path / "bad.txt").symlink_to(tmp_path / "gone")
    bad, good = find_sources([tmp_path])
    assert bad.set_aside
    assert good.set_aside is None
    with pytest.raises(InputError) as error:
        bad.read()
    assert error.value.where == bad.path
