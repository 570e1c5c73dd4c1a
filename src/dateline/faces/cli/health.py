"""`dateline status`, `dateline doctor` and `dateline pack`: the state of the record and of the pack."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.desk.doctor import Health, doctor
from dateline.desk.pack import PackView, pack_view
from dateline.desk.status import RecordStatus, status
from dateline.desk.words import count_words, day_words
from dateline.faces.cli.options import PACK_DEFAULT, RECORD_DEFAULT, AsOf, Json, PackName, RecordFile, seen
from dateline.faces.cli.screen import Screen, make_table, shown
from dateline.packs import load_pack

pack_app = typer.Typer(help="Check a pack, or show what it knows.", rich_markup_mode=None)


def status_command(
    record: RecordFile = RECORD_DEFAULT, pack: PackName = PACK_DEFAULT, as_of: AsOf = None, as_json: Json = False
) -> None:
    """Show how much the record holds, of what days, what was cut, and what couldn't be read."""
    with seen(record, pack, as_of) as view:
        found = status(view)
    screen = Screen(as_json)
    if as_json:
        screen.json(found)
    else:
        show_status(screen, found)


def doctor_command(
    record: RecordFile = RECORD_DEFAULT, pack: PackName = PACK_DEFAULT, as_of: AsOf = None, as_json: Json = False
) -> None:
    """Check the record, the words behind its claims, the pack and the versions."""
    del as_of  # the whole record is checked
    found = doctor(str(record), pack)
    screen = Screen(as_json)
    if as_json:
        screen.json(found)
    else:
        show_health(screen, found)
    if not found.well:
        raise typer.Exit(1)


@pack_app.command("check")
def pack_check_command(
    path: Annotated[Path, typer.Argument(help="The folder of a pack.", show_default=False)],
    as_json: Json = False,
) -> None:
    """Check a pack: names the file, the line and the mend where it is wrong."""
    _show_pack(Screen(as_json), pack_view(load_pack(path)))


@pack_app.command("show")
def pack_show_command(pack: PackName = PACK_DEFAULT, as_json: Json = False) -> None:
    """Show what a pack knows: its events and how many names of each kind."""
    _show_pack(Screen(as_json), pack_view(load_pack(pack)))


def show_status(screen: Screen, found: RecordStatus) -> None:
    """Show the state of a record."""
    c = found.counts
    screen.line(f"{found.path}, as of {day_words(found.as_of)}", "bold")
    undated = f", {c.undated} of them undated" if c.undated else ""
    screen.line(f"{count_words(c.reports, 'report')}{undated}, {day_words(c.first_day)} to {day_words(c.last_day)}")
    screen.line(f"{count_words(found.origins, 'origin')}, {count_words(found.stories, 'story')}")
    screen.line(
        f"{count_words(c.sentences, 'sentence')}, {count_words(c.mentions, 'mention')}, {count_words(c.claims, 'claim')}"
    )
    screen.line(
        f"{count_words(found.facts, 'fact')}, {count_words(found.deals, 'deal')}, {count_words(c.decisions, 'decision')}"
    )
    if found.without_claims:
        screen.line(f"{count_words(found.without_claims, 'report')} without claims")
    read = ", ".join(f"{r.reader} with {r.pack} {r.pack_version}" for r in found.runs)
    screen.line(f"Read by {read or 'nothing yet'}; seen with {found.pack}")
    if found.dropped:
        cut = make_table("Cut from the pages", "Reason", "Times")
        for reason, count in found.dropped:
            cut.add_row(shown(reason), shown(str(count)))
        screen.console.print(cut)
    if found.set_aside:
        aside = make_table("Set aside", "Source", "Reason", "Way out")
        for entry in found.set_aside:
            aside.add_row(shown(entry.path), shown(entry.reason), shown(entry.way_out))
        screen.console.print(aside)


def show_health(screen: Screen, found: Health) -> None:
    """Show each check and what it found."""
    for check in found.checks:
        mark = "wrong" if check.faults else "well "
        screen.text(shown(f"{check.name}: {check.says}", "red" if check.faults else ""), mark=mark)
        for fault in check.faults:
            screen.line(fault, indent=7)
        if check.way_out:
            screen.line(check.way_out, indent=7)


def _show_pack(screen: Screen, found: PackView) -> None:
    if screen.as_json:
        screen.json(found)
        return
    screen.line(f"{found.name} {found.version}: in order", "bold")
    for what, count in found.counts:
        screen.line(f"{count:,} {what}", indent=2)
    table = make_table("Events", "Event", "Is")
    for event, is_ in found.events:
        table.add_row(shown(event), shown(is_))
    screen.console.print(table)
