"""The desk's answers on the made-up press."""

import pytest

from dateline.desk.changes import changes
from dateline.desk.claims import claims
from dateline.desk.disagreements import disagreements
from dateline.desk.dossier import dossier
from dateline.desk.ledger import ledger
from dateline.desk.page import page
from dateline.desk.reports import report_view
from dateline.desk.searching import find
from dateline.desk.seen import Seen, look
from dateline.desk.status import status
from dateline.desk.stories import stories, story
from dateline.model import NotFoundError, UsageError


@pytest.mark.parametrize("typed", ["X-40", "x40", "X 40", "Falcon Interceptor"])
def test_a_dossier_is_found_under_any_spelling(seen: Seen, typed: str) -> None:
    """Case, hyphens and spaces don't count, and the pack's aliases do."""
    assert dossier(seen, typed).name == "X-40"


def test_a_dossier_sets_out_the_deal_with_its_sentences(seen: Seen) -> None:
    """Ordered, delivered, remaining and promised, each with the words behind it."""
    deal = dossier(seen, "X-40").deals[0]
    assert deal.ordered is not None
    assert deal.ordered.text.startswith("12 interceptors")
    assert "ordered 12 X-40 interceptors" in deal.ordered.cited[0].quote
    assert [price.text for price in deal.prices] == ["USD 900 million"]
    assert deal.delivered is not None
    assert deal.delivered_count == 4
    assert deal.inferred
    assert all(promise.cited for promise in deal.promises)


def test_a_dossier_keeps_look_alikes_apart(seen: Seen) -> None:
    """The X-50 is named as what the X-40 is not, and nothing of it is in the X-40's deals."""
    found = dossier(seen, "X-40")
    assert [(other.name, other.reason) for other in found.look_alikes] == [("X-50", "another number: 50, not 40")]
    assert {deal.system for deal in found.deals} == {"X-40"}
    assert all(deal.ordered is None for deal in dossier(seen, "X-50").deals)


def test_the_timeline_goes_by_the_day_of_the_event(seen: Seen) -> None:
    """What is due in 2024 stands after what came in 2023, though it was reported two years earlier."""
    moments = dossier(seen, "X-40").timeline
    assert [m.starts for m in moments] == sorted(m.starts for m in moments)
    arrival = next(m for m in moments if m.starts == "2023-05-31")
    assert arrival.reported == "2023-06-01"


def test_one_person_has_one_dossier_under_every_spelling(seen: Seen) -> None:
    """`Anna Bergh` is Anna Berg, and the dossier says how reports write the name."""
    found = dossier(seen, "anna bergh")
    assert found.name == "Anna Berg"
    assert {text for text, _ in found.spellings} == {"Anna Berg", "Anna Bergh"}
    assert "defence minister" in found.about


def test_an_unknown_name_is_told_with_near_ones(seen: Seen) -> None:
    """A slip of the pen leads to the name that was meant."""
    with pytest.raises(NotFoundError) as told:
        dossier(seen, "Sarkanya")
    assert "Sarkania" in told.value.way_out


def test_a_name_that_stands_only_in_what_was_cut_is_told_so(seen: Seen) -> None:
    """Carp prices are in no report; the error says where they stood and why they were cut."""
    with pytest.raises(NotFoundError) as told:
        dossier(seen, "Carp prices")
    assert "a-order.txt" in told.value.what
    assert "cut" in told.value.what


def test_search_finds_sentences_with_their_claims(seen: Seen) -> None:
    """A hit carries what is claimed in it, and marks the words that were looked for."""
    hit = find(seen, '"delivered on Wednesday"').sentences[0]
    assert [claim.event for claim in hit.cited] == ["delivery"]
    assert {hit.text[a:b].lower() for a, b in hit.marks} <= {"delivered on wednesday", "delivered", "on", "wednesday"}


def test_search_says_what_was_cut(seen: Seen) -> None:
    """Words that were cut are found with the reason."""
    found = find(seen, "carp prices")
    assert not found.sentences
    assert found.dropped[0].reason


def test_a_story_counts_its_origins(seen: Seen) -> None:
    """An agency's report and its copy are two reports of one origin."""
    found = story(seen, "two years late")
    assert (found.story.origins, found.story.reports) == (1, 2)
    assert [len(group.reports) for group in found.origins] == [2]
    assert found.shared


