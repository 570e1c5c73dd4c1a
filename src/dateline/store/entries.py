"""Entries: what the store gives and takes that isn't a noun of the model."""

from dataclasses import dataclass

from dateline.model import Span


@dataclass(frozen=True, slots=True)
class Run:
    """With what a report was read: the pack, its version, and the reader with its version."""

    pack: str
    pack_version: str
    reader: str


@dataclass(frozen=True, slots=True)
class SetAside:
    """A source that couldn't be read as a report.

    Attributes:
        path: the path as it was given.
        sha256: hash of its bytes, or `None` where they couldn't be had.
        reason: why, in words that a user reads.
        way_out: what to do about it, or an empty string.
    """

    path: str
    sha256: str | None
    reason: str
    way_out: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One sentence that a search found.

    Attributes:
        report: the report's id.
        sentence: the sentence's number.
        start: first character of the sentence in the kept text.
        end: character after its last.
        text: the words of the sentence.
        marks: the words that were found, as spans of the report's kept text.
        score: BM25, higher for a better match.
    """

    report: str
    sentence: int
    start: int
    end: int
    text: str
    marks: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a record holds, and the days between which its reports were published."""

    reports: int
    sentences: int
    mentions: int
    claims: int
    set_aside: int
    decisions: int
    undated: int
    first_day: str | None
    last_day: str | None
