"""The finder: cores of time, widened by parts (`the end of`), joined to ranges, and led by prepositions (`by`)."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline.model import When
from dateline.reading.times import dates, lengths, relative, years
from dateline.reading.times.found import REACH, Context, Core, FoundTime
from dateline.reading.times.parts import widen
from dateline.reading.times.relations import lead

_PATTERNS = (*dates.PATTERNS, *years.PATTERNS, *relative.PATTERNS, *lengths.PATTERNS)
# Without one of these a sentence has no time in it: a cheap test before forty patterns.
_MAYBE = re.compile(
    r"\d|day\b|days\b|week|month|year|decade|quarter|hour|minute|centur|fortnight|night\b|morrow|morning|evening|"
    r"afternoon|now\b|current|recent|soon|"
    r"lately|present|moment|spring|summer|autumn|winter|(?:last|this|next|the)[ ]fall|Jan|Feb|Mar|Apr|May|Jun|Jul|"
    r"Aug|Sep|Oct|Nov|Dec|Christmas|New[ ]Year|"
    r"shortly|long\b|future|past|so[ ]far|to[ ]date|due[ ]course|daily|annual|possible",
    re.IGNORECASE,
)


def find_times(
    text: str, published: date | None = None, *, future: bool | None = None, masked: Sequence[tuple[int, int]] = ()
) -> tuple[FoundTime, ...]:
    """Find the times of a sentence and resolve them against the day of the report.

    Args:
        text: one sentence.
        published: the day of publication; without it `on Thursday` and the like have no value and are left out, while
            full dates, months with a year, years and lengths of time are given.
        future: the tense, where the caller knows it; `None` reads it from the clause of each time.
        masked: spans of names whose digits are no times (`Type 2018`, `the 22nd commission`).

    Returns:
        Times in order, not overlapping. Conventions beside the TIMEX3 ones: `2026-27` has the value of its first year and,
        with `fiscal` or `FY`, the bounds April to March, without them both calendar years; `fiscal 2027` is `2027`;
        `from 2027` is `since`; `not before 2027` is `after` with 2027 inside the bounds; `2026-2028`, `between 2026 and
        2028` have the first year as value and bounds over the range; a length that is counted from something (`a day ahead
        of the summit`) has a duration as value and its `anchor`.

    Source:
        TimeML 1.2.1, TIMEX3; Chang and Manning, SUTime (LREC 2012), for the nearest-day rules.
    """
    if not _MAYBE.search(text):
        return ()
    context = Context(text, published, future)
    cores = _choose(_cores(context, masked))
    return tuple(_found(context, core) for core in _join(text, cores))


def _cores(context: Context, masked: Sequence[tuple[int, int]]) -> list[Core]:
    """Let every pattern propose, each proposal widened by its parts."""
    found = []
    for pattern, build in _PATTERNS:
        for m in pattern.finditer(context.text):
            core = build(m, context)
            if core and not any(a < core.end and core.start < b for a, b in masked):
                found.append(widen(context, core))
    return [core for core in found if core is not None]


def _choose(cores: list[Core]) -> list[Core]:
    """Keep the longest of those that overlap, the first on a tie."""
    kept: list[Core] = []
    for core in sorted(cores, key=lambda c: (c.start - c.end, c.start)):
        at = bisect_left(kept, core.start, key=lambda c: c.start)
        if (at == 0 or kept[at - 1].end <= core.start) and (at == len(kept) or core.end <= kept[at].start):
            kept.insert(at, core)
    return kept


_AND = re.compile(r"[ ]and[ ](?:the[ ])?", re.IGNORECASE)
_TO = re.compile(r"[ ]?(?:[-–—]|to|through|until|till|up[ ]to)[ ]?(?:the[ ])?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween[ ](?:the[ ])?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom[ ](?:the[ ])?$", re.IGNORECASE)


def _join(text: str, cores: list[Core]) -> list[Core]:
    """Make one time of `between 2026 and 2028`, `from March to June 2026`."""
    joined: list[Core] = []
    for core in cores:
        last = joined[-1] if joined else None
        if last and (pair := _range(text, last, core)):
            joined[-1] = pair
        else:
            joined.append(core)
    return joined


def _range(text: str, low: Core, high: Core) -> Core | None:
    """Join two times with `between … and` or `from … to`; `None` when they aren't a range."""
    if low.duration or high.duration or not (low.earliest and high.latest) or low.earliest > high.latest:
        return None
    gap, reach = text[low.end : high.start], (max(0, low.start - REACH), low.start)
    lead_ = (_AND.fullmatch(gap) and _BETWEEN.search(text, *reach)) or (
        _TO.fullmatch(gap) and _FROM.search(text, *reach)
    )
    if not lead_:
        return None
    return replace(low, start=lead_.start(), end=high.end, latest=high.latest, relation="range")


def _found(context: Context, core: Core) -> FoundTime:
    """Give a core with its preposition, relation and bounds."""
    led = lead(context.text, core)
    early = led.earliest.isoformat() if led.earliest else None
    late = led.latest.isoformat() if led.latest else None
    when = When(context.text[led.start : led.end], core.value, led.mod, led.relation, early, late)
    return FoundTime(
        led.start, led.end, when, core.vague, core.duration, core.anchor, core.start, core.end, core.repeats
    )
