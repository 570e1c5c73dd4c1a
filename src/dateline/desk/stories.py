"""Stories: which reports tell of one happening, and how many voices they really are."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.collation.wording import fold
from dateline.desk.cited import Cited, ReportLine, cite, in_order, report_line
from dateline.desk.dossier import Moment, timeline
from dateline.desk.seen import Seen
from dateline.desk.views import fact_view
from dateline.desk.words import when_words
from dateline.model import Lineage, NotFoundError, Story


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One story as it stands in a list. `first` and `last` are the ISO days of its reports."""

    id: str
    title: str
    when: str
    place: str | None
    state: str
    origins: int
    reports: int
    first: str | None
    last: str | None
    storyline: str


@dataclass(frozen=True, slots=True)
class StoryList:
    """All stories by their first report, and the day of the view."""

    stories: tuple[StoryLine, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class OriginGroup:
    """Reports of one origin, and why they are counted as one."""

    origin: str
    reports: tuple[ReportLine, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """What one source says in the story; `source` is empty for the outlets' own voice."""

    source: str
    kind: str
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    """One story.

    Attributes:
        story: its line in the list.
        origins: the reports by origin, the origin of the first report first.
        timeline: what happened when, as its reports tell it.
        voices: who said what.
        shared: which of its reports share text, and why they are tied.
        follows: other stories of the same storyline.
        as_of: the day of the view.
    """

    story: StoryLine
    origins: tuple[OriginGroup, ...]
    timeline: tuple[Moment, ...]
    voices: tuple[Voice, ...]
    shared: tuple[Lineage, ...]
    follows: tuple[StoryLine, ...]
    as_of: str


def stories(seen: Seen) -> StoryList:
    """Answer: what happened, and who reports it?

    Args:
        seen: the record as of a day.

    Returns:
        All stories in the order of their first report.
    """
    return StoryList(
        tuple(_line(seen, s) for s in sorted(seen.collated.stories, key=lambda s: _order(seen, s))), seen.as_of
    )


def story(seen: Seen, wanted: str) -> StoryView:
    """Answer: what does this story say, and who stands behind it?

    Args:
        seen: the record as of a day.
        wanted: a story's id or the beginning of it, or a part of its title or of a title of its reports.

    Returns:
        The story with its reports by origin.

    Raises:
        NotFoundError: no story has that id or title, or several have; the error lists them.
    """
    found = _find(seen, wanted)
    claims = in_order(seen, (c for c in seen.claims.values() if c.report in found.reports))
    ids = {claim.id for claim in claims}
    facts = [fact_view(seen, fact) for fact in seen.collated.facts if ids.intersection(fact.claims)]
    others = [s for s in seen.collated.stories if s.storyline == found.storyline and s.id != found.id]
    return StoryView(
        story=_line(seen, found),
        origins=_by_origin(seen, found.reports),
        timeline=timeline(seen, facts, ids),
        voices=_voices(cite(seen, claim) for claim in claims),
        shared=tuple(e for e in seen.collated.lineage if e.a in found.reports and e.b in found.reports),
        follows=tuple(_line(seen, s) for s in sorted(others, key=lambda s: _order(seen, s))),
        as_of=seen.as_of,
    )


def _find(seen: Seen, wanted: str) -> Story:
    told = sorted(seen.collated.stories, key=lambda s: _order(seen, s))
    part = fold(wanted).strip()
    found = [s for s in told if s.id == wanted] or [s for s in told if wanted and s.id.startswith(wanted)]
    found = found or [s for s in told if part and part in fold(s.title)]
    found = found or [s for s in told if part and any(part in fold(seen.report(r).title or "") for r in s.reports)]
    found = found or [s for s in told if part and all(word in fold(s.title) for word in part.split())]
    if len(found) == 1:
        return found[0]
    if found:
        names = "; ".join(f"{s.id} {s.title}" for s in found[:5])
        raise NotFoundError(f"{len(found)} stories fit {wanted!r}", "story", f"Say which: {names}")
    raise NotFoundError(f"no story has the id or title {wanted!r}", "story", "`dateline stories` lists them.")


def _order(seen: Seen, found: Story) -> tuple[int, str]:
    return min(seen.order[r] for r in found.reports), found.id


def _line(seen: Seen, found: Story) -> StoryLine:
    days = sorted(day for r in found.reports if (day := seen.day(r)))
    return StoryLine(
        id=found.id,
        title=found.title,
        when=when_words(found.when),
        place=found.place,
        state=found.state,
        origins=found.origins,
        reports=len(found.reports),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        storyline=found.storyline,
    )


def _by_origin(seen: Seen, reports: Iterable[str]) -> tuple[OriginGroup, ...]:
    grouped: dict[str, list[ReportLine]] = defaultdict(list)
    for report in sorted(reports, key=seen.order.__getitem__):
        line = report_line(seen, report)
        grouped[line.origin].append(line)
    return tuple(OriginGroup(origin, tuple(lines)) for origin, lines in grouped.items())


def _voices(cited: Iterable[Cited]) -> tuple[Voice, ...]:
    grouped: dict[tuple[str, str], list[Cited]] = defaultdict(list)
    for claim in cited:
        grouped[(claim.source, claim.source_kind)].append(claim)
    ordered = sorted(grouped.items(), key=lambda item: (item[0][1] == "none", -len(item[1]), item[0]))
    return tuple(Voice(source, kind, tuple(claims)) for (source, kind), claims in ordered)
