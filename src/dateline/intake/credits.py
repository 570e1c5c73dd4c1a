"""Credits: the words in which a report names the agency or paper that it comes from."""

import re
from collections import ChainMap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.intake.names import agency_form, is_name
from dateline.packs.pack import Outlet


@dataclass(frozen=True, slots=True)
class CreditBook:
    """The names by which agencies and outlets are credited, and their peculiar credit forms, in lower case."""

    names: Mapping[str, Outlet]
    forms: tuple[tuple[str, Outlet], ...]
    ends: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Gather the endings of the forms once; every line is asked for them."""
        object.__setattr__(self, "ends", tuple(form for form, _ in self.forms))

    def adding(self, outlet: Outlet) -> "CreditBook":
        """Return the book with one more name."""
        names = ChainMap({fold(outlet.name): outlet}, self.names)  # type: ignore[arg-type]  # the second map is only read
        return CreditBook(names, self.forms)


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit in a line.

    Attributes:
        start: where it begins in the line's source; the line's end is its end.
        words: the credit as printed.
        agency: canonical name of the agency, or `None` when an outlet or nobody is named.
        signs_off: it ends a text of an agency, so that what follows is something else.
    """

    start: int
    words: str
    agency: str | None
    signs_off: bool = False


def credit_book(outlets: Sequence[Outlet]) -> CreditBook:
    """Arrange the outlets of a pack for looking up.

    Args:
        outlets: agencies and outlets.

    Returns:
        Their names and aliases (an agency goes before an outlet of the same name), and their own credit forms.
    """
    names: dict[str, Outlet] = {}
    for outlet in sorted(outlets, key=lambda o: o.kind != "agency"):
        for name in (outlet.name, *outlet.aliases):
            names.setdefault(fold(name), outlet)
    forms = tuple((fold(form), o) for o in outlets for form in o.credits if len(fold(form)) > 4)
    return CreditBook(names, forms)


def fold(name: str) -> str:
    """Fold a name for comparing: lower case, no dots, strokes or articles at the edges."""
    words = " ".join(name.lower().replace(".", " ." if "." not in name.strip(".") else ".").split())
    words = words.strip(" .,;:()[]/-–—|*\"'")
    return words.removeprefix("the ")


