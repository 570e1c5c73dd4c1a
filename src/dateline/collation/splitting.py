"""Several orders of one system: when they are really several, and which claims go with which."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.collation.calendar import bounds, days_apart, precision, times_agree
from dateline.collation.disagreements import middle, rounds
from dateline.model import Claim

APART = 365  # days between two orders of other numbers; reports that misdate one order are mostly closer
SLACK = 31  # days between a signature and a report that gives its own month for it
OWN = 2  # reports that an order of another number must have where it has no price of its own
_MORE = frozenset("additional further more another extra follow-on".split())
# Words that say by themselves that an order is one more. Policy: phrases of contracts, nothing of one deal.
_AGAIN = re.compile(
    r"\b(second|third|another|additional|further|follow-?\s?on|repeat|supplementary)\W+(\w+\W+){0,3}?"
    r"(contract|order|deal|purchase|tranche)\b|\b(order|contract|buy|purchas|sign)\w*\W+(\w+\W+){0,3}?"
    r"(another|additional|further)\W+\w+",
    re.IGNORECASE,
)
_CAME = re.compile(r"\b(deliver|arriv|land|receiv|hand|reach|came|come)\w*", re.IGNORECASE)
# Words that may say so, and do where number and time differ too, or the time alone by years.
_NEW = re.compile(r"\b(new|executive|fresh|next)\W+(\w+\W+){0,2}?(contract|order|deal|agreement)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Order:
    """One order in the making: its claims, and whether words say that it is one more."""

    claims: list[Claim]
    more: bool = False

    @property
    def begun(self) -> str:
        """Return the first day of the time that most of its claims give."""
        lows = [low for c in self.claims if (low := bounds(c.when)[0])]
        return min(lows, key=lambda d: (-sum(x[:7] == d[:7] for x in lows), d)) if lows else ""

    @property
    def reports(self) -> int:
        """Count the reports that tell it."""
        return len({c.report for c in self.claims})


def divided(claims: Sequence[Claim], days: Mapping[str, str | None]) -> list[tuple[str, tuple[Claim, ...]]]:
    """Divide the claims on one system between one buyer and one seller into orders.

    One number, or a missing one, is one order, whatever times and prices say. Orders are kept apart only when their
    numbers differ and their times, each reported with its number, are a year apart; or when words say that one is more
    (`a second executive contract`, `ordered 36 more`). What may be bought some day makes no order.

    Args:
        claims: the claims of a row.
        days: the day of each report.

    Returns:
        By the time of the order, its claims; one entry with an empty time where there is only one order. Later goods go
        with the order that they follow.
    """
    firm = [c for c in sorted(claims, key=lambda c: c.id) if c.event == "order" and c.status == "actual"]
    again = [c for c in firm if _says_more(c)]
    again += _told_again([c for c in firm if c not in again], again)
    base = _by_number([c for c in firm if c not in again])
    heads = _kept_apart(base)
    if heads:
        heads += _further(again, heads[0])
    if len(heads) < 2:
        return [("", tuple(claims))]
    placed = {c.id for h in heads for c in h.claims}
    parts = [list(h.claims) for h in heads]
    for c in sorted(claims, key=lambda c: c.id):
        if c.id not in placed:
            parts[_home(c, heads, days)].append(c)
    named = [h.begun or f"order {i + 1}" for i, h in enumerate(heads)]
    named = [n if named.index(n) == i else f"{n} ({i + 1})" for i, n in enumerate(named)]  # two of one day stay two
    found = [(n, tuple(sorted(p, key=lambda c: c.id))) for n, p in zip(named, parts, strict=True)]
    return sorted(found, key=lambda f: f[0])


def _says_more(c: Claim) -> bool:
    """Tell whether an order's words say that it comes on top of another."""
    words = set((c.quantity.qualifier or "").casefold().split()) if c.quantity else set()
    counted = words & _MORE and not _CAME.search(c.evidence.quote)  # three more that came were ordered long ago
    valued = c.quantity or (c.money and bounds(c.when)[0])
    return bool((counted or _AGAIN.search(c.evidence.quote)) and valued)


