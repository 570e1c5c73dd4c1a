"""Quality on every press pack found, in one table, held against pinned floors: `python -m bench.quality [PACK ...]`.

A pack is a folder with `reports/` and `gold/`. Without arguments: the bundled sample pack, and the packs beside the
project where they are at hand. Each is read into a record of its own through the command line's own calls, exported, and
scored by the packs' scorer; exit status 1 when a figure falls under its floor.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import dateline

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SAMPLE = ROOT / "src/dateline/sample"
SCORER = SHARED / "tools/score_pack.py"
FLOORS = Path(__file__).with_name("floors.toml")
# Rows of the table: figures by the scorer's names; a part after `:` picks one of a figure's numbers.
FIGURES = (
    "claims.found:f1", "claims.found:precision", "claims.found:recall", "claims.strict:f1", "slots:status", "slots:agents",
    "slots:partners", "slots:objects", "slots:quantity", "slots:money", "slots:percent", "slots:when", "slots:source",
    "slots:hedged", "slots:place", "ledger.checks", "ledger.spurious", "stories", "storylines", "lineage.pairs:f1",
    "lineage.agency", "furniture.dropped", "furniture.kept", "reports.title", "reports.outlet", "reports.agency",
    "reports.published",
)  # fmt: skip


def packs(paths: list[Path]) -> list[Path]:
    """Return the packs to score: those given, else the sample pack and all beside the project."""
    if paths:
        return paths
    beside = sorted(p.parent for p in (SHARED / "packs").glob("*/gold")) if SHARED.is_dir() else []
    return [SAMPLE, *beside]


def score(pack: Path) -> dict[str, object]:
    """Read one pack into a fresh record, export it, and score it."""
    with tempfile.TemporaryDirectory() as folder:
        with dateline.open(Path(folder) / "record.db") as record:
            record.add([pack / "reports"])
            record.export("all", Path(folder) / "out")
        command = [sys.executable, str(SCORER), str(pack), str(Path(folder) / "out"), "--json"]
        out = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - the packs' scorer
    found: dict[str, object] = json.loads(out)
    return found


def figure(scores: dict[str, object], name: str) -> float | None:
    """Pick one figure out of the scorer's answer, or `None` where the pack doesn't ask for it."""
    key, _, part = name.partition(":")
    value = scores.get(key)
    if part:
        value = value.get(part) if isinstance(value, dict) else None
    return float(value) if isinstance(value, int | float) else None


def fingerprint(pack: Path) -> str:
    """Hash a pack's reports and gold, so that a floor holds for the data it was set on and no other."""
    digest = hashlib.sha256()
    for path in sorted([*(pack / "reports").iterdir(), *(pack / "gold").iterdir()]):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def under_floor(pack: Path, scores: dict[str, object]) -> list[str]:
    """Name each figure of a pack that falls under its pinned floor."""
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8")).get(pack.name, {})
    if not floors:
        return []
    if floors["fingerprint"] != fingerprint(pack):
        return [f"{pack.name}: the pack is not the one that its floors were set on ({fingerprint(pack)})"]
    told = ((name, floor, figure(scores, name)) for name, floor in floors["figures"].items())
    return [f"{pack.name}: {name} {value} is under its floor {floor}" for name, floor, value in told if (value or 0.0) < floor]


def main() -> int:
    """Print one table for all packs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packs", nargs="*", type=Path)
    args = parser.parse_args()
    if not SCORER.is_file():
        print("skipped: the packs' scorer is not beside the project (../shared/tools/score_pack.py)")
        return 0
    found = {pack: score(pack) for pack in packs(args.packs)}
    print(f"{'':24}" + "".join(f"{pack.name:>14}" for pack in found))
    for name in FIGURES:
        cells = (figure(scores, name) for scores in found.values())
        print(f"{name:24}" + "".join(f"{'-' if c is None else f'{c:.3f}':>14}" for c in cells))
    print(f"{'fingerprint':24}" + "".join(f"{fingerprint(pack):>14}" for pack in found))
    faults = [fault for pack, scores in found.items() for fault in under_floor(pack, scores)]
    print("\n".join(faults) or "every figure is at or over its floor")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
