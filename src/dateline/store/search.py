"""Search: sentences by their words, best first."""

import re
from collections.abc import Sequence

from dateline.model import Span
from dateline.store.entries import Hit
from dateline.store.record import Record, rows, snapshot

LONGEST = 1000  # characters of a search that are looked at
MOST_WORDS = 64  # FTS5 refuses an expression that is too deep

_PART = re.compile(r'"([^"]+)"|([^\s"]+)')
_OPEN, _CLOSE = "\x02", "\x03"  # kept texts have no control characters


def search(record: Record, text: str, limit: int = 20, as_of: str | None = None) -> tuple[Hit, ...]:
    """Find the sentences that hold all the words.

    Args:
        record: the record.
        text: words, "phrases in quotes", and beginnings of words (`deliv*`). Case, accents and endings don't count; no
            character has a special meaning beyond these. What stands after 1,000 characters or 64 words isn't looked at.
        limit: how many to give at most.
        as_of: the last ISO day of publication to take, or `None`. Reports without a date are always searched.

    Returns:
        The best sentences first; those that match equally well in the order of their reports. None when the text holds
        no letter or digit.

    Raises:
        RecordError: the record can't be read.
    """
    query = fts_query(text)
    if not query or limit < 1:
        return ()
    best = (
        "SELECT s.seq, r.id, s.number, s.start, -bm25(sentence_words) AS score FROM sentence_words"
        " JOIN sentences s ON s.seq = sentence_words.rowid JOIN reports r ON r.seq = s.report"
        " WHERE sentence_words MATCH ?1 AND (?2 IS NULL OR r.day IS NULL OR r.day <= ?2)"
        " ORDER BY score DESC, r.id, s.number LIMIT ?3"
    )
    with snapshot(record):
        found = list(rows(record, best, (query, as_of, min(limit, 2**31))))
        marked = _marked(record, query, [row[0] for row in found])
    return tuple(_hit(row, marked[row[0]]) for row in found)


def fts_query(text: str) -> str:
    """Write what a user typed as an FTS5 query that can't be wrong.

    Args:
        text: what was typed.

    Returns:
        Quoted words and phrases, all of which must be there; an empty string when none holds a letter or digit.
    """
    shown = "".join(c if c.isprintable() else " " for c in text[:LONGEST])
    parts = [_quoted(phrase or word, prefix=word.endswith("*")) for phrase, word in _PART.findall(shown)]
    return " AND ".join([part for part in parts if part][:MOST_WORDS])


def _quoted(words: str, *, prefix: bool) -> str:
    if not any(c.isalnum() for c in words):
        return ""
    return f'"{words}"*' if prefix else f'"{words}"'


def _marked(record: Record, query: str, wanted: Sequence[object]) -> dict[object, str]:
    """Give the words of each sentence with the matches between two marks."""
    places = ", ".join("?" * len(wanted))
    marking = (
        "SELECT rowid, highlight(sentence_words, 0, ?, ?) FROM sentence_words"  # noqa: S608  (only question marks)
        f" WHERE sentence_words MATCH ? AND rowid IN ({places})"
    )
    return {seq: str(words) for seq, words in rows(record, marking, (_OPEN, _CLOSE, query, *wanted))}


def _hit(row: Sequence[object], marked: str) -> Hit:
    _, report, number, start, score = row
    text, spans = "", []
    for part in marked.split(_OPEN)[0:1]:
        text += part
    for part in marked.split(_OPEN)[1:]:
        word, _, rest = part.partition(_CLOSE)
        spans.append((len(text), len(text) + len(word)))
        text += word + rest
    at = int(str(start))
    marks = tuple(Span(at + a, at + b) for a, b in spans)
    return Hit(str(report), int(str(number)), at, at + len(text), text, marks, float(str(score)))
