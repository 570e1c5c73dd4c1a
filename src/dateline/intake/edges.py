"""Edges: the lines just above and below an article's paragraphs that say who wrote it, when, and for which agency."""

from collections.abc import Sequence

from dateline.intake.article import NAVIGATION, OUTSIDE
from dateline.intake.blocks import Block
from dateline.intake.credits import CreditBook, credit_of
from dateline.intake.furniture import furniture_reason
from dateline.intake.head import is_head_line

ABOVE, BELOW = 14, 6  # blocks between the headline and the first paragraph, and below the last, that are looked at
LEAST = 12  # words of a paragraph


def with_edges(blocks: Sequence[Block], reasons: Sequence[str | None], book: CreditBook) -> list[str | None]:
    """Take date lines, bylines and credits back in, which extraction leaves out, so that head and tail can read them.

    Args:
        blocks: the blocks of a page.
        reasons: why each isn't part of the article, or `None`.
        book: the known agencies.

    Returns:
        The reasons, `None` for such lines too; they are cut again, with their own reason, when they have been read. What
        else stands outside the article gets a nearer reason where its words show one.
    """
    kept = [i for i, reason in enumerate(reasons) if reason is None and len(blocks[i].text.split()) >= LEAST]
    out = [_nearer(block, reason) for block, reason in zip(blocks, reasons, strict=True)]
    if not kept:
        return out
    headlines = [i for i in range(kept[0]) if reasons[i] is None and blocks[i].kind == "heading"]
    top = headlines[-1] + 1 if headlines else max(0, kept[0] - ABOVE // 2)
    for i in range(max(top, kept[0] - ABOVE), kept[0]):
        if reasons[i] in (OUTSIDE, NAVIGATION) and is_head_line(blocks[i].text, book):
            out[i] = None
    for i in range(kept[0] + 1, min(len(blocks), kept[-1] + 1 + BELOW)):
        if reasons[i] == OUTSIDE and _is_credit(blocks[i].text, book):
            out[i] = None
    return out


def _is_credit(text: str, book: CreditBook) -> bool:
    """Tell whether the whole of a short line is a credit."""
    credit = credit_of(text, book) if len(text.split()) <= 30 else None
    return credit is not None and credit.start == 0


def _nearer(block: Block, reason: str | None) -> str | None:
    return (furniture_reason(block.text) or reason) if reason == OUTSIDE else reason
