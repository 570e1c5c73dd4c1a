"""How values and facts read in plain English."""

from typing import Any

import pytest
from made_up import claim, count, delivery, dollars, on, order, report

from dateline.collation.disagreements import quantities, same_unit, units_of
from dateline.collation.telling import count as told_count
from dateline.collation.telling import summary, time
from dateline.model import Quantity
from dateline.packs import Unit

R = report("The alliance stays where it is.", "2024-07-23", "told")


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (count(14, "jet"), "14 jets"),
        (count(10, "aircraft", "remaining"), "the remaining 10 aircraft"),
        (count(3, "fighter", "more"), "3 more fighters"),
        (count(1, "jet", "third"), "the third jet"),
        (count(2, "battery", "first"), "the first 2 batteries"),
        (Quantity(2, 3, "regiment", None), "2 to 3 regiments"),
        (Quantity(13, None, "jet", None), "at least 13 jets"),
    ],
)
def test_a_number_of_goods_reads_as_in_a_sentence(quantity: Quantity, words: str) -> None:
    """The qualifier stands where English has it, and the noun is in its plural."""
    assert told_count(quantity) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (on("2018-12-12"), "on 12 December 2018"),
        (on("2018-12"), "in December 2018"),
        (on("2022", "END", "by"), "by the end of 2022"),
        (on("2024", "MID"), "in mid-2024"),
        (on("2024-H1"), "in the first half of 2024"),
        (on("2026-SU", "END", "by"), "by the end of the summer of 2026"),
        (on("FUTURE_REF"), "on FUTURE_REF"),
    ],
)
def test_a_time_reads_right_on_any_later_day(when: Any, words: str) -> None:  # a parameter
    """Times are written by their value, since `on Wednesday` says nothing a year later."""
    assert time(when) == words


def test_a_fact_is_one_sentence() -> None:
    """Who did what to whom, how many, for how much and when; where that makes no sentence, the report's words."""
    bought = order(R, quantity=count(14, "jet"), money=dollars(1.8e9, "USD 1.8 billion"), when=on("2018-12-12"))
    assert summary(bought) == "Norland ordered 14 Kestrel-9 from Ostmark for USD 1.8 billion on 12 December 2018"
    assert summary(delivery(R, "planned", when=on("2027", None, "by"))) == "Ostmark is to deliver Kestrel-9 to Norland by 2027"
    nobody: dict[str, Any] = {"objects": ("Kestrel-9",), "when": on("2022-06-28")}
    assert summary(claim(R, "approval", **nobody)) == "Kestrel-9 was approved on 28 June 2022"
    west = order(R, agents=("United Isles",), status="planned")
    assert summary(west) == "The United Isles is to order Kestrel-9 from Ostmark"
    assert summary(claim(R, "statement", agents=("Norland",))) == "The alliance stays where it is."


def test_jets_and_aircraft_are_one_thing_and_missiles_and_launchers_are_two() -> None:
    """Nouns that stand for one system count the same goods, except what is shot and what shoots it."""
    units = units_of(
        [Unit(n, (f"{n}s",), "item", None, None, "") for n in ("jet", "fighter", "missile", "launcher")],
        {"fighter": "jet fighter aircraft", "sam": "missile launcher"},
    )
    assert same_unit("jet", "fighters", units)
    assert not same_unit("missile", "launcher", units)
    assert quantities(count(14, "jet"), count(14, "fighter"), "order", units) is None
    found = quantities(count(14, "jet"), count(12, "fighter"), "order", units)
    assert found
    assert found.note == "some reports say 14 jets, others 12 fighters"
