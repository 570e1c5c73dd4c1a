# slots of made-up claims are of any type
"""Stories and storylines."""

from collections.abc import Sequence
from typing import Any

from made_up import PACK, all_sentences, claim, on, report

from dateline.collation.linking import Limits, linked
from dateline.collation.stories import stories
from dateline.model import Claim, Report, Story

PEOPLE = ("Ada Quell", "Boris Stenn")
WORDS = "Ministers of Norland and Ostmark discuss missile defence, spare parts and a frigate programme"


def told(reports: Sequence[Report], claims: Sequence[Claim]) -> tuple[Story, ...]:
    return stories(reports, all_sentences(reports), claims, {}, PACK)


def meet(r: Report, status: Any = "actual", **slots: Any) -> Claim:
    return claim(r, "meeting", status, agents=PEOPLE, **slots)


def test_a_preview_and_the_report_after_it_are_one_story() -> None:
    """The same people on the same day are one happening; its state says scheduled, then held."""
    before = report(f"{WORDS} tomorrow.", "2031-03-08", "before")
    after = report("A handshake at noon ended a long morning of talk about money.", "2031-03-09", "after")
    planned, held = (
        meet(before, "planned", when=on("2031-03-09")),
        meet(after, when=on("2031-03-09"), place="Northaven"),
    )
    (story,) = told((after, before), (held, planned))
    assert story.reports == (before.id, after.id)
    assert story.state == "meeting scheduled for 9 March 2031; held in Northaven"
    assert (story.when and story.when.value, story.place) == ("2031-03-09", "Northaven")


def test_reports_in_like_words_far_apart_in_time_are_two_stories_of_one_line() -> None:
    """Days are a hard limit: the same words half a year later are another happening, on the same subject."""
    first, second = (
        report(f"{WORDS} in spring.", "2031-03-09", "first"),
        report(f"{WORDS} in autumn.", "2031-09-09", "second"),
    )
    sought = [claim(r, "interest", "proposed", agents=("Norland",), partners=("Ostmark",), objects=("Kestrel-9",)) for r in (first, second)]
    found = told((first, second), sought)
    assert len(found) == 2
    assert len({s.storyline for s in found}) == 1


def test_other_goods_are_another_line() -> None:
    """Stories of the same two states about other systems follow another line."""
    first, second = (
        report(f"{WORDS} in spring.", "2031-03-09", "first"),
        report("Frigates came.", "2031-09-09", "second"),
    )
    one = claim(first, "interest", "proposed", agents=("Norland",), partners=("Ostmark",), objects=("Kestrel-9",))
    other = claim(second, "interest", "proposed", agents=("Norland",), partners=("Ostmark",), objects=("Heron class",))
    assert len({s.storyline for s in told((first, second), (one, other))}) == 2


def test_an_undated_report_is_placed_by_the_city_it_names() -> None:
    """A report without a day joins the meeting in its city, not the one elsewhere."""
    here = report(f"{WORDS} here.", "2031-03-09", "here")
    there = report(f"{WORDS} there.", "2030-06-27", "there")
    undated = report(f"{WORDS}, it seems.", None, "undated")
    claims = (meet(here, place="Northaven"), meet(there, place="Eastford"), meet(undated, place="Harbour Hall"))
    found = told((here, there, undated), claims)
    assert {frozenset(s.reports) for s in found} == {frozenset({here.id, undated.id}), frozenset({there.id})}


def test_an_undated_report_is_no_bridge_between_far_days() -> None:
    """A report without a day joins one of two far stories like it, and both only if they name one happening."""
    alike, limits = {(0, 2): 0.9, (1, 2): 0.8}, Limits(0.15, 4)
    assert linked([1, 184, None], alike, set(), set(), limits) == [[0, 2], [1]]
    assert linked([1, 184, None], alike, set(), {(0, 1)}, limits) == [[0, 1, 2]]
    assert linked([1, 3, None], alike, {(0, 1)}, set(), limits) == [[0, 2], [1]]


def test_reports_of_other_things_on_one_day_are_apart() -> None:
    """A shared day alone makes no story, and a report without claims still has one."""
    a = report("A dam burst above the village and swept two bridges away.", "2031-03-09", "a")
    b = report("The orchestra opened its season with a forgotten symphony.", "2031-03-09", "b")
    assert len(told((a, b), ())) == 2


def test_stories_on_one_trade_are_one_storyline_over_years() -> None:
    """An order, and a handover years later in a report that has other news too, follow one another."""
    signed = report("Norland ordered the missile.", "2018-10-06", "signed")
    landed = report("Goods came while Westland sought ships.", "2024-03-05", "landed")
    trade: dict[str, Any] = {"agents": ("Norland",), "partners": ("Ostmark",)}
    claims = [
        claim(signed, "order", objects=("Kestrel-9",), **trade),
        claim(landed, "delivery", objects=("Kestrel-9",), **trade),
        claim(landed, "interest", agents=("Westland",), partners=("Ostmark",), objects=("Heron class",)),
        claim(landed, "interest", "proposed", agents=("Westland",), objects=("Heron class",)),
        claim(landed, "offer", agents=("Ostmark", "Norland"), objects=("Kestrel-9",)),
    ]
    found = told((signed, landed), claims)
    assert len(found) == 2
    assert len({s.storyline for s in found}) == 1
