"""The Python face: a record as an object that answers questions."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from dateline.desk.changes import Changes, changes
from dateline.desk.claims import ClaimList, claims
from dateline.desk.disagreements import Disputes, disagreements
from dateline.desk.dossier import Dossier, dossier
from dateline.desk.exports import write_exports
from dateline.desk.ledger import Ledger, ledger
from dateline.desk.searching import Found, find
from dateline.desk.seen import Seen, look
from dateline.desk.status import RecordStatus, status
from dateline.desk.stories import StoryList, StoryView, stories, story
from dateline.flow import Added, Progress, add
from dateline.packs import Pack, load_pack
from dateline.store import Record as Stored
from dateline.store import open_record

if TYPE_CHECKING:  # the reading room loads a parser; asking a record needs none
    from dateline.model import Report
    from dateline.reading import Reading

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


class Record:
    """An open record. Use it in one thread, and close it or open it in a `with`.

    Example:
        >>> import dateline
        >>> with dateline.open("/tmp/example-of-dateline.db") as record:
        ...     record.ledger().deals
        ()
    """

    def __init__(self, stored: Stored, pack: Pack) -> None:
        """Keep an open record of the store and the pack that it is seen with; `dateline.open` makes both."""
        self._stored = stored
        self._pack = pack
        self._reader: Callable[[Report], Reading] | None = None

    def add(self, paths: Paths, *, progress: Progress | None = None) -> Added:
        """Read reports into the record; what it holds already is left alone.

        Args:
            paths: a file or folder, or several.
            progress: called after each source with how many are done, how many there are, and the path.

        Returns:
            What became of the sources.

        Raises:
            InputError: none of the paths leads to a source.
            RecordError: the record can't be written.
        """
        if self._reader is None:
            from dateline.reading import make_reader  # noqa: PLC0415

            self._reader = make_reader(self._pack)
        given = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
        return add(self._stored, given, pack=self._pack, reader=self._reader, progress=progress)

    def seen(self, as_of: str | None = None) -> Seen:
        """Look at the record as of a day: the last ISO day of publication to take, or `None` for all."""
        return look(self._stored, self._pack, as_of)

    def dossier(self, name: str, *, as_of: str | None = None) -> Dossier:
        """Say all that the record holds about a name in any spelling; `NotFoundError` when it holds nothing."""
        return dossier(self.seen(as_of), name)

    def ledger(
        self,
        *,
        recipient: str | None = None,
        supplier: str | None = None,
        system: str | None = None,
        stage: str | None = None,
        as_of: str | None = None,
    ) -> Ledger:
        """Give the deals."""
        return ledger(self.seen(as_of), recipient=recipient, supplier=supplier, system=system, stage=stage)

    def stories(self, *, as_of: str | None = None) -> StoryList:
        """Give the stories."""
        return stories(self.seen(as_of))

    def story(self, wanted: str, *, as_of: str | None = None) -> StoryView:
        """Give one story by its id or a part of its title."""
        return story(self.seen(as_of), wanted)

    def claims(
        self,
        *,
        event: str | None = None,
        status: str | None = None,
        about: str | None = None,
        agent: str | None = None,
        report: str | None = None,
        as_of: str | None = None,
    ) -> ClaimList:
        """Give the claims, each with its words."""
        seen = self.seen(as_of)
        return claims(seen, event=event, status=status, about=about, agent=agent, report=report)

    def changes(self, since: str, *, as_of: str | None = None) -> Changes:
        """Say what changed after an ISO day."""
        return changes(self.seen(as_of), since)

    def disagreements(self, *, as_of: str | None = None) -> Disputes:
        """Say where reports differ."""
        return disagreements(self.seen(as_of))

    def search(self, text: str, *, limit: int = 20, as_of: str | None = None) -> Found:
        """Find sentences by their words, and what was cut from the pages."""
        return find(self.seen(as_of), text, limit)

    def export(
        self, what: str, to: str | os.PathLike[str], *, form: str = "jsonl", as_of: str | None = None
    ) -> list[Path]:
        """Write an export, or `all` of them, into a folder; gives the files that were written."""
        return write_exports(self.seen(as_of), what, Path(to), form)

    def status(self, *, as_of: str | None = None) -> RecordStatus:
        """Say how much the record holds."""
        return status(self.seen(as_of))

    def close(self) -> None:
        """Close the record."""
        self._stored.close()

    def __enter__(self) -> Self:
        """Return the record itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the record."""
        self.close()


def open(path: str | os.PathLike[str], *, pack: str | Path = "defence") -> Record:  # noqa: A001  (read as `dateline.open`)
    """Open a record; make it when there is none.

    Args:
        path: the record's file.
        pack: the name of a bundled pack, or the folder of another.

    Returns:
        The open record.

    Raises:
        PackError: the pack is wrong.
        RecordError: the file isn't a record, or can't be opened.
    """
    return Record(open_record(path), load_pack(pack))
