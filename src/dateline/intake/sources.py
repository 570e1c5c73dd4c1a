"""Sources: which files under the paths that a user gives hold reports."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.model import InputError

SUFFIXES = (".txt", ".text", ".html", ".htm", ".xhtml")
LARGEST = 80_000_000  # bytes; four bytes a character for the largest text that `read_report` takes


@dataclass(frozen=True, slots=True)
class FoundSource:
    """One file that may hold a report.

    Attributes:
        path: the path as the user would write it: what was given, joined with what was found under it.
        set_aside: why the file can't be read, in words that a user reads, or `None` when it can.
    """

    path: str
    set_aside: str | None = None

    def read(self) -> bytes:
        """Return the bytes of the file.

        Returns:
            The whole content, to be handed to `read_report`.

        Raises:
            InputError: the file was set aside, or can't be read any more.
        """
        if self.set_aside:
            raise InputError(self.set_aside, self.path, "Mend or leave out the file.")
        try:
            return Path(self.path).read_bytes()
        except OSError as error:
            raise InputError(f"can't be read ({error.strerror})", self.path, "Check the file and its permissions.") from error


def find_sources(paths: Iterable[str | os.PathLike[str]]) -> list[FoundSource]:
    """Find the files that hold reports.

    Args:
        paths: files and folders. A file that is named is taken whatever its suffix; a folder is searched with all its
            subfolders for text and HTML files. Hidden files and folders are passed over.

    Returns:
        Each file once, sorted within each given folder. A file that can't be opened is there too, set aside with the reason, so
        that one bad file doesn't stop the others.

    Raises:
        InputError: a path doesn't exist, or a folder holds no reports.
    """
    found: dict[str, FoundSource] = {}
    for given in paths:
        path = Path(given)
        for file in _files(path):
            found.setdefault(os.path.normpath(file), FoundSource(str(file), _trouble(file)))
    return list(found.values())


def _files(path: Path) -> list[Path]:
    """List the report files at or under one given path."""
    try:
        if path.is_dir():
            files = sorted(_under(path))
        elif path.exists():
            return [path]
        else:
            raise InputError("there is no such file or folder", str(path), "Check the spelling of the path.")
    except ValueError as error:  # a NUL in the path
        raise InputError("isn't a path", repr(str(path)), "Check the spelling of the path.") from error
    if not files:
        endings = ", ".join(SUFFIXES)
        raise InputError("the folder holds no reports", str(path), f"Put files ending in {endings} into it.")
    return files


def _under(folder: Path) -> Iterator[Path]:
    """Walk a folder; symbolic links to folders aren't followed, so that a loop of links ends."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in names:
            if not name.startswith(".") and name.lower().endswith(SUFFIXES):
                yield Path(root) / name


def _trouble(file: Path) -> str | None:
    """Say why a file can't be read, or return `None`."""
    try:
        if not file.is_file():
            return "isn't a regular file"
        if file.stat().st_size > LARGEST:
            return f"is larger than {LARGEST // 1_000_000} MB"
        with file.open("rb"):
            return None
    except OSError as error:
        return f"can't be read ({(error.strerror or 'unknown cause').lower()})"
