# slots of made-up claims are of any type
"""The ledger: deals and promises."""

from typing import Any

import pytest
from made_up import PACK, claim, count, delivery, dollars, on, order, report

from dateline.collation.calendar import report_days
from dateline.collation.deals import deals
from dateline.model import Claim, Deal, Lineage, Report

R18 = report("A contract was signed.", "2018-10-06", "r18")
R22 = report("Three squadrons have been delivered so far.", "2022-06-01", "r22")
R24 = report("The fourth squadron was handed over on Monday.", "2024-03-05", "r24")
R25 = report("The last squadron is late.", "2025-01-10", "r25")
ALL = (R18, R22, R24, R25)
GOODS: dict[str, Any] = {"objects": ("Kestrel-9",)}


def ledger(*claims: Claim, as_of: str = "2026-01-01", reports: tuple[Report, ...] = ALL) -> list[Deal]:
    return list(deals(claims, reports, {c.id: c.report for c in claims}, PACK, as_of))


FIVE = order(R18, quantity=count(5, "unit"), when=on("2018-10"), money=dollars(5e9))


def test_an_order_with_a_part_delivered_is_a_row() -> None:
    """Ordered, delivered and what remains stand in one row; the rest is computed and says so."""
    (deal,) = ledger(FIVE, delivery(R22, quantity=count(3)))
    assert (deal.recipient, deal.supplier, deal.system, deal.stage) == ("Norland", "Ostmark", "Kestrel-9", "delivery")
    assert deal.ordered
    assert deal.ordered.when
    assert deal.ordered.when.value == "2018-10"
    assert deal.delivered
    assert deal.delivered.max == 3
    assert deal.remaining
    assert deal.remaining.quantity.max == 2
    assert deal.remaining.inferred


def test_a_handover_after_a_count_is_added_once_however_many_report_it() -> None:
    """Three so far, then a fourth told by two papers, makes four; the third told before makes no fourth."""
    again = report("The fourth came on Monday.", "2024-03-06", "again")
    one: dict[str, Any] = {"quantity": count(1), "when": on("2024-03-04")}
    older = delivery(R22, quantity=count(1), when=on("2022-02-01"))
    claims = (FIVE, delivery(R22, quantity=count(3)), older, delivery(R24, **one), delivery(again, **one))
    (deal,) = ledger(*claims, reports=(*ALL, again))
    assert deal.delivered
    assert deal.delivered.max == 4
    assert len(deal.deliveries) == 2


def test_all_delivered_is_complete() -> None:
    """A deal is complete when as many came as were ordered."""
    assert ledger(FIVE, delivery(R22, quantity=count(5)))[0].stage == "complete"


@pytest.mark.parametrize(
    ("event", "status", "stage"),
    [
        ("interest", "proposed", "interest"),
        ("interest", "planned", "negotiation"),
        ("offer", "possible", "offer"),
        ("approval", "actual", "approval"),
        ("order", "planned", "approval"),
        ("order", "negated", "interest"),
    ],
)
def test_a_claim_reaches_a_stage(event: str, status: str, stage: str) -> None:
    """Each event reaches its stage, and what is denied reaches none."""
    sides: dict[str, Any] = {"agents": ("Norland",), "partners": ("Ostmark",)}
    if event == "offer":
        sides = {"agents": ("Ostmark",), "partners": ("Norland",)}
    assert [d.stage for d in ledger(claim(R18, event, status, **sides, **GOODS))] == [stage]


def test_a_missing_supplier_is_the_makers_country_and_wrong_sides_are_righted() -> None:
    """A claim that leaves out the supplier, or has the maker's country buy its own goods, still makes the right row."""
    sought = claim(R18, "interest", "proposed", agents=("Norland",), **GOODS)
    turned = claim(R22, "interest", "proposed", agents=("Ostmark",), partners=("Norland",), **GOODS)
    (deal,) = ledger(sought, turned)
    assert (deal.recipient, deal.supplier, len(deal.claims)) == ("Norland", "Ostmark", 2)


def test_a_claim_without_a_system_makes_no_row() -> None:
    """A pact, or goods without a name, aren't deals."""
    pact = claim(R18, "approval", agents=("Norland",), objects=("Twin Rivers Pact",))
    nothing = claim(R18, "interest", "proposed", agents=("Norland",), partners=("Ostmark",))
    assert ledger(pact, nothing) == []


