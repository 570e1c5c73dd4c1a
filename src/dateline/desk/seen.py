"""Seen: one record as of a day, brought together, with a way to each report."""

from dataclasses import dataclass, field

from dateline.collation.record import Collated
from dateline.flow import collated, day_of
from dateline.model import Claim, Mention, Report, Sentence
from dateline.packs import Pack
from dateline.store import Record, mentions_of, report_of, reports, sentences_of


@dataclass(frozen=True, slots=True)
class Seen:
    """A record as it is seen on one day; every question of the desk is put to it.

    Attributes:
        record: the open record.
        pack: what the field knows.
        as_of: the last ISO day of publication that is seen; an empty string where no report has a date.
        collated: the record brought together as of that day.
        claims: the claims that stand, by id.
        order: the reports that are seen, oldest first, those without a day last; each with its number.
        known_reports: reports that were looked up already.
        known_mentions: names of reports that were looked up already.
        known_sentences: sentences of reports that were looked up already.
    """

    record: Record
    pack: Pack
    as_of: str
    collated: Collated
    claims: dict[str, Claim]
    order: dict[str, int]
    known_reports: dict[str, Report] = field(default_factory=dict, repr=False, compare=False)
    known_mentions: dict[str, tuple[Mention, ...]] = field(default_factory=dict, repr=False, compare=False)
    known_sentences: dict[str, tuple[Sentence, ...]] = field(default_factory=dict, repr=False, compare=False)

    def report(self, report_id: str) -> Report:
        """Return one report."""
        if report_id not in self.known_reports:
            self.known_reports[report_id] = report_of(self.record, report_id)
        return self.known_reports[report_id]

    def mentions(self, report_id: str) -> tuple[Mention, ...]:
        """Return the names in one report."""
        if report_id not in self.known_mentions:
            self.known_mentions[report_id] = mentions_of(self.record, report_id)
        return self.known_mentions[report_id]

    def sentences(self, report_id: str) -> tuple[Sentence, ...]:
        """Return the sentences of one report."""
        if report_id not in self.known_sentences:
            self.known_sentences[report_id] = sentences_of(self.record, report_id)
        return self.known_sentences[report_id]

    def day(self, report_id: str) -> str | None:
        """Return the ISO day of a report, worked out from other reports where it prints none."""
        return self.collated.days.get(report_id) or self.report(report_id).day


def look(record: Record, pack: Pack, as_of: str | None = None) -> Seen:
    """Look at a record as of a day.

    Args:
        record: the open record.
        pack: what the field knows.
        as_of: the last ISO day of publication to take; `None` for the day of the latest report, never today.

    Returns:
        The record as it is seen on that day.

    Raises:
        UsageError: `as_of` isn't a day.
        RecordError: the record can't be read.
    """
    done = collated(record, pack, as_of)
    ids = sorted((o.report for o in done.origins), key=lambda r: (done.days.get(r) or "9999", r))
    order = {report_id: number for number, report_id in enumerate(ids)}
    return Seen(record, pack, day_of(record, as_of), done, {claim.id: claim for claim in done.claims}, order)


def all_reports(seen: Seen) -> tuple[Report, ...]:
    """Return the reports that are seen, oldest first, those without a day last."""
    for report in reports(seen.record, seen.as_of or None):
        seen.known_reports.setdefault(report.id, report)
    return tuple(seen.report(report_id) for report_id in seen.order)
