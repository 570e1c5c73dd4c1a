"""Exports: the record's machine-readable face, as `docs/exports.md` sets it down."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from dateline.desk.plain import plain, to_jsonl
from dateline.desk.register import register_csv
from dateline.desk.seen import Seen, all_reports
from dateline.model import Claim, Deal, Fact, InputError, Remaining, Report, Story, UsageError, Value

Row = dict[str, object]


def claim_rows(seen: Seen) -> Iterator[Row]:
    """Give one row for each thing that one report says, in the order of reports and of their words."""
    order = seen.order
    for claim in sorted(seen.claims.values(), key=lambda c: (order[c.report], c.evidence.start, c.evidence.end, c.id)):
        yield claim_row(seen, claim)


def claim_row(seen: Seen, claim: Claim) -> Row:
    """Write one claim with its report, as `docs/exports.md` has it."""
    row = _dict(claim)
    row["report"] = _reference(seen, claim.report)
    row["origin"] = seen.collated.claim_origins.get(claim.id)
    return row


def fact_rows(seen: Seen) -> Iterator[Row]:
    """Give one row for each fact, by id, with each distinct value reported."""
    for fact in sorted(seen.collated.facts, key=lambda f: f.id):
        yield _fact_row(seen, fact)


def _fact_row(seen: Seen, fact: Fact) -> Row:
    row = _dict(fact)
    row["values"] = [_value_row(seen, value) for value in fact.values]
    row["disagreements"] = plain(seen.collated.disagreements.get(fact.id, ()))
    return row


def _value_row(seen: Seen, value: Value) -> Row:
    row = _dict(value)
    carried = {seen.claims[claim].report for claim in value.claims if claim in seen.claims}
    row["report_ids"] = sorted(carried, key=seen.order.__getitem__)
    return row


def ledger_rows(seen: Seen) -> Iterator[Row]:
    """Give one row for each deal, by recipient, supplier and system."""
    for deal in sorted(seen.collated.deals, key=deal_order):
        yield deal_row(deal)


def deal_order(deal: Deal) -> tuple[str, str, str, str]:
    """Return the key by which deals are set in order."""
    return deal.recipient, deal.supplier or "", deal.system, deal.id


def deal_row(deal: Deal) -> Row:
    """Write one deal as `docs/exports.md` has it."""
    row = _dict(deal)
    row["remaining"] = _remaining_row(deal.remaining)
    return row


def _remaining_row(remaining: Remaining | None) -> Row | None:
    return None if remaining is None else {**_dict(remaining.quantity), "inferred": remaining.inferred}


def story_rows(seen: Seen) -> Iterator[Row]:
    """Give one row for each story, in the order of their first reports."""
    for story in sorted(seen.collated.stories, key=lambda s: (min(seen.order[r] for r in s.reports), s.id)):
        yield _story_row(seen, story)


def _story_row(seen: Seen, story: Story) -> Row:
    row = _dict(story)
    told = sorted(story.reports, key=seen.order.__getitem__)
    row["reports"] = told
    row["paths"] = [path for report_id in told if (path := seen.report(report_id).path) is not None]
    return row


def lineage_rows(seen: Seen) -> Iterator[Row]:
    """Give one row for each pair of reports that share text or an origin, then one for each report's origin."""
    for edge in sorted(seen.collated.lineage, key=lambda e: (e.a, e.b)):
        yield _dict(edge)
    for origin in sorted(seen.collated.origins, key=lambda o: o.report):
        yield _dict(origin)


def report_rows(seen: Seen) -> Iterator[Row]:
    """Give one row for each report, oldest first, with what was kept of it and what was cut."""
    for report in all_reports(seen):
        yield report_row(seen, report)


def report_row(seen: Seen, report: Report) -> Row:
    """Write one report as `docs/exports.md` has it; a day that other reports tell is marked as inferred."""
    row = _dict(report)
    inferred = report.published is None and seen.day(report.id) is not None
    row["published"] = seen.day(report.id) if inferred else report.published
    row["when_known"] = "inferred" if inferred else report.when_known
    row["dropped"] = row.pop("dropped")
    del row["raw"]
    return row


def _reference(seen: Seen, report_id: str) -> Row:
    report = seen.report(report_id)
    return {
        "id": report.id,
        "path": report.path,
        "url": report.url,
        "outlet": report.outlet,
        "agency": report.agency,
        "title": report.title,
        "published": report.published or seen.day(report.id),
    }


def _dict(thing: object) -> Row:
    row = plain(thing)
    if not isinstance(row, dict):
        raise TypeError(f"{type(thing).__name__} isn't a record")
    return row


ROWS: Mapping[str, Callable[[Seen], Iterator[Row]]] = MappingProxyType(
    {
        "claims": claim_rows,
        "facts": fact_rows,
        "ledger": ledger_rows,
        "stories": story_rows,
        "lineage": lineage_rows,
        "reports": report_rows,
    }
)
FILES = ("claims.jsonl", "facts.jsonl", "ledger.jsonl", "ledger.csv", "stories.jsonl", "lineage.jsonl", "reports.jsonl")


def export(seen: Seen, what: str, form: str = "jsonl") -> bytes:
    """Write one export.

    Args:
        seen: the record as of a day.
        what: `claims`, `facts`, `ledger`, `stories`, `lineage` or `reports`.
        form: `jsonl`, or `csv` for the ledger.

    Returns:
        The whole file in UTF-8; the same bytes for the same reports, in whatever order they were added.

    Raises:
        UsageError: there is no such export, or not in that form.
    """
    if what not in ROWS:
        raise UsageError(f"there is no export `{what}`", "export", f"Choose one of: all, {', '.join(ROWS)}.")
    if form == "jsonl":
        return to_jsonl(ROWS[what](seen))
    if (what, form) == ("ledger", "csv"):
        return register_csv(seen)
    raise UsageError(
        f"`{what}` can't be written as {form}", "export", "Every export can be jsonl; the ledger also csv."
    )


def write_exports(seen: Seen, what: str, to: Path, form: str = "jsonl") -> list[Path]:
    """Write an export, or all of them, into a folder, which is made when it isn't there.

    Args:
        seen: the record as of a day.
        what: an export, or `all`.
        to: the folder.
        form: `jsonl` or `csv`; `all` writes every form.

    Returns:
        The files that were written.

    Raises:
        UsageError: there is no such export.
        InputError: the folder can't be written.
    """
    written = []
    for name in FILES if what == "all" else (f"{what}.{form}",):
        data = export(seen, *name.rsplit(".", 1))
        try:
            to.mkdir(parents=True, exist_ok=True)
            part = to / f".{name}.part"
            part.write_bytes(data)
            part.replace(to / name)  # whole or not at all, also on a full disk
        except OSError as error:
            raise InputError(
                f"can't be written ({error.strerror})", str(to / name), "Choose another folder."
            ) from error
        written.append(to / name)
    return written
