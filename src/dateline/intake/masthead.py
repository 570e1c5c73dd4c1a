"""The masthead: the paper's own name over a report, beside its headline, or on a line below it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from dateline.intake.credits import CreditBook, fold
from dateline.intake.dates import WEEKDAY, days_in
from dateline.intake.furniture import BYLINE, LABEL, SHARE, furniture_reason
from dateline.intake.furniture import DATE as DATE_LINE
from dateline.intake.lines import Line, ends_sentence
from dateline.intake.names import agency_form, body_form, is_agency_paper, is_name, outlet_form, state_form
from dateline.packs.pack import Outlet

NAME = "outlet name"
TOP = 6  # lines in which a masthead, its section and a press note's heading stand
FULL = 12  # words of a paragraph

_NOTE = re.compile(
    r"\W{0,3}(?:(?:joint\s|official\s)?(?:press|media|news)\s(?:note|release|statement|communiqu[eé]|information|brief|advisory|bulletin|handout|notice|line)"
    r"|official\s(?:statement|communiqu[eé]|announcement)|communiqu[eé]|(?:joint\s)?statement|for\simmediate\srelease|not\sfor\sbroadcast\b.{0,40})"
    r"(?:\s?(?:no\.?|number|nr\.?|#)?\s?[\d/.-][\w/.-]{0,20})?\W{0,3}",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:from|source|outlet|publication|newspaper|published\s(?:in|by)|via)\s?:?\s(?=[A-Z\"“])", re.IGNORECASE)
_DIVIDES = re.compile(r"\s*[|·•»]\s*|\s[-–—]{1,2}\s|,\s|\s?:\s")
_SUFFIX = re.compile(r"\s{0,3}(?:(?P<bar>[|»·•])\s?|\s[-–—]{1,2}\s)(?P<name>[^|»·•–—]{2,50})$")
_PREFIX = re.compile(r"(?P<name>[^:|–—]{4,50}?)(?:\s?(?:[:|])\s|\s[-–—]{1,2}\s)(?=\S)")
_WEEKDAY_END = re.compile(rf"[\s,|·•–—-]*(?:{WEEKDAY})?[\s,|·•–—-]*$", re.IGNORECASE)
_OFFICE = re.compile(r"(?:the\s)?(?:\w+\s)?(?:ministry|department|directorate|embassy|office|secretariat|general\sstaff|high\scommission)\sof\s", re.IGNORECASE)
_VERB = re.compile(r"\b(?:signs|buys|says|orders|gets|to|sees|wants|denies|approves|seeks|confirms|rejects|announces|takes|receives)\b", re.IGNORECASE)
_EDGES = re.compile(r"^(?:(?:published|posted|first published)\s)?(?:by|from|in)\s|\s(?:on\s)?\d.*$|\son\s\w+day.*$", re.IGNORECASE)
_SITED = re.compile(r"\s?\((?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}\)$")
_TAGLINE = re.compile(
    r"(?:the\svoice\sof|your\s|all\sthe\snews|news\sthat|independent\s|established|founded|serving|since\s|est\.?\s|vol(?:ume|\.)?\s|no\.\s?\d|issue\s|(?:late|early|morning|evening|city|final|weekend|international|print|digital|online)\s(?:\w+\s)?edition|price\s).{0,60}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """Lines without the paper's name, and the name."""

    lines: list[Line]
    outlet: str | None = None


