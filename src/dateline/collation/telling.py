"""How values and facts are told in plain English: counts, days, and what a fact says in one sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.collation.calendar import as_date, bounds
from dateline.model import Claim, Quantity, Status, When

MONTHS = (
    "January February March April May June July August September October November December".split()
)  # fmt: skip
_AFTER = frozenset("more additional further extra".split())  # stand after the number: three more jets
_NTH = frozenset("third fourth fifth sixth seventh eighth ninth tenth".split())
_MOD = {"START": "early", "MID": "mid-", "END": "the end of", "APPROX": "about"}
_PARTS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter", "H1": "the first half of",
          "H2": "the second half of", "Q1": "the first quarter of", "Q2": "the second quarter of",
          "Q3": "the third quarter of", "Q4": "the fourth quarter of"}  # fmt: skip
_COUNTED = frozenset({"order", "delivery", "offer", "interest"})  # whose number is of the goods
# Names of states and bodies that English writes with an article. Policy: forms of names, no list of states.
_THE = re.compile(r"(United|Ministry|Department|Air Force|Navy|Army)\b|(Netherlands|Philippines)$|.* (Republic|Union)$")
LONG = 140  # characters of a quote that stands for a fact


@dataclass(frozen=True, slots=True)
class _Verb:
    """One event's verb: plain, past, participle, what leads to the partner, and whether the object can be its subject."""

    base: str
    past: str
    done: str
    to: str
    goods: bool = True


_VERBS = {
    "agreement": _Verb("sign", "signed", "signed", "with"),
    "approval": _Verb("approve", "approved", "approved", "for"),
    "order": _Verb("order", "ordered", "ordered", "from"),
    "delivery": _Verb("deliver", "delivered", "delivered", "to"),
    "offer": _Verb("offer", "offered", "offered", "to"),
    "upgrade": _Verb("upgrade", "upgraded", "upgraded", "with"),
    "interest": _Verb("seek", "sought", "sought", "from"),
    "technology_transfer": _Verb("transfer the technology of", "transferred the technology of", "", "to"),
    "joint_production": _Verb("produce", "agreed to produce", "", "with"),
    "use": _Verb("use", "used", "used", ""),
    "meeting": _Verb("meet", "met", "", "", goods=False),
    "visit": _Verb("visit", "visited", "", "", goods=False),
}


def number(x: float | None) -> str:
    """Write a number as a reader would."""
    return "?" if x is None else f"{x:,.0f}" if float(x).is_integer() else f"{x:,g}"


def span(low: float | None, high: float | None) -> str:
    """Write a number or a range of numbers."""
    if low is None:
        return f"up to {number(high)}"
    if high is None:
        return f"at least {number(low)}"
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def count(q: Quantity, noun: str | None = None) -> str:
    """Write a number of goods: `14 jets`, `the first 2 jets`, `3 more jets`, `the third jet`.

    Args:
        q: the number.
        noun: what to call the goods instead of the number's own unit.
    """
    words = (q.qualifier or "").casefold()
    one = q.min == q.max == 1
    thing = noun or (q.unit if one or not q.unit else plural(q.unit)) or ""
    amount = span(q.min, q.max)
    if words in _NTH or (one and words in ("first", "last", "final", "second")):
        parts = ("the", words, thing or "one" if one else f"{amount} {thing}")
    elif words in _AFTER or words == "another":
        parts = (amount, "more" if words == "another" else words, thing)
    else:
        parts = (f"the {words}" if words else "", amount, thing)
    return " ".join(p.strip() for p in parts if p.strip())


def plural(noun: str) -> str:
    """Return the plural of a unit noun; `aircraft` and nouns that end in `s` stay."""
    if noun.endswith(("craft", "s")):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("x", "ch", "sh")) else "s")


