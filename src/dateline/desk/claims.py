"""Claims: what single reports say, as they say it."""

from dataclasses import dataclass

from dateline.collation.wording import fold
from dateline.desk.cited import Cited, cite, in_order
from dateline.desk.names import find_name
from dateline.desk.seen import Seen
from dateline.model import STATUSES, Claim, UsageError


@dataclass(frozen=True, slots=True)
class ClaimList:
    """The claims that were asked for, oldest report first, and how many there are in all."""

    claims: tuple[Cited, ...]
    total: int
    as_of: str


def claims(
    seen: Seen,
    *,
    event: str | None = None,
    status: str | None = None,
    about: str | None = None,
    agent: str | None = None,
    report: str | None = None,
    limit: int | None = None,
) -> ClaimList:
    """Answer: what is claimed?

    Args:
        seen: the record as of a day.
        event: only this event of the pack.
        status: only this status.
        about: only claims with this object, in any spelling.
        agent: only claims with this agent or partner, in any spelling.
        report: only claims of reports whose id, path or title holds this.
        limit: how many to give at most; `None` for all.

    Returns:
        The claims in the order of their reports and words.

    Raises:
        UsageError: there is no such event or status.
        NotFoundError: a name stands for nothing in the record.
    """
    if event is not None and event not in seen.pack.events:
        raise UsageError(f"there is no event `{event}`", "claims", f"Choose one of: {', '.join(seen.pack.events)}.")
    if status is not None and status not in STATUSES:
        raise UsageError(f"there is no status `{status}`", "claims", f"Choose one of: {', '.join(STATUSES)}.")
    thing = find_name(seen, about).name if about else None
    party = find_name(seen, agent).name if agent else None
    reports = _reports(seen, report)
    found = [c for c in seen.claims.values() if c.report in reports and _fits(c, event, status, thing, party)]
    ordered = in_order(seen, found)
    return ClaimList(tuple(cite(seen, c) for c in ordered[:limit]), len(ordered), seen.as_of)


def _fits(claim: Claim, event: str | None, status: str | None, thing: str | None, party: str | None) -> bool:
    return (
        event in (None, claim.event)
        and status in (None, claim.status)
        and (thing is None or thing in (*claim.objects, claim.place))
        and (party is None or party in (*claim.agents, *claim.partners))
    )


def _reports(seen: Seen, part: str | None) -> set[str]:
    if part is None:
        return set(seen.order)
    wanted = fold(part)
    found = set()
    for report_id in seen.order:
        report = seen.report(report_id)
        if any(wanted in fold(text) for text in (report.id, report.path or "", report.title or "")):
            found.add(report_id)
    return found
