"""App: the commands of `dateline`."""

from typing import Annotated

import typer

import dateline
from dateline.faces.cli.adding import add_command
from dateline.faces.cli.changes import changes_command
from dateline.faces.cli.claims import claims_command, search_command
from dateline.faces.cli.demo import demo_command
from dateline.faces.cli.disagreements import disagreements_command
from dateline.faces.cli.dossier import dossier_command
from dateline.faces.cli.exporting import export_command
from dateline.faces.cli.group import Group
from dateline.faces.cli.health import doctor_command, pack_app, status_command
from dateline.faces.cli.ledger import ledger_command
from dateline.faces.cli.paging import page_command
from dateline.faces.cli.stories import stories_command, story_command

app = typer.Typer(
    cls=Group, name="dateline", add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None
)  # fmt: skip


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context, version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False
) -> None:
    """Read press reports on deals between states, and keep the record: who said what, when, and how surely."""
    if version:
        typer.echo(f"dateline {dateline.__version__}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())


app.command("demo")(demo_command)
app.command("add")(add_command)
app.command("status")(status_command)
app.command("stories")(stories_command)
app.command("story")(story_command)
app.command("dossier")(dossier_command)
app.command("ledger")(ledger_command)
app.command("changes")(changes_command)
app.command("disagreements")(disagreements_command)
app.command("search")(search_command)
app.command("claims")(claims_command)
app.command("export")(export_command)
app.command("page")(page_command)
app.add_typer(pack_app, name="pack")
app.command("doctor")(doctor_command)
