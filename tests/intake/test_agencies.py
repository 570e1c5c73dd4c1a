"""News agencies that no table knows, by the form of credit and of name; datelines of many cities."""

import pytest
from papers import Reader

TITLE = "Karva buys twelve patrol drones from Zemlin"
LEAD = "The two countries signed a contract for twelve patrol drones in the capital, the defence ministry said in a statement."
NEXT = "Officials said the first four would arrive next spring, while crews begin their training at the plant in autumn."
TEXT = f"{TITLE}\n\n{LEAD}\n\n{NEXT}"


@pytest.mark.parametrize(
    ("credit", "agency"),
    [
        ("\n\n-- Meridian Wire", "Meridian Wire"),
        (" -- Meridian Wire", "Meridian Wire"),
        ("\n\nBased on Meridian Wire report", "Meridian Wire"),
        ("\n\nBased on a Harbour News Agency report.", "Harbour News Agency"),
        ("\n\nWith inputs from Harbour Wire", "Harbour Wire"),
        ("\n\n(With inputs from Kwanza Press and agencies)", "Kwanza Press"),
        ("\n\nHarbour Wire/Agencies", "Harbour Wire"),
        ("\n\nSource: Zuri News Agency", "Zuri News Agency"),
        ("\n\n(Kwanza Press)", "Kwanza Press"),
        ("\n\nHarbour Wire", "Harbour Wire"),
        ("\n\nSource: KARVA-INTERFAX", "KARVA-INTERFAX"),
        (" (Press Agency of Karva)", "Press Agency of Karva"),
        ("\n\n— Agence Karva Presse", "Agence Karva Presse"),
        ("\n\nThis story is from a Meridian Wire feed.", "Meridian Wire"),
    ],
)
def test_an_unknown_agency_is_read_from_its_credit(read: Reader, credit: str, agency: str) -> None:
    """Where a credit stands, a name that reads like an agency's is one, in the letters in which it is printed."""
    report = read(TEXT + credit)
    assert (report.agency, report.text) == (agency, TEXT)


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Harbour Wire", "Harbour Wire"),
        ("By Harbour Wire Staff", "Harbour Wire"),
        ("By Harbour Wire", "Harbour Wire"),
        ("By Ana Kova, Meridian News Service", "Meridian News Service"),
        ("Ana Kova, Kwanza Press", "Kwanza Press"),
        ("Kwanza Press | 12 March 2024", "Kwanza Press"),
        ("By Ana Kova", None),
        ("Lowland Globe web desk", None),
    ],
)
def test_an_unknown_agency_is_read_from_the_byline(read: Reader, line: str, agency: str | None) -> None:
    """Over the text, an agency stands alone, with its staff, or behind a writer."""
    report = read(f"{TITLE}\n\n{line}\n\n{LEAD}\n\n{NEXT}")
    assert (report.agency, report.title, report.text) == (agency, TITLE, TEXT)


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("(Meridian Wire) - ", "Meridian Wire"),
        ("LUANDA (Kwanza Press) - ", "Kwanza Press"),
        ("LUANDA, March 10 (Kwanza News) -- ", "Kwanza News"),
        ("NAIROBI, March 10 (Zuri) - ", "Zuri"),
        ("BRATISLAVA, March 10 (Meridian Wire) - ", "Meridian Wire"),
        ("PORT LOUIS, 10 March 2024 /Harbour Newswire/ - ", "Harbour Newswire"),
        ("Luanda (Kwanza Press): ", "Kwanza Press"),
        ("Meridian Wire | BRATISLAVA — ", "Meridian Wire"),
        ("KYIV, March 10 (Dnipro Post) - ", None),
    ],
)
def test_an_unknown_agency_is_read_from_the_dateline(read: Reader, dateline: str, agency: str | None) -> None:
    """In brackets before the first sentence, a name that reads like an agency's is one; a paper's name isn't."""
    report = read(f"{TITLE}\n\n{dateline}{LEAD}\n\n{NEXT}")
    assert (report.agency, report.text) == (agency, TEXT)


