"""Money: sums with a currency, their bounds and ranges, in whole units of ISO 4217 currencies."""

import re
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.model import Money
from dateline.reading.currencies import PREFIX, SUFFIX, code_of_prefix, code_of_suffix
from dateline.reading.numbers import Number, bounded, find_atoms, find_numbers, join


@dataclass(frozen=True, slots=True)
class FoundMoney:
    """A sum: `[start, end)` of the sentence with bound words and currency, and whether the words round it."""

    start: int
    end: int
    money: Money
    approximate: bool = False


_NO_COUNTRIES: Mapping[str, str] = {}
# A sentence without one of these has no money in it; a cheap test before the work.
_MAYBE = re.compile(
    r"[$€£¥₹₩₽₺₪₫₱฿₴₦₸৳]|\b[A-Z]{2,3}[ ]?\d|\b(?:Rs|Re|Rp|Tk|Sh|Shs|Ksh|KSh|Fr|Dhs?|Php|R|N)\b\.?[ ]?\d|\bR\d|"
    r"[\dbmn][ ][A-Z]{3}\b|"
    r"\b(?:hundred|thousand|million|billion|trillion|mn|bn|mln|bln|tn|lakh|crore)s?\b|[a-z](?:dollar|pound|rupee)|"
    r"dollar|euro|rouble|ruble|pound|"
    r"rupee|crown|yen\b|yuan|won\b|franc|peso|dinar|riyal|rial|dirham|shilling|shekel|lira|krone|krono|zlot",
    re.IGNORECASE,
)
# Names that are also a weight or a common word are money only beside a sum that looks like one.
_ALSO_WORDS = re.compile(
    r"(?:pounds?|won|sums?|soms?|real|sol|soles|rands?|kip|dong|lev|dram|drams|bucks|crowns?|sterling|lek)$",
    re.IGNORECASE,
)
_HEAVY = re.compile(
    r"[- ](?:of\b|feet|foot|ft|per[ ]square|class|bombs?|warheads?|heavy|thrust|force|weights?|weapons?|mines?|"
    r"shells?|munitions?|penetrators?)",
    re.IGNORECASE,
)
_TOUCHED = re.compile(r"[\w.,]$|[A-Za-z]-$")
_SURE_LETTERS = frozenset({"USD", "EUR", "GBP", "INR", "JPY", "CNY", "RMB", "AED", "SAR", "Rs", "Rs.", "RM"})


def find_money(text: str, hint: Mapping[str, str] = _NO_COUNTRIES, local: str | None = None) -> tuple[FoundMoney, ...]:
    """Find the sums of money of a sentence.

    Args:
        text: one sentence.
        hint: country name or demonym to ISO 4217 code (`Swedish` to `SEK`), for names that several currencies share.
        local: ISO code of the currency of the report's own country, for the same; `$` and `dollars` in an Australian
            paper are AUD when the caller says so.

    Returns:
        Sums in order, not overlapping; `Money.min` and `max` in whole units, bounds and ranges as in
        `numbers.find_numbers`. Words without a figure (`a multi-billion-dollar deal`) and sums without a currency are
        left out; the latter are in `find_bare_sums`.
    """
    if not _MAYBE.search(text):
        return ()
    priced = [_priced(text, atom, hint, local) for atom in find_atoms(text, tight=True) if not atom.ordinal]
    coded = deque((atom, code) for atom, code in priced if code)
    found = []
    for number in join(text, [atom for atom, code in priced if code or _free(text, atom)]):
        inside = None
        while coded and coded[0][0].end <= number.end:
            inside = coded.popleft()[1]
        if inside:
            found.append(_found(text, bounded(text, number), inside))
    return tuple(found)


def _priced(text: str, atom: Number, hint: Mapping[str, str], local: str | None) -> tuple[Number, str | None]:
    """Widen a value to the currency before or after it, and give the currency's code."""
    code, start, end = None, atom.start, atom.end
    before = PREFIX.search(text[max(0, atom.start - 7) : atom.start])
    if before and _sum_like(before["sign"], before.group()[-1:] in "  ", atom):
        code = code_of_prefix(before["sign"], text, hint, local)
        start -= len(before.group())
    after = SUFFIX.match(text, atom.end)
    if after and _money_name(text, after, atom):
        told = code_of_suffix(after, text, hint, local)
        if told and (code is None or code in {told, "USD"}):  # `$5 billion Canadian dollars` refines its sign
            code, end = told, after.end()
    return replace(atom, start=start, end=end), code


def _sum_like(sign: str, spaced: bool, atom: Number) -> bool:
    """Tell whether letters before a figure can be a currency: `R9.9 billion` is, `R 27` is a designation."""
    if (not sign[-1].isalpha() and not sign[0].isalpha()) or sign in _SURE_LETTERS or not sign.isalpha():
        return True
    large = atom.scale >= 1000 or (atom.max or 0) >= 1000
    return large and not (spaced and len(sign) == 1)


def _money_name(text: str, after: re.Match[str], atom: Number) -> bool:
    """Tell whether the name after a figure is money here: `500-pound bombs` and `two won` are not."""
    if not _ALSO_WORDS.search(after.group()):
        return after["code"] is None or after["code"] in _SURE_LETTERS or atom.scale >= 1000 or (atom.max or 0) >= 100
    if atom.scale >= 1e5:
        return True
    if after.group().lower().rstrip("s").endswith("pound"):
        return not after.group().startswith("-") and not _HEAVY.match(text, after.end()) and (atom.max or 0) >= 10
    return (atom.max or 0) >= 100


def _free(text: str, atom: Number) -> bool:
    """Tell whether a value stands by itself, so that it may be the lower end of a range."""
    return (
        not _TOUCHED.search(text[max(0, atom.start - 2) : atom.start]) and not text[atom.end : atom.end + 1].isalnum()
    )


def _found(text: str, number: Number, code: str) -> FoundMoney:
    """Give the sum with its bounds, currency and words."""
    money = Money(number.min, number.max, code, text[number.start : number.end])
    return FoundMoney(number.start, number.end, money, number.approximate)


def find_bare_sums(text: str, masked: Sequence[tuple[int, int]] = ()) -> tuple[Number, ...]:
    """Find sums whose currency the sentence leaves out: `another 600 million`, `for 2.7 billion`.

    Args:
        text: one sentence.
        masked: spans that are something else, commonly those of `find_money` and `find_percents`.

    Returns:
        Numbers with a scale of a million or more and no noun after them. The reader takes the currency from the sentence
        before, or leaves the sum out.
    """
    found = []
    for number in find_numbers(text):
        if number.scale < 1e5 or number.ordinal or any(a < number.end and number.start < b for a, b in masked):
            continue
        if _BARE_AFTER.match(text, number.end):
            found.append(number)
    return tuple(found)


_BARE_AFTER = re.compile(
    r"[ ]*(?:$|[.,;:)—–?!”\"]|[ ](?:and|or|to|for|in|from|by|at|over|on|a|per|each|apiece|is|was|were|has|had|"
    r"will|would|of[ ]it|more|all|up|"
    r"under|through|with|that|which|since|than|as|but|before|after|when|so|altogether|together|last|next|this|"
    r"would|already|went)\b)"
)
