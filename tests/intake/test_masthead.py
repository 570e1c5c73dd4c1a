"""Papers that no table knows: their names over, beside and below the headline, and on pages."""

import pytest
from papers import Reader

TITLE = "Karva buys twelve patrol drones from Zemlin"
LEAD = "Minister Jonas Petraitis signed a contract for twelve patrol drones in the capital, the defence ministry said in a statement."
NEXT = "Officials said the first four would arrive next spring, while crews begin their training at the plant in autumn."
TEXT = f"{LEAD}\n\n{NEXT}"


@pytest.mark.parametrize(
    ("top", "outlet"),
    [
        ("The Harbour Chronicle", "The Harbour Chronicle"),
        ("The Harbour Chronicle\nWorld", "The Harbour Chronicle"),
        ("THE HARBOUR CHRONICLE\n\nWORLD\n\n12 March 2024", "THE HARBOUR CHRONICLE"),
        ("Times of Karva\n\nForeign Affairs\n", "Times of Karva"),
        ("Karva Today\nAsia Pacific | Defence", "Karva Today"),
        ("Zemlin Weekly Observer\nTuesday, 12 March 2024", "Zemlin Weekly Observer"),
        ("Coastal Defence Review, 12 March 2024", "Coastal Defence Review"),
        ("The Eastern Gazette | World | 12 March 2024", "The Eastern Gazette"),
        ("The Eastern Gazette\nVol. 12, No. 34\nThe voice of the coast since 1921", "The Eastern Gazette"),
        ("Zvezdnik\nWorld", "Zvezdnik"),
        ("Daily Kwanza\nBy Ana Kova", "Daily Kwanza"),
        ("Source: The Valley Standard", "The Valley Standard"),
        ("Radio Karva\nPolitics", "Radio Karva"),
        ("Sellen Herald (sellenherald.example)\n12 March 2024", "Sellen Herald"),
        ("Morning Star of Karva\nMilitary", "Morning Star of Karva"),
    ],
)
def test_the_name_over_the_headline_is_the_outlet(read: Reader, top: str, outlet: str) -> None:
    """A masthead, with its section, date or tagline, is cut; the headline is the line below it."""
    report = read(f"{top}\n\n{TITLE}\n\n{TEXT}")
    assert (report.outlet, report.title) == (outlet, TITLE)
    assert report.text == f"{TITLE}\n\n{TEXT}"


@pytest.mark.parametrize(
    ("top", "outlet"),
    [
        ("PRESS NOTE\nMinistry of Defence", "Ministry of Defence"),
        ("Ministry of Works\nPress release", "Ministry of Works"),
        ("Press Release No. 45/2024\nMinistry of Defence of Karva\n12 March 2024", "Ministry of Defence of Karva"),
        ("Government of Karva\nMinistry of Foreign Affairs\nPRESS STATEMENT", "Ministry of Foreign Affairs"),
        ("PRESS NOTE | Ministry of Defence", "Ministry of Defence"),
        ("Media release\nKorvan Aerospace\n12 March 2024", "Korvan Aerospace"),
        ("FOR IMMEDIATE RELEASE\n\nOffice of the Prime Minister", "Office of the Prime Minister"),
        ("Ministry of Defence\nPress Note\n12 March 2024", "Ministry of Defence"),
        ("MINISTRY OF DEFENCE\nPRESS NOTE", "MINISTRY OF DEFENCE"),
    ],
)
def test_a_press_note_is_by_the_body_that_issues_it(read: Reader, top: str, outlet: str) -> None:
    """The heading of a press note goes, and the ministry or company in it is the outlet, as printed."""
    report = read(f"{top}\n\n{TITLE}\n\n{TEXT}")
    assert (report.outlet, report.title, report.agency) == (outlet, TITLE, None)
    assert report.text == f"{TITLE}\n\n{TEXT}"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        (f"{TITLE} | Danube Tribune", "Danube Tribune"),
        (f"{TITLE} - Danube Tribune", "Danube Tribune"),
        (f"{TITLE} — The Coastal Ledger", "The Coastal Ledger"),
        (f"{TITLE} | World | Danube Tribune", "Danube Tribune"),
        (f"{TITLE} | Zvezdnik", "Zvezdnik"),
        (f"Danube Tribune: {TITLE}", "Danube Tribune"),
        (f"The Harbour Chronicle | {TITLE}", "The Harbour Chronicle"),
        (f"{TITLE} | World", None),
    ],
)
def test_the_name_beside_the_headline_is_the_outlet(read: Reader, line: str, outlet: str | None) -> None:
    """A name before or after the headline is taken off it; so is a section, which names nobody."""
    report = read(f"{line}\n\n12 March 2024\n\n{TEXT}")
    assert (report.outlet, report.title) == (outlet, TITLE)


