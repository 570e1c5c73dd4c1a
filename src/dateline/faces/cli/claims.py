"""`dateline claims` and `dateline search`: single claims and sentences."""

from typing import Annotated

import typer
from rich.text import Text

from dateline.desk.claims import ClaimList, claims
from dateline.desk.searching import Found, FoundSentence, find
from dateline.desk.words import count_words, day_words
from dateline.faces.cli.notes import note, short
from dateline.faces.cli.options import PACK_DEFAULT, RECORD_DEFAULT, AsOf, Json, PackName, RecordFile, seen
from dateline.faces.cli.screen import Screen, clean, make_table, shown

SHOWN = 50  # claims that fit a few screens; --limit gives more


def claims_command(
    event: Annotated[str | None, typer.Option("--event", help="Only this event, e.g. delivery.")] = None,
    status: Annotated[
        str | None, typer.Option("--status", help="actual, planned, proposed, possible or negated.")
    ] = None,
    about: Annotated[str | None, typer.Option("--object", help="Only claims about this, in any spelling.")] = None,
    agent: Annotated[str | None, typer.Option("--agent", help="Only claims with this party, in any spelling.")] = None,
    report: Annotated[
        str | None, typer.Option("--report", help="Only reports whose id, path or title holds this.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=0, help="How many to show; 0 for all.")] = SHOWN,
    record: RecordFile = RECORD_DEFAULT,
    pack: PackName = PACK_DEFAULT,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """List what single reports claim, each with its words."""
    with seen(record, pack, as_of) as view:
        found = claims(view, event=event, status=status, about=about, agent=agent, report=report, limit=limit or None)
    screen = Screen(as_json)
    if as_json:
        screen.json(found)
    else:
        show_claims(screen, found)


def search_command(
    text: Annotated[
        list[str], typer.Argument(help='Words, "phrases in quotes", beginnings of words (deliv*).', show_default=False)
    ],
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many sentences to show.")] = 20,
    record: RecordFile = RECORD_DEFAULT,
    pack: PackName = PACK_DEFAULT,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """Find sentences by their words, with what is claimed in them; also what was cut from the pages."""
    with seen(record, pack, as_of) as view:
        found = find(view, " ".join(text), limit)
    screen = Screen(as_json)
    if as_json:
        screen.json(found)
    else:
        show_found(screen, found)


def show_claims(screen: Screen, found: ClaimList) -> None:
    """Show claims in a table, each with its words."""
    table = make_table("", "Claim", "Says")
    for claim in found.claims:
        left = shown(claim.event.replace("_", " "), "bold")
        left.append(f"\n{claim.status}{', hedged' if claim.hedged else ''}", style="not bold")
        says = shown(short(claim.summary))
        if claim.figures:
            says.append(f" – {clean(claim.figures)}")
        if claim.source:
            says.append(f" (according to {clean(claim.source)})", style="italic")
        table.add_row(left, says.append("\n").append_text(note(claim)))
    screen.console.print(table)
    more = found.total - len(found.claims)
    screen.line(f"{count_words(found.total, 'claim')}{f'; {more:,} not shown, --limit 0 shows all' if more else ''}.")


def show_found(screen: Screen, found: Found) -> None:
    """Show sentences with the words that were found, and what was cut."""
    if not found.sentences and not found.dropped:
        screen.line("Nothing in the reports, and nothing in what was cut from them.")
        return
    for hit in found.sentences:
        _sentence(screen, hit)
    if found.dropped:
        screen.line(
            "Cut from the pages:" if found.sentences else "No report says it; it was cut from the pages:", "yellow"
        )
        for cut in found.dropped:
            screen.line(f"{cut.path or cut.report}, {cut.reason}: “{cut.text}”", indent=2)


def _sentence(screen: Screen, hit: FoundSentence) -> None:
    screen.line(
        f"{hit.report.outlet}, {day_words(hit.report.day)}: {hit.report.title or hit.report.path or hit.report.id}",
        "bold",
    )
    text, at = Text(), 0
    for start, end in hit.marks:
        text.append(clean(hit.text[at:start])).append(clean(hit.text[start:end]), style="bold underline")
        at = end
    screen.text(text.append(clean(hit.text[at:])), indent=2)
    for claim in hit.cited:
        screen.line(
            f"{claim.event.replace('_', ' ')}, {claim.status}: {short(claim.summary, 100)} {claim.id}", "dim", indent=4
        )
    screen.line()
