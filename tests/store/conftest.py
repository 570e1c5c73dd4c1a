"""A record to try things on, and reports written in one line."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dateline.model import Claim, Evidence, Mention, Report, Sentence, Source, make_id
from dateline.store import Record, Run, open_record, write_report

Write = Callable[..., str]


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """An empty record."""
    with open_record(tmp_path / "record.db") as opened:
        yield opened


@pytest.fixture
def write() -> Write:
    """Write a text as a report: each line is a sentence, a claim, and a mention of its first word; return the id."""
    return _write


def _write(record: Record, text: str, *, path: str = "a.txt", day: str | None = "2025-12-03") -> str:
    data = text.encode()
    id_ = make_id("r", hashlib.sha256(data).hexdigest())
    report = Report(id_, path, None, "Paper", None, None, None, day, "text", "en", text, f"{text}\nShare this")
    sentences, start = [], 0
    for index, line in enumerate(text.split("\n")):
        sentences.append(Sentence(index, start, start + len(line), title=index == 0))
        start += len(line) + 1
    mentions = [_mention(s, _first(s, text)) for s in sentences]
    claims = [_claim(id_, text, s) for s in sentences]
    write_report(record, data, report, sentences, mentions, claims, run=Run("test", "1", "lines"), learnt="2026-01-01")
    return id_


def _first(sentence: Sentence, text: str) -> str:
    return text[sentence.start : sentence.end].split(" ", maxsplit=1)[0]


def _mention(sentence: Sentence, word: str) -> Mention:
    return Mention(sentence.start, sentence.start + len(word), word, "generic", word)


def _claim(report: str, text: str, s: Sentence) -> Claim:
    return Claim(
        id=make_id("c", report, s.index),
        report=report,
        sentence=s.index,
        event="statement",
        status="actual",
        agents=(_first(s, text),),
        partners=(),
        objects=(),
        place=None,
        quantity=None,
        money=None,
        percent=None,
        when=None,
        source=Source(),
        evidence=Evidence.at(text, s.start, s.end),
        hedged=False,
        summary=text[s.start : s.end],
    )
