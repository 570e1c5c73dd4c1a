"""The marked reports of `corpus/`: their plain-text form read into sentences and marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_PARTS = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot of a mark: the words in the sentence (empty where only implied) and what they stand for, or `None`."""

    words: str
    stands_for: str | None


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked claim of a sentence. `slots` maps a slot's name to its values in order."""

    event: str
    status: str
    hedged: bool
    slots: dict[str, list[Slot]]
    source: tuple[str, str] | None


@dataclass(slots=True)
class MarkedReport:
    """One report: fold (the writer's file), headline, day, text, and each sentence's span with its marks."""

    fold: str
    number: str
    title: str = ""
    day: str = ""
    text: str = ""
    sentences: list[tuple[int, int, list[Mark]]] = field(default_factory=list)


def read_corpus(folder: Path) -> Iterator[MarkedReport]:
    """Read every marked report of a folder, in order of file and number."""
    for path in sorted(folder.glob("*.txt")):
        yield from _read_file(path)


def _read_file(path: Path) -> Iterator[MarkedReport]:
    report: MarkedReport | None = None
    gap = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition("|")
        value = value.strip()
        if key == "R":
            if report is not None:
                yield report
            report, gap = MarkedReport(path.stem, value), ""
        if report is None:
            continue
        if key == "T":
            report.title, report.text, gap = value, value, "\n\n"
            report.sentences.append((0, len(value), []))
        elif key == "D":
            report.day = value
        elif key == "P":
            gap = "\n\n"
        elif key == "S":
            start = len(report.text) + len(gap)
            report.text += gap + value
            report.sentences.append((start, start + len(value), []))
            gap = " "
        elif key == "C":
            report.sentences[-1][2].append(_mark(value))
    if report is not None:
        yield report


def _mark(value: str) -> Mark:
    parts = [p.strip() for p in _PARTS.split(value)]
    slots: dict[str, list[Slot]] = {}
    source: tuple[str, str] | None = None
    for part in parts[2:]:
        key, _, words = part.partition("=")
        if key == "source":
            kind, _, cue = words.partition(":")
            source = (kind, cue.strip('"'))
        elif key and key != "hedged":
            text, _, stands_for = words.partition("^")
            slots.setdefault(key, []).append(Slot(text, stands_for or None))
    return Mark(parts[0], parts[1], "hedged" in parts[2:], slots, source)
