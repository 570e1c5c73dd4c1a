"""Moving a day by a length of time, and writing lengths as TIMEX3 values."""

import re
from datetime import date, timedelta

from dateline.model import Mod
from dateline.reading.times.calendar import shift_months, week_of
from dateline.reading.times.found import Core
from dateline.reading.times.words import DAYS_IN, MONTHS_IN, count_value


def shifted(day: date, unit: str, count: float) -> str | None:
    """Give the TIMEX3 value of the day `count` units away, as coarse as the unit: a year, a month, a week, a day."""
    try:
        if unit in MONTHS_IN:
            moved = shift_months(day, round(count * MONTHS_IN[unit]))
            whole = float(count).is_integer()
            if unit in {"E", "C"} or (unit == "Y" and whole):
                return f"{moved.year:04d}"
            return f"{moved.year:04d}-{moved.month:02d}"
        if unit in DAYS_IN:
            moved = day + timedelta(days=round(count * DAYS_IN[unit]))
            return week_of(moved) if unit in {"W", "W2"} and float(count).is_integer() else moved.isoformat()
    except OverflowError:
        return None
    return day.isoformat()  # hours and less: the same day


def moved_day(day: date, unit: str, count: float) -> date | None:
    """Give the exact day `count` units away."""
    try:
        if unit in MONTHS_IN:
            return shift_months(day, round(count * MONTHS_IN[unit]))
        return day + timedelta(days=round(count * DAYS_IN.get(unit, 0)))
    except OverflowError:
        return None


def length(count: float | None, unit: str) -> str:
    """Give the TIMEX3 value of a length: `P3Y`, `PT2H`, `P20Y` for two decades; an unknown number is `X`."""
    if unit == "W2":
        unit, count = "W", None if count is None else count * 2
    number = "X" if count is None else f"{count:g}" if count < 1e6 else f"{count:.0f}"
    if unit in {"E", "C"}:  # in years, as TempEval-3's annotators wrote decades
        return "PXY" if count is None else f"P{count * (10 if unit == 'E' else 100):g}Y"
    if unit.startswith("T"):
        return f"PT{number}{unit[1]}"
    return f"P{number}{unit}"


def count_of(words: str | None) -> float | None:
    """Return the number that words give; no words are one, as in `the week after`."""
    return count_value(words)[0] if words else 1.0


def with_mod(core: Core | None, mod: Mod | None) -> Core | None:
    """Put a modifier on a core."""
    if core is None or mod is None:
        return core
    return Core(
        core.start,
        core.end,
        core.value,
        mod,
        core.earliest,
        core.latest,
        core.relation,
        core.vague,
        core.duration,
        core.anchor,
    )


_MODS: tuple[tuple[str, Mod], ...] = (
    ("at least", "EQUAL_OR_MORE"), ("no less than", "EQUAL_OR_MORE"), ("a minimum of", "EQUAL_OR_MORE"), ("not less than", "EQUAL_OR_MORE"),
    ("up to", "EQUAL_OR_LESS"), ("at most", "EQUAL_OR_LESS"), ("no more than", "EQUAL_OR_LESS"), ("not more than", "EQUAL_OR_LESS"),
    ("more than", "MORE_THAN"), ("over", "MORE_THAN"), ("beyond", "MORE_THAN"), ("well over", "MORE_THAN"), ("longer than", "MORE_THAN"),
    ("less than", "LESS_THAN"), ("under", "LESS_THAN"), ("fewer than", "LESS_THAN"), ("about", "APPROX"), ("around", "APPROX"), ("some", "APPROX"),
    ("nearly", "APPROX"), ("almost", "APPROX"), ("roughly", "APPROX"), ("approximately", "APPROX"), ("just over", "APPROX"), ("just under", "APPROX"),
)  # fmt: skip


BOUND = (
    r"(?:(?P<bound>at[ ]least|no[ ]less[ ]than|not[ ]less[ ]than|a[ ]minimum[ ]of|up[ ]to|at[ ]most|(?:no|"
    r"not)[ ]more[ ]than|more[ ]than|just[ ]over|just[ ]under|well[ ]over|over|beyond|longer[ ]than|less[ ]than|"
    r"under|fewer[ ]than|about|around|some|nearly|almost|roughly|approximately)[ ])?"
)


def mod_of(words: str | None) -> Mod | None:
    """Give the TIMEX3 modifier of a bound word."""
    return dict(_MODS).get(re.sub(r"\s+", " ", words.lower())) if words else None


ANCHOR = (
    r"(?P<anchor>[ ](?:the|a|an|his|her|its|their|that|this|[A-Z])[\w’'-]*(?:[ ][\w’'-]+){0,4}|[ ]\w+(?:ing|"
    r"ed)?\b)"
)
