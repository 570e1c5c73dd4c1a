"""Screen: which sentences are worth a parse. A sentence without a name, a figure or a trigger holds no claim."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Mention
from dateline.packs import Pack

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
_FIGURE = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|first|second|remaining|last)\b")


@dataclass(frozen=True, slots=True)
class Screen:
    """A quick test on words alone. `stems` are the first letters of words that may carry an event."""

    stems: frozenset[str]

    def worth(self, sentence: str, mentions: Sequence[Mention]) -> bool:
        """Tell whether a sentence may hold a claim."""
        lower = sentence.lower()
        if not mentions and not _FIGURE.search(lower) and not re.search(r"\b(?:it|they|he|she|deal|talks|sides|contract)\b", lower):
            return False
        return any(stem(word) in self.stems for word in _WORD.findall(lower))


def stem(word: str) -> str:
    """Cut a word to the letters that its forms share, roughly: `delivered`, `delivery` and `delivering` are one."""
    return word[:5] if len(word) > 5 else word.rstrip("se")


def make_screen(pack: Pack) -> Screen:
    """Collect the stems of the pack's triggers and of the words that its learnt table knows as triggers."""
    words = {f.trigger.split()[0] for f in pack.frames}
    table = (pack.weights or {}).get("triggers")
    if isinstance(table, list):
        words |= {str(w) for w in table}
    return Screen(frozenset(stem(w) for w in words))
