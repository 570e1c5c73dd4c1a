"""Lengths of time, repeated times, and vague references: `three years`, `every month`, `recently`."""

import re

from dateline.reading.times.found import REACH, Builder, Context, Core
from dateline.reading.times.shift import ANCHOR, BOUND, count_of, length, mod_of, moved_day
from dateline.reading.times.words import COUNT, UNIT, unit_code


def _span_step(m: re.Match[str], context: Context) -> Core | None:
    """`the past five years`, `the next two decades`, `the coming months`."""
    unit, lead = unit_code(m["unit"]), m["lead"].lower().split()[-1]
    if m["count"] is None and not m["unit"].lower().endswith("s"):
        return None
    count = count_of(m["count"]) if m["count"] else None
    back = lead in {"last", "past", "previous", "recent", "preceding"}
    if m["count"] is None:
        return Core(
            m.start(),
            m.end(),
            "PAST_REF" if back else "FUTURE_REF",
            vague=back,
            earliest=None if back else context.day,
            latest=context.day if back else None,
        )
    far = moved_day(context.day, unit, -count if back else count) if context.day and count is not None else None
    early, late = (far, context.day) if back else (context.day, far)
    return Core(m.start(), m.end(), length(count, unit), duration=True, relation="during", earliest=early, latest=late)


def _later(m: re.Match[str], _: Context) -> Core | None:
    """`three months later`, `two days before the summit`, `22 months ahead of schedule`: a length with its anchor."""
    word = m["word"].lower().split()[0]
    relation = "after" if word in {"later", "after", "on", "following", "from", "behind", "since"} else "before"
    anchor = m["anchor"].strip() if m["anchor"] else None
    if m["count"] is None:
        return None
    return Core(
        m.start(),
        m.end("word"),
        length(count_of(m["count"]), unit_code(m["unit"])),
        mod_of(m["bound"]),
        duration=True,
        relation=relation,
        anchor=anchor,
    )


def _duration(m: re.Match[str], context: Context) -> Core | None:
    """`three years`, `a 10-year contract`, `more than three hours`."""
    words, unit = m["count"], unit_code(m["unit"])
    low = words.lower()
    if low in {"a", "an", "one"} and not _LENGTH_BEFORE.search(context.text, max(0, m.start() - REACH), m.start()):
        return None
    if low in {"some", "many", "several"} and not m["unit"].lower().endswith("s"):
        return None
    if unit == "TS" and not low[0].isdigit():
        return None
    if m.end() < len(context.text) and _NOT_LENGTH.match(context.text, m.end()):
        return None
    count = count_of(words)
    if m["half"] and count is not None:
        count += 0.5
    attribute = "-" in m.group()
    return Core(
        m.start(),
        m.end(),
        length(count, unit),
        mod_of(m["bound"]),
        duration=True,
        relation="during",
        attribute=attribute,
    )


_LENGTH_BEFORE = re.compile(
    r"\b(?:for|in|over|within|after|during|every|lasts?|lasted|lasting|takes?|took|taking|about|around|nearly|"
    r"almost|than|least|most|of|inside|under|to|by)[ ]$",
    re.IGNORECASE,
)


_NOT_LENGTH = re.compile(r"[ ]of[ ](?:age)\b")


def _bare_plural(m: re.Match[str], _: Context) -> Core | None:
    """`for years`, `decades`, `within days`."""
    return Core(
        m.start("unit"), m.end(), length(None, unit_code(m["unit"])), duration=True, relation="during", vague=True
    )


def _set(m: re.Match[str], _: Context) -> Core | None:
    """`every year`, `each month`, `daily`."""
    if m["adverb"]:
        value = {
            "daily": "P1D",
            "weekly": "P1W",
            "monthly": "P1M",
            "quarterly": "P1Q",
            "yearly": "P1Y",
            "annually": "P1Y",
            "annual": "P1Y",
        }[m["adverb"].lower()]
    else:
        value = length(count_of(m["count"]), unit_code(m["unit"]))
    return Core(m.start(), m.end(), value, repeats=True, duration=True, relation="during", vague=True)


