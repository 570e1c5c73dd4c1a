"""Metadata: what the head of a page says about it, in JSON-LD, meta tags and marked-up elements."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from dateline.intake.credits import fold
from dateline.intake.dates import iso_stamp
from dateline.intake.names import outlet_form
from dateline.intake.site import site_of

if TYPE_CHECKING:
    from lxml import html as lxml_html

_ARTICLE = ("article", "report", "posting", "webpage")
_SUFFIX = re.compile(r"\s(?:\||[-–—·•»:])\s[^|]{2,60}$|\s?\|\s?[^|]{2,60}$")
_CLUTTER = re.compile(r"^(?:(?:written|reported|posted|updated|published|reviewed)\s)?(?:by|authors?)\b\s?[:-]?\s", re.IGNORECASE)
_NAMELIKE = re.compile(r"(?!https?:|@|/|\d)(?!admin$|authors?$|staff$|editor$|guest$).{2,200}", re.IGNORECASE)
_PERSON = re.compile(r"(?:by\s)?[^\W\d_][\w.'’-]{1,25}(?:\s[\w.'’-]{1,25}){1,4}", re.IGNORECASE)
_MARKED = "contains(concat(' ',normalize-space(@class),' '),' {} ')"
_BYLINES = "//*[" + " or ".join(_MARKED.format(c) for c in ("byline", "author", "author-name", "entry-author", "post-author", "article-author", "byline__name", "fn", "author__name", "c-byline", "article__author", "blog-author")) + "]"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about itself; `None` where it says nothing."""

    title: str | None = None
    titles: tuple[str, ...] = ()
    site: str | None = None
    url: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    agencies: tuple[str, ...] = ()


def read_metadata(root: "lxml_html.HtmlElement") -> Metadata:
    """Read the metadata of a page.

    Args:
        root: the parsed page.

    Returns:
        Title, site name, canonical address, author and time of publication, and the words that may name an agency.
    """
    data = [d for d in _linked_data(root) if _kind(d)]
    meta = _meta(root)
    authors = _authors(data, meta, root)
    return Metadata(
        title=_title(root, data, meta),
        titles=tuple(t for t in (_text(d.get("headline")) for d in data) if t),
        site=site_of(root, meta, data, list(_linked_data(root))),
        url=_address(root, meta, data),
        author=", ".join(authors) or None,
        published=_published(data, meta, root),
        language=root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or _first(meta, "og:locale", "content-language"),
        agencies=(*authors, *_marked(root, "agency"), *_marked(root, "source"), *_sources(data)),
    )


