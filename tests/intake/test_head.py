"""Headline, date, byline and dateline of a text as it was scraped."""

import pytest
from papers import Reader

LEAD = "The two countries signed a contract for 40 howitzers in the capital, the defence ministry said in a statement."
NEXT = "Officials said the first battery would arrive next spring, while crews begin their training at the plant in autumn."


@pytest.mark.parametrize(
    ("top", "published"),
    [
        ("Thu, 04 December 2025\n18:04", "2025-12-04T18:04"),
        ("Published On Fri, 5 Dec 2025", "2025-12-05"),
        ("Updated: December 4, 2025 7:31 pm IST", "2025-12-04T19:31+05:30"),
        ("2025-12-04T10:00:00Z", "2025-12-04T10:00+00:00"),
        ("04.12.2025", "2025-12-04"),
        ("12/24/2025", "2025-12-24"),
        ("4 Dec. 2025", "2025-12-04"),
        ("Updated: 6 Dec 2025\nPublished: 4 Dec 2025", "2025-12-04"),
        ("By Ana Kova | Updated: 4 December 2025, 10:15 GMT", "2025-12-04T10:15+00:00"),
    ],
)
def test_a_date_line_dates_the_report_and_is_cut(read: Reader, top: str, published: str) -> None:
    """Date lines in the forms that papers print are read; the day of publication goes before that of an update."""
    report = read(f"Lithuania buys howitzers\n\n{top}\n\n{LEAD}\n\n{NEXT}")
    assert (report.published, report.when_known) == (published, "text")
    assert report.text == f"Lithuania buys howitzers\n\n{LEAD}\n\n{NEXT}"
    assert {d.reason for d in report.dropped} == {"date line"}


@pytest.mark.parametrize("year", ["1989", "2101"])
def test_a_year_that_no_web_report_can_have_is_ignored(read: Reader, year: str) -> None:
    """Dates before 1990 and after 2100 aren't days of publication."""
    assert read(f"Lithuania buys howitzers\n\n4 Dec {year}\n\n{LEAD}").published is None


def test_a_date_before_the_first_words_is_cut_from_them(read: Reader) -> None:
    """A scraper's date prefix goes, the sentence after it stays whole."""
    report = read(f" date 2025-12-04 {LEAD}\n\n{NEXT}")
    assert report.published == "2025-12-04"
    assert report.text == f"{LEAD}\n\n{NEXT}"


def test_a_sentence_that_begins_with_a_date_stays(read: Reader) -> None:
    """A date that is the subject of its sentence is text."""
    text = f"4 December 2025 marks the day on which the frigate came to the yard in Gdynia.\n\n{NEXT}"
    assert read(text).text == text


@pytest.mark.parametrize(
    ("dateline", "agency", "published"),
    [
        ("VILNIUS, Dec 4 (Reuters) - ", "Reuters", None),
        ("VILNIUS, December 4, 2025 (Reuters) - ", "Reuters", "2025-12-04"),
        ("SEOUL, Dec. 4 (Yonhap) -- ", "Yonhap", None),
        ("MOSCOW, December 4. /TASS/. ", "TASS", None),
        ("WARSAW, Poland (AP) — ", "AP", None),
        ("New Delhi, Dec 4 (PTI) ", "PTI", None),
        ("New Delhi [India], December 4 (ANI): ", "ANI", None),
        ("New Delhi: ", None, None),
        ("(Reuters) - ", "Reuters", None),
    ],
)
def test_a_dateline_is_cut_and_names_the_agency(read: Reader, dateline: str, agency: str | None, published: str | None) -> None:
    """The place, day and agency before the first sentence are metadata; a day without a year isn't guessed."""
    report = read(f"Lithuania buys howitzers\n\n{dateline}{LEAD}\n\n{NEXT}")
    assert report.text == f"Lithuania buys howitzers\n\n{LEAD}\n\n{NEXT}"
    assert [(d.text, d.reason) for d in report.dropped] == [(dateline.strip(), "dateline")]
    assert (report.agency, report.published) == (agency, published)


