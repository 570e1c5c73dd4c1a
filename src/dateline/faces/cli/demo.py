"""`dateline demo`: the sample press pack, from reports to record, in one go."""

from contextlib import ExitStack
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from dateline.desk.disagreements import disagreements
from dateline.desk.dossier import dossier
from dateline.desk.ledger import ledger
from dateline.desk.seen import Seen, look
from dateline.desk.stories import stories, story
from dateline.faces.cli.adding import add_with_bar, tell_added
from dateline.faces.cli.disagreements import show_disagreements
from dateline.faces.cli.dossier import show_dossier
from dateline.faces.cli.ledger import show_ledger
from dateline.faces.cli.options import PACK_DEFAULT, AsOf, Json, PackName
from dateline.faces.cli.paging import write_page
from dateline.faces.cli.screen import Screen
from dateline.faces.cli.stories import show_story
from dateline.flow import Added
from dateline.packs import load_pack
from dateline.store import open_record

PAGE = Path("dateline-demo.html")
_NOTES = 6  # footnotes under each part of the demo; the page and the commands have all


def demo_command(
    record: Annotated[
        Path | None, typer.Option("--record", help="Keep the record in this file.", show_default=False)
    ] = None,
    page: Annotated[Path, typer.Option("--page", help="Where to write the page.")] = PAGE,
    pack: PackName = PACK_DEFAULT,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """Read the sample press pack and show the record: ledger, a dossier, a story, disagreements, and a page."""
    screen = Screen(as_json)
    with ExitStack() as stack:
        reports = stack.enter_context(as_file(files("dateline").joinpath("sample", "reports")))
        kept = record or Path(stack.enter_context(TemporaryDirectory(prefix="dateline-"))) / "demo.db"
        opened = stack.enter_context(open_record(kept))
        added = add_with_bar(opened, [reports], pack)
        seen = look(opened, load_pack(pack), as_of)
        write_page(seen, page)
        if as_json:
            screen.json(_summary(seen, added, page))
            return
        tell_added(screen, added, kept)
        _show(screen, seen)
    _next(screen, record, page)


def _summary(seen: Seen, added: Added, page: Path) -> dict[str, object]:
    name, told = _main_system(seen), _widest_story(seen)
    return {
        "added": added,
        "page": str(page),
        "ledger": ledger(seen),
        "dossier": dossier(seen, name) if name else None,
        "story": story(seen, told) if told else None,
        "disagreements": disagreements(seen),
    }


def _show(screen: Screen, seen: Seen) -> None:
    _heading(screen, "The ledger: what was ordered, what came, what was promised, and how far it slipped")
    show_ledger(screen, ledger(seen, orders_only=True), _NOTES)
    if name := _main_system(seen):
        _heading(screen, f"A dossier: {name}")
        show_dossier(screen, dossier(seen, name), _NOTES)
    if told := _widest_story(seen):
        _heading(screen, "A story: many reports, fewer voices")
        show_story(screen, story(seen, told), _NOTES)
    _heading(screen, "The disagreements")
    show_disagreements(screen, disagreements(seen), _NOTES)


def _heading(screen: Screen, text: str) -> None:
    screen.line()
    screen.console.rule(text, align="left", characters="─")


def _main_system(seen: Seen) -> str | None:
    """Choose the system of a deal with an order and promises that fits a screen: the one with the fewest reports."""
    deals = sorted((d for d in seen.collated.deals if d.ordered and d.promises), key=lambda d: (d.reports, len(d.promises), d.system))
    return deals[0].system if deals else None


def _widest_story(seen: Seen) -> str | None:
    """Choose the story whose reports outnumber their origins the most."""
    told = sorted(stories(seen).stories, key=lambda s: (-(s.reports - s.origins), -s.reports, s.id))
    return told[0].id if told else None


def _next(screen: Screen, record: Path | None, page: Path) -> None:
    screen.line()
    screen.line(f"The same as a page: {page}", "bold")
    screen.line("What to type next:")
    kept = f" --record {record}" if record else ""
    if not record:
        screen.line("dateline add YOUR-REPORTS/      reads your own reports into dateline.db", indent=2)
    for command, does in (
        ("dateline ledger", "the deals"),
        ("dateline dossier NAME", "all about a system, a person, a country"),
        ("dateline changes --since DATE", "what changed since a day"),
        ("dateline export all --to out", "everything as JSONL and CSV"),
    ):
        screen.console.print(f"  {command}{kept}   {does}")
