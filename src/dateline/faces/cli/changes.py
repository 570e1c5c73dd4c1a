"""`dateline changes`: what is new, what moved, what is disputed, what is overdue."""

from typing import Annotated

import typer

from dateline.desk.changes import Changes, changes
from dateline.desk.words import count_words, day_words
from dateline.faces.cli.dossier import fact_text
from dateline.faces.cli.ledger import shown_promise
from dateline.faces.cli.notes import Notes, cell, short, voices
from dateline.faces.cli.options import PACK_DEFAULT, RECORD_DEFAULT, AsOf, Json, PackName, RecordFile, seen
from dateline.faces.cli.screen import Screen, shown


def changes_command(
    since: Annotated[str, typer.Option("--since", metavar="DATE", help="Changes after this day.", show_default=False)],
    record: RecordFile = RECORD_DEFAULT,
    pack: PackName = PACK_DEFAULT,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """Show what changed since a day: new facts, moved dates, new disagreements, overdue promises, new stories."""
    with seen(record, pack, as_of) as view:
        found = changes(view, since)
    screen = Screen(as_json)
    if as_json:
        screen.json(found)
    else:
        show_changes(screen, found)


def show_changes(screen: Screen, found: Changes) -> None:
    """Show changes under one heading each, with footnotes."""
    notes = Notes()
    screen.line(
        f"After {day_words(found.since)}, up to {day_words(found.as_of)}: {count_words(len(found.reports), 'report')}",
        "bold",
    )
    _heading(screen, "New stories", len(found.stories))
    for line in found.stories:
        screen.text(shown(f"{line.title} ({voices(line.origins, line.reports)}, {line.id})"), indent=2, mark="•")
    _heading(screen, "Moved", len(found.moved))
    for move in found.moved:
        deal = move.deal
        name = f"{deal.system}, {deal.recipient} from {deal.supplier or 'unknown supplier'}"
        screen.text(cell(f"{name}: {move.what}", notes.mark(move.cited)), indent=2, mark="•")
    _heading(screen, "Now disputed", len(found.disputed))
    for dispute in found.disputed:
        text = f"{dispute.kind}: {short(dispute.fact.summary, 100)}: {dispute.note}"
        screen.text(cell(text, notes.mark(dispute.fact.cited)), indent=2, mark="•")
    _heading(screen, f"Overdue on {day_words(found.as_of)}", len(found.overdue))
    for due in found.overdue:
        late = shown(f"{due.deal.system} for {due.deal.recipient}: ").append_text(shown_promise(due.promise))
        screen.text(late.append(f" {notes.mark(due.promise.cited)}", style="cyan"), indent=2, mark="•")
    _heading(screen, "New facts", len(found.facts))
    for fact in found.facts:
        screen.text(fact_text(fact, notes), indent=2, mark="•")
    _heading(screen, "Carried by more origins than before", len(found.confirmed))
    for fact in found.confirmed:
        screen.text(fact_text(fact, notes), indent=2, mark="•")
    notes.write(screen)


def _heading(screen: Screen, text: str, count: int) -> None:
    screen.line()
    screen.line(text if count else f"{text}: nothing", "bold" if count else "dim")
