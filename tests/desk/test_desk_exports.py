"""Exports: the fields of `docs/exports.md`, and the same bytes for the same reports."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import aldovia
import pytest

from dateline.desk.exports import FILES, ROWS, export, write_exports
from dateline.desk.register import OURS, SIPRI
from dateline.desk.seen import Seen, look
from dateline.flow import add
from dateline.model import InputError, UsageError
from dateline.packs import Pack
from dateline.store import open_record

FIELDS = {
    "claims": "id report event status agents partners objects place quantity money percent when source evidence hedged summary",
    "facts": "id event agents partners objects place status values origins reports disagreement claims",
    "ledger": "recipient supplier system stage ordered delivered remaining deliveries promises slip_days terms risks"
    " disagreements reports origins claims",
    "stories": "id title when place reports paths storyline",
    "reports": "id path url outlet agency title byline published when_known language text dropped",
}


def rows(seen: Seen, what: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in export(seen, what).splitlines()]


@pytest.mark.parametrize("what", FIELDS)
def test_every_row_has_every_field_of_the_contract(seen: Seen, what: str) -> None:
    """A missing value is null or an empty list, never left out."""
    found = rows(seen, what)
    assert found
    assert all(set(FIELDS[what].split()) <= set(row) for row in found)


def test_a_claim_has_the_shapes_of_the_contract(seen: Seen) -> None:
    """Nested shapes keep their names: report, quantity, money, when, source, evidence."""
    order = next(row for row in rows(seen, "claims") if row["event"] == "order")
    assert set(order["report"]) == set("id path url outlet agency title published".split())  # type: ignore[call-overload]
    assert order["quantity"] == {"min": 12, "max": 12, "unit": "interceptor", "qualifier": None}
    assert order["money"] == {"min": 900000000, "max": 900000000, "currency": "USD", "text": "USD 900 million"}
    assert set(order["evidence"]) == set("start end quote prefix suffix".split())  # type: ignore[call-overload]
    due = next(row for row in rows(seen, "claims") if row["when"])
    assert set(due["when"]) == set("text value mod relation earliest latest".split())  # type: ignore[call-overload]


def test_the_quote_of_a_claim_stands_in_the_exported_text(seen: Seen) -> None:
    """Offsets count characters of the text in the reports' export."""
    texts = {row["id"]: row["text"] for row in rows(seen, "reports")}
    for claim in rows(seen, "claims"):
        said, text = claim["evidence"], texts[claim["report"]["id"]]  # type: ignore[index]
        assert text[said["start"] : said["end"]] == said["quote"]  # type: ignore[index]


def test_whole_numbers_are_written_without_a_fraction(seen: Seen) -> None:
    """`12`, not `12.0`."""
    assert b"12.0" not in export(seen, "claims")


def test_the_ledger_keeps_every_promise_and_the_slip(seen: Seen) -> None:
    """A later due date stands beside the earlier one, and the slip is measured between them."""
    deal = next(row for row in rows(seen, "ledger") if row["system"] == "X-40")
    dues = [promise["due"]["value"] for promise in deal["promises"]]  # type: ignore[attr-defined]
    assert {"2022", "2024"} <= set(dues)
    assert deal["slip_days"] == 731
    assert all(set(p) >= {"quantity", "due", "reported", "source", "claims", "outcome"} for p in deal["promises"])  # type: ignore[attr-defined]


def test_what_remains_says_whether_it_was_worked_out(seen: Seen) -> None:
    """12 ordered and 4 delivered leave 8, which no report says."""
    deal = next(row for row in rows(seen, "ledger") if row["system"] == "X-40")
    assert deal["remaining"]["min"] == 8  # type: ignore[index]
    assert deal["remaining"]["inferred"] is True  # type: ignore[index]


def test_what_was_cut_is_exported_with_the_reason(seen: Seen) -> None:
    """Nothing is lost: the view counter is there, and why it was cut."""
    first = next(row for row in rows(seen, "reports") if str(row["path"]).endswith("a-order.txt"))
    cut = {drop["text"].strip(): drop["reason"] for drop in first["dropped"]}  # type: ignore[attr-defined]
    assert "1,284 views" in cut
    assert cut["1,284 views"]


def test_the_csv_has_the_columns_of_the_register_then_ours(seen: Seen) -> None:
    """Sixteen columns in SIPRI's order, and only deals with an order or a delivery."""
    table = list(csv.reader(io.StringIO(export(seen, "ledger", "csv").decode())))
    assert table[0] == [*SIPRI, *OURS]
    assert len(SIPRI) == 16
    assert [(row[0], row[1], row[4], row[6], row[7], row[8], row[10]) for row in table[1:]] == [
        ("Aldovia", "Sarkania", "12", "X-40", "interceptor", "4", "2023")
    ]
    assert dict(zip(table[0], table[1], strict=True))["slip_days"] == "731"


def test_the_same_reports_in_another_order_give_the_same_bytes(seen: Seen, pack: Pack, tmp_path: Path) -> None:
    """Neither the order of adding nor the time of it shows in an export."""
    paths = sorted((seen.report(r).path or "" for r in seen.order), reverse=True)
    assert len(paths) == len(aldovia.REPORTS)
    with open_record(tmp_path / "other.db") as record:
        for path in paths:
            add(record, [path], pack=pack, reader=aldovia.read, now=lambda: datetime(2030, 5, 5, tzinfo=UTC))
        other = look(record, pack)
        assert all(export(other, what) == export(seen, what) for what in ROWS)
        assert export(other, "ledger", "csv") == export(seen, "ledger", "csv")


def test_all_writes_every_file(seen: Seen, tmp_path: Path) -> None:
    """One file for each export, and the ledger twice."""
    write_exports(seen, "all", tmp_path / "out")
    assert {path.name for path in (tmp_path / "out").iterdir()} == set(FILES)


def test_a_folder_that_cannot_be_made_is_told(seen: Seen, tmp_path: Path) -> None:
    """A file where the folder should be is an error that names the place."""
    (tmp_path / "taken").write_text("here")
    with pytest.raises(InputError) as told:
        write_exports(seen, "claims", tmp_path / "taken")
    assert "taken" in told.value.where


@pytest.mark.parametrize(("what", "form"), [("claim", "jsonl"), ("facts", "csv"), ("ledger", "xml")])
def test_what_cannot_be_exported_is_told(seen: Seen, what: str, form: str) -> None:
    """The error says what there is."""
    with pytest.raises(UsageError) as told:
        export(seen, what, form)
    assert told.value.way_out
