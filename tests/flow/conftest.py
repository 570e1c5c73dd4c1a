"""A small pack, a reader that stands in for the real one, and folders of reports."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from dateline.model import Claim, Evidence, Mention, Report, Sentence, Source, make_id
from dateline.packs import Pack

Folder = Callable[..., Path]


@dataclass(frozen=True, slots=True)
class LineReading:
    """What the stand-in reads; of the same shape as `dateline.reading.Reading`."""

    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]


@pytest.fixture(scope="session")
def pack() -> Pack:
    """A pack that knows nothing."""
    return Pack("test", "1", {"statement": "a position"}, (), (), (), (), (), (), (), (), (), ())


@pytest.fixture
def reader() -> Callable[[Report], LineReading]:
    """A reader to which each line is a sentence, its first word a name, and the whole a claim."""
    return read_lines


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Make a folder of `n` reports."""

    def make(n: int, name: str = "in") -> Path:
        made = tmp_path / name
        made.mkdir(exist_ok=True)
        for i in range(n):
            day = f"{i % 28 + 1:02}"
            text = (
                f"Kenya orders {i} trucks from Peru\n{day} March 2025\n\nThe minister said on Monday that Kenya has ordered"
                f" {i} trucks from a maker in Peru for its army.\n\nThe trucks are to be delivered by the end of the year,"
                " and they will be used in the north of the country.\n"
            )
            (made / f"{i:03}.txt").write_text(text)
        return made

    return make


def read_lines(report: Report) -> LineReading:
    """Read a report line by line."""
    sentences: list[Sentence] = []
    start = 0
    for line in report.text.split("\n"):
        if line.strip():
            sentences.append(Sentence(len(sentences), start, start + len(line), title=not sentences))
        start += len(line) + 1
    text = report.text
    names = [Mention(s.start, s.start + 3, text[s.start : s.start + 3], "generic", None) for s in sentences]
    return LineReading(tuple(sentences), tuple(names), tuple(_claim(report, s) for s in sentences))


def _claim(report: Report, s: Sentence) -> Claim:
    return Claim(
        id=make_id("c", report.id, s.index),
        report=report.id,
        sentence=s.index,
        event="statement",
        status="actual",
        agents=("Kenya",),
        partners=(),
        objects=("trucks",),
        place=None,
        quantity=None,
        money=None,
        percent=None,
        when=None,
        source=Source(),
        evidence=Evidence.at(report.text, s.start, s.end),
        hedged=False,
        summary=report.text[s.start : s.end],
    )