def test_a_dateline_takes_its_year_from_the_text(read: Reader) -> None:
    """The first full date in the source completes the day of the dateline."""
    report = read(f"Lithuania buys howitzers\n\nVILNIUS, Dec 4 (Reuters) - {LEAD}\n\nTalks began on 3 March 2025. {NEXT}")
    assert report.published == "2025-12-04"


def test_a_speaker_before_a_colon_is_not_a_dateline(read: Reader) -> None:
    """`Kovac: We …` is somebody speaking."""
    said = "Kovac: We have talked to the supplier for months about the price of these guns and their spare parts."
    assert said in read(f"Talks go on\n\n{said}\n\n{LEAD}").text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Lithuania buys howitzers\n\n{LEAD}", "Lithuania buys howitzers"),
        (f"Will Lithuania buy howitzers?\n{LEAD}\n{NEXT}", "Will Lithuania buy howitzers?"),
        (f"News\n\nLithuania buys howitzers.\n\nPublished On Fri, 5 Dec 2025\n\n{LEAD}", "Lithuania buys howitzers"),
        (f"Lithuania buys howitzers | The Hindu\n\n{LEAD}", "Lithuania buys howitzers"),
        (f"Jonas Petraitis and Ana Kova in Talks on Howitzers\n\nJonas Petraitis and Ana Kova met. {LEAD}", "Jonas Petraitis and Ana Kova in Talks on Howitzers"),
        (f"{LEAD}\n\n{NEXT}", None),
        (f"Minister Jonas Petraitis with his guest at a meet in Vilnius Dec 1, 2025\n\nJonas Petraitis came. {LEAD}", None),
    ],
)
def test_the_headline_is_the_first_line_that_reads_as_one(read: Reader, text: str, title: str | None) -> None:
    """A first sentence or a caption isn't a headline; a full stop that a site sets after its headlines isn't part of it."""
    report = read(text)
    assert report.title == title
    assert title is None or report.text.startswith(title)


def test_the_outlet_is_taken_from_the_headline_or_the_address(read: Reader) -> None:
    """The name after the headline's stroke, or the owner of the address, is the outlet; an agency's own site is its agency."""
    assert read(f"Lithuania buys howitzers | The Hindu\n\n{LEAD}").outlet == "The Hindu"
    own = read(f"Lithuania buys howitzers\n\n{LEAD}", url="https://www.reuters.com/world/2025/12/04/x")
    assert (own.outlet, own.agency, own.published, own.when_known) == ("Reuters", "Reuters", "2025-12-04", "url")


def test_a_bare_name_between_date_and_counter_is_the_byline(read: Reader) -> None:
    """A personal name stands alone as byline only beside other lines of the head."""
    report = read(f"Lithuania buys howitzers\n\n4 Dec 2025\nAna Kova\n12 Views\n\n{LEAD}")
    assert report.byline == "Ana Kova"
    assert "Kova" not in report.text


@pytest.mark.parametrize(("line", "agency"), [("By Ana Kova", None), ("PTI", "PTI"), ("Press Trust of India", "PTI")])
def test_a_byline_may_be_an_agency(read: Reader, line: str, agency: str | None) -> None:
    """An agency in the byline is the agency of the report."""
    report = read(f"Lithuania buys howitzers\n\n{line}\n\n{LEAD}\n\n{NEXT}")
    assert report.agency == agency
    assert report.text == f"Lithuania buys howitzers\n\n{LEAD}\n\n{NEXT}"


def test_lines_that_a_machine_wrapped_are_one_paragraph(read: Reader) -> None:
    """Mail and old terminals break lines at a column; the sentence is whole again in the kept text."""
    wrapped = "The two countries signed a contract for 40 howitzers in the capital,\nthe defence ministry said in a statement that was sent to reporters\nlate."
    assert read(f"Lithuania buys howitzers\n\n{wrapped}\n\n{NEXT}").text.split("\n\n")[1] == " ".join(wrapped.split())