class Place:
    """What is known of names at one report: the pack's names, the other lines of the page, and its address."""

    def __init__(self, lines: Sequence[Line], book: CreditBook, url: str | None) -> None:
        """Keep what a name is looked up in."""
        self.lines = lines
        self.book = book
        self.host = _compact(_host(url))

    def known(self, name: str) -> str | None:
        """Return the canonical name of a known outlet or agency."""
        outlet = self.book.names.get(fold(name))
        return outlet.name if outlet else None

    def repeated(self, name: str) -> bool:
        """Tell whether the page or its address says the name elsewhere as its own: in a copyright or share line, or alone."""
        plain = fold(name)
        if len(plain) < 3 or not is_name(name) or furniture_reason(name):
            return False
        if self.host and _compact(plain) in (self.host, self.host.removeprefix("the")):
            return True
        whole = re.compile(rf"\b{re.escape(plain)}\b(?!-)", re.IGNORECASE)
        own = 0
        for line in self.lines:
            text = line.text
            if len(text) > 300 or plain not in text.lower():
                continue
            own += fold(text) == plain
            furniture = line.reason in ("copyright line", SHARE, "newsletter box", "disclaimer", "author box")
            if (furniture and line.reason != DATE_LINE and whole.search(text)) or (text.lstrip("-–— ") != text.strip() and fold(text) == plain):
                return True
        return own > 1 and len(name.split()) <= 3

    def is_outlet(self, name: str, *, sure: bool) -> bool:
        """Tell whether a name is an outlet's, by the pack, its form, or the rest of the page."""
        return bool(self.known(name)) or outlet_form(name, sure=sure) or agency_form(name) or self.repeated(name)

    def named(self, name: str) -> str:
        """Return the name to keep: canonical, or in the small letters in which the page prints a name set in capitals."""
        known = self.known(name)
        if known or not name.isupper():
            return known or name
        prints = (m.group() for line in self.lines for m in re.finditer(re.escape(name), line.text, re.IGNORECASE))
        return next((p for p in prints if not p.isupper() and p[0].isupper()), name)


def without_masthead(lines: Sequence[Line], place: Place) -> Named:
    """Cut the paper's name, or the heading of a press note, from over the headline.

    Args:
        lines: all lines of a text; furniture is cut already.
        place: what is known of names.

    Returns:
        The lines with masthead, taglines and unknown section labels over the headline cut, and the outlet.
    """
    out = list(lines)
    top = [i for i, line in enumerate(out) if not line.reason][:TOP]
    outlet: str | None = None
    body: str | None = None
    note = any(_is_note(line.text) for line in out[: (top[0] if top else 0) + TOP])  # as a section label it may be cut already
    for i in top:
        over = len(out[i].text.split()) <= LONGEST and _headline_follows(out, i)
        if not over and (outlet or body or not _stands_alone(out[i].text, place)):
            break
        if _is_note(out[i].text):
            out[i] = out[i].cut(LABEL)
            continue
        name, end = _name_part(out[i])
        if name and note and not outlet and _issues(name, out, i):
            body = name if not body or state_form(body) else body
        elif name and not outlet and not body and _heads(name, out, i, place):
            outlet = place.named(name)
        elif (outlet or body) and _TAGLINE.fullmatch(out[i].text):
            out[i] = out[i].cut(LABEL)
            continue
        else:
            break
        out[i : i + 1] = _cut_name(out[i], end)
        if len(out) > len(lines):
            break
    return Named(_without_kicker(out), body or outlet)


LONGEST = 14  # words of a masthead with its date and place


def _is_note(text: str) -> bool:
    """Tell whether a line only says that this is a press note, perhaps with the date or the number."""
    days = days_in(text)
    rest = _WEEKDAY_END.sub("", text[: days[0].start]) if days else text
    return bool(_NOTE.fullmatch(rest))


def _name_part(line: Line) -> tuple[str | None, int]:
    """Find the name that a line opens with when all after it is furniture, a date or a place; return it and its end."""
    source = line.source
    start = match.end() if (match := _FROM.match(source)) else 0
    if is_name(" ".join(source[start:].split())) or body_form(source[start:]) or state_form(source[start:]):
        return " ".join(source[start:].split()), len(source)
    site = _SITED.search(source)
    if site and is_name(source[start : site.start()]):
        return source[start : site.start()], len(source)
    days = days_in(source)
    if days and days[0].start > start:
        name = _WEEKDAY_END.sub("", source[start : days[0].start])
        if is_name(name):
            return name, start + len(name)
    found = _DIVIDES.search(source, start)
    if not found or not is_name(source[start : found.start()]):
        return None, 0
    rest = [p for p in re.split(r"\s*[|·•»,:]\s*|\s[-–—]\s", source[found.end() :]) if p]
    plain = all(furniture_reason(p) or days_in(p) or _is_note(p) or (state_form(p) and ":" not in source) for p in rest)
    if _is_note(source[start : found.start()]) and rest and body_form(rest[0]):
        return rest[0], len(source)
    return (source[start : found.start()], found.start()) if plain else (None, 0)


