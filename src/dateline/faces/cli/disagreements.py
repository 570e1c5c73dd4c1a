"""`dateline disagreements`: where reports differ."""

from typing import Annotated

import typer
from rich.table import Table

from dateline.desk.disagreements import Dispute, Disputes, disagreements
from dateline.desk.words import count_words, origin_words
from dateline.faces.cli.notes import Notes, cell, short
from dateline.faces.cli.options import PACK_DEFAULT, RECORD_DEFAULT, AsOf, Json, PackName, RecordFile, seen
from dateline.faces.cli.screen import Screen, make_table, shown


def disagreements_command(
    kind: Annotated[
        str | None, typer.Option("--kind", help="value, unit, scope, update, rounding or spelling.")
    ] = None,
    record: RecordFile = RECORD_DEFAULT,
    pack: PackName = PACK_DEFAULT,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """Show where reports differ, of what kind the difference is, and who carries which value."""
    with seen(record, pack, as_of) as view:
        found = disagreements(view, kind=kind)
    screen = Screen(as_json)
    if as_json:
        screen.json(found)
    else:
        show_disagreements(screen, found)


def show_disagreements(screen: Screen, found: Disputes, most_notes: int | None = None) -> None:
    """Show differences in a table: one row for each value with its origins."""
    if not found.disputes:
        screen.line("The reports don't disagree on anything that was read.")
        return
    notes = Notes()
    table = make_table(
        f"Disagreements ({count_words(len(found.disputes), 'difference')})", "Kind", "About", "Value", "Carried by"
    )
    for dispute in found.disputes:
        _rows(table, dispute, notes)
    screen.console.print(table)
    notes.write(screen, most_notes)


def _rows(table: Table, dispute: Dispute, notes: Notes) -> None:
    about = shown(short(dispute.fact.summary, 100))
    about.append(f"\n{short(dispute.note)}", style="italic")
    head = (shown(dispute.kind, "red" if dispute.kind == "value" else "yellow"), about)
    if not dispute.stands:
        table.add_row(*head, "", cell("", notes.mark(dispute.fact.cited)))
    for number, stand in enumerate(dispute.stands):
        carried = cell(", ".join(origin_words(o) for o in stand.origins), notes.mark(stand.cited))
        first = ("", "") if number else head
        table.add_row(
            *first, shown(stand.text if stand.text == stand.status else f"{stand.text} ({stand.status})"), carried
        )
    table.add_section()
