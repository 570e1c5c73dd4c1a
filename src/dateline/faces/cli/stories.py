"""`dateline stories` and `dateline story`: reports of one happening, and how many voices they really are."""

from typing import Annotated

import typer

from dateline.desk.stories import StoryLine, StoryList, StoryView, stories, story
from dateline.desk.words import count_words, day_words, origin_words
from dateline.faces.cli.notes import Notes, cell, short, voices
from dateline.faces.cli.options import PACK_DEFAULT, RECORD_DEFAULT, AsOf, Json, PackName, RecordFile, seen
from dateline.faces.cli.screen import Screen, make_table, shown

_EACH_VOICE = 4  # claims of one source that are shown


def stories_command(
    record: RecordFile = RECORD_DEFAULT, pack: PackName = PACK_DEFAULT, as_of: AsOf = None, as_json: Json = False
) -> None:
    """List the stories: reports of one happening, with how many independent origins they have."""
    with seen(record, pack, as_of) as view:
        found = stories(view)
    screen = Screen(as_json)
    if as_json:
        screen.json(found)
    else:
        show_stories(screen, found)


def story_command(
    wanted: Annotated[str, typer.Argument(metavar="STORY", help="Its id, or a part of its title.", show_default=False)],
    record: RecordFile = RECORD_DEFAULT,
    pack: PackName = PACK_DEFAULT,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """Show one story: its reports by origin, what happened when, and who said what."""
    with seen(record, pack, as_of) as view:
        found = story(view, wanted)
    screen = Screen(as_json)
    if as_json:
        screen.json(found)
    else:
        show_story(screen, found)


def show_stories(screen: Screen, found: StoryList) -> None:
    """Show stories in a table."""
    if not found.stories:
        screen.line("No stories yet. `dateline add PATHS` reads reports.")
        return
    table = make_table(f"Stories as of {day_words(found.as_of)}", "Reported", "Story", "Voices", "Id")
    for line in found.stories:
        table.add_row(
            shown(_days(line)), cell(_title(line), ""), shown(voices(line.origins, line.reports)), shown(line.id)
        )
    screen.console.print(table)


def show_story(screen: Screen, found: StoryView, most_notes: int | None = None) -> None:
    """Show one story with footnotes."""
    notes, line = Notes(), found.story
    screen.line(line.title, "bold")
    screen.line(f"{voices(line.origins, line.reports)}{f' – {line.state}' if line.state else ''}")
    for group in found.origins:
        screen.line()
        screen.line(f"{origin_words(group.origin)}: {count_words(len(group.reports), 'report')}", "bold")
        for report in group.reports:
            screen.line(
                f"{day_words(report.day)}, {report.outlet}: {report.title or report.path or report.id}", indent=2
            )
            screen.line(report.why_origin, "dim", indent=4)
    for edge in found.shared:
        screen.line(f"{edge.relation.replace('_', ' ')}: {edge.reason}", "dim")
    _timeline(screen, found, notes)
    _voices(screen, found, notes)
    for other in found.follows:
        screen.line(f"Same storyline: {other.title} ({_days(other)}, {other.id})", "dim")
    notes.write(screen, most_notes)


def _timeline(screen: Screen, found: StoryView, notes: Notes) -> None:
    if not found.timeline:
        return
    table = make_table("What happened when", "When", "What", "Reported")
    for moment in found.timeline:
        what = cell(f"{short(moment.summary, 120)} ({moment.status})", notes.mark(moment.cited))
        table.add_row(shown(moment.when), what, shown(day_words(moment.reported)))
    screen.console.print(table)


def _voices(screen: Screen, found: StoryView, notes: Notes) -> None:
    table = make_table("Who said what", "Source", "Says")
    for voice in found.voices:
        says = [cell(short(c.summary, 120), notes.mark((c,))) for c in voice.cited[:_EACH_VOICE]]
        more = len(voice.cited) - _EACH_VOICE
        name = voice.source or "the reports themselves"
        for number, text in enumerate(says):
            table.add_row(shown("" if number else f"{name} ({voice.kind})"), text)
        if more > 0:
            table.add_row("", shown(f"and {more} more", "dim"))
    screen.console.print(table)


def _days(line: StoryLine) -> str:
    return day_words(line.first) if line.first == line.last else f"{day_words(line.first)} – {day_words(line.last)}"


def _title(line: StoryLine) -> str:
    return f"{line.title} – {line.state}" if line.state else line.title
