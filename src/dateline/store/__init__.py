"""The store: a record kept in one SQLite file. All SQL is here."""

from dateline.store.checking import check
from dateline.store.entries import Counts, Hit, Run, SetAside
from dateline.store.reading import (
    claim_of,
    claims,
    claims_of,
    counts,
    decisions,
    generation,
    holds,
    latest_day,
    mentions,
    mentions_of,
    report_of,
    reports,
    runs,
    sentences,
    sentences_of,
    set_aside,
    source_of,
    view,
)
from dateline.store.record import Record, open_record, snapshot
from dateline.store.search import search
from dateline.store.writing import clear_set_aside, keep_view, remove, write_decision, write_report, write_set_aside

__all__ = [
    "Counts", "Hit", "Record", "Run", "SetAside", "check", "claim_of", "claims", "claims_of", "clear_set_aside",
    "counts", "decisions", "generation", "holds", "keep_view", "latest_day", "mentions", "mentions_of", "open_record",
    "remove", "report_of", "reports", "runs", "search", "sentences", "sentences_of", "set_aside", "snapshot", "source_of",
    "view", "write_decision", "write_report", "write_set_aside",
]  # fmt: skip
