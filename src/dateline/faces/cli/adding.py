"""`dateline add`: read reports into the record."""

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from dateline.desk.words import count_words
from dateline.faces.cli.group import INTERRUPTED
from dateline.faces.cli.options import PACK_DEFAULT, RECORD_DEFAULT, AsOf, Json, PackName, RecordFile
from dateline.faces.cli.screen import Screen, clean, make_console
from dateline.flow import Added, add
from dateline.model import InputError
from dateline.packs import load_pack
from dateline.store import Record, open_record


def add_command(
    paths: Annotated[list[Path], typer.Argument(help="Files and folders with reports.", show_default=False)],
    record: RecordFile = RECORD_DEFAULT,
    pack: PackName = PACK_DEFAULT,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """Read reports into the record. What it holds already is left alone; it can be stopped and run again."""
    del as_of  # what is read doesn't hang on the day of the view
    with open_record(record) as opened:
        done = add_with_bar(opened, paths, pack)
    tell_added(Screen(as_json), done, record)
    if done.interrupted:
        raise typer.Exit(INTERRUPTED)
    if done.set_aside:
        raise typer.Exit(InputError.exit_code)


def add_with_bar(record: Record, paths: list[Path], pack: str) -> Added:
    """Read reports into an open record, with a progress bar where a person looks on."""
    from dateline.reading import make_reader  # noqa: PLC0415  (loads a parser; the other commands need none)

    known = load_pack(pack)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = make_console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Reading", total=None)

        def progress(done: int, total: int, path: str) -> None:
            bar.update(task, completed=done, total=total, description=clean(Path(path).name)[:40])

        return add(record, paths, pack=known, reader=make_reader(known), progress=progress)


def tell_added(screen: Screen, done: Added, record: Path) -> None:
    """Say what became of the sources."""
    if screen.as_json:
        screen.json(done)
        return
    known = f", {count_words(done.known, 'report')} known already" if done.known else ""
    screen.line(f"{count_words(done.new, 'new report')}{known}. The record is {record}.")
    if done.unread:
        screen.line(f"{count_words(done.unread, 'report')} in a language that isn't read: kept, without claims.")
    for entry in done.set_aside:
        screen.line(f"set aside: {entry.path}: {entry.reason}", "yellow")
        if entry.way_out:
            screen.line(entry.way_out, "dim", indent=2)
