"""Dropped: what was cut from pages is kept, and can be found with the reason."""

from dataclasses import dataclass

from dateline.collation.wording import fold
from dateline.desk.seen import Seen

LONGEST = 200  # characters of what was cut that are shown


@dataclass(frozen=True, slots=True)
class DroppedHit:
    """Something that was cut from a report: its words, the reason, and its place in the source."""

    report: str
    path: str | None
    start: int
    end: int
    text: str
    reason: str


def find_dropped(seen: Seen, text: str, limit: int = 20) -> tuple[DroppedHit, ...]:
    """Find words among what was cut.

    Args:
        seen: the record as of a day.
        text: the words; case, accents and spaces don't count.
        limit: how many to give at most.

    Returns:
        What was cut and holds the words, in the order of reports.
    """
    wanted = " ".join(fold(text.replace('"', " ")).split())
    if not wanted:
        return ()
    found = []
    for report_id in seen.order:
        report = seen.report(report_id)
        for cut in report.dropped:
            words = " ".join(cut.text.split())
            if wanted in fold(words):
                short = words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
                found.append(DroppedHit(report.id, report.path, cut.start, cut.end, short, cut.reason))
    return tuple(found[:limit])
