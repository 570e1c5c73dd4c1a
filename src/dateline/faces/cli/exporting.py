"""`dateline export`: write the record's machine-readable face."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.desk.exports import ROWS, export, write_exports
from dateline.faces.cli.options import PACK_DEFAULT, RECORD_DEFAULT, AsOf, Json, PackName, RecordFile, seen
from dateline.faces.cli.screen import Screen, write_bytes
from dateline.model import UsageError

What = Annotated[str, typer.Argument(help=f"One of: all, {', '.join(ROWS)}.", show_default=False)]
To = Annotated[Path | None, typer.Option("--to", help="The folder to write into; standard output when left out.")]
Form = Annotated[str, typer.Option("--format", help="jsonl, or csv for the ledger.")]


def export_command(
    what: What,
    to: To = None,
    form: Form = "jsonl",
    record: RecordFile = RECORD_DEFAULT,
    pack: PackName = PACK_DEFAULT,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """Write claims, facts, the ledger, stories, lineage and reports as JSONL, and the ledger as CSV."""
    if what == "all" and to is None:
        raise UsageError("`all` needs a folder to write into", "export all", "Give it with --to DIR.")
    with seen(record, pack, as_of) as view:
        if to is None:
            write_bytes(export(view, what, form))
            return
        written = write_exports(view, what, to, form)
    tell_written(Screen(as_json), written)


def tell_written(screen: Screen, written: list[Path]) -> None:
    """Say which files were written."""
    if screen.as_json:
        screen.json({"written": [str(path) for path in written]})
        return
    for path in written:
        screen.line(str(path))
