# slots of made-up claims are of any type
"""The record as a whole: what holds whatever is put in."""

from collections import Counter
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from made_up import PACK, all_sentences, claim, count, delivery, dollars, on, order, report

from dateline.collation.record import collate
from dateline.model import STATUSES, Claim, Report, Source

DAYS = ("2030-01-05", "2030-01-06", "2030-06-01", "2031-02-03", None)
REPORTS = tuple(
    report(
        f"Paper {i} wrote about the missile contract, the ships and the talks of two ministers in town {i % 3}.",
        d,
        f"r{i}",
    )
    for i, d in enumerate(DAYS * 2)
)
NAMES = ("Norland", "Ostmark", "Ada Quell", "Boris Stenn", "Ostmark Arsenal", "Somebody Else")
EVENTS = ("order", "delivery", "offer", "interest", "meeting", "statement", "delay", "technology_transfer", "upgrade")
whens = st.one_of(st.none(), st.sampled_from(["2030-01-06", "2029-10", "2030", "2031-H1", "2032"]).map(lambda v: on(v, None, "by")))
quantities = st.one_of(st.none(), st.integers(1, 9).map(count), st.just(count(2, "regiment", "remaining")))
sources = st.sampled_from([Source(), Source("body", "Ministry of Defence (Norland)"), Source("named", "Ada Quell")])
THINGS = ("Kestrel-9", "Heron class", "XJ-5", "Twin Rivers Pact")
names = st.lists(st.sampled_from(NAMES), max_size=2).map(tuple)


@st.composite
def drawn(draw: st.DrawFn) -> Claim:
    """Draw a claim, noisy as a reader's: sides, goods and numbers may be missing or wrong."""
    r: Report = draw(st.sampled_from(REPORTS))
    c = claim(
        r, draw(st.sampled_from(EVENTS)), draw(st.sampled_from(STATUSES)),
        agents=draw(names), partners=draw(names), when=draw(whens), quantity=draw(quantities), source=draw(sources),
        objects=draw(st.lists(st.sampled_from(THINGS), max_size=2).map(tuple)),
        money=draw(st.one_of(st.none(), st.sampled_from([dollars(5e9), dollars(5.43e9)]))),
        place=draw(st.sampled_from([None, "Northaven", "Harbour Hall", "Eastford"])),
    )  # fmt: skip
    return replace(c, id=f"{c.id}-{draw(st.integers(0, 10**9))}")


claim_lists = st.lists(drawn(), max_size=14, unique_by=lambda c: c.id)


def collated(reports: Any, claims: Any) -> Any:
    return collate(reports, all_sentences(reports), {}, claims, PACK, "2031-06-01")


@settings(max_examples=60, deadline=None)  # one example collates twice, which a busy machine may stretch
@given(claim_lists, st.randoms(use_true_random=False))
def test_the_order_of_the_input_changes_nothing(claims: list[Claim], random: Any) -> None:
    """The same reports and claims in another order give the same record."""
    reports, others = list(REPORTS), list(claims)
    random.shuffle(reports)
    random.shuffle(others)
    assert collated(REPORTS, claims) == collated(reports, others)


@settings(max_examples=60, deadline=None)
@given(claim_lists)
def test_no_claim_is_lost_and_no_origin_is_invented(claims: list[Claim]) -> None:
    """Every claim is in one fact; a fact, value or deal never has more origins than reports."""
    record = collated(REPORTS, claims)
    held = Counter(c for f in record.facts for c in f.claims)
    assert held == Counter(c.id for c in claims)
    for f in record.facts:
        assert 1 <= f.origins <= f.reports
        assert all(1 <= v.origins <= v.reports for v in f.values)
        assert sorted(c for v in f.values for c in v.claims) == sorted(f.claims)
    assert all(1 <= d.origins <= d.reports for d in record.deals)
    assert sorted(r for s in record.stories for r in s.reports) == sorted(r.id for r in REPORTS)


@settings(max_examples=60, deadline=None)
@given(claim_lists)
def test_slip_is_zero_when_no_date_moved(claims: list[Claim]) -> None:
    """A deal whose promises all name one day hasn't slipped; one without promises has no slip to tell."""
    for deal in collated(REPORTS, claims).deals:
        if len({p.due.value for p in deal.promises}) == 1:
            assert deal.slip_days == 0
        if not deal.promises:
            assert deal.slip_days is None


@settings(max_examples=30, deadline=None)
@given(claim_lists)
def test_a_report_added_and_taken_away_leaves_the_record_as_it_was(claims: list[Claim]) -> None:
    """The record is a view: nothing of a report stays once it is gone."""
    kept = [c for c in claims if c.report != REPORTS[0].id]
    assert collated(REPORTS[1:], claims) == collated(REPORTS[1:], kept)


def test_a_view_as_of_a_day_knows_nothing_later() -> None:
    """A report published after the day is out, with its claims; one without a day is always in."""
    early, late = report("Signed.", "2030-01-01", "early"), report("Delivered.", "2031-01-01", "late")
    undated = report("Talks.", None, "undated")
    claims = (order(early, quantity=count(5)), delivery(late, quantity=count(2)), claim(undated, "statement"))
    record = collate((early, late, undated), {}, {}, claims, PACK, "2030-06-01")
    assert [d.stage for d in record.deals] == ["order"]
    assert {c.report for c in record.claims} == {early.id, undated.id}


def test_nothing_in_gives_an_empty_record() -> None:
    """An empty record is a record."""
    record = collate((), {}, {}, (), PACK, "2031-01-01")
    assert (record.facts, record.deals, record.stories, record.lineage) == ((), (), (), ())
