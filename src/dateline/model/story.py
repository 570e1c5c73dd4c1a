"""Story: reports of one happening."""

from dataclasses import dataclass

from dateline.model.when import When


@dataclass(frozen=True, slots=True)
class Story:
    """Reports of one happening, preview and aftermath together; `storyline` joins stories that follow one another."""

    id: str
    title: str
    when: When | None
    place: str | None
    reports: tuple[str, ...]
    storyline: str
    origins: int = 1
    state: str = ""
