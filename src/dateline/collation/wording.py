"""How the words of two sentences are compared: tokens with names masked, shared runs, fingerprints."""

import re
import unicodedata
import zlib
from collections.abc import Iterable, Sequence

from dateline.model import Mention, Report, Sentence

MASK = "§"  # stands for one name, so that two lists of titles don't look like a copied sentence
SHINGLE = 5  # words of one fingerprint
WINDOW = 8  # a shared run of SHINGLE + WINDOW - 1 = 12 words always leaves a common fingerprint

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
# Function words carry no subject. Our own list; policy: closed word classes of English and reporting verbs only.
STOP = frozenset(
    """a about after again against ago all along already also although am amid among an and another any are around as at
    away back be became because been before being between both but by called came can could day days did do does doing
    done down during each early either even ever every few first for former from further get go going got had has have
    having he her here him his how however i if in including into is it its just last later least less like made make
    many may me might more most much must my near need new next no nor not now of off on one only onto or other our out
    over own part per percent put rather said same saw say saying says second see set several shall she should since so
    some still such take than that the their them then there these they third this those though three through time to
    today told too toward towards tuesday monday wednesday thursday friday saturday sunday two under until up upon us
    use used very via was way we week well went were what when where whether which while who whom whose why will with
    within without would year years yesterday yet you your""".split()
)


def fold(text: str) -> str:
    """Fold case and accents away."""
    if text.isascii():
        return text.casefold()
    text = unicodedata.normalize("NFKD", text).casefold().replace("’", "'")
    return "".join(c for c in text if not unicodedata.combining(c))


def squeeze(name: str) -> str:
    """Fold a name to letters and digits only: `Su-30 MKI` and `SU30MKI` become one key."""
    return re.sub(r"[^\w]|_", "", fold(name))


def stem(word: str) -> str:
    """Cut the commonest endings, so that `talks` and `talk` are one word. Crude on purpose: no dictionary."""
    for end in ("ings", "ing", "ies", "edly", "ed", "es", "s"):
        if word.endswith(end) and len(word) - len(end) >= 4:
            return word[: -len(end)] + ("y" if end == "ies" else "")
    return word


def words(text: str) -> list[str]:
    """Return the folded words of a text."""
    return [m.group() for m in _TOKEN.finditer(fold(text))]


def content(text: str) -> list[str]:
    """Return the stems of the words that carry a subject."""
    return [stem(w.removesuffix("'s")) for w in words(text) if w not in STOP and len(w) > 1]


def masked(report: Report, sentence: Sentence, names: Sequence[Mention]) -> tuple[str, ...]:
    """Return a sentence's folded words with each run of name words as one mask.

    A word is masked when a mention with a name covers it, or when it is capitalised or has a digit inside and doesn't
    open the sentence: names that no pack knows are masked too.
    """
    covered = [(m.start, m.end) for m in names if m.name and m.start < sentence.end and m.end > sentence.start]
    out: list[str] = []
    for i, m in enumerate(_TOKEN.finditer(report.text, sentence.start, sentence.end)):
        word = m.group()
        named = any(a <= m.start() < b for a, b in covered)
        if named or (i and word[0].isupper()) or (not word.isdigit() and any(c.isdigit() for c in word)):
            if not out or out[-1] != MASK:
                out.append(MASK)
        else:
            out.append(fold(word))
    return tuple(out)


def fingerprints(tokens: Sequence[str]) -> set[int]:
    """Choose hashes of word shingles so that two texts with a common run of 12 words share at least one.

    Source:
        Winnowing (Schleimer, Wilkerson and Aiken 2003).
    """
    text = [" ".join(tokens[i : i + SHINGLE]) for i in range(max(1, len(tokens) - SHINGLE + 1))]
    hashes = [zlib.crc32(t.encode()) for t in text]
    if len(hashes) <= WINDOW:
        return {min(hashes)}
    return {min(hashes[i : i + WINDOW]) for i in range(len(hashes) - WINDOW + 1)}


def trigrams(tokens: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """Return the set of word trigrams."""
    return frozenset(tuple(tokens[i : i + 3]) for i in range(len(tokens) - 2))


def containment(a: frozenset[tuple[str, ...]], b: frozenset[tuple[str, ...]]) -> float:
    """Return the share of the smaller set that stands in the other."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def common_run(a: Sequence[str], b: Sequence[str]) -> int:
    """Return the length of the longest run of words that stands in both, masks not counted."""
    best, last = 0, [0] * (len(b) + 1)
    for x in a:
        row = [0] * (len(b) + 1)
        for j, y in enumerate(b):
            if x == y:
                row[j + 1] = last[j] + (x != MASK)
        best, last = max(best, *row), row
    return best


def overlap(a: Iterable[str], b: Iterable[str]) -> float:
    """Return the share of the smaller word set that stands in the other."""
    left, right = set(a), set(b)
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0
