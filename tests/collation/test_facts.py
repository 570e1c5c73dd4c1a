"""Facts and disagreements."""

import pytest
from made_up import PACK, claim, count, delivery, dollars, on, order, report

from dateline.collation.disagreements import disagreements, told, units_of
from dateline.collation.facts import facts
from dateline.model import Claim, Fact, Report

A = report("One paper tells it.", "2031-03-01", "a", outlet="A")
B = report("Another paper tells it.", "2031-03-09", "b", outlet="B")
KEYS = {A.id: "outlet:A", B.id: "outlet:B"}


def grouped(*claims: Claim, reports: tuple[Report, ...] = (A, B)) -> list[Fact]:
    return list(facts(claims, reports, {c.id: KEYS.get(c.report, c.report) for c in claims}, PACK))


def kinds(*claims: Claim, event: str = "order") -> list[tuple[str, str]]:
    days = {A.id: A.day, B.id: B.day}
    found = disagreements([told(c, days[c.report]) for c in claims], event, units_of(PACK.units))
    return [(d.kind, d.slot) for d in found]


def test_an_order_told_twice_is_one_fact_with_two_origins() -> None:
    """Two reports of one order are one fact, though one names the buyer by its ministry."""
    by_body = order(B, agents=("Ministry of Defence (Norland)",), quantity=count(5))
    (fact,) = grouped(order(A, quantity=count(5)), by_body)
    assert (fact.origins, fact.reports, fact.disagreement) == (2, 2, None)
    assert len(fact.values) == 1


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"money": dollars(5e9)}, {"money": dollars(5.43e9)}, ("rounding", "money")),
        ({"money": dollars(5.5e9)}, {"money": dollars(5.43e9)}, ("value", "money")),
        ({"quantity": count(5, "squadron")}, {"quantity": count(5, "regiment")}, ("unit", "quantity")),
        ({"quantity": count(5)}, {"quantity": count(6)}, ("value", "quantity")),
        ({"quantity": count(600_000, "rifle")}, {"quantity": count(601_427, "rifle")}, ("rounding", "quantity")),
        ({"quantity": count(5)}, {"quantity": count(2, qualifier="additional")}, ("scope", "quantity")),
        ({"when": on("2030-10")}, {"when": on("2031-01")}, ("value", "when")),
    ],
)
def test_a_difference_has_a_kind(one: dict[str, object], other: dict[str, object], expected: tuple[str, str]) -> None:
    """Rounding, units, scope and plain contradiction are told apart, in whichever order the reports came."""
    assert kinds(order(A, **one), order(B, **other)) == [expected]
    assert kinds(order(B, **one), order(A, **other)) == [expected]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"when": on("2030-10")}, {"when": on("2030-10-05")}),
        ({"money": dollars(5e9)}, {"money": None}),
        ({"quantity": count(5, "squadron")}, {"quantity": count(48, "missile")}),
    ],
)
def test_what_can_both_be_right_is_no_disagreement(one: dict[str, object], other: dict[str, object]) -> None:
    """A more precise day, a missing price, and a count of something else contradict nothing."""
    assert kinds(order(A, **one), order(B, **other)) == []


def test_a_larger_count_later_is_an_update_and_a_smaller_one_is_not() -> None:
    """Deliveries grow: three, then four is an update; four, then three can't both be right."""
    three, four = {"quantity": count(3)}, {"quantity": count(4)}
    assert kinds(delivery(A, **three), delivery(B, **four), event="delivery") == [("update", "quantity")]
    assert kinds(delivery(A, **four), delivery(B, **three), event="delivery") == [("value", "quantity")]


def test_a_meeting_moves_from_planned_to_held() -> None:
    """A preview and the report after it are one fact, held; a reprint of the preview doesn't undo it."""
    people = ("Ada Quell", "Boris Stenn")
    late = report("A slow paper.", "2031-03-12", "late")
    held = claim(B, "meeting", agents=people, when=on("2031-03-09"), place="Northaven")
    preview = claim(A, "meeting", "planned", agents=people, when=on("2031-03-09"))
    reprint = claim(late, "meeting", "planned", agents=people, when=on("2031-03-09"))
    (fact,) = grouped(held, preview, reprint, reports=(A, B, late))
    assert (fact.status, fact.place, fact.reports) == ("actual", "Northaven", 3)


def test_meetings_of_other_people_days_or_cities_are_other_facts() -> None:
    """Who met, when and where tell meetings apart."""
    people = ("Ada Quell", "Boris Stenn")
    base = claim(A, "meeting", agents=people, when=on("2031-03-01"), place="Northaven")
    assert len(grouped(base, claim(B, "meeting", agents=people, when=on("2031-03-08"), place="Northaven"))) == 2
    assert len(grouped(base, claim(A, "meeting", agents=people, place="Eastford"))) == 2
    assert len(grouped(base, claim(A, "meeting", agents=("Carl Umber", "Dora Vintner"), when=on("2031-03-01")))) == 2
    assert len(grouped(base, claim(A, "meeting", agents=people, place="Harbour Hall"))) == 1  # a hall in the city


def test_commitments_and_deliveries_are_never_one_fact() -> None:
    """What is due and what came are two facts, of one system each."""
    assert len(grouped(delivery(A, quantity=count(3)), delivery(B, "planned", quantity=count(2), when=on("2032")))) == 2


def test_a_denied_order_contradicts_a_reported_one() -> None:
    """A report that denies an order stands against one that tells it."""
    (fact,) = grouped(order(A, quantity=count(5)), order(B, status="negated"))
    assert fact.disagreement
    assert (fact.disagreement.kind, fact.disagreement.slot) == ("value", "status")