def _cut_name(line: Line, end: int) -> list[Line]:
    if end >= len(line.source):
        return [line.cut(NAME)]
    name, rest = line.split(end)
    divider = re.match(r"[\s|·•»,:–—-]*", rest.source)
    at = divider.end() if divider else 0
    mark, left = rest.split(at)
    pieces = [name.cut(NAME), mark.cut(NAME)] if mark.source.strip() else [name.cut(NAME)]
    reason = None if days_in(left.text) else furniture_reason(left.text) or NAME
    return [*pieces, left.cut(reason) if reason else left]


def _issues(name: str, lines: Sequence[Line], i: int) -> bool:
    """Tell whether a name beside the words `press note` is that of who issues it."""
    if body_form(name) or state_form(name):
        return True
    beside = [j for j in (i - 1, i + 1) if 0 <= j < len(lines)]
    return is_name(name) and len(name.split()) <= 5 and any(_is_note(lines[j].text) for j in beside)


def _heads(name: str, lines: Sequence[Line], i: int, place: Place) -> bool:
    """Tell whether a name over the headline is a masthead."""
    if place.is_outlet(name, sure=False):
        return len(name.split()) > 1 or bool(place.known(name) or place.repeated(name) or agency_form(name) or _over_label(lines, i))
    if _OFFICE.match(name):
        return body_form(name) and not _VERB.search(name)
    return is_name(name) and len(name.split()) <= 3 and _over_label(lines, i)


def _over_label(lines: Sequence[Line], i: int) -> bool:
    """Tell whether a section label or a tagline stands on the next line, as under a masthead."""
    below = lines[i + 1] if i + 1 < len(lines) else None
    return below is not None and (below.reason == LABEL or bool(_TAGLINE.fullmatch(below.text)))


def _stands_alone(text: str, place: Place) -> bool:
    """Tell whether a first line over running text can only be a masthead, since no headline is that."""
    return bool(place.known(text)) or (text.startswith(("The ", "THE ")) and outlet_form(text, sure=True)) or place.repeated(text)


def _headline_follows(lines: Sequence[Line], i: int) -> bool:
    """Tell whether below a line, past dates and bylines, stands a headline and then text."""
    below = [line for line in lines[i + 1 : i + 12] if not line.reason and line.source.strip()]
    for k, line in enumerate(below):
        words = len(line.text.split())
        if (days_in(line.text) and words <= 8) or re.match(r"by\s[A-Z]", line.text, re.IGNORECASE):
            continue
        paragraph = (words >= FULL and ends_sentence(line.text)) or words > 32
        return not paragraph and words > 1 and any(len(b.text.split()) >= FULL or ends_sentence(b.text) for b in below[k + 1 :])
    return False


def _without_kicker(lines: list[Line]) -> list[Line]:
    """Cut a word or two over the headline that name its section."""
    top = [i for i, line in enumerate(lines) if not line.reason and line.source.strip()][:3]
    if len(top) < 3:
        return lines
    first, second = lines[top[0]].text, lines[top[1]].text
    words = first.split()
    short = (len(words) <= 2 and is_name(first)) or (len(words) <= 3 and first.isupper() and not second.isupper())
    longer = len(second.split()) >= 5 and not ends_sentence(second) and len(second.split()) <= 24 and is_headline_case(second)
    if short and longer and not days_in(second) and not re.match(r"by\s", second, re.IGNORECASE) and not re.search(r"\d", first):
        lines[top[0]] = lines[top[0]].cut(LABEL)
    return lines


def is_headline_case(text: str) -> bool:
    """Tell whether a line begins as a headline does."""
    return text[:1].isupper() or text[:1] in "\"“'‘" or text[:1].isdigit()


