"""Lines: a source's visible text in pieces, each kept or cut with a reason."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from dateline.model import Dropped

Kind = Literal["plain", "paragraph", "heading", "item", "row"]
_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_END = re.compile(r"""[.!?:;…]["'”’»)\]]{0,3}$""")
WRAP = (45, 90)  # the widths between which a column of lines looks wrapped by a machine


@dataclass(frozen=True, slots=True)
class Line:
    """One piece of a source.

    Attributes:
        start: first character in the raw text.
        end: character after the last.
        source: the raw characters of the range.
        text: its words with single spaces between them.
        gap: a blank line, or the edge of a block of markup, stands before it.
        kind: `plain` for text without markup, otherwise what the markup says.
        reason: why it is cut, or `None` while it is kept.
    """

    start: int
    end: int
    source: str
    gap: bool = True
    kind: Kind = "plain"
    reason: str | None = None

    text: str = field(init=False)

    def __post_init__(self) -> None:
        """Work out the words once; every rule asks for them."""
        object.__setattr__(self, "text", " ".join(self.source.split()))

    def cut(self, reason: str) -> "Line":
        """Return the line as cut for `reason`; a reason that it has already stays."""
        return self if self.reason else replace(self, reason=reason)

    def split(self, at: int) -> "tuple[Line, Line]":
        """Divide the line after `at` characters of its source."""
        middle = self.start + at
        return (
            replace(self, end=middle, source=self.source[:at]),
            replace(self, start=middle, source=self.source[at:], gap=False),
        )


def split_lines(raw: str) -> list[Line]:
    """Divide plain text into lines.

    Args:
        raw: the whole text of the source.

    Returns:
        One line for each line of the text that isn't blank; lines that were wrapped at a column are joined into one.
    """
    lines: list[Line] = []
    start = 0
    for block_end, next_start in [*((m.start(), m.end()) for m in _BLANK.finditer(raw)), (len(raw), len(raw))]:
        lines += _block(raw, start, block_end)
        start = next_start
    return lines


def _block(raw: str, start: int, end: int) -> list[Line]:
    """Divide one block between blank lines, joining it when it looks wrapped."""
    pieces = []
    at = start
    for piece in raw[start:end].split("\n"):
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            pieces.append((at + lead, at + lead + len(piece.strip())))
        at += len(piece) + 1
    if not pieces:
        return []
    if _wrapped([raw[s:e] for s, e in pieces]):
        pieces = [(pieces[0][0], pieces[-1][1])]
    return [Line(s, e, raw[s:e], gap=i == 0) for i, (s, e) in enumerate(pieces)]


def _wrapped(pieces: Sequence[str]) -> bool:
    """Tell whether a machine wrapped the lines: all but the last about equally long, few of them ending a sentence."""
    body = pieces[:-1]
    if len(body) < 2:
        return len(pieces) == 2 and WRAP[0] <= len(pieces[0]) <= WRAP[1] and pieces[1][:1].islower()
    fits = sum(WRAP[0] <= len(p) <= WRAP[1] for p in body)
    ended = sum(bool(_END.search(p)) for p in body)
    return fits >= 0.8 * len(body) and len(pieces[-1]) <= WRAP[1] and ended <= 0.4 * len(body)


def kept(lines: Iterable[Line]) -> list[Line]:
    """Return the lines that aren't cut."""
    return [line for line in lines if not line.reason and line.source.strip()]


def dropped(lines: Iterable[Line]) -> tuple[Dropped, ...]:
    """Return what was cut as the report's `dropped`, without the white space at its edges."""
    out = []
    for line in lines:
        words = line.source.strip()
        if line.reason and words:
            start = line.start + len(line.source) - len(line.source.lstrip())
            out.append(Dropped(start, start + len(words), words, line.reason))
    return tuple(sorted(out, key=lambda d: (d.start, d.end)))


def ends_sentence(text: str) -> bool:
    """Tell whether the words end as a sentence does."""
    return bool(_END.search(text.rstrip()))
