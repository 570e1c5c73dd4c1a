"""The commands, run as a user runs them."""

import json
import subprocess
import sys
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from typer.testing import Result

from dateline.desk.exports import FILES
from dateline.faces.cli.settings import SETTINGS

Run = Callable[..., Result]
ROOT = Path(__file__).parents[2]
READING = (
    ("status",),
    ("stories",),
    ("story", "two years late"),
    ("dossier", "X-40"),
    ("ledger",),
    ("changes", "--since", "2020-02-01"),
    ("disagreements",),
    ("search", "interceptors"),
    ("claims",),
    ("doctor",),
    ("pack", "show"),
)


@pytest.mark.parametrize("args", READING, ids=lambda args: args[0])
def test_every_answer_is_also_given_as_json(run: Run, args: tuple[str, ...]) -> None:
    """`--json` writes one JSON document and nothing else."""
    done = run(*args, "--json")
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)


@pytest.mark.parametrize("args", READING, ids=lambda args: args[0])
def test_every_answer_fits_the_terminal_without_colour(run: Run, args: tuple[str, ...]) -> None:
    """No line is wider than the terminal, and there is no escape sequence where nobody looks on."""
    done = run(*args, COLUMNS="60")
    assert done.exit_code == 0, done.output
    assert "\x1b" not in done.stdout
    assert max(len(line) for line in done.stdout.splitlines()) <= 60


def test_the_ledger_leads_to_its_sentences(run: Run) -> None:
    """Each mark in the table has its note with outlet, day and words."""
    out = run("ledger").stdout
    assert "X-40" in out
    assert "+731 days" in out
    assert "[1]" in out.split("Ledger as of")[1]
    assert "“Aldovia ordered 12 X-40 interceptors" in out


def test_a_story_says_how_many_voices_it_has(run: Run) -> None:
    """Two reports, one origin, and why."""
    out = run("story", "two years late").stdout
    assert "1 origin / 2 reports" in out
    assert "copied" in out


def test_markup_in_a_headline_is_shown_and_not_obeyed(run: Run) -> None:
    """A headline from the web can't colour the terminal."""
    out = run("search", "paint shop").stdout
    assert "[red]Aldograd[/red]" in out


def test_what_was_cut_is_found_with_its_reason(run: Run) -> None:
    """Search says that no report says it."""
    out = run("search", "carp", "prices").stdout
    assert "No report says it" in out
    assert "a-order.txt" in out


def test_a_view_as_of_a_day_is_given_everywhere(run: Run) -> None:
    """On the day after the order, nothing had come."""
    deal = json.loads(run("ledger", "--as-of", "2020-01-11", "--json").stdout)["deals"][0]
    assert deal["delivered"] is None


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("dossier", "Atlantis"), 6, "error: dossier: the record says nothing about 'Atlantis'"),
        (("story", "submarine"), 6, "error: story: no story"),
        (("ledger", "--as-of", "yesterday"), 2, "error: --as-of: 'yesterday' isn't a day"),
        (("changes", "--since", "2025-13-01"), 2, "error: --since:"),
        (("export", "all"), 2, "error: export all: `all` needs a folder"),
        (("export", "gossip"), 2, "error: export: there is no export `gossip`"),
        (("status", "--record", "nowhere.db"), 5, "error: nowhere.db: there is no record here"),
        (("pack", "check", "nowhere"), 4, "error: nowhere: "),
        (("add", "nowhere/"), 3, "error: nowhere: "),
        (("ledgr",), 2, "error: No such command"),
        (("status", "--colour"), 2, "error: No such option"),
    ],
)
def test_an_error_says_place_fault_and_way_out(run: Run, args: tuple[str, ...], code: int, words: str) -> None:
    """One line for the fault and one for the way out, on standard error, with an exit code for scripts."""
    done = run(*args)
    assert done.exit_code == code
    assert done.stderr.startswith(words)
    assert len(done.stderr.splitlines()) == 2
    assert "Traceback" not in done.output
    assert done.stdout == ""


def test_ctrl_c_says_that_nothing_is_lost(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 130, and a word on what stays."""

    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("dateline.faces.cli.options.look", stopped)
    done = run("ledger")
    assert done.exit_code == 130
    assert "stays in the record" in done.stderr


def test_a_single_export_goes_to_standard_output(run: Run) -> None:
    """Bytes as they are: JSON lines, or CSV with CRLF."""
    claims = run("export", "claims").stdout.splitlines()
    assert {json.loads(line)["event"] for line in claims} == {"order", "delivery", "interest"}
    assert run("export", "ledger", "--format", "csv").stdout_bytes.startswith(b"Recipient,Supplier,Year of order, ,")


def test_all_exports_go_into_a_folder(run: Run, tmp_path: Path) -> None:
    """The folder is made; the names are those of the contract."""
    assert run("export", "all", "--to", "out/deep").exit_code == 0
    assert {p.name for p in (tmp_path / "out" / "deep").iterdir()} == set(FILES)


def test_the_start_lists_the_commands(run: Run) -> None:
    """Without arguments one sees what there is."""
    out = run().stdout
    assert all(name in out for name in ("demo", "dossier", "export", "pack", "page"))
    assert run("--version").stdout.startswith("dateline ")


def commands_page() -> ModuleType:
    """Load the script that writes docs/commands.md."""
    spec = spec_from_file_location("make_commands", ROOT / "docs" / "make_commands.py")
    assert spec is not None
    assert spec.loader is not None
    maker = module_from_spec(spec)
    spec.loader.exec_module(maker)
    return maker


def test_every_command_and_setting_is_documented() -> None:
    """docs/commands.md is what docs/make_commands.py writes from the program."""
    maker = commands_page()
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    for name, _ in maker.commands():
        assert f"## {name}\n" in page, f"run docs/make_commands.py: {name} is missing"
    assert all(setting.variable in page for setting in SETTINGS)
    assert page == maker.body(), "run docs/make_commands.py"


def test_every_command_has_help_for_all_that_it_takes() -> None:
    """No option without a word on what it does."""
    maker = commands_page()
    for name, command in maker.commands():
        assert command.help, name
        assert all(parameter.help for parameter in command.params), name


def test_the_program_runs_on_its_own(record_file: Path, pack_folder: Path, tmp_path: Path) -> None:
    """Through a real process, with a pipe that is closed early: no traceback."""
    program = [sys.executable, "-c", "from dateline.faces.cli import main; main()"]
    where = ["--record", str(record_file), "--pack", str(pack_folder)]
    done = subprocess.run([*program, "claims", "--json", *where], capture_output=True, cwd=tmp_path, check=False)
    assert done.returncode == 0
    assert json.loads(done.stdout)["total"] == 6
    with subprocess.Popen(
        [*program, "export", "reports", *where], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


def test_a_question_loads_no_parser(record_file: Path, pack_folder: Path) -> None:
    """Asking a record starts at once: only reading needs the language model."""
    code = (
        "import sys; from dateline.faces.cli import app\n"
        "try: app(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "sys.exit('spacy' in sys.modules)"
    )
    where = ["--record", str(record_file), "--pack", str(pack_folder)]
    done = subprocess.run([sys.executable, "-c", code, "ledger", *where], capture_output=True, check=False)
    assert done.returncode == 0