def split_headline(line: Line, place: Place) -> tuple[list[Line], Line, str | None]:
    """Take the outlet's name and section labels off the headline's ends.

    Args:
        line: the headline's line.
        place: what is known of names.

    Returns:
        The pieces in order, the piece that is the headline, and the outlet or `None`.
    """
    before: list[Line] = []
    after: list[Line] = []
    outlet: str | None = None
    while match := _SUFFIX.search(line.source):
        name = " ".join(match.group("name").split())
        label = match.group("bar") and furniture_reason(name) == LABEL
        if len(line.source[: match.start()].split()) < 2 or not (label or _is_suffix(name, place, bar=bool(match.group("bar")), more=bool(outlet))):
            break
        line, rest = line.split(match.start())
        outlet = outlet or (None if label else place.named(name))
        after.insert(0, rest.cut(NAME))
    found = _PREFIX.match(line.source)
    if found and not outlet and len(line.source[found.end() :].split()) >= 3 and _is_prefix(found.group("name"), place):
        outlet = place.named(" ".join(found.group("name").split()))
        name_line, line = line.split(found.end())
        before = [name_line.cut(NAME)]
    return [*before, line, *after], line, outlet


def _is_suffix(name: str, place: Place, *, bar: bool, more: bool) -> bool:
    """Tell whether what stands after a headline's last divider is the outlet; a bar is hardly anything else."""
    if place.is_outlet(name, sure=False):
        return len(name.split()) > 1 or bar or bool(place.known(name) or place.repeated(name))
    return bar and not more and is_name(name) and len(name.split()) <= 4


def _is_prefix(name: str, place: Place) -> bool:
    if place.known(name) or (len(name.split()) <= 4 and place.repeated(name)):
        return True
    return len(name.split()) >= 2 and (outlet_form(name, sure=True) or (agency_form(name) and not name.isupper()))


def outlet_below(lines: list[Line], title: int | None, place: Place) -> Named:
    """Find the outlet on a line of its own below the headline, or beside the date or the writer.

    Args:
        lines: all lines, date lines and bylines cut.
        title: the position of the headline.
        place: what is known of names.

    Returns:
        The lines, such a line cut, and the outlet.
    """
    if title is None:
        return Named(lines)
    noted = [i for i in range(title + 1, min(len(lines), title + TOP)) if _is_note(lines[i].text)]
    for i in noted:
        lines[i] = lines[i].cut(LABEL)
    for i in range(title + 1, min(len(lines), title + TOP)):
        line = lines[i]
        if not line.reason and body_form(line.text) and any(abs(i - n) == 1 for n in noted):
            lines[i] = line.cut(NAME)
            return Named(lines, line.text)
        if line.reason in (DATE_LINE, BYLINE):
            name = next((p for p in _pieces(line.text) if _outlet_only(p, place)), None)
            if name:
                return Named(lines, place.named(name))
        elif not line.reason:
            if len(line.text.split()) > LONGEST:
                break
            beside = lines[i - 1].reason or i - 1 == title
            if beside and _outlet_only(line.text, place):
                lines[i] = line.cut(NAME)
                return Named(lines, place.named(line.text))
    return Named(lines)


def _outlet_only(name: str, place: Place) -> bool:
    """Tell whether a name is surely an outlet's and not an agency's."""
    known = place.book.names.get(fold(name))
    if known:
        return known.kind != "agency"
    return outlet_form(name, sure=True) and not agency_form(name)


def _pieces(text: str) -> Iterator[str]:
    for piece in re.split(r"\s?[|·•,;/]\s?|\s[-–—]\s|\s(?:for|of|at|in)\s(?=[A-Z])", text):
        plain = _EDGES.sub("", piece.strip(" ()"))
        if plain:
            yield plain


def with_outlet(book: CreditBook, outlet: str | None) -> CreditBook:
    """Return the book with the report's own outlet in it, so that `-- Danube Tribune` is read as a sign-off."""
    if not outlet or fold(outlet) in book.names:
        return book
    kind = "agency" if is_agency_paper(outlet) else "outlet"
    return book.adding(Outlet(outlet, (), kind, None, ()))


def _host(url: str | None) -> str:
    try:
        host = (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    return host.rsplit(".", 1)[0].split(".")[-1] if "." in host else ""


def _compact(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower()).removeprefix("the")
