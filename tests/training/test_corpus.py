"""The marked corpus reads as its own README says, and the learnt table belongs to it."""

from pathlib import Path

import pytest

from dateline.model import EVENTS, STATUSES
from dateline.packs import load_pack
from training.corpus import read_corpus

ROOT = Path(__file__).resolve().parents[2]
TEXT = """R| 001
T| Three ships for Ostland
D| 2024-03-18
S| Ostland ordered three ships on Friday.
C| order; actual; trigger=ordered; agent=Ostland; object=ships^Heron class; qty=three; when=on Friday; source=body:"a ministry; said"; hedged
P|
S| They are due in 2027.
"""


def test_a_marked_report_is_read_with_its_spans_and_slots(tmp_path: Path) -> None:
    """A `C` line belongs to the sentence above it, and `^` gives what the words stand for."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (report,) = read_corpus(tmp_path)
    assert [report.text[a:b] for a, b, _ in report.sentences] == [
        "Three ships for Ostland", "Ostland ordered three ships on Friday.", "They are due in 2027.",
    ]  # fmt: skip
    (mark,) = report.sentences[1][2]
    assert (mark.event, mark.status, mark.hedged, mark.source) == ("order", "actual", True, ("body", "a ministry; said"))
    assert (mark.slots["object"][0].words, mark.slots["object"][0].stands_for) == ("ships", "Heron class")


def test_every_mark_of_our_corpus_keeps_to_the_vocabulary_and_stands_in_its_sentence() -> None:
    """Marks whose words aren't in their sentence would teach the reader nothing."""
    reports = list(read_corpus(ROOT / "corpus"))
    assert len(reports) >= 600
    for report in reports:
        for start, end, marks in report.sentences:
            sentence = report.text[start:end]
            for mark in marks:
                assert mark.event in EVENTS
                assert mark.status in STATUSES
                for slots in mark.slots.values():
                    assert all(slot.words in sentence for slot in slots), (report.fold, report.number, sentence)


def test_the_learnt_table_knows_every_event() -> None:
    """A table that was learnt on another vocabulary would silently never find an event."""
    weights = load_pack().weights
    if weights is None:
        pytest.fail("the defence pack has no learnt table; run `make learn`")
    events = weights["events"]
    assert isinstance(events, dict)
    assert set(EVENTS) <= set(events["classes"])