_NAME = r"[\w.&'’/ -]{2,60}"
_DASH = r"(?:--|[-–—―])"
_SENTENCE = r"(?:^|(?<=[.!?…\"”'’)\]])\s{0,3})"
_INPUTS = (
    r"(?:with|compiled\s(?:with|from)|based\son)\s(?:additional\s|some\s)?(?:(?P<who1>" + _NAME + r")\s)?"
    r"(?:inputs?|agencies|feeds?)(?:\s(?:from|by|of)\s(?P<who2>[\w.&'’/, -]{2,80}))?"
)
_TAILS = tuple(
    re.compile(pattern + r"[\s.]{0,3}$", re.IGNORECASE)
    for pattern in (
        _SENTENCE + _DASH + r"\s{0,2}(?P<who>" + _NAME + r")",
        _SENTENCE + r"[(\[]\s?(?P<who>[\w.&'’/,| -]{2,60})[)\]]",
        _SENTENCE + r"/\s?(?P<who>[\w.&'’ -]{2,40})/?",
        _SENTENCE + r"[(\[]?(?:source|agency|via|credit|courtesy)s?\s?:\s?(?P<who>[\w.&'’/, -]{2,60})[)\]]?",
    )
)
# What each form can't do without, in small letters: most lines have none of it.
_TRACES = (("-", "–", "—", "―"), (")", "]"), ("/",), ("source", "agenc", "via", "credit", "courtesy"))
_BASED_TRACES = ("report", "dispatch", "stor", "article", "feed", "wire", "copy")
_INPUT_TAIL = re.compile(r"(?:^|(?<=[.!?…\"”'’)\]])\s{0,3}|" + _DASH + r"\s?|(?=[(\[]))[(\[]?" + _INPUTS + r"[)\]]?[\s.]{0,3}$", re.IGNORECASE)
_FROM = re.compile(r"^inputs?\s(?:from|by|of)\s|\sand$", re.IGNORECASE)
_BASED = re.compile(
    r"(?:^|(?<=[.!?…\"”'’)\]])\s{0,3})[(\[]?(?:\*\s?)?(?:this\s(?:report|article|story)\sis\s)?(?:based\son|from|courtesy\sof|sourced\sfrom|adapted\sfrom)\s"
    r"(?:an?\s|the\s)?(?P<who>" + _NAME + r"?)(?P<sort>\s(?:news\sagency|news|video|wire|agency|tv))?\s(?:reports?|dispatch(?:es)?|stor(?:y|ies)|article|feed|wire|copy)"
    r"[)\]]?[\s.]{0,3}$",
    re.IGNORECASE,
)
_DESK = re.compile(
    r"(?:^|(?<=[.!?…\"”'’)\]])\s{0,3})[(\[]?(?:(?:additional\s)?(?:reporting|writing|editing)|(?:re)?written|compiled|edited|translated)"
    r"\s(?:and\s\w{5,9}\s)?by\s(?:[^.!?]|(?<=\b[A-Z])\.){2,200}[)\]]?[\s.]{0,3}$|^[^.!?]{2,160}\scontributed\s(?:reporting\s)?to\sthis\s(?:report|story|article)\b[^.!?]{0,40}[)\]]?[\s.]{0,3}$",
    re.IGNORECASE,
)
# An agency's name in capitals after the last sentence, with the initials of its writers: `… he said. PTI XYZ ABC`.
_INITIALS = re.compile(_SENTENCE + r"(?P<who>[A-Z]{2,10})(?:\s[A-Z/]{2,6}){0,5}\s{0,3}$")
_AGENCIES = frozenset(("agencies", "agency", "news agencies", "wire services", "wires", "web desk", "news desk", "bureau"))
# An agency that no pack knows signs in capitals.
_CAPITALS = re.compile(r"^(?:[A-Z][A-Z&-]{1,11}|[A-Z]{2,12}-[A-Z]{2,12})$")
# Capitals in brackets that abbreviate something in the sentence, or mark a date, aren't agencies.
_NOT_AGENCIES = frozenset(["END", "ENDS", "MORE", "TBC", "EOM", "NA", "AM", "PM", "IST", "UTC", "GMT", "UN", "EU", "US", "UK", "USA", "NATO", "PDF", "PTO", "ALL", "CEO"])


def agency_in(words: str, book: CreditBook, *, capitals: bool = False, form: bool = False) -> str | None:
    """Return the agency that the words name.

    Args:
        words: one name or several, divided by commas, strokes or `and`.
        book: the known names.
        capitals: take a word in capitals that nobody knows for an agency's name, and a name that has the form of one.
        form: take a name that nobody knows for an agency's by its form alone.

    Returns:
        The canonical name of the first agency; otherwise the first name that reads like one, as printed; or `None`.
    """
    parts = _parts(words)
    for part in parts:
        outlet = book.names.get(fold(part))
        if outlet and outlet.kind == "agency":
            return outlet.name
    unknown = [part for part in parts if (capitals or form) and fold(part) not in book.names]
    for part in unknown:
        plain = _WRITERS.sub("", part)
        if agency_form(plain):
            return plain.removeprefix("the ")
        if capitals and _CAPITALS.match(part) and part not in _NOT_AGENCIES:
            return part
    return None


_DIVIDES = re.compile(r"\s?[,/|&;+·•]\s?|\s(?:and|with|of|for|via)\s|\s[-–—]\s")
_KIND = re.compile(r"\s(?:news\sagency|agency|newswire|wire|bureau|reports?)$", re.IGNORECASE)
# Who writes for an agency: `Harbour Wire Staff`.
_WRITERS = re.compile(r"\s(?:staff(?:\s(?:writers?|reporters?|correspondents?))?|(?:special\s)?correspondents?|reporters?|writers?|desk|team|reports?|bureau|inputs?|photos?)$", re.IGNORECASE)


def _parts(words: str) -> list[str]:
    """Divide a list of names; the whole comes first, since a name may hold a stroke or an `and`."""
    plain = _KIND.sub("", words.strip(" .,"))
    divided = _DIVIDES.split(words)
    return [words.strip(), plain, *(p.strip() for p in divided if p.strip())]