def test_a_domestic_upgrade_is_its_own_row() -> None:
    """Work that a state gives its own maker has that state as supplier; goods sought abroad stay another row."""
    home = claim(R18, "upgrade", "planned", agents=("Norland Aircraft Works",), **GOODS)
    abroad = claim(R22, "interest", "proposed", agents=("Norland",), partners=("Ostmark",), **GOODS)
    assert [(d.supplier, d.stage) for d in ledger(home, abroad)] == [
        ("Norland", "negotiation"),
        ("Ostmark", "interest"),
    ]


def test_two_orders_of_one_system_are_two_rows() -> None:
    """Orders of other years and numbers are kept apart; the same order under a more precise day isn't."""
    second = order(R25, quantity=count(8, "unit"), when=on("2024-12"), money=dollars(9e9))
    assert [d.ordered and d.ordered.quantity and d.ordered.quantity.max for d in ledger(FIVE, second)] in (
        [5, 8],
        [8, 5],
    )
    same = order(R22, quantity=count(5, "unit"), when=on("2018-10-05"))
    (deal,) = ledger(FIVE, same)
    assert deal.ordered
    assert deal.ordered.when
    assert deal.ordered.when.value == "2018-10-05"


def test_the_number_with_more_origins_wins_and_every_price_is_kept() -> None:
    """One paper's slip doesn't change the order, and no price is lost."""
    wrong = order(R25, quantity=count(6, "unit"), when=on("2018-10"), money=dollars(5.43e9))
    right = order(R22, quantity=count(5, "unit"), when=on("2018"))
    (deal,) = ledger(FIVE, wrong, right)
    assert deal.ordered
    assert deal.ordered.quantity
    assert deal.ordered.quantity.max == 5
    assert sorted(m.max or 0 for m in deal.ordered.money) == [5e9, 5.43e9]
    assert {(d.kind, d.slot) for d in deal.disagreements} >= {("rounding", "money"), ("value", "quantity")}


def due(r: Report, value: str, mod: Any = None, **slots: Any) -> Claim:
    return delivery(r, "planned", when=on(value, mod, "by"), **slots)


def test_a_date_that_moves_leaves_a_trail() -> None:
    """Every due date is kept with the day of its report; slip runs from the first to the latest."""
    (deal,) = ledger(FIVE, due(R18, "2023-04"), due(R22, "2025-04"), as_of="2024-01-01")
    assert [(p.due.value, p.reported, p.outcome) for p in deal.promises] == [
        ("2023-04", "2018-10-06", "superseded"),
        ("2025-04", "2022-06-01", "open"),
    ]
    assert deal.slip_days == 731
    assert ("update", "when") in {(d.kind, d.slot) for d in deal.disagreements}


@pytest.mark.parametrize(("as_of", "outcome"), [("2022-05-01", "open"), ("2022-12-01", "kept"), ("2026-01-01", "kept")])
def test_a_promise_is_kept_when_the_goods_came_in_time(as_of: str, outcome: str) -> None:
    """A promise is judged as of a day: open before the goods came, kept after."""
    came = delivery(R22, quantity=count(5), when=on("2022-05-20"))
    (deal,) = ledger(FIVE, due(R18, "2023-04"), came, as_of=as_of)
    assert deal.promises[0].outcome == outcome


def test_a_promise_is_missed_when_the_day_passed_or_the_goods_came_late() -> None:
    """Nothing by the day is missed, and so is all of it a year later."""
    late = delivery(R24, quantity=count(5), when=on("2024-03-04"))
    assert ledger(FIVE, due(R18, "2023-04"))[0].promises[0].outcome == "missed"
    assert ledger(FIVE, due(R18, "2023-04"), late)[0].promises[0].outcome == "missed"


def test_a_complaint_gives_the_day_that_goods_were_due() -> None:
    """A delay that names the day when goods should have come is a promise; the day of the complaint isn't."""
    r = report("They should have come in 2021. Late since 2020.", "2025-01-10", "complaint")
    sides: dict[str, Any] = {"agents": ("Ostmark",), "partners": ("Norland",), **GOODS}
    owed = claim(r, "delay", quote="They should have come in 2021", when=on("2021"), **sides)
    since = claim(r, "delay", quote="Late since 2020", when=on("2020", relation="since"), **sides)
    (deal,) = ledger(FIVE, owed, since, reports=(*ALL, r))
    assert [p.due.value for p in deal.promises] == ["2021"]
    assert len(deal.risks) == 2