def _linked_data(root: "lxml_html.HtmlElement") -> Iterator[Mapping[str, Any]]:
    """Yield the objects of all JSON-LD scripts, those in lists and graphs too."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            loaded = json.loads((script.text or "").strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _objects(loaded)


def _objects(value: object, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"), depth + 1) if depth < 4 else ()
    elif isinstance(value, list) and depth < 4:
        for item in value[:200]:
            yield from _objects(item, depth + 1)


def _kind(data: Mapping[str, Any]) -> bool:
    kind = data.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(str(k).lower().endswith(_ARTICLE) for k in kinds)


def _meta(root: "lxml_html.HtmlElement") -> dict[str, str]:
    """Collect the meta tags, the first of each name."""
    out: dict[str, str] = {}
    for node in root.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop") or node.get("http-equiv")
        content = " ".join((node.get("content") or "").split())
        if name and content:
            out.setdefault(name.lower(), content[:2000])
    return out


def _first(meta: Mapping[str, str], *names: str) -> str | None:
    return next((meta[n] for n in names if n in meta), None)


def _text(value: object) -> str | None:
    """Return a string of JSON-LD as plain words, or `None` for anything else."""
    if isinstance(value, list) and value:
        value = value[0]
    if not isinstance(value, str):
        return None
    plain = " ".join(re.sub(r"<[^<>]{1,200}>", " ", value).split())
    return plain or None


def _title(root: "lxml_html.HtmlElement", data: list[Mapping[str, Any]], meta: Mapping[str, str]) -> str | None:
    """Choose the headline: the `h1` that agrees best with what the head says, otherwise what the head says."""
    told = [t for t in (*(_text(d.get("headline")) for d in data), _first(meta, "og:title", "twitter:title", "dc.title", "title"), _page_title(root)) if t]
    sites = {fold(t) for t in (*(n for d in data for n in _names(d.get("publisher"))), meta.get("og:site_name", "")) if t}
    told = [t for t in told if fold(t) not in sites and not outlet_form(t, sure=True)]  # the front page's title on every page
    headings = [t for t in (" ".join(h.text_content().split()) for h in root.iter("h1")) if 2 < len(t) < 400]
    if headings and told:
        best = max(headings, key=lambda h: max(_alike(h, t) for t in told))
        if max(_alike(best, t) for t in told) >= 0.4:
            return best
    own = [h for h in headings if fold(h) not in sites and not outlet_form(h, sure=True)]
    if headings and not own and not told:  # the masthead is the page's `h1`
        own = [t for t in (" ".join(h.text_content().split()) for h in root.iter("h2")) if 12 < len(t) < 400][:1]
    if len(own) == 1 and not told:
        return own[0]
    return _without_site(told[0]) if told else next(iter(own or headings), None)


def _without_site(title: str) -> str:
    """Take the site's name off a page's title: at its end, or before it when that is what reads like a name."""
    before, _, after = title.partition(" - ") if " - " in title else title.partition(" | ")
    if outlet_form(before.strip(), sure=True) and len(after.split()) >= 3:
        return after.strip()
    return _SUFFIX.sub("", title)


def _page_title(root: "lxml_html.HtmlElement") -> str | None:
    node = root.find(".//title")
    return " ".join((node.text or "").split()) if node is not None else None


def _alike(a: str, b: str) -> float:
    """Compare two headlines by their words: the share of the words of either that both have."""
    mine, other = (set(re.findall(r"\w+", t.lower())) for t in (a, b))
    return len(mine & other) / max(1, len(mine | other))


def _authors(data: list[Mapping[str, Any]], meta: Mapping[str, str], root: "lxml_html.HtmlElement") -> list[str]:
    """List the authors as JSON-LD, meta tags or marked elements name them, the first of these that does.

    A site that names itself as the author names nobody, and neither does a login name.
    """
    own = {fold(n) for n in (*(n for d in data for n in _names(d.get("publisher"))), meta.get("og:site_name", "")) if n}
    told = _first(meta, "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl")
    ways = (
        [name for d in data for name in _names(d.get("author"))],
        [told] if told else [],
        _texts(root, "//*[@itemprop='author' or contains(concat(' ',normalize-space(@rel),' '),' author ')]"),
        _texts(root, _BYLINES),
    )
    for names in ways:
        plain = (re.split(r"\s?[;|]\s?", _CLUTTER.sub("", name))[0].strip(" ,") for name in names)
        good = list(dict.fromkeys(n for n in plain if _NAMELIKE.fullmatch(n) and fold(n) not in own))
        if good:
            return good[:6]
    return []


def _texts(root: "lxml_html.HtmlElement", path: str) -> list[str]:
    """List the short texts of the first elements that an XPath finds."""
    texts = (" ".join(n.text_content().split()) for n in root.xpath(path)[:4])
    return [t for t in texts if _PERSON.fullmatch(t) and not re.search(r"\d", t)][:1]


def _names(value: object) -> list[str]:
    if isinstance(value, list):
        return [name for item in value[:20] for name in _names(item)]
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        return [n for item in value[:20] if (n := _text(item))]
    name = _text(value)
    return [name] if name and len(name) < 200 else []


def _sources(data: list[Mapping[str, Any]]) -> list[str]:
    """List the organisations that JSON-LD names as where the text comes from."""
    return [name for d in data for key in ("sourceOrganization", "creator", "provider", "isBasedOn") for name in _names(d.get(key))]


def _marked(root: "lxml_html.HtmlElement", word: str) -> list[str]:
    """List the short texts of elements whose class has a word, such as `agency`."""
    nodes = root.xpath(f"//*[contains(@class,'{word}')]")[:20]
    texts = (" ".join(n.text_content().split()) for n in nodes)
    return [re.sub(r"^(?:source|agency|from|by)\s?[:-]?\s", "", t, flags=re.IGNORECASE) for t in texts if 1 < len(t) <= 40]


def _published(data: list[Mapping[str, Any]], meta: Mapping[str, str], root: "lxml_html.HtmlElement") -> str | None:
    """Read the time of first publication."""
    told = [_text(d.get("datePublished")) for d in data]
    names = ("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publish-date", "publishdate", "publication_date", "dc.date.issued", "dcterms.created", "dc.date", "cxenseparse:recs:publishtime", "article.published", "date", "displaydate", "publish_date")
    told += [meta.get(n) for n in names]
    told += [n.get("content") or n.get("datetime") or n.text_content() for n in root.xpath("//*[@itemprop='datePublished']")[:3]]
    return next((s for s in map(iso_stamp, told) if s), None)


def _address(root: "lxml_html.HtmlElement", meta: Mapping[str, str], data: list[Mapping[str, Any]]) -> str | None:
    """Return the canonical address, if it is a whole one."""
    links = [n.get("href") for n in root.iter("link") if (n.get("rel") or "").lower() == "canonical"]
    for url in (*links, meta.get("og:url"), *(_text(d.get("url")) for d in data)):
        if url and _whole(url.strip()):
            return str(url.strip())
    return None


def _whole(url: str) -> bool:
    """Tell whether an address is one of the web, with a host and no control characters or spaces."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"\s", url) and len(url) < 2000