def outlet_in(words: str, book: CreditBook) -> str | None:
    """Return the canonical name of the agency or outlet that the words name, or `None`."""
    found = (book.names.get(fold(part)) for part in _parts(words))
    return next((o.name for o in found if o), None)


def credit_of(source: str, book: CreditBook, *, last: bool = False) -> Credit | None:
    """Find the credit at the end of a line.

    Args:
        source: the line as it stands in the raw text.
        book: the known names.
        last: the line is the last one of the text, where a bare name is a credit too.

    Returns:
        The credit, or `None`. An attribution in a sentence (`the agency reported`) isn't one.
    """
    tail_at = max(0, len(source) - 260)
    tail = source[tail_at:]
    found = _named(tail, book) or _inputs(tail, book) or _desk(tail, book) or _peculiar(tail, book)
    if not found and last and len(tail) <= 40:
        agency = agency_in(tail, book, form=True)
        found = Credit(0, tail.strip(), agency, signs_off=True) if agency else None
    if not found or (tail_at and found.start == 0):
        return None
    return Credit(found.start + tail_at, found.words, found.agency, found.signs_off)


def _named(tail: str, book: CreditBook) -> Credit | None:
    """Read `-- PTI`, `(Reuters)`, `/TASS/`, `Source: ANI` and `Based on a PTI report`."""
    plain = tail.lower()
    for pattern, traces in (*zip(_TAILS, _TRACES, strict=True), (_BASED, _BASED_TRACES)):
        match = pattern.search(tail) if any(trace in plain for trace in traces) else None
        if not match:
            continue
        who = match.group("who").strip()
        sort = match.groupdict().get("sort") or ""
        agency = (agency_in(who + sort, book, capitals=True) if sort else None) or agency_in(who, book, capitals=True)
        if not agency and sort.strip().lower() in ("wire", "agency", "news agency") and is_name(who) and fold(who) not in book.names:
            agency = who
        generic = fold(who) in _AGENCIES
        whole = pattern in (_TAILS[3], _BASED) and bool(match.group("who")[:1].isupper())
        sure = bool(agency or generic or outlet_in(who, book)) or pattern is _BASED
        if sure or whole:  # `Source:` with a name that nobody knows may stand under a graph
            return Credit(match.start(), match.group().strip(), agency, signs_off=sure)
    match = _INITIALS.search(tail)
    agency = agency_in(match.group("who"), book) if match else None
    return Credit(match.start(), match.group().strip(), agency, signs_off=True) if match and agency else None


def _inputs(tail: str, book: CreditBook) -> Credit | None:
    """Read `(With inputs from ANI)` and `with agency inputs`."""
    match = _INPUT_TAIL.search(tail) if any(trace in tail.lower() for trace in ("input", "agenc", "feed")) else None
    if not match:
        return None
    who = _FROM.sub("", match.group("who2") or match.group("who1") or "")  # `inputs from X and agencies`
    if len(who.split()) > 12:
        return None
    return Credit(match.start(), match.group().strip(), agency_in(who, book, capitals=True), signs_off=True)


def _desk(tail: str, book: CreditBook) -> Credit | None:
    """Read `(Reporting by … in …; Editing by …)`."""
    match = _DESK.search(tail) if any(trace in tail.lower() for trace in ("ing", "written", "compiled", "edited", "translated", "contributed")) and " " in tail else None
    return Credit(match.start(), match.group().strip(), agency_in(match.group(), book), signs_off=True) if match else None


def _peculiar(tail: str, book: CreditBook) -> Credit | None:
    """Read the forms that only one agency uses, where they end a line or are one."""
    folded = tail.lower().rstrip(" .)]/\n")
    if not folded.endswith(book.ends):
        return None
    for form, outlet in book.forms:
        if folded.endswith(form):
            start = len(folded) - len(form)
            before = tail[:start].rstrip(" (/[*\n")
            if not before or before[-1] in ".!?…\"”'’)]":
                return Credit(len(before), tail[len(before) :].strip(), outlet.name, signs_off=True)
    return None


def first_agency(credits_found: Iterable[Credit]) -> Credit | None:
    """Return the first credit that names an agency, or the first one, or `None`."""
    all_found = list(credits_found)
    return next((c for c in all_found if c.agency), all_found[0] if all_found else None)