CITIES = [
    "BRATISLAVA", "NEW DELHI", "PORT LOUIS", "KUCHYŇA", "ŁÓDŹ", "SÃO PAULO", "ST. JOHN'S", "N'DJAMENA", "PORT-AU-PRINCE", "RIO DE JANEIRO",
    "DAR ES SALAAM", "WASHINGTON, D.C.", "BRUSSELS/PARIS", "BANSKÁ BYSTRICA", "SANA'A", "ULAANBAATAR", "TEL AVIV", "ANKARA, Turkey", "LIMA",
]  # fmt: skip


@pytest.mark.parametrize("city", CITIES)
@pytest.mark.parametrize("stop", [": ", " - ", " — ", " -- ", " – "])
def test_a_city_in_capitals_is_a_place_and_no_part_of_it_an_agency(read: Reader, city: str, stop: str) -> None:
    """`BRATISLAVA:` is a dateline without an agency, whatever the city's letters and the mark after it."""
    report = read(f"{TITLE}\n\n{city}{stop}{LEAD}\n\n{NEXT}")
    assert (report.agency, report.text) == (None, TEXT)


@pytest.mark.parametrize(
    "opening", ["New Delhi, Dec 4 US officials said that", "The ministry (which is in Karva) - and", "Karva (Zemlin) officials - among them"]
)
def test_words_in_the_first_sentence_are_no_dateline(read: Reader, opening: str) -> None:
    """A bracket or capitals in a sentence aren't an agency."""
    lead = f"{opening} the two countries signed a contract for twelve patrol drones in the capital."
    report = read(f"{TITLE}\n\n{lead}\n\n{NEXT}")
    assert report.agency is None
    assert lead in report.text


def test_what_an_agency_prints_itself_is_its_own_report(read: Reader) -> None:
    """On the page of an agency, outlet and agency are the same."""
    report = read(f"Meridian Wire\n\n{TEXT}")
    assert (report.outlet, report.agency, report.title) == ("Meridian Wire", "Meridian Wire", TITLE)
    assert read(f"Meridian Wire – Preview\n\n{TEXT}").agency == "Meridian Wire"
    page = f'<html><head><meta property="og:site_name" content="Harbour News Agency"></head><body><article><h1>{TITLE}</h1><p>{LEAD}</p><p>{NEXT}</p></article></body></html>'
    report = read(page, path="a.html")
    assert (report.outlet, report.agency) == ("Harbour News Agency", "Harbour News Agency")


def test_an_author_that_reads_like_an_agency_is_one(read: Reader) -> None:
    """JSON-LD names a wire as author of what it sent."""
    data = '{"@type":"NewsArticle","author":{"@type":"Organization","name":"Meridian Wire"},"publisher":{"name":"Coastal Ledger"}}'
    page = f'<html><head><script type="application/ld+json">{data}</script></head><body><article><h1>{TITLE}</h1><p>{LEAD}</p><p>{NEXT}</p></article></body></html>'
    report = read(page, path="a.html")
    assert (report.outlet, report.agency) == ("Coastal Ledger", "Meridian Wire")


@pytest.mark.parametrize("name", ["Defence Export Agency", "International Energy Agency", "Karva University Press", "Danube Express", "State Agency"])
def test_an_agency_of_the_state_is_no_news_agency(read: Reader, name: str) -> None:
    """A source under the text is an agency only when its name reads like that of one that writes news."""
    assert read(f"{TEXT}\n\nSource: {name}").agency is None


def test_the_sign_off_of_the_own_paper_ends_the_report(read: Reader) -> None:
    """`-- Danube Tribune` under a report of that paper is a credit without an agency."""
    report = read(f"{TITLE} | Danube Tribune\n\n{LEAD}\n\n{NEXT}\n\n-- Danube Tribune\n\nThe port was closed by a storm on Tuesday, and ferries stayed in.")
    assert (report.outlet, report.agency, report.text) == ("Danube Tribune", None, TEXT)
