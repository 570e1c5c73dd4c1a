"""Words: figures, sums, times and sources as a person reads them."""

from pathlib import PurePath

from dateline.model import Claim, Money, Percent, Quantity, Source, When

_MONTHS = "January February March April May June July August September October November December".split()
_MOD = {
    "START": "early", "MID": "mid", "END": "late", "APPROX": "about", "BEFORE": "before", "AFTER": "after",
    "LESS_THAN": "less than", "MORE_THAN": "more than", "EQUAL_OR_LESS": "at most", "EQUAL_OR_MORE": "at least",
}  # fmt: skip
_PARTS = {
    "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter", "H1": "the first half of", "H2": "the second half of",
    "Q1": "the first quarter of", "Q2": "the second quarter of", "Q3": "the third quarter of", "Q4": "the fourth quarter of",
}  # fmt: skip
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def number(value: float) -> str:
    """Write a number in plain digits: `5`, `5.43`, `40000`."""
    return str(int(value)) if float(value).is_integer() else f"{value:.10g}"


def grouped(value: float) -> str:
    """Write a number with commas between thousands."""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,.10g}"


def span_words(low: float | None, high: float | None) -> str:
    """Write bounds: `5`, `2–3`, `at least 40`, `up to 50`."""
    if low is None and high is None:
        return ""
    if low is None:
        return f"up to {grouped(high or 0)}"
    if high is None:
        return f"at least {grouped(low)}"
    return grouped(low) if low == high else f"{grouped(low)}–{grouped(high)}"


def quantity_words(quantity: Quantity | None) -> str:
    """Write a quantity: `5 units`, `2–3 further regiments`; an empty string for none."""
    if quantity is None:
        return ""
    count = span_words(quantity.min, quantity.max)
    one = quantity.min == quantity.max == 1
    unit = quantity.unit if quantity.unit is None or one else _plural(quantity.unit)
    return " ".join(part for part in (count, quantity.qualifier, unit) if part)


def _plural(unit: str) -> str:
    if unit in ("aircraft", "hovercraft", "spacecraft", "watercraft", "series"):
        return unit
    if unit.endswith("y") and unit[-2:-1] not in "aeiou":
        return f"{unit[:-1]}ies"
    return f"{unit}es" if unit.endswith(("s", "x", "ch", "sh")) else f"{unit}s"


def money_words(money: Money | None) -> str:
    """Write a sum: `USD 5 billion`; an empty string for none."""
    if money is None:
        return ""
    if money.min is not None and money.max is not None and money.min != money.max:
        return f"{money.currency} {_scaled(money.min)}–{_scaled(money.max)}"
    if money.min is None:
        return f"up to {money.currency} {_scaled(money.max or 0)}"
    return (
        f"{money.currency} {_scaled(money.min)}"
        if money.max is not None
        else f"at least {money.currency} {_scaled(money.min)}"
    )


def _scaled(value: float) -> str:
    for size, name in _SCALES:
        if value >= size:
            return f"{grouped(round(value / size, 4))} {name}"
    return grouped(value)


def percent_words(percent: Percent | None) -> str:
    """Write a share: `up to 50%`; an empty string for none."""
    return f"{span_words(percent.min, percent.max)}%" if percent else ""


def when_words(when: When | None) -> str:
    """Write a time: `by mid-2026`, `4 December 2025`, `October 2018`; an empty string for none."""
    if when is None:
        return ""
    value = value_words(when.value)
    if value == when.value and not when.value[:4].isdigit():
        return when.text
    mod = _MOD.get(when.mod or "", "")
    if mod:
        value = f"{mod}-{value}" if mod == "mid" else f"{mod} {value}"
    return value if when.relation in ("on", "during") or mod == when.relation else f"{when.relation} {value}"


def value_words(value: str) -> str:
    """Write a TIMEX3 value: `2025-12-04` as `4 December 2025`; what isn't a date stays as it is."""
    parts = value[:10].split("-")
    if len(parts) == 2 and parts[1] in _PARTS:  # a year and a part of it
        return f"{_PARTS[parts[1]]} {parts[0]}"
    if not parts[0].isdigit() or len(parts[0]) != 4 or len(parts) == 1:
        return value
    if not all(part.isdigit() for part in parts[1:]):
        return " ".join(reversed(parts)) if len(parts) == 2 else value
    if not 1 <= int(parts[1]) <= 12:
        return value
    month = f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return month if len(parts) == 2 else f"{int(parts[2])} {month}"


def day_words(day: str | None) -> str:
    """Write an ISO day; `undated` for none."""
    return value_words(day[:10]) if day else "undated"


def source_words(source: Source) -> str:
    """Write who a report says something from; an empty string for the outlet's own voice."""
    if source.kind == "none":
        return ""
    return (
        source.name or source.cue or {"unnamed": "unnamed sources", "analyst": "analysts"}.get(source.kind, source.kind)
    )


def figures(claim: Claim) -> str:
    """Write the figures of a claim: number, sum, share and time, divided by commas."""
    parts = (
        quantity_words(claim.quantity), money_words(claim.money), percent_words(claim.percent), when_words(claim.when)
    )  # fmt: skip
    return ", ".join(part for part in parts if part)


def count_words(count: int, noun: str) -> str:
    """Write a count with its noun: `1 report`, `2 reports`, `3 stories`."""
    return f"{count:,} {noun if count == 1 else _plural(noun)}"


def origin_words(origin: str) -> str:
    """Write an origin's key: `agency:PTI` as `PTI (agency)`, a report's own path as its file name."""
    kind, _, name = origin.partition(":")
    if kind == "report":
        return PurePath(name).name or "unknown"
    return {"agency": f"{name} (agency)", "body": f"{name} (statement)", "person": f"{name} (statement)"}.get(
        kind, name
    )
