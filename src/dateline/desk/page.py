"""Page: what is put on one page of a record."""

from dataclasses import dataclass

from dateline.desk.disagreements import Disputes, disagreements
from dateline.desk.dossier import Dossier, dossier
from dateline.desk.ledger import Ledger, ledger
from dateline.desk.reports import ReportView, report_view
from dateline.desk.seen import Seen
from dateline.desk.stories import StoryView, stories, story
from dateline.model import NotFoundError

REPORTS = 200  # a page with more takes browsers long to lay out
DOSSIERS = 8
STORIES = 100


@dataclass(frozen=True, slots=True)
class Page:
    """A record on one page.

    Attributes:
        title: the heading.
        as_of: the day of the view.
        first: ISO day of the first report, or `None`.
        claims: how many claims the record holds.
        facts: how many facts.
        origins: how many independent origins its reports have.
        ledger: the deals.
        dossiers: what the record holds about the systems of the largest deals.
        stories: the latest stories.
        disputes: where reports differ.
        reports: the latest reports with their text.
        left_out: how many earlier reports aren't on the page.
        numbers: the number of each report on the page, by id.
    """

    title: str
    as_of: str
    first: str | None
    claims: int
    facts: int
    origins: int
    ledger: Ledger
    dossiers: tuple[Dossier, ...]
    stories: tuple[StoryView, ...]
    disputes: Disputes
    reports: tuple[ReportView, ...]
    left_out: int
    numbers: dict[str, int]


def page(seen: Seen, title: str = "Dateline", names: tuple[str, ...] = ()) -> Page:
    """Answer: what does the whole record look like?

    Args:
        seen: the record as of a day.
        title: the heading.
        names: whose dossiers to show; the systems of the largest deals when left out.

    Returns:
        All that goes on the page.

    Raises:
        NotFoundError: the record says nothing about one of the names.
    """
    shown = list(seen.order)[-REPORTS:]
    days = [day for report in seen.order if (day := seen.day(report))]
    return Page(
        title=title,
        as_of=seen.as_of,
        first=days[0] if days else None,
        claims=len(seen.claims),
        facts=len(seen.collated.facts),
        origins=len({o.origin for o in seen.collated.origins}),
        ledger=ledger(seen),
        dossiers=tuple(dossier(seen, name) for name in names) if names else _largest(seen),
        stories=tuple(story(seen, line.id) for line in stories(seen).stories[-STORIES:]),
        disputes=disagreements(seen),
        reports=tuple(report_view(seen, report) for report in shown),
        left_out=len(seen.order) - len(shown),
        numbers={report: number for number, report in enumerate(shown, len(seen.order) - len(shown) + 1)},
    )


def _largest(seen: Seen) -> tuple[Dossier, ...]:
    deals = sorted(seen.collated.deals, key=lambda d: (-len(d.promises), -d.origins, -d.reports, d.system))
    found = []
    for name in dict.fromkeys(deal.system for deal in deals):
        try:
            found.append(dossier(seen, name))
        except NotFoundError:  # two things of one name: neither is what was meant
            continue
    return tuple(found[:DOSSIERS])
