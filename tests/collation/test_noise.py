"""The ledger under claims as readers really give them: misdated, with sides lost, and prices of something else."""

from typing import Any

import pytest
from made_up import PACK, claim, count, delivery, dollars, on, order, report

from dateline.collation.deals import deals
from dateline.model import Claim, Deal, Report

R18 = report("Norland ordered five squadrons.", "2018-10-06", "n18")
R19 = report("The order of last year was approved in May.", "2019-06-01", "n19")
R22 = report("It has now received three of the five squadrons.", "2022-06-01", "n22")
R23 = report("Norland signed a second contract, for five squadrons more.", "2023-08-02", "n23")
R24 = report("They paid for it.", "2024-03-05", "n24")
ALL = (R18, R19, R22, R23, R24)
GOODS: dict[str, Any] = {"objects": ("Kestrel-9",)}
FIVE = order(R18, quantity=count(5), when=on("2018-10-05"), money=dollars(5e9))


def ledger(*claims: Claim, as_of: str = "2026-01-01", homes: Any = None, more: tuple[Report, ...] = ()) -> list[Deal]:  # any mapping
    return list(deals(claims, (*ALL, *more), {c.id: c.report for c in claims}, PACK, as_of, homes=homes))


def test_one_order_under_many_times_and_prices_is_one_row() -> None:
    """The approval's month, the report's own month and another price split nothing; the time of most origins stands."""
    misdated = order(R24, quantity=count(5), when=on("2024-03"), money=dollars(9e9))
    approved = order(R19, when=on("2019-05"), money=dollars(5.2e9))
    again = order(R22, quantity=count(5), when=on("2018-10"))
    (deal,) = ledger(FIVE, misdated, approved, again)
    assert deal.ordered
    assert deal.ordered.when
    assert deal.ordered.when.value == "2018-10-05"
    assert sorted(m.max or 0 for m in deal.ordered.money) == [5e9, 5.2e9, 9e9]


def test_words_for_one_more_order_make_a_second_row() -> None:
    """A second contract of the same number is its own order, with what other reports of its month say of it."""
    second = order(R23, quantity=count(5), when=on("2023-08-01"), money=dollars(6.5e9))
    other = order(R24, quantity=count(5), when=on("2023-08"), money=dollars(6.7e9))
    found = {d.ordered.when.value: d.ordered for d in ledger(FIVE, second, other) if d.ordered and d.ordered.when}
    assert sorted(found) == ["2018-10-05", "2023-08-01"]
    assert sorted(m.max or 0 for m in found["2023-08-01"].money) == [6.5e9, 6.7e9]


def test_what_may_be_bought_some_day_adds_nothing_to_the_order() -> None:
    """A possible purchase of more is neither a row nor a number nor a price of what was ordered."""
    more = order(R24, status="possible", quantity=count(3, qualifier="more"), when=on("2024-02"), money=dollars(2e9))
    (deal,) = ledger(FIVE, more)
    assert deal.ordered
    assert deal.ordered.quantity == count(5)
    assert [m.max for m in deal.ordered.money] == [5e9]


def test_another_number_in_one_report_without_a_price_is_no_second_order() -> None:
    """A lone slip of the number is outvoted and not taken for another order."""
    (deal,) = ledger(FIVE, order(R22, quantity=count(5)), order(R24, quantity=count(2), when=on("2022-01")))
    assert deal.ordered
    assert deal.ordered.quantity == count(5)


def test_the_sellers_leave_to_sell_is_an_offer_and_its_estimate_no_price() -> None:
    """What another government clears a sale at is only an estimate; the buyer's own approval gives a price."""
    r = report("Ostmark cleared the possible sale. Norland approved the purchase.", "2018-09-01", "cleared")
    cleared = claim(r, "approval", quote="Ostmark cleared the possible sale", agents=("Ostmark",), money=dollars(8e9), **GOODS)
    offered = claim(R18, "offer", agents=("Ostmark",), partners=("Norland",), **GOODS)
    own = claim(r, "approval", quote="Norland approved the purchase", agents=("Norland",), money=dollars(5.4e9), **GOODS)
    assert [(d.recipient, d.supplier, d.stage) for d in ledger(cleared, offered, more=(r,))] == [("Norland", "Ostmark", "offer")]
    (deal,) = ledger(FIVE, cleared, own, more=(r,))
    assert deal.ordered
    assert sorted(m.max or 0 for m in deal.ordered.money) == [5e9, 5.4e9]


def test_a_system_that_lost_the_choice_was_not_approved() -> None:
    """Goods over which others were picked stay at the offer."""
    r = report("Norland picked the Kestrel-9 over the Kestrel-11.", "2018-07-01", "picked")
    picked = claim(r, "approval", agents=("Norland",), objects=("Kestrel-9", "Kestrel-11"))
    lost = claim(r, "offer", agents=("Ostmark",), partners=("Norland",), objects=("Kestrel-11",))
    assert {d.system: d.stage for d in ledger(picked, lost, more=(r,))} == {"Kestrel-9": "approval", "Kestrel-11": "offer"}


