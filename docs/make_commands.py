"""Write docs/commands.md from the commands themselves: `python docs/make_commands.py`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from dateline.faces.cli.app import app
from dateline.faces.cli.settings import SETTINGS

TARGET = Path(__file__).with_name("commands.md")
_HEAD = """# Commands

Written by `python docs/make_commands.py` from the program; change the words there, not here.

Every command takes `--help`. Where a command shows something, `--json` gives all of it, with every quote, and
`--as-of DATE` shows the record as it was on that day. A number in brackets leads to a note with the outlet, the day,
the words and the claim's id.
"""
_CODES = """## Exit codes

| code | means |
|---|---|
| 0 | done |
| 1 | something is wrong (`doctor` found a fault) |
| 2 | the command or an argument can't be understood |
| 3 | a source couldn't be read; the others were |
| 4 | the pack is wrong |
| 5 | the record can't be opened, read or written |
| 6 | the record doesn't hold that name, story or claim |
| 130 | stopped with Ctrl-C; what was read by then is kept |
"""


def commands() -> Iterator[tuple[str, Any]]:
    """Give each command with its full name, in the order of `dateline --help`."""
    for name, command in typer.main.get_command(app).commands.items():  # type: ignore[attr-defined]
        inner = getattr(command, "commands", None)
        if inner:
            yield from ((f"{name} {part}", found) for part, found in inner.items())
        else:
            yield name, command


def body() -> str:
    """Give the whole page."""
    parts = [_HEAD, *(_section(name, command) for name, command in commands()), _settings(), _CODES]
    return "\n".join(parts)


def _section(name: str, command: Any) -> str:  # noqa: ANN401  (Typer keeps its command class to itself)
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    options = [p for p in command.params if p.param_type_name == "option" and p.name != "help"]
    usage = " ".join(["dateline", name, *(_argument(p) for p in arguments), "[OPTIONS]"])
    lines = [f"## {name}", "", " ".join((command.help or "").split()), "", f"    {usage}", ""]
    lines += ["| takes | |", "|---|---|"] if arguments or options else []
    lines += [f"| `{_argument(p)}` | {p.help or ''} |" for p in arguments]
    lines += [f"| `{_option(p)}` | {p.help or ''} |" for p in options]
    return "\n".join([*lines, ""])


def _argument(parameter: Any) -> str:  # noqa: ANN401
    name = (parameter.metavar or parameter.name).upper()
    return f"{name}..." if parameter.nargs == -1 else name


def _option(parameter: Any) -> str:  # noqa: ANN401
    value = "" if parameter.is_flag else f" {(parameter.metavar or parameter.name).upper().replace('_', '-')}"
    return f"{', '.join(parameter.opts)}{value}"


def _settings() -> str:
    rows = [f"| `{s.name}` | `{s.variable}` | `{s.default}` | {s.help} |" for s in SETTINGS]
    return "\n".join(["## Settings", "", "| option | variable | default | |", "|---|---|---|---|", *rows, ""])


if __name__ == "__main__":
    TARGET.write_text(body(), encoding="utf-8")
