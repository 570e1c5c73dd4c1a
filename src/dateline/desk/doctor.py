"""Doctor: is everything in order: the record, its quotes, the pack, the versions?"""

import platform
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from dateline.model import DatelineError
from dateline.packs import Pack, load_pack
from dateline.store import Record, check, claims, open_record, reports

_PARTS = ("dateline", "msgspec", "spacy", "trafilatura", "rich", "typer", "jinja2")
SHOWN = 5  # faults of one kind that are spelt out


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: `faults` are empty when it is in order; `way_out` says what to do about them."""

    name: str
    says: str
    faults: tuple[str, ...] = ()
    way_out: str = ""


@dataclass(frozen=True, slots=True)
class Health:
    """All that was looked at. `well` when nothing is wrong."""

    checks: tuple[Check, ...]
    well: bool


def doctor(record: str, pack: str) -> Health:
    """Answer: is everything in order?

    Args:
        record: the record's file.
        pack: name or folder of the pack.

    Returns:
        Each check with what it found. A fault is told here, not raised.
    """
    checks = [Check("versions", _versions()), _guarded("pack", lambda: _pack_check(load_pack(pack)))]
    try:
        with open_record(record, create=False) as opened:
            checks.append(_guarded("record", lambda: _record_check(opened)))
            checks.append(_guarded("quotes", lambda: _quote_check(opened)))
    except DatelineError as error:
        checks.append(Check("record", str(record), (f"{error.where}: {error.what}",), error.way_out))
    return Health(tuple(checks), not any(c.faults for c in checks))


def _guarded(name: str, run: Callable[[], Check]) -> Check:
    try:
        return run()
    except DatelineError as error:
        return Check(name, "can't be checked", (f"{error.where}: {error.what}",), error.way_out)


def _versions() -> str:
    found = [f"Python {platform.python_version()}", f"SQLite {sqlite3.sqlite_version}"]
    for part in _PARTS:
        try:
            found.append(f"{part} {version(part)}")
        except PackageNotFoundError:
            found.append(f"{part} missing")
    return ", ".join(found)


def _pack_check(pack: Pack) -> Check:
    says = f"{pack.name} {pack.version}: {len(pack.systems)} systems, {len(pack.people)} tenures, {len(pack.bodies)} bodies"
    return Check("pack", says)


def _record_check(record: Record) -> Check:
    faults = check(record)
    way_out = "Keep the file, and build a new record from the same sources with `dateline add`." if faults else ""
    return Check("record", record.path, faults, way_out)


def _quote_check(record: Record) -> Check:
    """Check that the words of every claim stand in its report, at the place that it gives."""
    texts = {report.id: report.text for report in reports(record)}
    total, faults = 0, []
    for claim in claims(record):
        total += 1
        said = claim.evidence
        if not said.quote or texts.get(claim.report, "")[said.start : said.end] != said.quote:
            faults.append(f"the words of {claim.id} aren't in {claim.report}")
    more = [f"and {len(faults) - SHOWN} more"] if len(faults) > SHOWN else []
    way_out = "Build a new record from the same sources with `dateline add`." if faults else ""
    return Check("quotes", f"{total} claims beside their reports", (*faults[:SHOWN], *more), way_out)
