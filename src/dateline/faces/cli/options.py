"""Options: what every command takes, and the record that they name."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from dateline.desk.seen import Seen, look
from dateline.faces.cli.settings import PACK, RECORD
from dateline.packs import load_pack
from dateline.store import open_record

RecordFile = Annotated[Path, typer.Option(RECORD.name, envvar=RECORD.variable, help=RECORD.help, show_default=True)]
PackName = Annotated[str, typer.Option(PACK.name, envvar=PACK.variable, help=PACK.help)]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="Show only what was published by this day.")]
Json = Annotated[bool, typer.Option("--json", help="Write JSON instead of tables.")]

RECORD_DEFAULT = Path(RECORD.default)
PACK_DEFAULT = PACK.default


@contextmanager
def seen(record: Path, pack: str, as_of: str | None) -> Iterator[Seen]:
    """Open a record and look at it as of a day.

    Args:
        record: the record's file; it must be there.
        pack: the name or folder of a pack.
        as_of: the last ISO day of publication to take, or `None`.

    Yields:
        The record as it is seen.

    Raises:
        DatelineError: there is no such record or pack, or `as_of` isn't a day.
    """
    with open_record(record, create=False) as opened:
        yield look(opened, load_pack(pack), as_of)
