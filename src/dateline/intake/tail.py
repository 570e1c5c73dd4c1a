"""The tail of a report: credits, and what a scraped page goes on with after them."""

import re
from collections.abc import Sequence

from dateline.intake.credits import (
    Credit,
    CreditBook,
    agency_in,
    credit_of,
    first_agency,
)
from dateline.intake.furniture import AFTER, CREDIT, RELATED, breaks_off, heads_teasers
from dateline.intake.lines import Line, ends_sentence

LEAST_BODY = 25  # words before a sign-off; a credit that comes earlier belongs to the head
_NAME = re.compile(r"(?<![.!?\"“] )(?<!^)\b[A-Z][\w’'-]{2,}|\b[A-Z]{2,}\b")
_BULLET = re.compile(r"(?:[-–—•*▪‣·]|\(?\d{1,2}[.)]|[a-z]\))\s")


def cut_credits(lines: Sequence[Line], book: CreditBook) -> tuple[list[Line], Credit | None]:
    """Cut credits from the ends of paragraphs, and what follows the sign-off.

    Args:
        lines: all lines; those already cut are left alone.
        book: the known agencies.

    Returns:
        The lines, with each credit as a line of its own, and the credit that says where the report comes from.
    """
    out: list[Line] = []
    found: list[tuple[int, Credit]] = []
    last = max((i for i, line in enumerate(lines) if not line.reason), default=-1)
    for i, line in enumerate(lines):
        credit = None if line.reason or line.kind == "heading" else credit_of(line.source, book, last=i == last)
        if not credit or (i != last and _doubtful(credit, book)):
            out.append(line)
            continue
        text, words = line.split(credit.start)
        out += [text] if text.source.strip() else []
        found.append((len(out), credit))
        out.append(words.cut(CREDIT))
    end = _sign_off(out, found)
    if end is not None:
        out = [line.cut(AFTER) if i > end else line for i, line in enumerate(out)]
        found = [(i, c) for i, c in found if i <= end or out[i - 1].reason != AFTER]
    return out, first_agency(c for _, c in reversed(found))


def _doubtful(credit: Credit, book: CreditBook) -> bool:
    """Tell whether a bracket or a source within the text only looks like the credit of an agency that nobody knows."""
    if not credit.signs_off:
        return True
    bracket = credit.words[:1] in "([" and " " not in credit.words
    return bracket and credit.agency is not None and not agency_in(credit.agency, book)


def _sign_off(lines: Sequence[Line], found: Sequence[tuple[int, Credit]]) -> int | None:
    """Find the credit that ends the report: enough text before it, and after it something else or nothing."""
    for position, credit in found:
        before = [line for line in lines[:position] if not line.reason]
        after = [line for line in lines[position + 1 :] if not line.reason]
        size = sum(len(line.text.split()) for line in before)
        if credit.signs_off and size >= LEAST_BODY and not _goes_on(before, after, size):
            return position
    return None


def _goes_on(before: Sequence[Line], after: Sequence[Line], size: int) -> bool:
    """Tell whether the text after a credit is clearly the same report: it is longer, or names the same people."""
    words = sum(len(line.text.split()) for line in after)
    if words > 3 * size:
        return True
    full = [line for line in after if _full(line)]
    names = [name for line in full for name in _NAME.findall(line.text)]
    known = set(_NAME.findall("\n".join(line.text for line in before)))
    same = sum(name in known for name in names)
    return len(full) >= 3 and len(full) >= 0.8 * len(after) and len(names) >= 6 and same >= 0.6 * len(names)


def cut_teasers(lines: Sequence[Line]) -> list[Line]:
    """Cut teasers of other stories: under a heading that announces them, broken off, or as headlines below the text.

    Args:
        lines: all lines; a heading that announces teasers may be cut already.

    Returns:
        The lines, teasers cut.
    """
    out = _under_headings(list(lines))
    out = _broken_off(out)
    return _trailing(_runs(out))


