"""Quantities: numbers of goods, with their unit noun and qualifier (`two more regiments`, `the remaining two`)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.model import Quantity
from dateline.packs.pack import Unit
from dateline.reading.designations import find_designations
from dateline.reading.heads import MEASURES, Head, find_head, unit_forms
from dateline.reading.money import find_money
from dateline.reading.number_words import UNITS
from dateline.reading.numbers import Number, find_numbers
from dateline.reading.percents import find_percents


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """A number of goods in a sentence.

    Attributes:
        start: first character of the number with its qualifier and bound words (`the remaining`, `up to`).
        end: character after the number and a qualifier behind it (`two more`).
        quantity: the number, unit in the singular, and qualifier.
        head_start: first character of the unit noun; equal to `head_end` when it is left out (`the remaining two`).
        head_end: character after the unit noun.
        approximate: whether the words round it.
    """

    start: int
    end: int
    quantity: Quantity
    head_start: int
    head_end: int
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class FoundOrdinal:
    """A place in an order: `a third squadron` is 3 and `squadron`; `last` is -1. Fields as in `FoundQuantity`."""

    start: int
    end: int
    value: int
    unit: str | None
    head_start: int
    head_end: int


Spans = Sequence[tuple[int, int]]

_QUALIFIERS = (
    "remaining|additional|further|more|another|extra|first|last|new|other|next|final|initial|outstanding|second|same|spare|"
    "surplus|leading|lead|opening|existing|latest|previous|older|old|original|earlier|later|others"
)
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?:the|a|an|its|his|her|their|our|these|those|all|every|another|any|each|of)[ ](?:very[ ])?)*"
    rf"(?:(?P<word>{_QUALIFIERS})[ ])$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[ ](?:(?P<word>more|additional|further|extra|other|others|remaining|new|spare|outstanding|surplus|existing|"
    r"last|first|final)\b)",
    re.IGNORECASE,
)
_NAMED = {"others": "other"}
# Pronoun uses of `one`, and other words after which a number counts no goods.
_NOT_BEFORE = re.compile(
    r"(?:\b(?:no|every|any|some|each|which|the|this|that|not|another|square|only|day|night|at|number|old|new|by|"
    r"for|on)[ ]|"
    r"\b(?:north|south|east|west|latitude|longitude)[ ])$",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"[ ](?:more|additional|further|extra)\b|[ ]of[ ](?:the|its|his|her|their|our|those|these)[ ](?:\d|[a-z]+\b)",
    re.IGNORECASE,
)


def find_quantities(
    text: str, units: Sequence[Unit], masked: Spans = (), *, measures: bool = False
) -> tuple[FoundQuantity, ...]:
    """Find the numbers of goods of a sentence.

    Args:
        text: one sentence.
        units: the nouns in which the pack counts goods, with their aliases.
        masked: spans whose digits are never counts: names of systems and operations, times. Designations, years, dates,
            money and percentages are masked by this function itself.
        measures: give measures too (`30 km`, `155 mm`, `36 months`), with the measure as the unit.

    Returns:
        Quantities in order. The unit is the table's, else the singular of the head noun as read by its shape, else
        `None` where the head is left out. `another squadron` is 1; ordinals are in `find_ordinals`. Bounds, ranges and
        `dozens of` as in `numbers.find_numbers`.
    """
    forms, names = unit_forms(units), dict(masked)
    closed = _closed(text, masked)
    numbers = [n for n in find_numbers(text, ones=True) if not n.ordinal and not _hit(closed, n.core_start, n.core_end)]
    found = [_quantity(text, number, forms, names, measures=measures) for number in numbers]
    found += _single(text, forms, numbers, names)
    if measures:
        found += [_glued(m) for m in _GLUED.finditer(text) if not _hit(_marked(text, masked), m.start(), m.end())]
    return tuple(sorted((q for q in found if q), key=lambda q: (q.start, q.end)))


_GLUED = re.compile(
    r"(?<![\w.,-])(?P<n>\d[\d,]*(?:\.\d+)?)-?(?P<unit>mm|cm|km|kms|kg|kgs|nm|mph|km/h|kph|kW|MW|GW|kN|GHz|MHz|Hz|"
    r"GB|TB|MB|hp|ft|lb|lbs|m|hrs?|mins?)(?![\w/])"
)


def _glued(m: re.Match[str]) -> FoundQuantity:
    """Read a measure whose unit touches its digits: `155mm`, `30km`."""
    value = float(m["n"].replace(",", ""))
    unit = MEASURES.get(m["unit"].lower(), m["unit"])
    return FoundQuantity(m.start(), m.end("n"), Quantity(value, value, unit, None), m.start("unit"), m.end("unit"))


def _closed(text: str, masked: Spans) -> bytearray:
    """Mark every character at which digits are no counts."""
    money = ((m.start, m.end) for m in find_money(text))
    percents = ((p.start, p.end) for p in find_percents(text))
    return _marked(text, [*masked, *find_designations(text), *money, *percents])


def _marked(text: str, spans: Iterable[tuple[int, int]]) -> bytearray:
    """Mark the characters of spans, one byte each: a look-up that costs no more for many spans."""
    marks = bytearray(len(text))
    for start, end in spans:
        marks[start:end] = b"\x01" * (min(end, len(text)) - start)
    return marks


def _hit(marks: bytearray, start: int, end: int) -> bool:
    """Tell whether a range holds a marked character."""
    return 1 in marks[start:end]


def _quantity(
    text: str, number: Number, forms: Mapping[str, str], names: Mapping[int, int], *, measures: bool
) -> FoundQuantity | None:
    """Read what stands around a number; `None` when it counts no goods."""
    after = _AFTER.match(text, number.end)
    end = after.end() if after else number.end
    head = find_head(text, end, forms, names, plural=number.max is None or number.max != 1)
    if (after is None and _NAME.match(text, end)) or end + 1 in names:
        head = replace(head, named=True)
    if head.measure and not measures:
        return None
    if number.min == number.max == 1 and not _one(text, number, head, after is not None):
        return None
    start, word = _qualifier(text, number.start)
    word = (after["word"] if after else word) or None
    word = _NAMED.get(word.lower(), word.lower()) if word else None
    quantity = Quantity(number.min, number.max, head.unit, word)
    return FoundQuantity(start, end, quantity, head.start, head.end, number.approximate)


def _one(text: str, number: Number, head: Head, qualified: bool) -> bool:
    """Tell whether a lone `one` or `1` is a count: before a unit, or in `one more`, `one of the six`."""
    if head.named:
        return True
    if head.unit and not head.listed:
        return False
    if number.core_end - number.core_start == 1 and text[number.core_start] == "1":
        return head.unit is not None
    before = _NOT_BEFORE.search(text[max(0, number.start - 12) : number.start])
    if before and before.group().strip().lower() not in {"only", "at", "by", "for", "on", "not"}:
        return False
    return qualified or head.listed or bool(_ONE_OF.match(text, number.end)) or bool(_ONE_GOES.match(text, number.end))


_NAME = re.compile(r"[ ](?:[A-Z][\w-]*[ ])?[A-Z][A-Za-z]*-?\d[\w-]*")  # `one Su-25`, `one Airbus A400M`
# `one has been on station`, `one in 2027`: the elided good of a list; `one can` and `one must` are people.
_ONE_GOES = re.compile(
    r"[ ](?:is|was|has|had|will|would|went|goes|came|comes|remains|remained|each|apiece|in[ ](?:\d|the)|by[ ]\d|"
    r"of[ ]them|of[ ]which|to[ ]\w+,|"
    r"on[ ]order|a[ ](?:year|month)|per[ ]\w+|every)\b|[,;][ ](?:two|three|four|five|six|the[ ]other)\b|"
    r"[ ]and[ ](?:two|three|four|five|six)\b",
    re.IGNORECASE,
)


def _qualifier(text: str, start: int) -> tuple[int, str | None]:
    """Read the article and qualifier before a number: where they start, and the qualifier."""
    offset = max(0, start - 40)
    m = _BEFORE.search(text[offset:start])
    if not m or not m["word"]:
        all_ = _ALL.search(text[offset:start])
        word = all_["word"] if all_ else None
        return (offset + all_.start() if all_ else start), word
    lead = _ARTICLE.search(text[offset : offset + m.start("word")])
    return offset + (lead.start() if lead else m.start("word")), m["word"]


_ALL = re.compile(r"(?<![\w-])(?:all(?:[ ]the)?|(?P<word>another))[ ]$", re.IGNORECASE)
_ARTICLE = re.compile(
    r"(?<![\w-])(?:the(?:[ ]very)?|an?|another|all(?:[ ]the)?|its|their|his|her|our|those|these)[ ]$", re.IGNORECASE
)
_SINGLE = re.compile(
    r"(?<![\w-])(?:(?P<another>another)|an?[ ](?P<word>additional|further|extra|new|spare)|(?:a|"
    r"one)[ ](?P<more>more)|an?(?=[ ](?:[\w-]+[ ]){0,2}?[\w-]+[ ]of\b))[ ]",
    re.IGNORECASE,
)


def _single(
    text: str, forms: Mapping[str, str], numbers: Sequence[Number], names: Mapping[int, int]
) -> list[FoundQuantity]:
    """Find `another squadron`, `an additional battery`, `a squadron of`: one, where a listed unit follows."""
    found, taken = [], _marked(text, ((n.start, n.end) for n in numbers))
    for m in _SINGLE.finditer(text):
        if _hit(taken, m.start(), m.end() + 1):
            continue
        head = find_head(text, m.end() - 1, forms, names, plural=False)
        if not head.listed or _hit(taken, head.end, head.end + 6):
            continue
        word = m["word"] or m["another"]
        if not word and not text.startswith(" of ", head.end):
            continue
        stop = m.end() - 1
        found.append(
            FoundQuantity(
                m.start(), stop, Quantity(1.0, 1.0, head.unit, word.lower() if word else None), head.start, head.end
            )
        )
    return found


def find_ordinals(text: str, units: Sequence[Unit], masked: Spans = ()) -> tuple[FoundOrdinal, ...]:
    """Find places in an order: `the fourth`, `a third squadron`, `the last two` is not one, `the last` is -1.

    Args:
        text: one sentence.
        units: as for `find_quantities`.
        masked: spans of names whose ordinals belong to the name (`the 22nd commission meeting`).

    Returns:
        Ordinals in order, with the unit that follows them or `None`.
    """
    forms, names = unit_forms(units), dict(masked)
    closed = _marked(text, [*masked, *find_designations(text)])
    found = []
    for number in find_numbers(text):
        if number.ordinal and not _hit(closed, number.start, number.end):
            head = find_head(text, number.end, forms, names, plural=False)
            if not head.measure:
                start = _ordinal_start(text, number.start)
                found.append(FoundOrdinal(start, number.end, int(number.min or 0), head.unit, head.start, head.end))
    for m in _LAST.finditer(text):
        head = find_head(text, m.end(), forms, names, plural=False)
        if not head.measure and not _LAST_TIME.match(text, m.end()) and not _hit(closed, m.start(), m.end()):
            found.append(FoundOrdinal(m.start(), m.end(), -1, head.unit, head.start, head.end))
    found += _numbered(text, forms)
    return tuple(sorted(found, key=lambda o: (o.start, o.end)))


_LEADING = re.compile(
    r"(?<![\w-])(?:the|its|their|a)[ ](?:very[ ])?(?:lead|leading|opening|earliest|"
    r"initial)\b(?=[ ](?:[\w-]+[ ]){0,2}?(?P<unit>[a-z]\w+))",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?<![\w-])(?P<unit>[a-z]+)[ ](?:number[ ]|no\.?[ ])?(?P<n>\d{1,3}|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|twelve)\b(?![ -]\w+s\b|[.,]\d|[ ]?%)",
    re.IGNORECASE,
)


def _numbered(text: str, forms: Mapping[str, str]) -> list[FoundOrdinal]:
    """Find `the lead ship`, which is the first, and `boat two`, `hull number 3`, where the noun is a listed unit in the singular."""
    found = [
        FoundOrdinal(m.start(), m.end(), 1, m["unit"], m.start("unit"), m.end("unit"))
        for m in _LEADING.finditer(text)
        if forms.get(m["unit"]) == m["unit"]
    ]
    for m in _PART.finditer(text):
        unit = m["unit"].lower()
        if forms.get(unit) == unit and unit not in _INVARIABLE:
            value = int(m["n"]) if m["n"].isdigit() else UNITS[m["n"].lower()]
            found.append(FoundOrdinal(m.start(), m.end(), value, unit, m.start("unit"), m.end("unit")))
    return found


_INVARIABLE = frozenset({"aircraft", "rotorcraft", "personnel", "craft", "hovercraft", "spacecraft"})


_LAST = re.compile(r"(?<![\w-])(?:the|its|their)[ ](?:very[ ])?(?:last|final)\b(?![ ]\w+s\b)", re.IGNORECASE)
_LAST_TIME = re.compile(
    r"[ ](?:(?:few|couple|several|two|three|four|five|six|seven|eight|nine|ten|\d+|full|financial|fiscal|half|"
    r"minute|word|time|decade|"
    r"century|war|election|summit|round|quarter|resort|analysis|account|government|regime|administration|say|"
    r"stage|phase|leg|step)s?\b)",
    re.IGNORECASE,
)


def _ordinal_start(text: str, start: int) -> int:
    """Take the article before an ordinal into its span."""
    article = re.search(
        r"(?<![\w-])(?:the(?:[ ]very)?|an?|its|their|his|her|our)[ ]$", text[max(0, start - 10) : start], re.IGNORECASE
    )
    return start - len(article.group()) if article else start


_REST = re.compile(
    r"(?<![\w-])(?:the[ ](?:rest|remainder|balance|others|(?:remaining|outstanding)(?![ ](?:\d|two|three|four|"
    r"five|six|seven|eight|nine|ten|twelve|dozen|pair|batch)))|what[ ]remains|all[ ]the[ ](?:rest|others))\b",
    re.IGNORECASE,
)


def find_remainders(text: str) -> tuple[FoundQuantity, ...]:
    """Find what is left over without a number: `the rest`, `the balance`, `the others`.

    Args:
        text: one sentence.

    Returns:
        Quantities without numbers and with the qualifier `remaining`, to be counted by who knows what was ordered.
    """
    return tuple(
        FoundQuantity(m.start(), m.end(), Quantity(None, None, None, "remaining"), m.end(), m.end())
        for m in _REST.finditer(text)
    )
