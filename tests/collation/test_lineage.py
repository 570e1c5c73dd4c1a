"""Which reports copy or share text."""

from dataclasses import replace

import pytest
from made_up import all_sentences, claim, mention, report

from dateline.collation.lineage import lineage
from dateline.collation.origins import claim_origins, count_origins, origins
from dateline.model import Lineage, Report, Source

WIRE = (
    "Officials in the harbour town spent most of the night counting crates that had come off three grey ships. "
    "A clerk said the paperwork would be finished long before anybody asked where the last container had gone. "
    "Nobody at the ministry wished to explain why the invoices were printed on paper of two different colours."
)
OTHER = (
    "Local fishermen complained about noise near the quay and asked for a meeting with the mayor. "
    "Rain is expected tomorrow and the ferry will not sail until the wind has gone down again."
)


def edges(*reports: Report) -> tuple[Lineage, ...]:
    return lineage(reports, all_sentences(reports), {})


def test_a_text_printed_twice_is_a_copy() -> None:
    """Two reports with the same sentences are a copy, and the reason says how much is shared."""
    (edge,) = edges(report(WIRE, name="a"), report(WIRE + " " + OTHER[:94], name="b"))
    assert edge.relation == "copy"
    assert edge.shared_sentences == 3
    assert "3 sentences copied" in edge.reason


def test_one_borrowed_sentence_is_partial_and_names_both_places() -> None:
    """A report that takes over one sentence shares it, and the edge says which."""
    borrowed = WIRE.split(". ")[1] + "."
    a, b = report(WIRE, name="a"), report(f"{OTHER} {borrowed} {OTHER.upper()}", name="b")
    (edge,) = edges(a, b)
    assert edge.relation == "partial"
    assert edge.shared == (((1, 2),) if edge.a == a.id else ((2, 1),))


def test_the_same_facts_in_other_words_are_no_copy() -> None:
    """Reports that only share facts aren't related."""
    a = report("Norland bought five squadrons of the new missile from Ostmark for two billion crowns in March.", name="a")
    b = report("In a contract signed in March, Ostmark agreed to supply Norland with five squadrons of missiles.", name="b")
    assert edges(a, b) == ()


def test_a_list_of_names_and_titles_is_no_copy() -> None:
    """Names are masked: a long run of titles in common isn't copied text."""
    names = "Ada Quell, Boris Stenn, Carl Umber, Dora Vintner, Emil Wexler, Fritz Yarrow, Greta Zorn and Hugo Ashby"
    a = report(f"Among those at dinner were {names}.", name="a")
    b = report(f"The list of guests includes {names}.", name="b")
    assert edges(a, b) == ()


def test_a_shared_headline_alone_is_no_copy() -> None:
    """A headline that two outlets print relates nothing."""
    title = "officials spent most of the night counting crates that had come off three grey ships in the town"
    a = report(f"{title}. {OTHER}", name="a", title=title)
    b = report(f"{title}. Something else entirely was written here by a person who was never there.", name="b", title=title)
    assert edges(a, b) == ()


def pair(credit: str | None, day: str) -> tuple[Report, Report]:
    """Make a wire story and another report of the same happening in other words."""
    a = report(
        "Defence minister Ada Quell will meet Boris Stenn in Northaven on Monday over late missile deliveries.",
        "2031-05-03", "a", agency="Gull Wire", credit="-- Gull Wire",
    )  # fmt: skip
    b = report(
        "Late missile deliveries top the list when minister Ada Quell sees Boris Stenn for defence talks in Northaven.",
        day, "b", agency="Gull Wire", credit=credit,
    )  # fmt: skip
    return a, b


@pytest.mark.parametrize(
    ("credit", "day", "relation"),
    [
        ("Based on Gull Wire Report", "2031-05-04", "rewrite"),
        ("(Gull Wire)", "2031-05-04", "same_agency"),
        ("Based on Gull Wire Report", "2031-05-09", None),
    ],
)
def test_a_credit_tells_a_rewrite(credit: str, day: str, relation: str | None) -> None:
    """Reworded agency text is told by its credit, within two days; by words alone it isn't."""
    found = [e.relation for e in edges(*pair(credit, day))]
    assert found == ([relation] if relation else [])


def test_without_a_credit_a_rewrite_is_not_claimed() -> None:
    """The same happening by an outlet of its own is independent reporting."""
    a, b = pair(None, "2031-05-04")
    assert edges(a, replace(b, agency=None)) == ()


def test_masked_names_let_a_copy_with_another_name_through() -> None:
    """A copied sentence stays one when only the name in it is spelt another way."""
    text = "it was made plain to a hall of {} that no contract would be signed before"
    a, b = (
        report("Then " + text.format("stenn") + ".", name="a"),
        report("Then " + text.format("shtenn") + ".", name="b"),
    )
    names = {a.id: (mention(a, "stenn", "Boris Stenn"),), b.id: (mention(b, "shtenn", "Boris Stenn"),)}
    (edge,) = lineage((a, b), all_sentences((a, b)), names)
    assert edge.shared_sentences == 1


def test_a_stock_phrase_is_no_copy() -> None:
    """Short sentences that share a phrase of the trade, half of each, aren't copied."""
    a = report("Both sides agreed to hold the next round of talks before the year ends.", name="a")
    b = report("Both sides agreed to hold the next round of talks in spring.", name="b")
    assert edges(a, b) == ()


def test_a_ministry_quoted_by_three_papers_is_one_origin() -> None:
    """Outlets that carry one body's statement count once; a report's own voice counts for itself."""
    papers = [report(f"The ministry said paper {i} may print it.", name=f"p{i}", outlet=f"Paper {i}") for i in range(3)]
    said = Source("body", "Ministry of Defence (Norland)", "said")
    claims = [claim(r, "statement", source=said) for r in papers]
    own = claim(papers[0], "figure")
    keys = claim_origins([*claims, own], papers, (), all_sentences(papers))
    assert count_origins(claims, keys) == 1
    assert keys[own.id] == "outlet:Paper 0"
    assert count_origins([*claims, own], keys) == 1  # one report never counts twice


def test_a_copied_sentence_comes_from_the_agency_though_the_report_does_not() -> None:
    """A report of its own keeps its outlet as origin; the claim in its borrowed sentence is the agency's."""
    borrowed = WIRE.split(". ")[1] + "."
    a = report(WIRE, "2031-01-01", "a", agency="Gull Wire", credit="-- Gull Wire")
    b = report(f"{OTHER} {borrowed} {OTHER.upper()}", "2031-01-02", "b", outlet="The Oar")
    pairs, cut = edges(a, b), all_sentences((a, b))
    copied, own = claim(b, "statement", quote=borrowed), claim(b, "statement", quote=OTHER.split(". ", maxsplit=1)[0])
    keys = claim_origins((copied, own), (a, b), pairs, cut)
    assert (keys[copied.id], keys[own.id]) == ("agency:Gull Wire", "outlet:The Oar")
    home = {o.report: o for o in origins((a, b), pairs, (copied, own))}
    assert home[b.id].origin == "outlet:The Oar"
    assert home[b.id].agency == "Gull Wire"
    assert "1 sentence" in home[b.id].reason


def test_copies_without_an_agency_come_from_the_first_that_printed() -> None:
    """When nobody credits an agency, the earliest report is the origin of its copies."""
    a, b = report(WIRE, "2031-01-02", "a", outlet="Late"), report(WIRE, "2031-01-01", "b", outlet="Early")
    assert {o.origin for o in origins((a, b), edges(a, b), ())} == {"outlet:Early"}