def _told_again(plain: Sequence[Claim], again: Sequence[Claim]) -> list[Claim]:
    """Find claims on one more order that leave out the word for it: they give its month, and others an earlier one."""
    found = [c for c in plain if any(_same_month(c, a) and not _other_number(c, a) for a in again)]
    first = min((low for c in found if (low := bounds(c.when)[0])), default="")
    left = [c for c in plain if c not in found and c.quantity and (low := bounds(c.when)[0]) and low < first]
    return found if any(days_apart(bounds(c.when)[0], first) > SLACK for c in left) else []


def _same_month(a: Claim, b: Claim) -> bool:
    """Tell whether two claims give a day or month, and the same one within the slack of reports."""
    return min(precision(a.when), precision(b.when)) >= 2 and times_agree(a.when, b.when, slack=SLACK)


def _by_number(orders: Sequence[Claim]) -> list[_Order]:
    """Put orders of one number together, those told by most reports first; orders without a number are left out."""
    out: list[_Order] = []
    for c in orders:
        if c.quantity is None or middle(c.quantity.min, c.quantity.max) is None:
            continue
        home = next((o for o in out if not _other_number(c, o.claims[0])), None)
        if home is None:
            out.append(_Order([c]))
        else:
            home.claims.append(c)
    return sorted(out, key=lambda o: (-o.reports, -len(o.claims), o.begun or "9999", o.claims[0].id))


def _kept_apart(base: Sequence[_Order]) -> list[_Order]:
    """Keep orders that are surely of their own: the one with most reports, and others of another number and year."""
    heads: list[_Order] = list(base[:1])
    for o in base[1:]:
        dated = [c for c in o.claims if bounds(c.when)[0]]
        own = o.reports >= OWN or any(c.money for c in dated) or any(_NEW.search(c.evidence.quote) for c in dated)
        if dated and own and all(h.begun and days_apart(o.begun, h.begun) >= APART for h in heads):
            heads.append(o)
    return heads


def _further(again: Sequence[Claim], main: _Order) -> list[_Order]:
    """Make orders of claims whose words say that they are one more; those that can be one are one.

    A word for more about the main order's own time and number (`a further contract was signed that day`) makes none.
    """
    out: list[_Order] = []
    for c in sorted(again, key=lambda c: (bounds(c.when)[0] or "9999", c.id)):
        same_time = bounds(c.when)[0] and main.begun and days_apart(bounds(c.when)[0], main.begun) <= SLACK
        if same_time and not (c.quantity and _other_number(c, main.claims[0])):
            continue
        fits = (o for o in out if times_agree(o.claims[0].when, c.when, slack=SLACK) and not _other_number(c, o.claims[0]))
        home = next(fits, None)
        if home is None:
            out.append(_Order([c], more=True))
        else:
            home.claims.append(c)
    return out


def _other_number(a: Claim, b: Claim) -> bool:
    """Tell whether two claims give two numbers; small ones are never rounded."""
    x = middle(a.quantity.min, a.quantity.max) if a.quantity else None
    y = middle(b.quantity.min, b.quantity.max) if b.quantity else None
    return x is not None and y is not None and x != y and not (min(x, y) >= 100 and rounds(x, y))


def _home(c: Claim, heads: Sequence[_Order], days: Mapping[str, str | None]) -> int:
    """Choose the order that a claim goes with: that of its number, time and report, else the newest begun by its day."""
    day = days.get(c.report) or "9999"
    scores = []
    for i, h in enumerate(heads):
        begun = h.begun <= day
        same_number = any(c.quantity and o.quantity and not _other_number(c, o) for o in h.claims)
        same_time = bool(bounds(c.when)[0]) and any(o.when and times_agree(c.when, o.when) for o in h.claims)
        same_report = any(o.report == c.report for o in h.claims)
        firm = c.event == "order" and c.status == "actual"
        scores.append((firm and same_number + same_time, same_report, begun, not h.more, h.begun if begun else "", -i))
    return max(range(len(heads)), key=lambda i: scores[i])
