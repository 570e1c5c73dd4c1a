"""Spans: where words stand in a report's text."""

from dataclasses import dataclass

CONTEXT = 32  # characters of context on each side, as W3C TextQuoteSelector users commonly keep


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character range `[start, end)` of a report's kept text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of the span in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two ranges share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside this range."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words behind a claim: position, quote, and the words around it.

    Source:
        W3C Web Annotation TextPositionSelector and TextQuoteSelector.
    """

    start: int
    end: int
    quote: str
    prefix: str
    suffix: str

    @classmethod
    def at(cls, text: str, start: int, end: int) -> "Evidence":
        """Take the evidence for `[start, end)` from a report's kept text."""
        return cls(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])
