"""Credits, and what a page goes on with after them."""

import pytest
from papers import Reader

TITLE = "Lithuania buys howitzers"
LEAD = "The two countries signed a contract for 40 howitzers in the capital, the defence ministry said in a statement."
NEXT = "Officials said the first battery would arrive next spring, while crews begin their training at the plant in autumn."
TEXT = f"{TITLE}\n\n{LEAD}\n\n{NEXT}"


@pytest.mark.parametrize(
    ("credit", "agency"),
    [
        (" -- PTI", "PTI"),
        (" — AFP", "AFP"),
        (" (Reuters)", "Reuters"),
        (" /Yonhap", "Yonhap"),
        (" PTI ABC DEF", "PTI"),
        ("\n\n(With inputs from ANI)", "ANI"),
        ("\n\nWith inputs from PTI and ANI", "PTI"),
        ("\n\nwith agency inputs", None),
        ("\n\nBased On PTI Report", "PTI"),
        ("\n\nBased on a Baltic Monitor report", None),
        ("\n\nSource: TASS", "TASS"),
        ("\n\nReuters", "Reuters"),
        ("\n\n(Reporting by Ana Kova in Vilnius; Editing by Tom Hale)", None),
        (" -- BNX", "BNX"),
        ("\n\n(Editing by A. Moore and T. J. Hale)", None),
    ],
)
def test_a_credit_at_the_end_is_cut_and_names_the_agency(read: Reader, credit: str, agency: str | None) -> None:
    """Credits in all common forms are kept apart from the text; an agency that no pack knows is named as it signs."""
    report = read(TEXT + credit)
    assert report.text == TEXT
    assert (report.agency, report.credit) == (agency, credit.strip())
    assert [(d.reason, d.text) for d in report.dropped] == [("credit line", credit.strip())]


@pytest.mark.parametrize(
    "sentence",
    [
        "Reuters reported from Vilnius that the deal has an option for a further 20 howitzers.",
        "The drill was run by the alliance (NATO)",
        '"We shall deliver on time and at the agreed price." — Petraitis',
    ],
)
def test_an_attribution_is_not_a_credit(read: Reader, sentence: str) -> None:
    """A sentence about an agency, an abbreviation in brackets and the speaker of a quotation are text."""
    report = read(f"{TEXT}\n\n{sentence}\n\n{LEAD} It had been long in the making.")
    assert sentence in report.text
    assert report.agency is None


def test_what_follows_the_sign_off_is_cut(read: Reader) -> None:
    """After `-- PTI` a scraped page goes on with other stories, whole or broken off."""
    other = ["The port of Klaipeda was closed by a storm on Tuesday, and ferries stayed in.", "The mayor of Kaunas said he would..."]
    report = read(f"{TEXT} -- PTI\n\n" + "\n\n".join(other))
    assert report.text == TEXT
    assert [d.text for d in report.dropped if d.reason == "text after the sign-off"] == other


def test_a_report_that_clearly_goes_on_after_a_credit_stays_whole(read: Reader) -> None:
    """Three full paragraphs about the same names are a continuation."""
    first = "Minister Jonas Petraitis of Lithuania met Minister Ana Kova of Estonia in Vilnius to talk about howitzers for the Baltic brigade."
    more = [
        f"Speaking in {place}, Minister Jonas Petraitis thanked Minister Ana Kova for the help that Estonia gives to the brigade."
        for place in ("Vilnius", "Lithuania", "Estonia")
    ]
    report = read("\n\n".join([TITLE, f"{first} (ANI)", *more]))
    assert report.text.endswith(more[-1])
    assert report.agency == "ANI"


def test_headlines_of_other_stories_are_cut(read: Reader) -> None:
    """Under a heading that announces them, or below the last paragraph, headlines belong to other stories."""
    others = "Parliament votes on the pension bill\nStorm closes the port of Klaipeda again"
    assert read(f"{TEXT}\n\nRelated stories\n{others}").text == TEXT
    assert read(f"{TEXT}\n\n{others}").text == TEXT


def test_a_teaser_that_breaks_off_is_cut(read: Reader) -> None:
    """A paragraph that ends in dots below the article is a teaser."""
    report = read(f"{TEXT}\n\nThe port of Klaipeda was closed by a storm on Tuesday, and the ferries stayed...")
    assert report.text == TEXT
    assert report.dropped[0].reason == "related teaser"


def test_subheadings_and_lists_stay(read: Reader) -> None:
    """A line without a full stop between paragraphs is a subheading, and bullets are a list."""
    text = f"{TITLE}\n\n{LEAD}\n\nDelivery from spring\n\n{NEXT}\n\n- The first battery comes in spring\n\n- Crews train in autumn"
    assert read(text).text == text


def test_a_source_under_a_graph_does_not_end_the_report(read: Reader) -> None:
    """`Source:` with a name that isn't an agency's cuts nothing of what follows it."""
    text = f"{TITLE}\n\n{LEAD} {NEXT}\n\nSource: Baltic Institute\n\nThe price was not disclosed."
    assert read(text).text.endswith("The price was not disclosed.")
