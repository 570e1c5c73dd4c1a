"""App: the commands of `dateline`."""

import typer

from dateline.faces.cli.adding import add_command
from dateline.faces.cli.exporting import export_command
from dateline.faces.cli.group import Group

app = typer.Typer(
    cls=Group,
    name="dateline",
    help="Reads press reports on deals between states and keeps the record: who said what, when, and how surely.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("add")(add_command)
app.command("export")(export_command)
