"""Sentences: where each sentence of a report begins and ends."""

import re
from collections.abc import Iterator

from dateline.model import Sentence

# Words that end in a full stop without ending a sentence. Source: style guides of the large agencies; our own list.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen rep gov gen lt col maj capt cpl sgt adm cmdr brig cdr cmde ret hon rev st sr jr messrs "
    "vs etc inc ltd co corp plc pvt approx dept rs bn mn m cf ca al ed "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun "
    "u.s u.k u.n e.u u.a.e u.s.a d.c a.m p.m i.e e.g ph.d l.p s.a s.p.a a.s b.v n.v".split()
)
# Abbreviations that end a name or a list, so that a sentence may end with them too.
_FORMS = frozenset("inc ltd co corp plc pvt etc sr jr dept".split())
# Abbreviations only before a number: `No. 214`, `Fig. 3`; elsewhere they are words.
_BEFORE_NUMBER = frozenset("no nos fig art sec vol pp op p est".split())
# Openers after `U.S.`, `p.m.` and the like that show that a new sentence begins.
_OPENERS = frozenset("the a an it he she they we in on at but and however this these that those his her its their".split())
_END = re.compile(r"[.!?…]+[\"'”’)\]»]*(?=\s+|$)")
_NAMED = re.compile(r"(?:\b[A-Z]\.\s?|\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Adm|Sen)\.\s)[A-Z]$")  # "Mr. A", "J. A"
_LAST_WORD = re.compile(r"[\w.&]+$")


def split_sentences(text: str, *, title: bool = False) -> tuple[Sentence, ...]:
    """Divide a report's kept text into sentences.

    Args:
        text: the kept text; a line break always ends a sentence.
        title: whether the first line is the headline.

    Returns:
        Sentences in order, without surrounding blanks; every word of the text is in exactly one of them.
    """
    found: list[Sentence] = []
    first_line = True
    for line_start, line_end in _lines(text):
        for start, end in _split_line(text, line_start, line_end):
            found.append(Sentence(len(found), start, end, title and first_line))
        first_line = False
    return tuple(found)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        yield start, match.start() + len(match.group().rstrip())


def _split_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _END.finditer(text, start, end):
        if match.end() >= end:
            break
        if not _ends_sentence(text, begin, match, end):
            continue
        yield begin, match.end()
        begin = match.end()
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        yield begin, end


def _ends_sentence(text: str, begin: int, mark: "re.Match[str]", end: int) -> bool:
    rest = text[mark.end() : min(end, mark.end() + 40)].lstrip()
    if not rest:
        return True
    opener = rest.lstrip("\"'“‘([«")
    if not opener or not (opener[0].isupper() or opener[0].isdigit()):
        return False
    if mark.group()[0] != ".":
        return True
    word = _LAST_WORD.search(text, max(begin, mark.start() - 24), mark.start())
    last = word.group().lower() if word else ""
    if len(last) == 1 and last.isalpha() and text[mark.start() - 1].isupper():
        alone = mark.start() - 1 == begin or _NAMED.search(text, begin, mark.start())
        return not alone and _opens(opener)  # an initial: "D. K. Shivakumar"; but "plan B. The rest"
    if last in _BEFORE_NUMBER and opener[0].isdigit():
        return False
    if last in _ABBREVIATIONS:
        return ("." in last or last in _FORMS) and _opens(opener)
    return True


def _opens(words: str) -> bool:
    word = re.match(r"\w+", words)
    return word is not None and word.group().lower() in _OPENERS