def test_a_story_that_is_not_there_is_told(seen: Seen) -> None:
    """The error says where they are listed; a title that fits several asks which."""
    with pytest.raises(NotFoundError, match="no story"):
        story(seen, "submarine")
    several = [line for line in stories(seen).stories if "nterceptors" in line.title]
    if len(several) > 1:
        with pytest.raises(NotFoundError, match="stories fit"):
            story(seen, "interceptors")


def test_changes_tell_what_moved_since_a_day(seen: Seen) -> None:
    """After the order's day the promise moves, and what came in 2023 is new."""
    found = changes(seen, "2020-02-01")
    what = " / ".join(move.what for move in found.moved)
    assert "2022 → " in what
    assert "delivered: unknown → 4" in what
    assert len(found.reports) == 3


def test_changes_after_the_last_day_are_none(seen: Seen) -> None:
    """Nothing was published after the last report."""
    found = changes(seen, "2023-06-01")
    assert not (found.reports or found.facts or found.moved or found.disputed or found.stories)


def test_a_promise_is_overdue_when_its_day_has_passed(seen: Seen) -> None:
    """Only 4 of 12 had come when 2022 ended; on the day of the order nothing was overdue."""
    early = look(seen.record, seen.pack, "2020-01-10")
    assert changes(early, "2020-01-01").overdue == ()


def test_a_view_as_of_a_day_knows_nothing_later(seen: Seen) -> None:
    """On the day of the order nothing was delivered, and the slip isn't known."""
    early = look(seen.record, seen.pack, "2020-12-31")
    deal = ledger(early).deals[0]
    assert deal.delivered is None
    assert not deal.slip_days
    assert len(early.order) == 1


def test_the_ledger_can_be_narrowed(seen: Seen) -> None:
    """By system and stage; orders only leaves out what was only looked at, and says how many."""
    assert [deal.system for deal in ledger(seen, system="x50").deals] == ["X-50"]
    orders = ledger(seen, orders_only=True)
    assert [deal.system for deal in orders.deals] == ["X-40"]
    assert orders.hidden == 1
    with pytest.raises(UsageError, match="no stage"):
        ledger(seen, stage="sold")


def test_claims_can_be_narrowed(seen: Seen) -> None:
    """By event, status, object, agent and report."""
    assert {c.status for c in claims(seen, status="planned").claims} == {"planned"}
    assert [c.event for c in claims(seen, about="X-50").claims] == ["interest"]
    assert {c.path and c.path.rsplit("/", 1)[-1] for c in claims(seen, report="arrival").claims} == {"d-arrival.txt"}
    assert claims(seen, limit=1).total > 1
    with pytest.raises(UsageError, match="no event"):
        claims(seen, event="sale")


def test_an_unknown_kind_of_disagreement_is_told(seen: Seen) -> None:
    """The error lists the kinds that there are."""
    with pytest.raises(UsageError) as told:
        disagreements(seen, kind="lie")
    assert "rounding" in told.value.way_out


def test_the_status_counts_what_was_cut_by_reason(seen: Seen) -> None:
    """Reports, days and reasons."""
    found = status(seen)
    assert found.counts.reports == 4
    assert (found.counts.first_day, found.counts.last_day) == ("2020-01-10", "2023-06-01")
    assert sum(count for _, count in found.dropped) >= 3


def test_a_report_is_shown_whole_with_its_claims_marked(seen: Seen) -> None:
    """The pieces of a kept paragraph are its words, nothing more and nothing less; what was cut is there with its reason."""
    report = next(r for r in seen.order if (seen.report(r).path or "").endswith("a-order.txt"))
    view = report_view(seen, report)
    for block in view.blocks:
        if block.kept:
            assert "".join(p.text for s in block.sentences for p in s.pieces) == block.text
    assert any(piece.claims for block in view.blocks for s in block.sentences for piece in s.pieces)
    assert any(not block.kept and block.reason for block in view.blocks)


def test_every_claim_has_one_anchor_on_the_page(seen: Seen) -> None:
    """A link to a claim leads to one place."""
    view = page(seen)
    anchors = [a for r in view.reports for b in r.blocks for s in b.sentences for a in s.anchors]
    assert sorted(anchors) == sorted(seen.claims)
