"""Article: which blocks of a page are its article, by trafilatura's word and by the page's own structure."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from dateline.intake.blocks import Block, Outline
from dateline.intake.credits import fold
from dateline.intake.lines import ends_sentence

OUTSIDE, NAVIGATION = "boilerplate outside the article", "navigation"
_BY_TAG = {
    "nav": NAVIGATION, "footer": NAVIGATION, "aside": "related teaser", "form": "form", "button": NAVIGATION, "label": "form", "menu": NAVIGATION,
    "figure": "caption", "figcaption": "caption", "legend": "form", "dialog": OUTSIDE,
}  # fmt: skip
_BY_MARK = (
    (frozenset(("caption", "figcaption", "wpcaption", "imagecaption", "photocredit", "imagecredit", "mediacredit")), "caption"),
    (frozenset(("related", "recommended", "recommendations", "readmore", "alsoread", "morestories", "trending", "mostread", "popular", "teaser", "teasers", "promo", "outbrain", "taboola", "upnext")), "related teaser"),
    (frozenset(("share", "sharing", "social", "sharebar", "addtoany", "sharedaddy")), "share words"),
    (frozenset(("newsletter", "subscribe", "signup", "subscription", "mailchimp")), "newsletter box"),
    (frozenset(("cookie", "cookies", "consent", "gdpr")), "cookie notice"),
    (frozenset(("ad", "ads", "advert", "advertisement", "advertising", "sponsored", "adslot")), "advertisement"),
    (frozenset(("comment", "comments", "commentlist", "disqus", "respond")), "readers' comments"),
    (frozenset(("breadcrumb", "breadcrumbs", "navbar", "pagination", "navigation", "skip")), NAVIGATION),
    (frozenset(("pullquote", "pullout")), "pull quote"),
    (frozenset(("bio", "authorbio", "aboutauthor", "authorbox")), "author box"),
)
_PAIRS = {"read more": "readmore", "also read": "alsoread", "more stories": "morestories", "most read": "mostread", "pull quote": "pullquote",
          "author bio": "authorbio", "author box": "authorbox", "about author": "aboutauthor", "image credit": "imagecredit", "photo credit": "photocredit", "media credit": "mediacredit", "up next": "upnext"}  # fmt: skip
_WHOLE = frozenset(("html", "body", "main", "article"))
_SPLIT = re.compile(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+")
_WORD = re.compile(r"\w+")
# Marks that pages also give to boxes of the article; a box with so many words of running text is one of the article's.
_DOUBTFUL = frozenset(("related teaser", "advertisement", "share words", "newsletter box", "form", NAVIGATION))
RUNNING = 80
RUN = 4  # words; runs of four tell a paragraph from another on the same page


def chosen(shape: Outline, main: str, title: str | None) -> list[str | None]:
    """Say of each block why it isn't part of the article, or `None` where it is.

    Args:
        shape: the blocks of the page.
        main: the main text that trafilatura found; may be empty.
        title: the headline.

    Returns:
        One reason or `None` for each block, in order.
    """
    marks = [_marked(shape, element) for element in range(len(shape.elements))]
    known = _Known(main)
    taken = [known.has(block.text) for block in shape.blocks]
    spared = _large(shape, taken) | _running(shape, taken, marks)
    within = [_within(block, marks, spared) for block in shape.blocks]
    body = _body(shape.blocks, taken, within)
    out: list[str | None] = []
    headed = False
    following = [*taken, False][1:]
    for block, mark, take, goes_on in zip(shape.blocks, within, taken, following, strict=True):
        is_title = bool(title) and not headed and block.kind == "heading" and fold(block.text) == fold(title or "")
        headed = headed or is_title
        added = not take and not mark and body is not None and _belongs(block, body, over=goes_on)
        keep = is_title or added or (take and not mark)
        out.append(None if keep else mark or (NAVIGATION if block.linked > 0.6 * len(block.text) else OUTSIDE))
    return out


def covers(shape: Outline, main: str) -> bool:
    """Tell whether the blocks hold at least half of the words that trafilatura found."""
    known = _Known(main)
    seen = sum(len(_WORD.findall(block.text)) for block in shape.blocks if known.has(block.text))
    return seen >= 0.5 * len(_WORD.findall(main))


def _marked(shape: Outline, number: int) -> str | None:
    """Say what furniture an element is by its tag or its marks, or return `None`."""
    element = shape.elements[number]
    if element.tag in _BY_TAG:
        return _BY_TAG[element.tag]
    if element.tag in _WHOLE or not element.marks:
        return None
    tokens = [t.lower() for t in _SPLIT.split(element.marks) if t]
    joined = {_PAIRS[pair] for pair in map(" ".join, pairwise(tokens)) if pair in _PAIRS}
    words = joined | set(tokens)
    return next((reason for names, reason in _BY_MARK if names & words), None)


def _within(block: Block, marks: Sequence[str | None], spared: frozenset[int]) -> str | None:
    """Say what furniture a block stands in; a table in a figure is no caption."""
    around = (marks[i] for i in block.path if i not in spared)
    return next((mark for mark in around if mark and not (mark == "caption" and block.kind == "row")), None)


def _large(shape: Outline, taken: Sequence[bool]) -> frozenset[int]:
    """List the elements that hold so much of the running text, and of trafilatura's, that their marks can't mean furniture."""
    words: Counter[int] = Counter()
    kept: Counter[int] = Counter()
    total = 0
    for block, take in zip(shape.blocks, taken, strict=True):
        size = len(block.text)
        if block.linked < 0.3 * size and size > 80:
            total += size
            words.update(dict.fromkeys(block.path, size))
            kept.update(dict.fromkeys(block.path, size if take else 0))
    return frozenset(i for i, n in words.items() if n > 0.4 * total and (kept[i] > 0.5 * n or not any(taken)))


def _running(shape: Outline, taken: Sequence[bool], marks: Sequence[str | None]) -> frozenset[int]:
    """List the marked elements in which trafilatura kept running text: a box of the article, not of other stories."""
    words: Counter[int] = Counter()
    for block, take in zip(shape.blocks, taken, strict=True):
        count = len(block.text.split())
        if take and count >= 15 and ends_sentence(block.text) and block.linked < 0.3 * len(block.text):
            words.update({i: count for i in block.path if marks[i] in _DOUBTFUL})
    return frozenset(i for i, n in words.items() if n >= RUNNING)


class _Known:
    """The text that trafilatura kept, for asking whether a block is in it."""

    def __init__(self, main: str) -> None:
        self.lines = frozenset(" ".join(_WORD.findall(line.lower())) for line in main.split("\n"))
        words = _WORD.findall(main.lower())  # runs go over line ends: a listing is one block here and many lines there
        self.runs = frozenset(zip(*(words[i:] for i in range(RUN)), strict=False))

    def has(self, text: str) -> bool:
        """Tell whether most of the words of `text` are kept, or for a short text, the whole of it as one line."""
        words = _WORD.findall(text.lower())
        if " ".join(words) in self.lines and words:
            return True
        runs = list(zip(*(words[i:] for i in range(RUN)), strict=False))
        return bool(runs) and sum(run in self.runs for run in runs) >= 0.7 * len(runs)


def _body(blocks: Sequence[Block], taken: Sequence[bool], within: Sequence[str | None]) -> int | None:
    """Find the smallest element that holds most of the running text that trafilatura kept."""
    weight: Counter[int] = Counter()
    depth: dict[int, int] = {}
    total = 0
    for block, take, mark in zip(blocks, taken, within, strict=True):
        if take and not mark and block.kind == "paragraph":
            total += len(block.text)
            for level, element in enumerate(block.path):
                weight[element] += len(block.text)
                depth[element] = level
    fit = [i for i, n in weight.items() if n >= 0.75 * total]
    return max(fit, key=lambda i: (depth[i], i)) if fit and total else None


def _belongs(block: Block, body: int, *, over: bool) -> bool:
    """Tell whether a block that trafilatura left out is of the article all the same: a paragraph, or a heading over one."""
    if body not in block.path or block.linked >= 0.5 * len(block.text):
        return False
    if block.kind == "heading":
        return over
    return block.kind in ("paragraph", "item") and len(block.text.split()) >= 8 and ends_sentence(block.text)
