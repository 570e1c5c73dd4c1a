"""`dateline dossier`: all that the record holds about one name."""

from typing import Annotated

import typer
from rich.text import Text

from dateline.desk.dossier import Dossier, EventGroup, dossier
from dateline.desk.views import FactView
from dateline.desk.words import count_words, day_words, origin_words
from dateline.faces.cli.ledger import show_deals, show_terms
from dateline.faces.cli.notes import Notes, cell, short, voices
from dateline.faces.cli.options import PACK_DEFAULT, RECORD_DEFAULT, AsOf, Json, PackName, RecordFile, seen
from dateline.faces.cli.screen import Screen, clean, make_table, shown

_RELATED = 10  # names in the same claims that are shown
_MENTIONED = 5  # claims about other things that are shown
_WORDS = ("statement", "support", "condemnation", "refusal", "figure")  # events whose summary tells little
_STATUS = {"actual": "green", "negated": "red", "planned": "cyan", "proposed": "yellow", "possible": "magenta"}


def dossier_command(
    name: Annotated[str, typer.Argument(help="A name, in any spelling.", show_default=False)],
    record: RecordFile = RECORD_DEFAULT,
    pack: PackName = PACK_DEFAULT,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """Show all that the record holds about a system, person, body, country, agreement or operation."""
    with seen(record, pack, as_of) as view:
        found = dossier(view, name)
    screen = Screen(as_json)
    if as_json:
        screen.json(found)
    else:
        show_dossier(screen, found)


def show_dossier(screen: Screen, found: Dossier, most_notes: int | None = None) -> None:
    """Show a dossier with footnotes."""
    notes = Notes()
    _head(screen, found)
    if found.deals:
        show_deals(screen, found.deals, notes, "Deals")
        for deal in found.deals:
            show_terms(screen, deal, notes)
    _timeline(screen, found, notes)
    for group in found.events:
        _event(screen, group, notes)
    _mentioned(screen, found, notes)
    _sources(screen, found)
    notes.write(screen, most_notes)


def _head(screen: Screen, found: Dossier) -> None:
    title = Text(clean(found.name), style="bold")
    about = f"{found.kind}{f', {found.about}' if found.about else ''}"
    title.append(f"  {clean(about)}", style="not bold dim")
    screen.console.print(title)
    span = f"{day_words(found.first_reported)} to {day_words(found.last_reported)}"
    own = count_words(found.claims, "claim") if found.claims else "No claim of its own"
    screen.line(f"{own}, {voices(found.origins, found.reports)}, {span}")
    if not found.known:
        screen.line("No pack knows this name; it was read by its shape.", "dim")
    if len(found.spellings) > 1:
        screen.line("Written: " + ", ".join(f"{text} ({count})" for text, count in found.spellings))
    for other in found.look_alikes:
        screen.line(f"Not {other.name}: {other.reason}.", "yellow")
    for line in found.overview:
        screen.line(line, indent=2)
    if found.related:
        names = ", ".join(f"{r.name} ({r.claims})" for r in found.related[:_RELATED])
        screen.line(f"In the same claims: {names}")


def _timeline(screen: Screen, found: Dossier, notes: Notes) -> None:
    if not found.timeline:
        return
    table = make_table("Timeline", "When", "What", "Reported")
    for moment in found.timeline:
        what = shown(short(moment.summary.removesuffix(f" ({moment.status})"), 120))
        what.append(f" {moment.status}", style=_STATUS[moment.status])
        what.append(f" {notes.mark(moment.cited)}", style="cyan")
        table.add_row(shown(moment.when), what, shown(day_words(moment.reported)))
    screen.console.print(table)


def _event(screen: Screen, group: EventGroup, notes: Notes) -> None:
    screen.line()
    screen.line(group.event.replace("_", " ").capitalize(), "bold")
    for fact in group.facts:
        screen.text(fact_text(fact, notes), indent=2, mark="•")
        for difference in fact.disagreements:
            screen.line(f"differs ({difference.kind}): {difference.note}", "yellow", indent=4)


def fact_text(fact: FactView, notes: Notes) -> Text:
    """Write a fact in one paragraph: summary, status, values, how many origins, marks."""
    out = shown(_says(fact))
    out.append(f" {fact.status}{', hedged' if fact.hedged else ''}", style=_STATUS[fact.status])
    values = "; ".join(dict.fromkeys(value.text for value in fact.values if value.text))
    if values and (len(fact.values) > 1 or values not in fact.summary):
        out.append(f" – {clean(values)}")
    out.append(f" ({voices(fact.origins, fact.reports)})", style="dim")
    sources = list(dict.fromkeys(c.source for c in fact.cited if c.source))
    if sources:
        out.append(f" according to {clean(', '.join(sources[:3]))}", style="italic")
    return out.append(f" {notes.mark(fact.cited)}", style="cyan")


def _says(fact: FactView) -> str:
    """Say a fact in short; what is only words is said in them."""
    if fact.event in _WORDS and fact.cited:
        return f"{', '.join(fact.agents)}: “{short(fact.cited[0].quote, 120)}”".removeprefix(": ")
    return short(fact.summary.removesuffix(f" ({fact.status})"))


def _mentioned(screen: Screen, found: Dossier, notes: Notes) -> None:
    if not found.mentioned:
        return
    screen.line()
    screen.line("Also named in", "bold")
    for claim in found.mentioned[:_MENTIONED]:
        screen.text(cell(short(claim.summary, 120), notes.mark((claim,))), indent=2, mark="•")
    if len(found.mentioned) > _MENTIONED:
        screen.line(f"and {len(found.mentioned) - _MENTIONED} more (--json has all)", "dim", indent=4)


def _sources(screen: Screen, found: Dossier) -> None:
    table = make_table("Sources", "Day", "Outlet", "Origin", "Title")
    for line in found.sources:
        table.add_row(
            shown(day_words(line.day)), shown(line.outlet), shown(origin_words(line.origin)), shown(line.title or "")
        )
    screen.console.print(table)
