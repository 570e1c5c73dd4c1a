"""Furniture lines and captions, each cut with its reason."""

import pytest
from papers import Reader

TITLE = "Lithuania buys howitzers"
LEAD = "Minister Jonas Petraitis signed a contract for 40 howitzers in the capital, the defence ministry said in a statement."
NEXT = "Officials said the first battery would arrive next spring, while crews begin their training at the plant in autumn."


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("28 Views", "view counter"),
        ("1.2k views", "view counter"),
        ("3 min read", "view counter"),
        ("Share", "share words"),
        ("Facebook Twitter WhatsApp", "share words"),
        ("Follow us on Google News", "share words"),
        ("thumbnail", "share words"),
        ("news-image", "picture placeholder"),
        ("Advertisement", "advertisement"),
        ("Story continues below this ad", "advertisement"),
        ("Home > World > Europe", "section label"),
        ("Also read: Storm closes the port", "related teaser"),
        ("Read more", "related teaser"),
        ("Trending", "related teaser"),
        ("Subscribe to our newsletter", "newsletter box"),
        ("We use cookies to improve your visit.", "cookie notice"),
        ("© 2025 Harbour Post. All rights reserved.", "copyright line"),
        ("12 Comments", "readers' comments"),
        ("Disclaimer: The views are those of the guest.", "disclaimer"),
        ("This story has been published from a wire feed without changes.", "disclaimer"),
        ("Disclaimer: This image is taken from ANI.", "caption"),
        ("IMAGE: The minister at the plant. Photograph: PIB", "caption"),
        ("The minister at the plant./Courtesy X@ministry/ANI Photo", "caption"),
        ("The howitzer at a parade. (Photo: AFP)", "caption"),
        ("File photo", "caption"),
        ("The howitzer at a parade in Riga. Getty Images", "caption"),
        ("1,284 views | Share | Post | WhatsApp", "view counter"),
        ("5,902 views · 3 min read · Print", "view counter"),
        ("Print | Email", "share words"),
        ("Listen to this article", "share words"),
        ("Listen to this article (4 min)", "share words"),
        ("Save for later", "share words"),
        ("Get our app", "newsletter box"),
        ("Download the Gazette mobile app", "newsletter box"),
        ("Follow The Eastern Gazette for news on the go.", "share words"),
        ("ALSO IN THIS SECTION", "related teaser"),
        ("MORE FROM WORLD", "related teaser"),
        ("Asia Pacific • Defence", "section label"),
        ("Jonas Petraitis (left) greets a guest.", "caption"),
        ("Minister Jonas Petraitis at the plant in Gdynia, 3 December 2025", "caption"),
    ],
)
def test_a_furniture_line_is_cut_with_its_reason(read: Reader, line: str, reason: str) -> None:
    """Scraped furniture between two paragraphs goes, and neither paragraph does; a picture's agency isn't the report's."""
    report = read(f"{TITLE}\n\n{LEAD}\n\n{line}\n\n{NEXT}")
    assert report.text == f"{TITLE}\n\n{LEAD}\n\n{NEXT}"
    assert [(d.text, d.reason) for d in report.dropped] == [(line, reason)]
    assert report.agency is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Further reading of the bill is due on Friday in the upper house of parliament.",
        "Share of imports in the arsenal fell to 40 per cent, the ministry said.",
        "The report has been published by an institute in Stockholm, which counts deliveries.",
        "(c) the delivery of 20 guns by the end of the year.",
        "Views on the deal are divided in the coalition, a member of parliament said.",
        "Related deals with Estonia are to follow in the coming year, the minister said.",
        "The minister said the image of the industry had suffered from the delays.",
        "Three squadrons came.",
        "Follow-up orders for more drones on the same terms are likely, the minister said.",
        "Save for the guns, nothing in the deal is new, an official told reporters in the capital.",
        "Navy, army and air force will each get four of them by the end of the year.",
    ],
)
def test_a_sentence_that_looks_like_furniture_stays(read: Reader, sentence: str) -> None:
    """A furniture word at the start of a sentence doesn't make it furniture."""
    assert sentence in read(f"{TITLE}\n\n{LEAD}\n\n{sentence}\n\n{NEXT}").text


def test_every_word_of_a_source_is_kept_or_shown_as_cut(read: Reader) -> None:
    """Nothing is lost: kept paragraphs and cut ranges together are the raw text, and each range gives its exact words."""
    report = read(
        f"News\n{TITLE}\n4 Dec 2025\nAna Kova\n28 Views\n\nVILNIUS (AP) — {LEAD}\nShare\n\n{NEXT} -- PTI\n\nStorm closes the port."
    )
    cut = [False] * len(report.raw)
    for piece in report.dropped:
        assert report.raw[piece.start : piece.end] == piece.text
        assert not any(cut[piece.start : piece.end])
        cut[piece.start : piece.end] = [True] * (piece.end - piece.start)
    left = "".join(char for char, gone in zip(report.raw, cut, strict=True) if not gone)
    assert left.split() == report.text.split()
    assert {d.reason for d in report.dropped} >= {"section label", "date line", "byline", "dateline", "credit line"}


@pytest.mark.parametrize("heading", ["ALSO IN THIS SECTION", "MORE FROM WORLD", "Don't miss", "Other headlines", "Also in World", "Most popular"])
def test_headlines_under_a_heading_for_others_are_cut(read: Reader, heading: str) -> None:
    """A heading that announces other stories takes its list with it, whether or not its lines read as headlines."""
    others = "Harbour fee rises\nCarp prices climb as markets open.\nMayor of Zemlin resigns after vote"
    assert read(f"{TITLE}\n\n{LEAD}\n\n{NEXT}\n\n{heading}\n\n{others}").text == f"{TITLE}\n\n{LEAD}\n\n{NEXT}"
