"""`dateline ledger`: the deals in a table."""

from typing import Annotated

import typer
from rich.text import Text

from dateline.desk.ledger import Ledger, ledger
from dateline.desk.views import DealView, Figure, PromiseView
from dateline.desk.words import count_words, day_words
from dateline.faces.cli.notes import Notes, cell, short
from dateline.faces.cli.options import PACK_DEFAULT, RECORD_DEFAULT, AsOf, Json, PackName, RecordFile, seen
from dateline.faces.cli.screen import Screen, clean, make_table

_OUTCOMES = {"kept": "green", "missed": "red", "superseded": "dim", "open": "yellow"}
_TERMS = 4  # terms and risks of a deal that are shown


def ledger_command(
    recipient: Annotated[str | None, typer.Option("--recipient", help="Only deals of this buyer.")] = None,
    supplier: Annotated[str | None, typer.Option("--supplier", help="Only deals with this seller.")] = None,
    system: Annotated[str | None, typer.Option("--system", help="Only deals about this system.")] = None,
    stage: Annotated[str | None, typer.Option("--stage", help="Only deals at this stage.")] = None,
    orders: Annotated[bool, typer.Option("--orders", help="Only deals with an order or a delivery.")] = False,
    record: RecordFile = RECORD_DEFAULT,
    pack: PackName = PACK_DEFAULT,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """Show the deals: ordered, delivered, promised, and how far the promises slipped."""
    with seen(record, pack, as_of) as view:
        found = ledger(
            view, recipient=recipient, supplier=supplier, system=system, stage=stage, orders_only=orders
        )  # fmt: skip
    screen = Screen(as_json)
    if as_json:
        screen.json(found)
    else:
        show_ledger(screen, found)

_PROMISES = 5  # due dates of one deal in the ledger; its dossier has all


def show_ledger(screen: Screen, found: Ledger, most_notes: int | None = None) -> None:
    """Show deals in a table with footnotes, `most_notes` of them; of many promises the first and the latest ones."""
    if not found.deals:
        screen.line("No deals. `dateline claims` shows what is claimed at all.")
        return
    notes = Notes()
    show_deals(screen, found.deals, notes, f"Ledger as of {day_words(found.as_of)}", _PROMISES)
    if found.hidden:
        screen.line(
            f"{count_words(found.hidden, 'deal')} more in which nothing was ordered; leave out --orders to see them."
        )
    notes.write(screen, most_notes)


def show_deals(
    screen: Screen, deals: tuple[DealView, ...], notes: Notes, title: str, promises: int | None = None
) -> None:
    """Show deals in a table, with marks that `notes` collects; of more than `promises` due dates the middle is counted."""
    table = make_table(title, "Deal", "Ordered", "Delivered, remaining", "Promised", "Slip")
    for deal in deals:
        table.add_row(*_cells(deal, notes, promises))
    screen.console.print(table)


def _cells(deal: DealView, notes: Notes, promises: int | None) -> tuple[Text, ...]:
    head = Text(clean(deal.system), style="bold")
    head.append(f"\n{clean(deal.recipient)} from {clean(deal.supplier or 'unknown supplier')}\n", style="not bold")
    origins = f"{count_words(deal.origins, 'origin')} / {count_words(deal.reports, 'report')}"
    head.append(f"{deal.stage}, {origins}", style="not bold dim")
    if not deal.ordered and not deal.delivered:
        head.append(f" {notes.mark(deal.cited)}", style="not bold cyan")
    return head, _ordered(deal, notes), _came(deal, notes), _promises(deal, notes, promises), Text(slip_words(deal.slip_days))


def _figure(figure: Figure | None, notes: Notes) -> Text:
    return cell(figure.text, notes.mark(figure.cited)) if figure else Text("–", style="dim")


def _ordered(deal: DealView, notes: Notes) -> Text:
    out = _figure(deal.ordered, notes)
    for price in deal.prices:
        out.append("\n").append_text(cell(price.text, notes.mark(price.cited, 1)))
    return out


def _came(deal: DealView, notes: Notes) -> Text:
    out = _figure(deal.delivered, notes)
    if deal.remaining:
        worked = " (worked out)" if deal.inferred else ""
        left = deal.remaining.text if "remaining" in deal.remaining.text else f"{deal.remaining.text} remain"
        out.append("\n").append_text(cell(f"{left}{worked}", notes.mark(deal.remaining.cited, 1)))
    return out


def _promises(deal: DealView, notes: Notes, most: int | None) -> Text:
    shown = deal.promises if most is None or len(deal.promises) <= most else (*deal.promises[: most - 2], *deal.promises[-2:])
    lines = [_promise(promise, notes) for promise in shown]
    if len(shown) < len(deal.promises):
        lines.insert(len(shown) - 2, Text(f"… {len(deal.promises) - len(shown)} dates more …", style="dim"))
    return Text("\n").join(lines) if lines else Text("–", style="dim")


def _promise(promise: PromiseView, notes: Notes) -> Text:
    out = shown_promise(promise)
    out.append(f" {notes.mark(promise.cited, 1)}", style="cyan")
    return out


def shown_promise(promise: PromiseView) -> Text:
    """Write a promise: goods, due date, when it was said, and its outcome."""
    goods = f"{promise.goods}: " if promise.goods else ""
    out = Text(clean(f"{goods}{promise.due}"))
    out.append(f" {promise.outcome}", style=_OUTCOMES.get(promise.outcome, ""))
    return out


def slip_words(days: int | None) -> str:
    """Write a slip: `+365 days`, `none`, or a dash where it isn't known."""
    if days is None:
        return "–"
    return f"{days:+,} days" if days else "none"


def show_terms(screen: Screen, deal: DealView, notes: Notes) -> None:
    """Show the terms and risks of a deal."""
    for figure in (*deal.terms[:_TERMS], *deal.risks[:_TERMS]):
        screen.text(cell(f"{figure.label}: {short(figure.text)}", notes.mark(figure.cited)), indent=1)