def test_a_commissioned_ship_was_delivered() -> None:
    """The commissioning of a ship on order counts as a handover of one; of a ship nobody ordered it makes no row."""
    r = report("The minister saw the frigate commissioned.", "2024-12-09", "ship")
    seen = claim(r, "ceremony", agents=("Ada Quell",), objects=("Heron class",), when=on("2024-12-09"))
    two = order(R18, objects=("Heron class",), quantity=count(2, "ship"), when=on("2018-10"))
    (deal,) = ledger(two, seen, reports=(*ALL, r))
    assert deal.delivered
    assert deal.delivered.max == 1
    assert deal.stage == "delivery"
    assert ledger(seen, reports=(*ALL, r)) == []


def test_who_threatens_sanctions_is_no_buyer() -> None:
    """A reader that takes the state with the sanctions for the buyer doesn't put it in the ledger."""
    r = report("Norland bought it although Westland warned of sanctions.", "2018-10-07", "warned")
    pact: dict[str, Any] = {"agents": ("Westland",), "partners": ("Norland",)}
    threat = claim(r, "sanction", "possible", **pact)
    wrong = order(r, agents=("Westland",), quantity=count(5, "unit"))
    (deal,) = ledger(FIVE, wrong, threat, reports=(*ALL, r))
    assert deal.recipient == "Norland"
    assert [t.claims for t in deal.risks] == [(threat.id,)]


def test_a_lone_wrong_supplier_is_no_supplier() -> None:
    """Goods of a known maker that one claim has come from somewhere else stay with their maker's country."""
    wrong = claim(R22, "interest", "proposed", agents=("Norland",), partners=("Westland",), **GOODS)
    assert [d.supplier for d in ledger(wrong)] == ["Ostmark"]


def test_one_bare_report_of_an_order_is_talk_and_two_are_an_order() -> None:
    """An order without number, price or time needs a second report."""
    (deal,) = ledger(order(R18))
    assert deal.stage == "negotiation"
    assert deal.ordered is None, "what isn't at the stage of an order has nothing ordered, and stays out of the register"
    assert ledger(order(R18), order(R22))[0].stage == "order"


def test_sides_of_goods_of_unknown_make_follow_the_trade_of_the_two_states() -> None:
    """Where claims on unknown goods contradict each other, who sells to whom otherwise decides."""
    unknown: dict[str, Any] = {"objects": ("XJ-5",), "quantity": count(2, "unit")}
    right, turned = order(R18, **unknown), order(R22, agents=("Ostmark",), partners=("Norland",), **unknown)
    found = [d for d in ledger(FIVE, right, turned) if d.system == "XJ-5"]
    assert [(d.recipient, d.supplier) for d in found] == [("Norland", "Ostmark")]


def test_a_cancelled_order_is_cancelled_until_it_goes_on() -> None:
    """A refusal that scraps the deal ends it; goods that come later show it alive."""
    r = report("Norland scrapped the purchase.", "2023-02-01", "scrap")
    off = claim(r, "refusal", agents=("Norland",), **GOODS)
    assert ledger(FIVE, off, reports=(*ALL, r))[0].stage == "cancelled"
    assert ledger(FIVE, off, delivery(R24, quantity=count(1)), reports=(*ALL, r))[0].stage == "delivery"


def test_an_undated_rewrite_has_the_day_of_its_wire_story() -> None:
    """A report without a date takes the day of the report that it rewrites, not of one with the same background."""
    undated = report("No day is printed here.", None, "undated")
    rewrite = Lineage(min(R18.id, undated.id), max(R18.id, undated.id), "rewrite", 0, 0.0, 0.0, "")
    partial = Lineage(min(R22.id, undated.id), max(R22.id, undated.id), "partial", 1, 0.1, 0.1, "")
    assert report_days((R18, R22, undated), (rewrite, partial), ())[undated.id] == "2018-10-06"
    assert report_days((R18, R22, undated), (partial,), ())[undated.id] is None
