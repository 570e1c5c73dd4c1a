"""What one more report costs: adding it to a record of many, beside adding it to an empty one: `python -m bench.scale`.

The big record is filled through the store with copies of the sample pack's readings under new ids, so that filling takes
seconds; the timed report goes the whole way of `dateline add`. Rounds alternate between the two records.
"""

import argparse
import shutil
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from dateline.flow import add
from dateline.intake import read_report
from dateline.model import Report
from dateline.packs import load_pack
from dateline.reading import Reading, make_reader
from dateline.store import Run, open_record, write_report

SAMPLE = Path(__file__).resolve().parent.parent / "src/dateline/sample/reports"


def fill(path: Path, readings: Sequence[tuple[Report, Reading]], count: int) -> None:
    """Write a record of `count` reports, made from a few readings under new ids."""
    with open_record(path) as record:
        for number in range(count):
            report, reading = readings[number % len(readings)]
            name = f"r-{number:016x}"
            body = replace(report, id=name)
            claims = [replace(c, id=f"c-{number:06x}{i:010x}", report=name) for i, c in enumerate(reading.claims)]
            write_report(
                record, f"{number}".encode(), body, reading.sentences, reading.mentions, claims,
                run=Run("bench", "1", "rules"), learnt="2026-01-01T00:00:00Z",
            )  # fmt: skip


def main() -> None:
    """Print the median time of adding one report to each record, and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=15)
    args = parser.parse_args()
    pack = load_pack()
    read = make_reader(pack)
    sources = sorted(SAMPLE.glob("*.txt"))
    reports = [read_report(p.read_bytes(), path=p.name, outlets=pack.outlets) for p in sources]
    readings = [(r, read(r)) for r in reports]
    with tempfile.TemporaryDirectory() as folder:
        empty, big = Path(folder) / "empty.db", Path(folder) / "big.db"
        fill(empty, readings, 0)
        fill(big, readings, args.reports)
        times: dict[str, list[float]] = {"empty": [], "big": []}
        for number in range(args.rounds):
            source = Path(folder) / f"new{number}.txt"
            source.write_text(f"{sources[0].read_text(encoding='utf-8')}\n\nRound {number} of the measurement.\n", encoding="utf-8")
            copy = Path(folder) / "one.db"
            shutil.copyfile(empty, copy)
            for name, path in (("empty", copy), ("big", big)):
                with open_record(path) as record:
                    start = time.perf_counter()
                    add(record, [source], pack=pack, reader=read)
                    times[name].append(time.perf_counter() - start)
    small, large = (statistics.median(times[n]) for n in ("empty", "big"))
    print(f"adding one report: to an empty record {1000 * small:.1f} ms, to one of {args.reports:,} {1000 * large:.1f} ms, ratio {large / small:.2f}")


if __name__ == "__main__":
    main()
