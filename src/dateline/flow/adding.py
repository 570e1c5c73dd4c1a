"""Adding: the sources that a user names become whole reports in the record, one by one."""

import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from dateline.intake import FoundSource, find_sources, read_report
from dateline.model import Claim, InputError, Mention, RecordError, Report, Sentence
from dateline.packs import Pack
from dateline.store import Record, Run, SetAside, clear_set_aside, holds, write_report, write_set_aside

if TYPE_CHECKING:  # the reading room loads a parser; what only adds known sources needs none
    from dateline.reading import Reading

Progress = Callable[[int, int, str], None]
_MEND = "Please report this with the file; the rest of the batch isn't touched by it."


@dataclass(frozen=True, slots=True)
class Added:
    """What became of the sources.

    Attributes:
        new: reports that the record didn't hold before.
        known: sources whose bytes it holds already, under this or another path.
        unread: how many of the new reports are in a language that isn't read: they are kept, without claims.
        unfounded: claims that the reader gave without their words being in the text; they don't exist.
        set_aside: sources and paths that couldn't be read, each with the reason and the way out.
        reports: ids of the new reports, in the order in which they were read.
        interrupted: the user stopped it; what was read by then is kept.
    """

    new: int
    known: int
    unread: int
    unfounded: int
    set_aside: tuple[SetAside, ...]
    reports: tuple[str, ...]
    interrupted: bool = False


@dataclass(frozen=True, slots=True)
class _Way:
    """With what a batch is read."""

    pack: Pack
    reader: "Callable[[Report], Reading]"
    run: Run
    now: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of one source: a new report, a note on why not, or neither where it was known."""

    report: str | None = None
    set_aside: SetAside | None = None
    unread: bool = False
    unfounded: int = 0


def add(
    record: Record,
    paths: Iterable[str | os.PathLike[str]],
    *,
    pack: Pack,
    reader: "Callable[[Report], Reading]",
    reader_name: str = "rules",
    progress: Progress | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Added:
    """Read sources into a record.

    Each report is written in one transaction, so that the record holds whole reports whenever this is stopped; the next
    call goes on. A source that can't be read is set aside with the reason, and the others are read. Sources are taken in
    the order of their paths, whatever order they are given in.

    Args:
        record: the record.
        paths: files and folders.
        pack: what the field knows.
        reader: what reads a report's sentences, names and claims.
        reader_name: the reader's name and version, kept with the reports.
        progress: called after each source with how many are done, how many there are, and the path.
        now: the clock by which the record learns.

    Returns:
        What became of the sources. After Ctrl-C too, with `interrupted` set.

    Raises:
        InputError: none of the paths leads to a source.
        RecordError: the record can't be written; the reports before that are in it.
    """
    sources, faults = _found(paths)
    way = _Way(pack, reader, Run(pack.name, pack.version, reader_name), now)
    done: list[_Outcome] = []
    try:
        for number, source in enumerate(sources, 1):
            done.append(_add_one(record, source, way))
            if progress:
                progress(number, len(sources), _shown(source.path))
    except KeyboardInterrupt:
        return _added(done, faults, interrupted=True)
    return _added(done, faults)


def _found(paths: Iterable[str | os.PathLike[str]]) -> tuple[list[FoundSource], list[SetAside]]:
    """Find the sources path by path, so that one wrong path doesn't stop the others."""
    found: dict[str, FoundSource] = {}
    faults: list[InputError] = []
    for path in paths:
        try:
            for source in find_sources([path]):
                found.setdefault(os.path.normpath(source.path), source)
        except InputError as error:
            faults.append(error)
    if faults and not found:
        raise faults[0]
    sources = sorted(found.values(), key=lambda source: source.path)
    return sources, [SetAside(_shown(f.where), None, f.what, f.way_out) for f in faults]


def _add_one(record: Record, source: FoundSource, way: _Way) -> _Outcome:
    path, sha256 = _shown(source.path), None
    try:
        data = source.read()
        sha256 = hashlib.sha256(data).hexdigest()
        if holds(record, sha256):
            clear_set_aside(record, path)
            return _Outcome()
        report = read_report(data, path=path, outlets=way.pack.outlets)
        unread = not is_read(report)
        sentences, mentions, claims = ((), (), ()) if unread else _parts(way.reader(report), report)
    except RecordError:
        raise
    except InputError as error:
        return _aside(record, SetAside(path, sha256, error.what, error.way_out))
    except Exception as error:  # noqa: BLE001  (a report is hostile input: what breaks on one is told, and the rest is read)
        fault = f"the program failed on it ({type(error).__name__}: {str(error)[:200]})"
        return _aside(record, SetAside(path, sha256, fault, _MEND))
    founded = [claim for claim in claims if is_founded(claim, report)]
    learnt = way.now().isoformat(timespec="seconds")
    write_report(record, data, report, sentences, mentions, founded, run=way.run, learnt=learnt)
    return _Outcome(report.id, unread=unread, unfounded=len(claims) - len(founded))


def is_read(report: Report) -> bool:
    """Tell whether a report is in a language that the reader reads."""
    return report.language.split("-")[0] == "en"


def is_founded(claim: Claim, report: Report) -> bool:
    """Tell whether the words of a claim are in its report, at the place that it gives."""
    said = claim.evidence
    return bool(said.quote) and claim.report == report.id and report.text[said.start : said.end] == said.quote


def _parts(reading: "Reading", report: Report) -> tuple[Sequence[Sentence], Sequence[Mention], Sequence[Claim]]:
    """Take a reading apart, and raise for a reader whose sentences or names aren't places in the text."""
    if len({sentence.index for sentence in reading.sentences}) != len(reading.sentences):
        raise ValueError("two sentences have one number")
    spans = [(part.start, part.end) for part in reading.sentences] + [(part.start, part.end) for part in reading.mentions]
    if not all(0 <= start <= end <= len(report.text) for start, end in spans):
        raise ValueError("a sentence or a name lies outside the text")
    return reading.sentences, reading.mentions, reading.claims


def _aside(record: Record, entry: SetAside) -> _Outcome:
    write_set_aside(record, entry)
    return _Outcome(set_aside=entry)


def _added(done: Sequence[_Outcome], faults: Sequence[SetAside], *, interrupted: bool = False) -> Added:
    aside = [outcome.set_aside for outcome in done if outcome.set_aside]
    reports = tuple(outcome.report for outcome in done if outcome.report)
    return Added(
        new=len(reports),
        known=len(done) - len(reports) - len(aside),
        unread=sum(outcome.unread for outcome in done),
        unfounded=sum(outcome.unfounded for outcome in done),
        set_aside=(*faults, *aside),
        reports=reports,
        interrupted=interrupted,
    )


def _shown(path: str) -> str:
    """Write a path so that it can be kept and shown: bytes that aren't UTF-8 are written as escapes."""
    return path.encode("utf-8", "backslashreplace").decode()
