"""Make `docs/demo.svg`, the README's picture: the ledger as `dateline ledger` prints it for the sample pack."""

import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parent
SAMPLE = ROOT.parent / "src/dateline/sample/reports"
LINES = 44  # what fits a picture; the program prints on
WIDTH = 118


def main() -> None:
    """Run the program on the sample pack and draw its first lines."""
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "record.db"
        env = {**os.environ, "COLUMNS": str(WIDTH), "FORCE_COLOR": "1", "TERM": "xterm-256color", "DATELINE_RECORD": str(record)}
        program = [sys.executable, "-c", "from dateline.faces.cli import main; main()"]
        subprocess.run([*program, "add", str(SAMPLE)], env=env, check=True, capture_output=True)  # noqa: S603 - our own program
        out = subprocess.run([*program, "ledger", "--orders"], env=env, check=True, capture_output=True, text=True).stdout  # noqa: S603
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi("\n".join(out.splitlines()[:LINES])))
    svg = console.export_svg(title="dateline ledger", unique_id="dateline")
    # the picture asks no other host for a font
    (ROOT / "demo.svg").write_text(re.sub(r"@font-face \{[^}]*\}", "", svg), encoding="utf-8")


if __name__ == "__main__":
    main()
