"""HTML pages: the article, its metadata, and everything else as cut."""

from papers import Reader

LEAD = "The two countries signed a contract for 40 howitzers in the capital, the defence ministry said in a statement."
NEXT = "Officials said the first battery would arrive next spring, while crews begin their training at the plant in autumn."
LAST = "The price was not disclosed, but analysts put it at about 300 million euros including ammunition and spare parts."
DATA = """{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "headline": "Lithuania buys howitzers",
"datePublished": "2025-12-04T09:15:00Z", "author": {"@type": "Person", "name": "Ana Kova"}}]}"""
PAGE = f"""<!doctype html><html lang="en-GB"><head><title>Lithuania buys howitzers | Post</title>
<meta property="og:site_name" content="Harbour Post"><link rel="canonical" href="https://harbour.example/a/1">
<script type="application/ld+json">{DATA}</script></head><body>
<nav><ul><li><a href="/w">World</a></li></ul></nav>
<main><article><h1>Lithuania buys howitzers</h1><p class="standfirst">The contract covers guns and the training of crews.</p>
<div class="byline">By Ana Kova</div><time>4 December 2025</time>
<figure><img src="a.jpg"><figcaption>The minister at the plant. AFP Photo</figcaption></figure>
<p>VILNIUS, Dec 4 (Reuters) - {LEAD}</p><blockquote class="pull-quote">It will arrive next spring.</blockquote><p>{NEXT}</p>
<div class="related-stories"><h3>Related</h3><p><a href="/x">Parliament votes on the pension bill tonight.</a></p></div>
<p>{LAST}</p><div class="newsletter-signup"><p>Get the best of the Post in your inbox every morning.</p></div>
<p>A second one follows.</p></article></main>
<aside><p>Storm closes the port of Klaipeda again, and ferries stay in.</p></aside>
<p style="display:none">Hidden words.</p><footer>© 2025 Harbour Post</footer><script>var words = "in a script";</script></body></html>"""


def test_the_article_of_a_page_is_kept_and_all_else_is_cut_with_a_reason(read: Reader) -> None:
    """Headline, standfirst and paragraphs stay, short last ones too; boxes inside the article don't."""
    report = read(PAGE, path="a.html")
    standfirst = "The contract covers guns and the training of crews."
    assert report.text.split("\n\n") == ["Lithuania buys howitzers", standfirst, LEAD, NEXT, LAST, "A second one follows."]
    reasons = {d.text: d.reason for d in report.dropped}
    assert reasons["World"] == "navigation"
    assert reasons["The minister at the plant. AFP Photo"] == "caption"
    assert reasons["Parliament votes on the pension bill tonight."] == "related teaser"
    assert reasons["It will arrive next spring."] == "pull quote"
    assert reasons["Get the best of the Post in your inbox every morning."] == "newsletter box"
    assert (reasons["By Ana Kova"], reasons["4 December 2025"]) == ("byline", "date line")


def test_the_metadata_of_a_page_are_read_from_its_markup(read: Reader) -> None:
    """JSON-LD, meta tags and the canonical link go before what the text says; the agency comes from the dateline."""
    report = read(PAGE, path="a.html", url="https://mirror.example/x")
    assert (report.title, report.outlet, report.agency) == ("Lithuania buys howitzers", "Harbour Post", "Reuters")
    assert (report.published, report.when_known) == ("2025-12-04T09:15+00:00", "markup")
    assert (report.byline, report.url, report.language) == ("Ana Kova", "https://harbour.example/a/1", "en")


def test_the_raw_text_of_a_page_is_what_a_reader_sees(read: Reader) -> None:
    """Scripts and hidden elements aren't in the raw text; ranges of what was cut give its exact words."""
    report = read(PAGE, path="a.html")
    assert "Hidden words" not in report.raw
    assert "in a script" not in report.raw
    assert all(report.raw[d.start : d.end] == d.text for d in report.dropped)
    words = sorted([*report.text.split(), *(w for d in report.dropped for w in d.text.split())])
    assert words == sorted(report.raw.split())


def test_an_agency_in_the_markup_is_the_agency(read: Reader) -> None:
    """A page that names an agency as author or in an element of that class carries its report."""
    page = f"<html><body><article><h1>Guns come</h1><span class=agency>PTI</span><p>{LEAD}</p><p>{NEXT}</p></article></body></html>"
    assert read(page, path="a.html").agency == "PTI"
    author = PAGE.replace("Ana Kova", "Asian News International").replace("(Reuters) ", "")
    assert read(author, path="a.html").agency == "ANI"


def test_a_credit_under_the_article_is_read_though_it_is_not_a_paragraph(read: Reader) -> None:
    """A short credit in an element of its own names the agency and is cut as credit."""
    page = PAGE.replace("<p>A second one follows.</p>", "<p>A second one follows.</p><div><em>(With inputs from PTI)</em></div>")
    report = read(page.replace("(Reuters) ", ""), path="a.html")
    assert report.agency == "PTI"
    assert ("(With inputs from PTI)", "credit line") in [(d.text, d.reason) for d in report.dropped]


def test_a_table_row_is_a_paragraph_with_its_cells_divided(read: Reader) -> None:
    """Figures in a table keep their row together."""
    page = PAGE.replace(f"<p>{LAST}</p>", f"<p>{LAST}</p><table><tr><th>Year</th><th>Guns</th></tr><tr><td>2026</td><td>12</td></tr></table>")
    assert "2026 | 12" in read(page, path="a.html").text.split("\n\n")


def test_html_is_told_by_its_content(read: Reader) -> None:
    """A page saved as `.txt` is read as a page, and a text with a `<` in it as text."""
    assert "<p>" not in read(PAGE, path="a.txt").text
    assert "range < 40 km" in read(f"Guns come\n\nThe guns have a range < 40 km, they said.\n\n{LEAD}", path="a.txt").text


def test_an_article_that_a_script_would_show_is_read(read: Reader) -> None:
    """Pages that hide their article until a script runs lose nothing."""
    assert NEXT in read(PAGE.replace("<article>", '<article style="display: none">'), path="a.html").text
