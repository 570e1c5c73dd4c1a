"""Group: how a command ends: with a word and an exit code, never with a traceback for what a user can mend."""

import sys
from collections.abc import Callable, Sequence
from typing import Any

import typer
from typer.core import TyperGroup

from dateline.faces.cli.screen import clean, close_output, say_error
from dateline.model import DatelineError

INTERRUPTED = 130  # 128 and the number of SIGINT, as shells count


class Group(TyperGroup):
    """The commands, with one way to end for all of them."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        *rest: Any,  # noqa: ANN401
        **extra: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401  (Typer's own signature)
        """Run a command and leave with its exit code."""
        extra["standalone_mode"] = False
        sys.exit(_ended(lambda: super(Group, self).main(args, prog_name or "dateline", *rest, **extra)))


def _ended(run: Callable[[], object]) -> int:
    """Run, and give the exit code; say on standard error what went wrong."""
    try:
        code = run()
    except DatelineError as error:
        say_error(error)
        return error.exit_code
    except typer.TyperException as error:
        typer.echo(f"error: {clean(error.format_message())}", err=True)
        typer.echo("Run it with --help to see what it takes.", err=True)
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except BrokenPipeError:
        close_output()
        return 0
    if code == INTERRUPTED:
        typer.echo("stopped: what was read by then stays in the record; the same command goes on from there.", err=True)
    return code if isinstance(code, int) else 0