def _under_headings(lines: list[Line]) -> list[Line]:
    """Cut the lines under `Related stories` and the like, up to the next paragraph of the article."""
    sizes = [0 if line.reason else len(line.text.split()) for line in lines]
    total = sum(sizes)
    cutting, done = False, 0
    for i, line in enumerate(lines):
        if line.reason and heads_teasers(line.text):
            cutting = True
            # Text without markup is cut to its end; in a page the markup has shown already what is the article.
            if line.kind == "plain" and done >= 0.6 * total and done > LEAST_BODY:
                return [*lines[:i], *(rest.cut(RELATED) for rest in lines[i:])]
        elif cutting and not line.reason:
            cutting = not _full(line)
            if cutting:
                lines[i] = line.cut(RELATED)
        done += sizes[i]
    return lines


def _broken_off(lines: list[Line]) -> list[Line]:
    """Cut paragraphs that break off with an ellipsis, unless they are most of the text or its opening."""
    open_lines = [i for i, line in enumerate(lines) if not line.reason]
    total = sum(len(lines[i].text.split()) for i in open_lines)
    last_full = max((i for i in open_lines if _full(lines[i])), default=-1)
    for place, i in enumerate(open_lines):
        words = len(lines[i].text.split())
        if not breaks_off(lines[i].text) or place < 2 or not 6 <= words < 0.4 * total:
            continue
        if i < last_full and (lines[i].kind != "plain" or _same_names(lines, i)):
            continue  # an author's own dots between paragraphs of the article
        lines[i] = lines[i].cut(RELATED)
        above = lines[open_lines[place - 1]]
        if place > 2 and not above.reason and above.kind == "plain" and _headline(above):
            lines[open_lines[place - 1]] = above.cut(RELATED)
    return lines


def _full(line: Line) -> bool:
    """Tell whether a line is a whole paragraph of running text."""
    return len(line.text.split()) >= 15 and ends_sentence(line.text) and not breaks_off(line.text)


def _same_names(lines: Sequence[Line], i: int) -> bool:
    """Tell whether most names of a line stand in the other lines too."""
    others = set(_NAME.findall("\n".join(line.text for j, line in enumerate(lines) if j != i and not line.reason)))
    names = _NAME.findall(lines[i].text)
    return bool(names) and sum(name in others for name in names) >= 0.6 * len(names)


def _headline(line: Line) -> bool:
    """Tell whether a line has the form of a headline: no full stop, no bullet, not long."""
    text = line.text
    quoted = text.endswith(("”", '"', "’", "'", ")", ":", ","))
    inner = re.search(r"[a-z)\"”][.!?]\s[A-Z]", text)
    return not (ends_sentence(text) or quoted or inner or len(text.split()) > 20 or _BULLET.match(text))


def _runs(lines: list[Line]) -> list[Line]:
    """Cut two or more headlines in a row below the first paragraph: a list of other stories."""
    open_lines = [i for i, line in enumerate(lines) if not line.reason]
    run: list[int] = []
    body = False
    for i in [*open_lines, -1]:
        line = lines[i] if i >= 0 else None
        if line and body and line.kind == "plain" and _headline(line) and len(line.text.split()) >= 5:
            run.append(i)
            continue
        for j in run if len(run) > 1 else ():
            lines[j] = lines[j].cut(RELATED)
        run = []
        body = body or bool(line and ends_sentence(line.text) and len(line.text.split()) >= 12)
    return lines


def _trailing(lines: list[Line]) -> list[Line]:
    """Cut headlines below the last paragraph."""
    open_lines = [i for i, line in enumerate(lines) if not line.reason]
    if not any(ends_sentence(lines[i].text) and len(lines[i].text.split()) >= 8 for i in open_lines[1:]):
        return lines
    for i in reversed(open_lines[2:]):
        if lines[i].kind not in ("plain", "heading") or not _headline(lines[i]):
            break
        lines[i] = lines[i].cut(RELATED)
    return lines