def test_a_name_that_the_page_repeats_is_the_outlet(read: Reader) -> None:
    """Without the form of a paper's name, a copyright line or a call to follow shows whose name it is."""
    for foot in ("© 2024 Blue Meridian. All rights reserved.", "Follow Blue Meridian for more news."):
        report = read(f"{TITLE} - Blue Meridian\n\n{TEXT}\n\n{foot}")
        assert (report.outlet, report.title) == ("Blue Meridian", TITLE)
        assert read(f"Blue Meridian\n\n{TITLE}\n\n{TEXT}\n\n{foot}").outlet == "Blue Meridian"


@pytest.mark.parametrize(
    "title",
    [
        "Karva: Zemlin must pay for the drones first",
        "Drones for Karva - what we know so far",
        "Karva, Zemlin to Meet the Press",
        "Karva Signs Drone Deal",
        "Exclusive: Karva buys twelve patrol drones",
        "Ministry of Defence signs contract for drones",
        "Two ministers meet in Zemlin",
        "Drone deal reported by the Harbour Post",
    ],
)
def test_a_headline_stays_whole(read: Reader, title: str) -> None:
    """A headline with a colon, a dash or a paper's word in it isn't taken apart, nor for a masthead."""
    report = read(f"{title}\n\n12 March 2024\n\n{TEXT}")
    assert (report.title, report.outlet) == (title, None)


@pytest.mark.parametrize(
    ("below", "outlet"),
    [
        ("The Harbour Chronicle\n12 March 2024", "The Harbour Chronicle"),
        ("12 March 2024 | Danube Tribune", "Danube Tribune"),
        ("By Ana Kova, The Valley Herald\n12 March 2024", "The Valley Herald"),
        ("Published by Sellen Herald on 12 March 2024", "Sellen Herald"),
        ("Ministry of Defence\nPress Release\n12 March 2024", "Ministry of Defence"),
        ("By Ana Kova | 12 March 2024 | 3 min read | Share", None),
    ],
)
def test_the_name_below_the_headline_is_the_outlet(read: Reader, below: str, outlet: str | None) -> None:
    """Some papers print their name under the headline, with the date or the writer."""
    report = read(f"{TITLE}\n\n{below}\n\n{TEXT}")
    assert (report.title, report.outlet, report.published) == (TITLE, outlet, "2024-03-12")
    assert report.text == f"{TITLE}\n\n{TEXT}"


def test_a_word_over_the_headline_is_its_section(read: Reader) -> None:
    """A word or two over a headline name a section that no list has."""
    assert read(f"Rotorcraft\n\n{TITLE}\n\n{TEXT}").title == TITLE


HEAD = "<html lang=en><head>{head}</head><body><header>{top}</header><article><h1>" + TITLE + f"</h1><p>{LEAD}</p><p>{NEXT}</p></article><footer>{{foot}}</footer></body></html>"


@pytest.mark.parametrize(
    ("head", "top", "foot"),
    [
        ('<meta property="og:site_name" content="Coastal Ledger">', "", ""),
        ('<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"Coastal Ledger"}}</script>', "", ""),
        ('<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","publisher":{"@id":"#o"}},{"@id":"#o","@type":"Organization","name":"Coastal Ledger"}]}</script>', "", ""),
        (f"<title>{TITLE} | Coastal Ledger</title>", "", ""),
        (f"<title>{TITLE} - Coastal Ledger</title>", "", "<p>© 2024 Coastal Ledger</p>"),
        (f"<title>Coastal Ledger - {TITLE}</title>", "<a href='/'>Coastal Ledger</a>", ""),
        ("<title>Coastal Ledger</title>", "<div class=masthead>Coastal Ledger</div>", ""),
        ('<meta name="application-name" content="Coastal Ledger">', "", ""),
        ("", "", "<p>Copyright 2020-2024 Coastal Ledger Ltd. All rights reserved.</p>"),
        ("", "<a class='logo' href='/'><img src=x alt='Coastal Ledger'></a>", ""),
        ('<meta name="twitter:site" content="@CoastalLedger">', "", ""),
    ],
)
def test_a_page_names_its_outlet(read: Reader, head: str, top: str, foot: str) -> None:
    """Meta tags, JSON-LD, the title, the masthead, the copyright line and at last the account name the outlet."""
    report = read(HEAD.replace("{head}", head).replace("{top}", top).replace("{foot}", foot), path="a.html")
    assert (report.outlet, report.title) == ("Coastal Ledger", TITLE)
    assert report.text == f"{TITLE}\n\n{TEXT}"
