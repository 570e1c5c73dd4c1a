"""Unit nouns: the head noun after a number, in the singular, from the pack's units or by its shape."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dateline.packs.pack import Unit


@dataclass(frozen=True, slots=True)
class Head:
    """A unit noun: its span and its singular or `None`.

    `listed` where the pack lists it, `measure` where it is one (`km`); `named` where a name follows the number directly.
    """

    start: int
    end: int
    unit: str | None
    listed: bool = False
    measure: bool = False
    named: bool = False


# Nouns whose plural looks like the singular, or isn't made with -s.
_IRREGULAR: dict[str, str] = {
    "aircraft": "aircraft", "rotorcraft": "rotorcraft", "hovercraft": "hovercraft", "spacecraft": "spacecraft",
    "craft": "craft", "watercraft": "watercraft", "personnel": "personnel", "people": "people", "men": "man",
    "women": "woman", "crewmen": "crewman", "children": "child", "staff": "staff", "troops": "troop",
    "airmen": "airman", "servicemen": "serviceman", "policemen": "policeman", "criteria": "criterion",
    "howitzer": "howitzer", "matériel": "matériel", "jet": "jet", "halves": "half", "knives": "knife",
    "series": "series", "corps": "corps", "crew": "crew", "head": "head", "forces": "force", "axes": "axis",
    "buses": "bus", "gunships": "gunship",
}  # fmt: skip
MEASURES: dict[str, str] = {
    "km": "kilometre", "kms": "kilometre", "kilometre": "kilometre", "kilometer": "kilometre", "m": "metre",
    "metre": "metre", "meter": "metre", "cm": "centimetre", "centimetre": "centimetre", "centimeter": "centimetre",
    "mm": "millimetre", "millimetre": "millimetre", "millimeter": "millimetre", "mile": "mile", "nm": "nautical mile",
    "nmi": "nautical mile", "foot": "foot", "feet": "foot", "ft": "foot", "inch": "inch", "yard": "yard",
    "kg": "kilogram", "kilogram": "kilogram", "kilo": "kilogram", "gram": "gram", "lb": "pound-mass",
    "lbs": "pound-mass", "pound": "pound-mass", "tonne": "tonne", "ton": "ton", "kt": "kiloton", "kiloton": "kiloton",
    "megaton": "megaton", "litre": "litre", "liter": "litre", "gallon": "gallon", "hp": "horsepower",
    "horsepower": "horsepower", "kw": "kilowatt", "kilowatt": "kilowatt", "mw": "megawatt", "megawatt": "megawatt",
    "gw": "gigawatt", "gigawatt": "gigawatt", "watt": "watt", "kn": "kilonewton", "kilonewton": "kilonewton",
    "knot": "knot", "kt/h": "knot", "kph": "kilometre per hour", "km/h": "kilometre per hour",
    "kmph": "kilometre per hour", "mph": "mile per hour", "mach": "mach", "hour": "hour", "hr": "hour", "hrs": "hour",
    "minute": "minute", "min": "minute", "mins": "minute", "second": "second", "day": "day", "night": "night",
    "week": "week", "fortnight": "fortnight", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "century": "century", "degree": "degree", "hectare": "hectare", "acre": "acre",
    "ghz": "gigahertz", "mhz": "megahertz", "khz": "kilohertz", "hz": "hertz", "gb": "gigabyte", "tb": "terabyte",
    "mb": "megabyte", "time": "time", "fold": "fold", "point": "point", "percent": "percent", "cent": "cent",
    "weekday": "day", "season": "season", "summer": "summer", "winter": "winter", "generation": "generation",
    "sq": "square metre", "cubic": "cubic metre",
}  # fmt: skip
# A head noun is not looked for past these: function words and common verbs of the field's sentences.
_STOP = frozenset(
    "a an the this that these those and or but nor of in on at by for from to into with without within over under between among as than "
    "since until till before after during through against about per each is are was were be been being am has have had having do does "
    "did will would shall should may might can could must not no if when while where which who whom whose what how why because although "
    "though so such it its he his him she her they their them we our us you your i my there here then now also only just even still yet "
    "already again once soon later earlier ago today tomorrow yesterday more less most least very too all both either neither every any some "
    "said says told added noted signed bought ordered sold delivered built made given gave taken took received arrived came left went "
    "killed wounded remain remains remained makes gives says plus minus last next previous else apart altogether together apiece "
    "away off up down out back via upon toward towards onto despite except including like unlike near behind beyond across around".split()
)
_TOKEN = re.compile(r"(?P<gap>[ \u00a0]|(?P<hyphen>-))(?:(?P<quote>[“\"‘'])?)(?P<word>[A-Za-zÀ-ÿ0-9][\w./’'-]*)?")
_MOST_MODIFIERS = 5


def unit_forms(units: Sequence[Unit]) -> Mapping[str, str]:
    """Give every form of the pack's units in lower case (singular, plural, aliases), and the unit that it stands for."""
    return _forms(tuple((unit.unit, unit.aliases) for unit in units))


