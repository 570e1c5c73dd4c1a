"""Site: the name of the outlet that a page belongs to, by what its markup, its title and its edges say."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dateline.intake.credits import fold
from dateline.intake.names import agency_form, is_name, outlet_form

if TYPE_CHECKING:
    from lxml import html as lxml_html

_DIVIDES = re.compile(r"\s*[|·•»]\s*|\s[-–—]{1,2}\s|\s?:\s|\s::\s")
_COPYRIGHT = re.compile(
    r"(?:©|&copy;|\bcopyright\b|\(c\))[\s,:©]{0,3}(?:\(c\)\s?)?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?[\s,.]{0,3})?(?:by\s)?(?P<name>[^\d|.,©()–—]{3,50})", re.IGNORECASE
)
_RIGHTS = re.compile(r"\s*(?:all\srights.*|(?:ltd|limited|inc|llc|plc|group|media\sgroup|company|co)\b.*)$", re.IGNORECASE)
_HOST = re.compile(r"(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}")
_BRAND = ("masthead", "site-title", "site-name", "sitename", "site-logo", "logo", "brand", "navbar-brand", "nameplate", "banner-title", "publication")
_BRANDED = "//*[" + " or ".join(f"contains(concat(' ',translate(@class,'_','-'),' '),' {c} ') or @id='{c}'" for c in _BRAND) + "]"


def site_of(root: "lxml_html.HtmlElement", meta: Mapping[str, str], data: Sequence[Mapping[str, Any]], every: Sequence[Mapping[str, Any]]) -> str | None:
    """Name the outlet of a page.

    Args:
        root: the parsed page.
        meta: its meta tags.
        data: the JSON-LD objects of articles.
        every: all JSON-LD objects.

    Returns:
        What the page calls its site, the publisher in JSON-LD, the part of the title that the page's masthead or copyright
        line repeats or that reads like a paper's name, the name of the application, the copyright line's name, the masthead,
        or the account on Twitter, the first of these that there is. An address stands back behind a name.
    """
    told = [n for n in (meta.get("og:site_name"), *_publishers(data, every)) if n]
    plain = next((n for n in told if not _HOST.fullmatch(n)), None)
    if plain:
        return plain
    marked = list(_brands(root))
    owners = list(_owners(root))
    account = (meta.get("twitter:site") or meta.get("twitter:creator") or "").lstrip("@")
    ways: Iterable[str | None] = (
        _shared(_title(root), [*marked, *owners, account]),
        next(iter(told), None),
        meta.get("application-name") or meta.get("apple-mobile-web-app-title") or meta.get("twitter:app:name:iphone"),
        next((n for n in owners if outlet_form(n) or agency_form(n)), None),
        next((n for n in marked if outlet_form(n) or agency_form(n)), None),
        next((n for n in owners if fold(n) in {fold(m) for m in marked}), None),
        next(iter(owners), None),
        _spaced(account),
    )
    return next((name for name in ways if name), None)


def _publishers(data: Sequence[Mapping[str, Any]], every: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the names that JSON-LD gives the publisher, and those of the site and of the news organisation."""
    named = {str(d["@id"]): d for d in every if d.get("@id")}
    for article in data:
        publisher = article.get("publisher")
        for one in publisher if isinstance(publisher, list) else [publisher]:
            whole = named.get(str(one.get("@id"))) if isinstance(one, dict) and not one.get("name") else one
            yield from _name(whole)
    for kinds in (("NewsMediaOrganization",), ("WebSite",), ("Organization",)):
        for thing in every:
            kind = thing.get("@type")
            if any(k in kinds for k in (kind if isinstance(kind, list) else [kind])):
                yield from _name(thing)


def _name(value: object) -> Iterator[str]:
    name = value.get("name") if isinstance(value, dict) else value
    if isinstance(name, list) and name:
        name = name[0]
    if isinstance(name, str) and 1 < len(name.strip()) < 100:
        yield " ".join(name.split())


def _title(root: "lxml_html.HtmlElement") -> str:
    node = root.find(".//title")
    return " ".join((node.text or "").split()) if node is not None else ""


def _shared(title: str, repeated: Sequence[str]) -> str | None:
    """Return the part at an edge of the title that the page repeats as its own name, or that reads like one."""
    parts = [p.strip() for p in _DIVIDES.split(title) if p.strip()]
    if len(parts) < 2:
        return None
    edges = (parts[-1], parts[0], *parts[1:-1])
    known = {_letters(name) for name in repeated if name}
    same = next((p for p in edges if _letters(p) in known and len(p.split()) <= 6), None)
    formed = next((p for p in edges[:2] if outlet_form(p, sure=p is parts[0]) or agency_form(p)), None)
    last = title.rsplit("|", 1)[-1].strip() if "|" in title else ""
    bar = last if last and is_name(last) and len(last.split()) <= 4 else None
    return same or formed or bar


def _letters(name: str) -> str:
    return re.sub(r"\W", "", fold(name)).removeprefix("the")


def _owners(root: "lxml_html.HtmlElement") -> Iterator[str]:
    """Yield the names in copyright lines."""
    for text in root.xpath("//body//text()[contains(., '©') or contains(., 'opyright') or contains(., '(c)')]")[:8]:
        around = text.getparent()
        whole = " ".join((around.text_content() if around is not None and around.tag not in ("script", "style") else "").split())
        match = _COPYRIGHT.search(whole) if len(whole) < 400 else None
        name = _RIGHTS.sub("", match.group("name")).strip(" ,-") if match else ""
        if name and is_name(name) and not name.lower().startswith("all rights"):
            yield name


def _brands(root: "lxml_html.HtmlElement") -> Iterator[str]:
    """Yield the short words of elements that are marked as masthead or logo, and the words that stand for its picture."""
    for node in root.xpath(_BRANDED)[:10]:
        words = [" ".join(node.text_content().split()), *(i.get("alt") or "" for i in node.iter("img")), node.get("alt") or "", node.get("title") or ""]
        for word in words:
            plain = re.sub(r"\s(?:logo|home(?:page)?)$", "", word.strip(), flags=re.IGNORECASE)
            if 2 < len(plain) < 60 and is_name(plain):
                yield plain
    for node in root.xpath("//header//a[@href='/'] | //body/div[position()<3]//a[@href='/']")[:3]:
        word = " ".join(node.text_content().split())
        if is_name(word) and word.lower() not in ("home", "news"):
            yield word


def _spaced(account: str) -> str | None:
    """Write the name of an account as words: `HarbourPost`."""
    return " ".join(re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", account)) if re.search(r"[a-z]", account) else account or None
