"""Rows: what each row of a pack's tables becomes."""

import re
from collections.abc import Callable
from datetime import date

from dateline.model import STATUSES, PackError
from dateline.packs.pack import Agreement, Body, Country, Frame, Outlet, Place, Post, System, Tenure, Unit
from dateline.packs.tables import Row

_AGREEMENTS = frozenset(
    "agreement treaty law declaration operation exercise commission summit programme exhibition war".split()
)
_POSTS = frozenset(("office", "person_title", "rank", "honorific"))
_OUTLETS = frozenset(("agency", "outlet"))
_POS = frozenset(("verb", "noun", "adj"))
_SUBJECTS = frozenset(("agent", "partner", "object", "-"))
_STATUS = frozenset((*STATUSES, "-"))
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def system(categories: frozenset[str]) -> Callable[[Row], System]:
    """Give the maker of systems whose category is one of `categories`."""

    def make(r: Row) -> System:
        aliases, limited = r.limited("aliases")
        category = r.one_of("category", categories)
        return System(r.text("name"), aliases, category, r.text("description"), r.maybe("maker"), r.maybe("country"), limited)

    return make


def tenure(posts: frozenset[str]) -> Callable[[Row], Tenure]:
    """Give the maker of tenures whose post is one of `posts`."""

    def make(r: Row) -> Tenure:
        since, until = _day(r, "from"), _day(r, "to")
        if since and until and since[: len(until)] > until:
            raise PackError(f"The tenure ends ({until}) before it begins ({since}).", r.where, "Swap `from` and `to`.")
        post = r.one_of("post", posts)
        return Tenure(r.text("name"), r.list("aliases"), post, r.maybe("country"), r.maybe("body"), since, until)

    return make


def _day(r: Row, column: str) -> str | None:
    value = r.maybe(column)
    if value is None:
        return None
    if not _is_day(value):
        mend = "Write it as 2024-05-14, 2024-05 or 2024."
        raise PackError(f"`{value}` in column `{column}` is not a day.", r.where, mend)
    return value


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text) and date.fromisoformat(text + "-01-01"[len(text) - 4 :]))
    except ValueError:
        return False


def post(r: Row) -> Post:
    """Make a post; `title@Country` is a title that means it in that state only."""
    titles = [t.partition("@") for t in r.list("titles")]
    limited = tuple((t, country) for t, _, country in titles if country)
    return Post(r.text("post"), tuple(t for t, _, _ in titles), limited, r.one_of("kind", _POSTS))


def body(r: Row) -> Body:
    """Make an organisation."""
    return Body(r.text("name"), r.list("aliases"), r.text("kind"), r.maybe("country"))


def country(r: Row) -> Country:
    """Make a state."""
    return Country(
        r.text("name"), r.cells["iso2"], r.cells["iso3"], r.list("aliases"), r.list("demonyms"), r.list("capital"),
        r.list("actors"), r.maybe("currency"),
    )  # fmt: skip


def place(r: Row) -> Place:
    """Make a place."""
    return Place(r.text("name"), r.list("aliases"), r.text("kind"), r.maybe("country"), r.maybe("parent"))


def agreement(r: Row) -> Agreement:
    """Make an agreement, law, operation, exercise or the like."""
    return Agreement(r.text("name"), r.list("aliases"), r.one_of("kind", _AGREEMENTS), r.list("parties"), r.maybe("year"))


def outlet(r: Row) -> Outlet:
    """Make an agency or outlet."""
    kind = r.one_of("kind", _OUTLETS)
    return Outlet(r.text("name"), r.list("aliases"), kind, r.maybe("country"), r.list("credits"))


def unit(r: Row) -> Unit:
    """Make a noun in which goods are counted."""
    holds = r.number("holds", 0.0) or None
    return Unit(r.text("unit"), r.list("aliases"), r.text("kind"), holds, r.maybe("of"), r.cells["note"])


def frame(events: frozenset[str]) -> Callable[[Row], Frame]:
    """Give the maker of frames whose event is one of `events`."""

    def make(r: Row) -> Frame:
        status = r.one_of("status", _STATUS)
        return Frame(
            r.text("trigger"), r.one_of("pos", _POS), r.one_of("event", events), None if status == "-" else status,
            r.one_of("subject", _SUBJECTS), r.number("weight", 0.5),
        )  # fmt: skip

    return make
