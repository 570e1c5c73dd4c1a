"""Notes: footnotes under a table, so that every row leads to its sentences."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from rich.text import Text

from dateline.desk.cited import Cited
from dateline.desk.words import day_words
from dateline.faces.cli.screen import Screen, clean, shown

EACH = 2  # notes for one figure; the rest are counted
QUOTE = 180  # characters of a quote that are shown; --json has all of it


@dataclass(slots=True)
class Notes:
    """Collects the claims that rows point to, and numbers them."""

    cited: dict[str, Cited] = field(default_factory=dict)

    def mark(self, claims: Iterable[Cited], each: int = EACH) -> str:
        """Give the marks for a figure's claims: `[1][2] +3`; claims of different origins come first."""
        found = _varied(tuple(claims))
        numbers = []
        for claim in found[:each]:
            self.cited.setdefault(claim.id, claim)
            numbers.append(f"[{list(self.cited).index(claim.id) + 1}]")
        more = f" +{len(found) - each}" if len(found) > each else ""
        return "".join(numbers) + more

    def write(self, screen: Screen, most: int | None = None) -> None:
        """Write the notes: outlet, day, claim and quote; with `most`, that many and the number of the others."""
        if not self.cited:
            return
        screen.line()
        for number, claim in list(enumerate(self.cited.values(), 1))[:most]:
            screen.text(note(claim), indent=2, mark=f"[{number}]")
        if most is not None and len(self.cited) > most:
            screen.line(f"and {len(self.cited) - most} notes more, each with its sentence: the command itself shows them all", "dim", indent=2)


def note(claim: Cited) -> Text:
    """Write one note: outlet, day, quote and the claim's id."""
    text = Text(f"{place(claim)} ")
    text.append(f"“{short(claim.quote)}”")
    text.append(f" {claim.id}", style="dim")
    return text


def place(claim: Cited) -> str:
    """Name the report of a claim: outlet, agency and day."""
    agency = f" ({claim.agency})" if claim.agency and claim.agency != claim.outlet else ""
    return clean(f"{claim.outlet}{agency}, {day_words(claim.day)}:")


def short(text: str, most: int = QUOTE) -> str:
    """Shorten text to a number of characters, at a space where there is one near."""
    plain = clean(text).strip()
    if len(plain) <= most:
        return plain
    cut = plain[: most - 1]
    return f"{cut.rsplit(' ', 1)[0] if ' ' in cut[most // 2 :] else cut}…"


def voices(origins: int, reports: int) -> str:
    """Write `2 origins / 3 reports`."""
    return f"{origins} {'origin' if origins == 1 else 'origins'} / {reports} {'report' if reports == 1 else 'reports'}"


def cell(text: str, marks: str, style: str = "") -> Text:
    """Write a table's cell: untrusted text and the marks of its notes."""
    out = shown(text, style)
    if marks:
        out.append(f" {marks}" if out.plain else marks, style="cyan")
    return out


def _varied(claims: tuple[Cited, ...]) -> list[Cited]:
    """Set one claim of each origin first, then the others, each in their order."""
    seen: set[str] = set()
    first = [c for c in claims if not (c.origin in seen or seen.add(c.origin))]  # type: ignore[func-returns-value]
    return [*first, *(c for c in claims if c not in first)]
