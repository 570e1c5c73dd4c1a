"""How an event stands to a time: the preposition before it, and the words after it."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.model import Mod, Relation
from dateline.reading.times.found import REACH, Core


@dataclass(frozen=True, slots=True)
class Led:
    """A time with its preposition: span, relation, modifier, and the days that bound the event."""

    start: int
    end: int
    relation: Relation
    mod: Mod | None
    earliest: date | None
    latest: date | None


_BEFORE = re.compile(
    r"(?<![\w-])(?:"
    r"(?P<notbefore>(?:not|no)[ ](?:before|earlier[ ]than|sooner[ ]than|until)(?:[ ]at[ ]least)?|"
    r"not[ ](?:due[ ])?until)"
    r"|(?P<by>(?:at[ ]the[ ]latest[ ]|latest[ ])?by(?:[ ]no[ ]later[ ]than)?|(?:no|not)[ ]later[ ]than|"
    r"on[ ]or[ ]before)"
    r"|(?P<until>(?:at[ ]least[ ])?(?:up[ ])?(?:until|till)(?:[ ]at[ ]least)?|up[ ]to|through(?:[ ]to)?|to|"
    r"valid[ ]until)"
    r"|(?P<before>before|prior[ ]to|ahead[ ]of|earlier[ ]than)"
    r"|(?P<after>(?:some[ ]?time[ ])?after|following|beyond|later[ ]than|past)"
    r"|(?P<since>(?:ever[ ])?since|from|as[ ]of|(?:starting|beginning|effective)(?:[ ](?:in|from|on))?)"
    r"|(?P<during>during|throughout|over|in[ ]the[ ]course[ ]of|across)"
    r"|(?P<approx>(?:(?:in|by|at|on)[ ])?(?:around|about|circa|approximately|roughly|towards?))"
    r"|(?P<on>on|in|into|at|for|inside|as[ ](?:early|late|soon|long[ ]ago|far[ ]back|recently)[ ]as(?:[ ](?:in|"
    r"on))?|back[ ]in|dated|some[ ]?time[ ]in|within|not|late[ ]on|early[ ]on)"
    r")(?:[ ](?:about|around|roughly|some[ ]time|sometime)(?:[ ]in)?)?(?:[ ]the)?[ ]$",
    re.IGNORECASE,
)
_NO_ON = re.compile(r"(?:last|next|this)\b", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:delay|mov|put|push|postpon|slip|shift|defer|brought|bring|reschedul|revis|advanc|slid|"
    r"drift)\w*\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom[ ](?:the[ ])?$", re.IGNORECASE)
_AFTER = re.compile(
    r"[ ](?:(?P<after>at[ ]the[ ](?:very[ ])?(?:earliest|soonest)|or[ ]later)|"
    r"(?P<by>at[ ]the[ ](?:very[ ])?latest|at[ ]the[ ]outside|or[ ]earlier)|(?P<since>onwards?|on(?=[,.;]))|"
    r"(?P<until>inclusive))\b",
    re.IGNORECASE,
)


def lead(text: str, core: Core) -> Led:
    """Read the preposition before a time and the words that fix its relation.

    Args:
        text: the sentence.
        core: a time with the days that it covers.

    Returns:
        The time's span with its preposition, the relation, and the days that bound the event: `by` and `until` have no
        first day, `since` and `after` no last; `before 2027` ends with 2026, `after 2030` begins with 2031.
    """
    if (
        core.relation == "during"
        and not core.duration
        and (m := _FROM.search(text, max(0, core.start - REACH), core.start))
    ):
        return Led(m.start(), core.end, "during", core.mod, core.earliest, core.latest)
    if core.relation == "range":
        return Led(core.start, core.end, "during", core.mod, core.earliest, core.latest)
    m = _BEFORE.search(text[max(0, core.start - 40) : core.start])
    start = max(0, core.start - 40) + m.start() if m else core.start
    if m and m["on"] and m["on"].lower() in {"on", "at"} and _NO_ON.match(text, core.start):
        m, start = None, core.start  # `was tacked on last November`
    if (
        m
        and m["on"]
        and m["on"].lower() == "in"
        and core.earliest == core.latest
        and core.earliest
        and not core.duration
        and core.value.count("-") == 2
    ):
        m, start = None, core.start  # `in Tuesday's report`
    kind = next((name for name, words in m.groupdict().items() if words), "on") if m else "on"
    if (
        kind == "until"
        and m
        and m["until"].lower() in {"to", "through to"}
        and _MOVED.search(text, max(0, start - REACH), start)
    ):
        kind = "on"
    mod = core.mod or ("APPROX" if kind == "approx" else None)
    if core.duration:
        return _led_length(text, core, start, kind, mod)
    end = core.end
    after = _AFTER.match(text, core.end)
    if after:
        end, kind = after.end(), next(name for name, words in after.groupdict().items() if words)
        kind = "notbefore" if kind == "after" else kind
    return _led_date(core, start, end, kind, mod)


def _led_date(core: Core, start: int, end: int, kind: str, mod: Mod | None) -> Led:
    """Bound a date by its relation."""
    one = timedelta(days=1)
    first, last = core.earliest, core.latest
    if kind in {"on", "approx", "during"}:
        relation: Relation = (
            "during" if kind == "during" or core.relation == "during" else "by" if core.relation == "by" else "on"
        )
        return Led(start, end, relation, mod, first, last)
    if kind in {"by", "until"}:
        return Led(start, end, "by" if kind == "by" else "until", mod, None, last)
    if kind == "before":
        return Led(start, end, "before", mod, None, last if core.mod else first - one if first else None)
    if kind == "after":
        return Led(start, end, "after", mod, last + one if last else None, None)
    if kind == "notbefore":
        return Led(start, end, "after", mod, first, None)
    return Led(start, end, "since", mod, first, None)


def _led_length(text: str, core: Core, start: int, kind: str, mod: Mod | None) -> Led:
    """Lead a length of time; its own relation stands unless the preposition says more."""
    relation: Relation = core.relation if core.relation in {"by", "before", "after", "during"} else "during"  # type: ignore[assignment]  # checked by membership
    if (
        core.relation == "during"
        and kind in {"after", "before", "since", "until"}
        and text[start : start + 2].lower() != "to"
    ):
        relation = {"after": "after", "before": "before", "since": "since", "until": "until"}[kind]  # type: ignore[assignment]  # a Relation
    elif kind in {"since", "until", "by"}:
        start = core.start
    if core.relation == "by" and kind != "on":
        start = core.start
    return Led(start, core.end, relation, mod, core.earliest, core.latest)