def test_what_a_report_says_has_come_in_all_beats_the_sum_of_handovers() -> None:
    """A count of all so far stands, and a list of handovers that adds up to more contradicts it."""
    came = [delivery(R18, quantity=count(n), when=on(t)) for n, t in ((2, "2020-02"), (1, "2021-03"), (1, "2022-05-02"))]
    (deal,) = ledger(FIVE, *came, delivery(R22, quantity=count(3)))
    assert deal.delivered
    assert deal.delivered.max == 3
    notes = [d.note for d in deal.disagreements if (d.kind, d.slot) == ("value", "delivered")]
    assert notes == ["a report says that 3 had come by 1 June 2022, but the handovers reported add up to 4"]


def test_a_list_of_handovers_adds_up_and_the_first_goods_count_once() -> None:
    """Two handed over at the works and landed later are two; the third after them makes three."""
    works = delivery(R18, quantity=count(2, qualifier="first"), when=on("2020-01-10"))
    landed = delivery(R19, quantity=count(2, qualifier="first"), when=on("2020-07-22"))
    third = delivery(R22, quantity=count(1, qualifier="third"), when=on("2020-12"))
    (deal,) = ledger(FIVE, works, landed, third)
    assert deal.delivered
    assert deal.delivered.max == 3
    assert deal.remaining
    assert deal.remaining.inferred


def test_what_a_report_says_remains_beats_what_can_be_computed() -> None:
    """A reported rest stands until goods come after it."""
    left = delivery(R22, "planned", quantity=count(1, qualifier="remaining"), when=on("2025"))
    came = delivery(R22, quantity=count(3))
    (deal,) = ledger(FIVE, came, left)
    assert deal.remaining
    assert (deal.remaining.quantity.max, deal.remaining.inferred) == (1, False)
    (moved,) = ledger(FIVE, came, left, delivery(R24, quantity=count(2), when=on("2024-03-04")))
    assert moved.remaining
    assert (moved.remaining.quantity.max, moved.remaining.inferred) == (0, True)


def test_slip_compares_the_same_goods() -> None:
    """The first goods of a schedule aren't compared with its last; an old date told later is still a promise."""
    r = report("The first are due in 2020 and the last in 2023. The last were to arrive in 2021.", "2019-06-02", "plan")
    both, old = "The first are due in 2020 and the last in 2023", "The last were to arrive in 2021"
    first = delivery(r, "planned", quote=both, when=on("2020"), quantity=count(1, qualifier="first"))
    last = delivery(r, "planned", quote=both, when=on("2023"), quantity=count(4, qualifier="last"))
    (deal,) = ledger(FIVE, first, last, more=(r,))
    assert deal.slip_days == 0
    later = delivery(R24, "planned", quote="", when=on("2021"), quantity=count(4, qualifier="last"))
    (deal,) = ledger(FIVE, first, last, later, more=(r,))
    assert ("2021", "2024-03-05", "missed") in [(p.due.value, p.reported, p.outcome) for p in deal.promises]
    assert old in r.text


def test_a_lone_odd_claim_follows_the_majority() -> None:
    """Goods that one claim has come from a state that makes none are those that others tell of; no trade is made of it."""
    sought = [claim(r, "interest", "proposed", agents=("Westland",), partners=("Norland",), **GOODS) for r in (R18, R19, R22)]
    odd = claim(R24, "offer", agents=("Norland",), partners=("Ostmark",), **GOODS)
    bought = order(R24, agents=("Ostmark",), partners=("Norland",))
    assert {d.recipient for d in ledger(*sought, odd, bought)} <= {"Westland", "Norland"}
    assert all(d.stage in ("interest", "offer") for d in ledger(*sought, odd))


def test_a_buyer_whom_one_claim_names_against_its_report_is_the_reports_buyer() -> None:
    """A planned handover to a state of which nobody else tells goes with the order of its report."""
    slip = delivery(R18, "planned", partners=("Westland",), when=on("2023"))
    assert {d.recipient for d in ledger(FIVE, order(R18), slip)} == {"Norland"}


@pytest.mark.parametrize("when", [None, on("2022-02-24", relation="since")])
def test_goods_that_one_claim_says_came_without_number_or_day_make_no_delivery(when: Any) -> None:  # a parameter
    """A handover needs a number, or a day and who hands over."""
    assert all(d.stage not in ("order", "delivery") for d in ledger(delivery(R22, when=when)))


def test_an_order_without_anything_makes_no_row() -> None:
    """Neither number, price, time nor seller: nothing to enter in a ledger."""
    assert ledger(order(R18, partners=())) == []


def test_a_person_stands_for_the_country_that_readers_give_and_never_for_a_first_name() -> None:
    """A minister whom no pack knows buys for his country; a person of unknown country is no buyer."""
    bought = order(R18, agents=("Emil Gardar",), quantity=count(5), when=on("2018-10"))
    assert [d.recipient for d in ledger(bought, homes={"Emil Gardar": "Norland"})] == ["Norland"]
    named = order(R18, agents=("Westland Smith",), quantity=count(5), when=on("2018-10"))
    assert ledger(named, homes={"Westland Smith": None}) == []
    assert {d.recipient for d in ledger(FIVE, named, homes={"Westland Smith": None})} == {"Norland"}
