"""Status: how much the record holds, of what days, and what couldn't be read."""

from collections import Counter
from dataclasses import dataclass

from dateline.desk.seen import Seen
from dateline.store import Counts, Run, SetAside, counts, runs, set_aside


@dataclass(frozen=True, slots=True)
class RecordStatus:
    """The state of a record.

    Attributes:
        path: the record's file.
        counts: how much it holds, and the days between which its reports were published.
        facts: how many facts.
        deals: how many deals.
        stories: how many stories.
        origins: how many independent origins its reports have.
        without_claims: reports in which nothing was claimed.
        languages: reports by language.
        dropped: things that were cut, by reason, the commonest first.
        set_aside: sources that couldn't be read, with the reason.
        runs: with which packs and readers reports were read.
        pack: name and version of the pack that is used now.
        as_of: the day of the view.
    """

    path: str
    counts: Counts
    facts: int
    deals: int
    stories: int
    origins: int
    without_claims: int
    languages: tuple[tuple[str, int], ...]
    dropped: tuple[tuple[str, int], ...]
    set_aside: tuple[SetAside, ...]
    runs: tuple[Run, ...]
    pack: str
    as_of: str


def status(seen: Seen) -> RecordStatus:
    """Answer: what is in this record?

    Args:
        seen: the record as of a day. `counts` is of the whole record, whatever the day.

    Returns:
        Its counts, span of days, what was dropped and what was set aside.
    """
    reports = [seen.report(report_id) for report_id in seen.order]
    claimed = {claim.report for claim in seen.claims.values()}
    return RecordStatus(
        path=seen.record.path,
        counts=counts(seen.record),
        facts=len(seen.collated.facts),
        deals=len(seen.collated.deals),
        stories=len(seen.collated.stories),
        origins=len({origin.origin for origin in seen.collated.origins}),
        without_claims=sum(report.id not in claimed for report in reports),
        languages=_ranked(Counter(report.language for report in reports)),
        dropped=_ranked(Counter(cut.reason for report in reports for cut in report.dropped)),
        set_aside=set_aside(seen.record),
        runs=runs(seen.record),
        pack=f"{seen.pack.name} {seen.pack.version}",
        as_of=seen.as_of,
    )


def _ranked(counted: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))
