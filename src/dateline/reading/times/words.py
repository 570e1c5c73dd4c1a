"""The words of time: months, weekdays, seasons, units, and small number words."""

import re

from dateline.reading.atoms import read_figure
from dateline.reading.number_words import FRACTIONS, ORDINALS, TENS, read_run

_MONTH_NAMES = "january february march april may june july august september october november december".split()
MONTHS: dict[str, int] = (
    {name: n for n, name in enumerate(_MONTH_NAMES, 1)}
    | {name[:3]: n for n, name in enumerate(_MONTH_NAMES, 1)}
    | {"sept": 9}
)
_DAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS: dict[str, int] = (
    {name: n for n, name in enumerate(_DAY_NAMES)}
    | {name[:3]: n for n, name in enumerate(_DAY_NAMES)}
    | {"tues": 1, "thur": 3, "thurs": 3}
)
SEASONS: dict[str, str] = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
# Length unit to TIMEX3 letter; `T` units stand behind a `T` in the value.
UNITS: dict[str, str] = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "fortnight": "W2",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "centurie": "C", "weekend": "WE",
    "financial year": "Y", "fiscal year": "Y",
}  # fmt: skip
MONTHS_IN: dict[str, int] = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
DAYS_IN: dict[str, int] = {"D": 1, "W": 7, "W2": 14, "WE": 7}

# `May` and `March` only with their capital; other months and weekdays too, since the press writes them so.
MONTH = (
    r"(?:Jan(?:uary|\b\.?)|Feb(?:ruary|\b\.?)|Mar(?:ch|\b\.?)|Apr(?:il|\b\.?)|May|June?|July?|Aug(?:ust|\b\.?)|"
    r"Sept?(?:ember|\b\.?)|Oct(?:ober|\b\.?)|Nov(?:ember|\b\.?)|Dec(?:ember|\b\.?)|JANUARY|FEBRUARY|MARCH|APRIL|"
    r"JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
WEEKDAY = r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs?(?:day)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)"
FULL_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
YEAR = r"(?:1[89]\d\d|20\d\d)"
DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_SMALL = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|"
    r"nine))?"
)
# Number of units, as a group-free pattern.
COUNT = (
    rf"(?:\d+(?:[.,]\d+)?(?:½)?(?:[ ]?(?:[-–]|to|or)[ ]?\d+)?|(?:{_SMALL})(?:[ -](?:to|or|and[ ]an?|"
    rf"[-–])[ -](?:{_SMALL}|half))?|an?(?:[ ](?:dozen|hundred|couple[ ]of|few|good|full|further|single|half))?|"
    r"half[ ]an?|(?:a[ ])?few|several|many|some|two[ ]dozen|half[ ]a[ ]dozen|a[ ]couple[ ]of|a[ ]further[ ](?:\d+|"
    rf"{_SMALL})|another[ ](?:\d+|{_SMALL}|few)|another|the[ ]better[ ]part[ ]of[ ]an?)"
)
UNIT = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|(?:financial[ ]|"
    r"fiscal[ ]|calendar[ ])?years?|decades?|centur(?:y|ies))"
)
ORDINAL_DAY = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|"
    r"fifteenth|sixteenth|"
    r"seventeenth|eighteenth|nineteenth|twentieth|twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|"
    r"ninth)|thirtieth|thirty-first)"
)


def month_number(name: str) -> int:
    """Give the number of a month's name or abbreviation."""
    low = name.lower().rstrip(".")
    return MONTHS.get(low) or MONTHS[low[:3]]


def weekday_number(name: str) -> int:
    """Give a weekday's number, Monday 0."""
    return WEEKDAYS[name.lower()[:3]]


def unit_code(word: str) -> str:
    """Give the TIMEX3 letter of a unit of time."""
    low = word.lower().removeprefix("calendar ")
    if low.startswith("centur"):
        return "C"
    return UNITS[low.removesuffix("s")]


def ordinal_value(word: str) -> int:
    """Read `4th`, `fourth`, `twenty-first`."""
    if digits := re.match(r"\d+", word):
        return int(digits.group())
    return sum(ORDINALS.get(part) or TENS.get(part) or 0 for part in re.split(r"[ -]", word.lower()))


def count_value(words: str) -> tuple[float | None, bool]:
    """Read the number of units of a length of time.

    Args:
        words: a match of `COUNT`.

    Returns:
        The number (the upper end of a range), `None` for `several` and `a few`; and whether it was a range.
    """
    low = words.lower().strip()
    if re.search(r"\b(?:few|several|many|some)\b", low):
        return None, False
    if "couple" in low:
        return 2.0, False
    low = re.sub(r"^(?:a further|another|a good|a full|a single)\s*", "", low) or "one"
    if low.startswith("the better part"):
        return 1.0, False
    figures = re.findall(r"\d+(?:[.,]\d+)?", low)
    if figures:
        value = read_figure(figures[-1]) + FRACTIONS.get(low[-1], 0.0)
        return value, len(figures) > 1
    low = re.sub(r"^(?:an?|half an?)$", lambda m: {"a": "one", "an": "one"}.get(m.group(), "half"), low)
    if low == "half" or low in {"half a", "a half", "an half"}:
        return 0.5, False
    runs = read_run(low)
    return (runs[-1].value if runs else 1.0), len(runs) > 1