def time(when: When) -> str:
    """Write a time by its resolved value (`by the end of 2022`), so that it reads right on any later day.

    Returns:
        The report's own words where the value is a duration or a reference.
    """
    value = when.value
    day = as_date(value) if len(value) == len("2018-12-12") else None
    lead = {"by": "by", "before": "before", "until": "until", "after": "after", "since": "since"}.get(when.relation, "")
    if day:
        return f"{lead or 'on'} {day.day} {MONTHS[day.month - 1]} {day.year}"
    year, _, part = value.partition("-")
    if not (len(year) == len("2018") and year.isdigit()):
        return when.text
    if part.isdigit() and 1 <= int(part) <= len(MONTHS):
        text = f"{MONTHS[int(part) - 1]} {year}"
    elif part in _PARTS:
        text = f"{_PARTS[part]} {year}" if part[0] in "HQ" else f"the {_PARTS[part]} of {year}"
    elif not part:
        text = year
    else:
        return when.text
    mod = _MOD.get(when.mod or "", "")
    text = f"{mod}{text}" if mod.endswith("-") else f"{mod} {text}".strip()
    return f"{lead or ('at' if mod == 'the end of' else 'in')} {text}"


def listed(names: Sequence[str]) -> str:
    """Write names as a list, with the article that some take: `India, Poland and the United States`."""
    named = [f"the {n}" if _THE.match(n) else n for n in names]
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}" if named else ""


def summary(claim: Claim) -> str:
    """Say in one sentence what a claim says.

    Args:
        claim: the claim; a name with a comma in it is written as it is.

    Returns:
        `Slovakia ordered 14 F-16 from United States for about USD 1.8 billion on 12 December 2018` from the slots, where
        they make a whole sentence; else the report's own words, cut short.
    """
    verb = _VERBS.get(claim.event)
    agents, partners = list(claim.agents), list(claim.partners)
    if verb is None or (not agents and (not claim.objects or not verb.done)):
        return _words(claim)
    goods = _goods(claim) if verb.goods else ""
    if verb.goods and not goods:
        return _words(claim)
    if not verb.goods and not partners and (claim.event == "visit" or len(agents) < 2):
        return _words(claim)
    if claim.event == "meeting":
        agents, partners = agents + partners, []
    head = f"{listed(agents)} {_active(verb, claim.status, len(agents) > 1, claim.event)}" if agents else ""
    tail = f"{verb.to} {listed(partners)}".strip() if partners and (verb.to or not verb.goods) else ""
    text = (
        " ".join(p for p in (head, goods, tail) if p)
        if head
        else f"{goods} {_passive(verb, claim.status, many=len(claim.objects) > 1 or _several(claim))} {tail}".strip()
    )
    more = [f"in {claim.place}"] if claim.place and not verb.goods else []
    more += [f"for {claim.money.text}"] if claim.money and claim.event in ("order", "offer", "approval") else []
    more += [time(claim.when)] if claim.when and any(bounds(claim.when)) else []
    under = " (under discussion)" if claim.status == "proposed" and claim.event != "interest" else ""
    whole = " ".join((text, *more)) + under
    return "T" + whole[1:] if whole.startswith("the ") else whole


def _goods(claim: Claim) -> str:
    """Write what a claim is about, with its number."""
    things = listed(claim.objects)
    if claim.quantity is None or not things or claim.event not in _COUNTED:
        return things or (count(claim.quantity) if claim.quantity and claim.quantity.unit else "")
    return count(claim.quantity, things) if len(claim.objects) == 1 else things


def _active(verb: _Verb, status: Status, many: bool, event: str) -> str:
    """Put a verb in the form that the status asks for."""
    are = "are" if many else "is"
    if event == "interest" and status == "proposed":
        return verb.base if many else verb.base + "s"
    forms = {"actual": verb.past, "planned": f"{are} to {verb.base}", "proposed": f"would {verb.base}"}
    return {**forms, "possible": f"may {verb.base}", "negated": f"did not {verb.base}"}[status]


def _several(claim: Claim) -> bool:
    """Tell whether a claim's goods are told with a number above one."""
    return claim.event in _COUNTED and claim.quantity is not None and (claim.quantity.max or 2) > 1


def _passive(verb: _Verb, status: Status, *, many: bool) -> str:
    """Put a verb in its passive form, where nobody is named who acts."""
    was, are = ("were", "are") if many else ("was", "is")
    forms = {"actual": was, "planned": f"{are} to be", "proposed": "would be", "possible": "may be", "negated": f"{was} not"}
    return f"{forms[status]} {verb.done}"


def _words(claim: Claim) -> str:
    """Return the report's own words, cut at a word where they are long."""
    text = " ".join(claim.evidence.quote.split())
    return text if len(text) <= LONG else text[:LONG].rsplit(" ", 1)[0] + " …"
