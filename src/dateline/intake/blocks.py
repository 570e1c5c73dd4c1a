"""Blocks: the visible text of a page in document order, each with what the markup says about it."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml import html as lxml_html

from dateline.intake.lines import Kind

DEEPEST = 240  # levels; libxml2 drops what is deeper than 256, and pages that people read stay far below

_HIDDEN = frozenset(["script", "style", "template", "noscript", "head", "iframe", "object", "svg", "math", "select", "datalist", "canvas", "audio", "video", "textarea"])
_BLOCK = frozenset(
    ["address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "caption", "button", "label", "amp-img"]
)
_VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dd", "dt", "option", "td", "th", "tr"])
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_STYLE_HIDDEN = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.IGNORECASE)
_TAGS = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,20})[^<>]{0,2000}?(/?)>")
CELL = " | "


@dataclass(frozen=True, slots=True)
class Block:
    """One run of visible text between block boundaries.

    Attributes:
        text: its words with single spaces.
        tag: the innermost block element's tag.
        path: identity numbers of the elements around it, outermost first.
        linked: characters that stand in links.
        gap: it begins a new element, rather than following a line break.
    """

    text: str
    tag: str
    path: tuple[int, ...]
    linked: int
    gap: bool

    @property
    def kind(self) -> Kind:
        """Say what sort of line it makes."""
        if self.tag in _HEADINGS:
            return "heading"
        return "item" if self.tag in ("li", "dd", "dt") else "row" if self.tag == "tr" else "paragraph"


@dataclass(frozen=True, slots=True)
class Element:
    """What is kept of an element: tag, and its class, id, role and the like in one string."""

    tag: str
    marks: str


@dataclass(frozen=True, slots=True)
class Outline:
    """The blocks of a page, and its elements by the numbers in the blocks' paths."""

    blocks: tuple[Block, ...]
    elements: tuple[Element, ...]


def too_deep(text: str) -> bool:
    """Tell whether the markup nests so deeply that parsers mustn't be given it."""
    depth = 0
    for closing, tag, closed in _TAGS.findall(text):
        if closed or tag.lower() in _VOID:
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        if depth > DEEPEST:
            return True
    return False


def parsed(text: str) -> "lxml_html.HtmlElement | None":
    """Parse a page, or return `None` when nothing can be made of it."""
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        return lxml_html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def outline(root: "lxml_html.HtmlElement", *, styled: bool = True) -> Outline:
    """Walk a page and collect its visible text.

    Args:
        root: the parsed page.
        styled: leave out what a `style` or `hidden` attribute hides; some pages hide their article until a script shows it.

    Returns:
        The blocks in document order. Cells of a table row stand in one block, divided by a stroke.
    """
    walk = _Walk()
    hidden = 0
    for event, node in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(node.tag, str):
            continue
        tag = node.tag.lower()
        if event == "start":
            if hidden or tag in _HIDDEN or (styled and _is_hidden(node)):
                hidden += 1
                continue
            walk.open(tag, node)
            walk.add(node.text)
        else:
            if hidden:
                hidden -= 1
            else:
                walk.close(tag)
            if not hidden:
                walk.add(node.tail)
    walk.flush()
    return Outline(tuple(walk.blocks), tuple(walk.elements))


def _is_hidden(node: "lxml_html.HtmlElement") -> bool:
    return node.get("hidden") is not None or bool(_STYLE_HIDDEN.search(node.get("style") or ""))


class _Walk:
    """The state of one walk: the open elements, and the text since the last block boundary."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.elements: list[Element] = []
        self.stack: list[int] = []
        self.parts: list[str] = []
        self.links = self.linked = self.breaks = 0
        self.gap = True

    def open(self, tag: str, node: "lxml_html.HtmlElement") -> None:
        if tag in _BLOCK:
            self.flush()
        elif tag == "br":
            self.line_break()
        self.links += tag == "a"
        marks = " ".join(str(node.get(name) or "") for name in ("class", "id", "role", "itemprop", "data-component", "data-testid", "aria-label"))
        self.stack.append(len(self.elements))
        self.elements.append(Element(tag, marks))

    def close(self, tag: str) -> None:
        if tag in _BLOCK:
            self.flush()
        elif tag in ("td", "th"):
            self.parts.append(CELL)
        self.links -= tag == "a"
        self.stack.pop()

    def add(self, text: str | None) -> None:
        if not text:
            return
        if text.strip():
            if self.breaks:
                self.after_break(text)
            if self.links:
                self.linked += len(text.strip())
        self.parts.append(text)

    def line_break(self) -> None:
        self.breaks += 1
        self.parts.append(" ")

    def after_break(self, text: str) -> None:
        """End the block at a line break, unless a sentence runs on over a single one."""
        before = "".join(self.parts).rstrip()
        runs_on = self.breaks == 1 and text.lstrip()[:1].islower() and before[-1:] not in ".!?:"
        if not runs_on:
            double = self.breaks > 1
            self.flush()
            self.gap = double
        self.breaks = 0

    def flush(self) -> None:
        text = " ".join("".join(self.parts).split())
        text = text.strip(" |") if CELL.strip() in text else text
        if text:
            self.blocks.append(Block(text, self.block_tag(), tuple(self.stack), self.linked, self.gap))
        self.parts, self.linked, self.breaks, self.gap = [], 0, 0, True

    def block_tag(self) -> str:
        return next((t for i in reversed(self.stack) if (t := self.elements[i].tag) in _BLOCK), "body")


def stripped(text: str) -> Iterator[str]:
    """Yield the lines of a page that is too deep or too broken to be parsed, taking the tags off one by one."""
    parts: list[str] = []
    at, skipping = 0, ""
    for match in _TAGS.finditer(text):
        closing, tag = match.group(1), match.group(2).lower()
        if not skipping:
            parts.append(text[at : match.start()])
            parts.append("\n" if tag in _BLOCK or tag == "br" else "")
            skipping = tag if not closing and tag in _HIDDEN and tag != "head" else ""
        elif closing and tag == skipping:
            skipping = ""
        at = match.end()
    parts.append("" if skipping else text[at:])
    for line in html.unescape("".join(parts)).split("\n"):
        words = " ".join(line.split())
        if words:
            yield words