_VAGUE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(
        r"(?<![\w-])(?:now(?!-)|currently|at[ ]present|at[ ]the[ ]moment|presently|nowadays|these[ ]days|"
        r"right[ ]now|at[ ]this[ ]time|at[ ]this[ ]stage|for[ ]the[ ](?:moment|present|time[ ]being)|"
        r"at[ ]this[ ]moment)\b", re.IGNORECASE), "PRESENT_REF"),
    (re.compile(
        r"(?<![\w-])(?:recently|lately|not[ ]long[ ]ago|long[ ]ago|some[ ]time[ ]ago|in[ ]the[ ]past|so[ ]far|"
        r"to[ ]date|thus[ ]far|(?:the[ ])?recent[ ](?:hours|days|weeks|months|years|times|decades)|formerly)\b", re.IGNORECASE), "PAST_REF"),
    (re.compile(
        r"(?<![\w-])(?:soon(?!er)|shortly(?![ ](?:after|before))|before[ ]long|in[ ]the[ ](?:near|"
        r"foreseeable)[ ]future|in[ ]due[ ]course|in[ ]the[ ](?:future|long[ ](?:term|run)|short[ ]term|"
        r"medium[ ]term)|as[ ]soon[ ]as[ ]possible|imminently|any[ ](?:day|time|week|moment)[ ](?:from[ ])?now|"
        r"in[ ]the[ ](?:days|weeks|months|years)[ ]ahead|in[ ]the[ ]meantime|at[ ]once)\b", re.IGNORECASE), "FUTURE_REF"),
)  # fmt: skip


def _vague(value: str) -> Builder:
    """Make the builder of one reference to past, present or future."""

    def build(m: re.Match[str], context: Context) -> Core | None:
        if (
            value == "FUTURE_REF"
            and m.group().lower() == "soon"
            and context.text[max(0, m.start() - 3) : m.start()].lower() == "as "
        ):
            return None
        lead = 3 if m.group().lower().startswith("in ") else 0
        return Core(m.start() + lead, m.end(), value, vague=True)

    return build


PATTERNS: tuple[tuple[re.Pattern[str], Builder], ...] = (
    (
        re.compile(
            r"(?<![\w-])(?P<lead>(?:the[ ]|these[ ])?(?:last|past|previous|recent|next|coming|following|preceding|"
            rf"initial))[ ](?:(?P<count>{COUNT}(?<!\ba)(?<!\ban))[ ])?(?P<unit>{UNIT})\b",
            re.IGNORECASE,
        ),
        _span_step,
    ),
    (
        re.compile(
            rf"(?<![\w-]){BOUND}(?P<count>{COUNT})[ ](?P<unit>{UNIT})[ ](?P<word>later(?![ ]than)|"
            r"earlier(?![ ]than)|(?:ahead[ ]of|behind|after|before|prior[ ]to|following|from|on[ ]from|"
            rf"earlier[ ]than|later[ ]than)(?={ANCHOR.replace('?P<anchor>', '?:')})|before\b|after\b|"
            rf"on\b(?=[,.]))(?:{ANCHOR})?",
            re.IGNORECASE,
        ),
        _later,
    ),
    (
        re.compile(
            rf"(?<![\w.,$€£-]){BOUND}(?P<count>{COUNT})(?:[ -]|[ ]more[ ]|[ ]further[ ]|[ ]full[ ]|[ ]straight[ ]|"
            rf"[ ]consecutive[ ]|[ ]long[ ])(?P<unit>{UNIT})\b(?:-old\b|[ ]old\b|"
            r"-long\b)?(?P<half>[ ]and[ ]a[ ]half)?",
            re.IGNORECASE,
        ),
        _duration,
    ),
    (
        re.compile(
            r"(?<![\w-])(?:(?<=for[ ])|(?<=over[ ])|(?<=within[ ])|(?<=after[ ])|(?<=in[ ])|(?<=of[ ]))(?P<unit>hours|"
            r"days|weeks|months|years|decades|centuries)\b",
            re.IGNORECASE,
        ),
        _bare_plural,
    ),
    (
        re.compile(
            rf"(?<![\w-])(?:(?:every|each)[ ](?:(?P<count>{COUNT})[ ])?(?P<unit>{UNIT})|(?P<adverb>daily|weekly|"
            r"monthly|quarterly|yearly|annually))\b",
            re.IGNORECASE,
        ),
        _set,
    ),
    *((pattern, _vague(value)) for pattern, value in _VAGUE),
)