@lru_cache(maxsize=8)
def _forms(units: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[str, str]:
    """Make the table of forms; kept, because a pack's units stay the same for a whole run."""
    forms: dict[str, str] = {}
    for unit, aliases in units:
        for name in (unit, *aliases):
            forms.setdefault(name.lower(), unit)
            forms.setdefault(plural(name.lower()), unit)
    return forms


def plural(noun: str) -> str:
    """Make the regular plural of a noun, or of the last word of a noun phrase."""
    last = noun.rpartition(" ")[2]
    if last in _IRREGULAR and _IRREGULAR[last] == last:
        return noun
    if re.search(r"(?:s|x|z|ch|sh)$", noun):
        return noun + "es"
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    if noun.endswith("man"):
        return noun[:-2] + "en"
    return noun + "s"


def singular_noun(noun: str) -> str:
    """Give the singular of a plural noun by its shape; other nouns come back as they are."""
    low = noun.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if re.search(r"[^aeiou]ies$", low) and len(low) > 4:
        return noun[:-3] + "y"
    if re.search(r"(?:ss|x|z|ch|sh|vir[u]s|bonus|status|campus|census|radius|surplus)es$", low):
        return noun[:-2]
    if low.endswith("ves") and low[:-3] in {"hal", "wol", "kni", "li", "shel", "wi"}:
        return noun[:-3] + ("fe" if low[:-3] in {"kni", "li", "wi"} else "f")
    if low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s")):
        return noun[:-1]
    return noun


def is_plural(noun: str) -> bool:
    """Tell whether a noun looks like a plural."""
    low = noun.lower()
    return low in _IRREGULAR or (singular_noun(noun) != noun and len(low) > 3)


def find_head(text: str, at: int, forms: Mapping[str, str], names: Mapping[int, int], *, plural: bool) -> Head:
    """Find the unit noun after a number.

    Args:
        text: the sentence.
        at: character after the number and its qualifier.
        forms: from `unit_forms`.
        names: start and end of each masked name; they are stepped over as modifiers (`180 K2 tanks`).
        plural: whether the number wants a plural; a lone `one` wants a singular, which only the pack's list can tell.

    Returns:
        The unit, or a head of no width at `at` when none follows within a few modifiers.
    """
    none = Head(at, at, None)
    pos, fallback, steps = at, none, 0
    of = _OF.match(text, at)
    if of:
        pos = of.end() - 1
    while steps < _MOST_MODIFIERS:
        if pos + 1 in names and text[pos : pos + 1] == " ":
            pos, steps = names[pos + 1], steps + 1
            continue
        m = _TOKEN.match(text, pos)
        if not m or not m["word"]:
            break
        word, start = _trim(m["word"]), m.start("word")
        low = word.lower()
        if m["hyphen"] and steps == 0:
            return _hyphened(start, low, forms)
        listed = _listed(text, start, low, forms)
        if listed:
            return listed
        if steps == 0 and (measure := _measure(low)):
            return Head(start, start + len(word), measure, measure=True)
        if low in _STOP or (not word[0].isalpha() and not any(c.isalpha() for c in word)):
            break
        if plural and is_plural(word) and not word.isupper() and not low.endswith(("'s", "’s")):
            fallback = Head(start, start + len(word), singular_noun(low)) if word[0].islower() else none
            if not _compound(text, start + len(word)):
                return fallback
        if m.end() < len(text) and text[m.start("word") + len(word) : m.start("word") + len(word) + 1] not in {
            " ",
            "\u00a0",
            "",
        }:
            break
        pos, steps = start + len(word), steps + 1
    return fallback


_OF = re.compile(
    r"[ ]of[ ](?:the[ ]|its[ ]|their[ ]|these[ ]|those[ ])?(?:\d+[ ]|(?:two|three|four|five|six|seven|eight|nine|"
    r"ten|twelve|dozen)[ ])?",
    re.IGNORECASE,
)


def _trim(word: str) -> str:
    """Cut the stop and the possessive sign off a word's end."""
    return word.rstrip(".-/’'")


def _listed(text: str, start: int, low: str, forms: Mapping[str, str]) -> Head | None:
    """Look the words at `start` up among the pack's units, two words before one."""
    two = _TWO.match(text, start)
    if two and two.group().lower() in forms:
        return Head(start, two.end(), forms[two.group().lower()], listed=True)
    if low in forms and not _compound_unit(text, start + len(low), forms):
        return Head(start, start + len(low), forms[low], listed=True)
    return None


_TWO = re.compile(r"[\w-]+[ -][\w-]+")
_NEXT = re.compile(r"[ ]([a-z][\w-]*)")


def _compound_unit(text: str, end: int, forms: Mapping[str, str]) -> bool:
    """Tell whether a listed noun only modifies the next listed noun (`missile systems`, `tank regiments`)."""
    m = _NEXT.match(text, end)
    return bool(m and m[1].lower() in forms)


def _compound(text: str, end: int) -> bool:
    """Tell whether a plural is followed by another plural that would be the head (`arms shipments`, `systems regiments`)."""
    m = _NEXT.match(text, end)
    return bool(m and is_plural(m[1]) and m[1].lower() not in _STOP and not m[1].endswith("s's"))


def _measure(low: str) -> str | None:
    """Look a word up among the measures."""
    return MEASURES.get(low) or MEASURES.get(singular_noun(low))


def _hyphened(start: int, low: str, forms: Mapping[str, str]) -> Head:
    """Read `24-aircraft`, `155-mm`, `36-month`; other hyphened words (`four-engine`) describe, and are marked as a measure."""
    first = low.split("-", maxsplit=1)[0]
    unit = forms.get(first)
    if unit and first == low:
        return Head(start, start + len(first), unit, listed=True)
    return Head(start, start + len(first), _measure(first) or first, measure=True)
