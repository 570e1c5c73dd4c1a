"""Sums of money: currency, whole units, bounds and ranges."""

import pytest

from dateline.reading.money import find_bare_sums, find_money

HINT = {"Sweden": "SEK", "Swedish": "SEK", "Norway": "NOK", "Egyptian": "EGP", "Atlantean": "XOF"}


@pytest.mark.parametrize(("text", "value", "currency"), [
    ("USD 5 billion", 5e9, "USD"), ("$5 billion", 5e9, "USD"), ("US$1.2bn", 1.2e9, "USD"), ("$390m", 390e6, "USD"),
    ("Rs 40,000 crore", 4e11, "INR"), ("₹21,700 crore", 2.17e11, "INR"), ("Rs. 2.5 lakh crore", 2.5e12, "INR"),
    ("half a billion euros", 5e8, "EUR"), ("€500m", 5e8, "EUR"), ("EUR 1.7bn", 1.7e9, "EUR"), ("20 trillion won", 2e13, "KRW"),
    ("24 bn zloty", 2.4e10, "PLN"), ("PLN 4.6 billion", 4.6e9, "PLN"), ("NT$250 billion", 2.5e11, "TWD"), ("A$3 billion", 3e9, "AUD"),
    ("C$4.1 billion", 4.1e9, "CAD"), ("S$2 million", 2e6, "SGD"), ("R$7 million", 7e6, "BRL"), ("HK$4bn", 4e9, "HKD"), ("£3bn", 3e9, "GBP"),
    ("¥800 million", 8e8, "JPY"), ("RM890 million", 8.9e8, "MYR"), ("R9.9 billion", 9.9e9, "ZAR"), ("AED 9 billion", 9e9, "AED"),
    ("Tk 300 crore", 3e9, "BDT"), ("5.3 billion Swedish kronor", 5.3e9, "SEK"), ("2 billion koruna", 2e9, "CZK"),
    ("5.43 billion US dollars", 5.43e9, "USD"), ("3 billion Australian dollars", 3e9, "AUD"), ("4 billion riyals", 4e9, "SAR"),
    ("2 million dirhams", 2e6, "AED"), ("9 million Egyptian pounds", 9e6, "EGP"), ("200 billion CFA francs", 2e11, "XOF"),
    ("90 million rand", 9e7, "ZAR"), ("3 billion lira", 3e9, "TRY"), ("8 trillion rupiah", 8e12, "IDR"), ("8 million baht", 8e6, "THB"),
    ("6 billion reais", 6e9, "BRL"), ("6 billion hryvnia", 6e9, "UAH"), ("70 million roubles", 7e7, "RUB"), ("3 billion shekels", 3e9, "ILS"),
    ("2 billion yuan", 2e9, "CNY"), ("254 billion yen", 2.54e11, "JPY"), ("a 285-million-euro", 2.85e8, "EUR"), ("496,370 dollars", 496370, "USD"),
    ("a million and a half dollars", 1.5e6, "USD"),
])  # fmt: skip
def test_a_sum_has_whole_units_and_a_currency_code(text: str, value: float, currency: str) -> None:
    """Signs, codes, abbreviations and names before or behind the figure all give an ISO 4217 code."""
    (found,) = find_money(f"They paid {text} for it.", HINT)
    assert (found.money.min, found.money.max, found.money.currency) == (value, value, currency)


@pytest.mark.parametrize(("text", "low", "high"), [
    ("up to $8.6 billion", None, 8.6e9), ("between $4 billion and $5 billion", 4e9, 5e9), ("$2.5-3 billion", 2.5e9, 3e9),
    ("$4 billion to $5 billion", 4e9, 5e9), ("between 130 and 150 million dollars", 1.3e8, 1.5e8), ("more than a hundred million dollars", 1e8, None),
    ("at least $3 billion", 3e9, None), ("$390m at most", None, 3.9e8), ("several hundred million dollars", 2e8, None),
])  # fmt: skip
def test_sums_have_bounds_and_ranges(text: str, low: float | None, high: float | None) -> None:
    """Bound words and both ends belong to the sum's own words."""
    (found,) = find_money(f"It costs {text}.")
    assert (found.money.text, found.money.min, found.money.max) == (text, low, high)


@pytest.mark.parametrize("text", [
    "a multi-billion-dollar deal", "twelve 2,000-pound bombs", "500 pounds of flour", "275 pound-feet of torque", "Team A has won 3 and B two",
    "the R-27 and the S 400", "50 billion stars",
])  # fmt: skip
def test_what_looks_like_money_is_left_out(text: str) -> None:
    """Without a figure, without a currency, or with a weight there is no sum."""
    assert find_money(text) == ()


@pytest.mark.parametrize(("text", "local", "currency"), [
    ("6 billion crowns", None, "SEK"), ("6 billion crowns", "CZK", "CZK"), ("Norway pays 6 billion crowns", None, "NOK"),
    ("6 billion dollars", "AUD", "AUD"), ("6 billion dollars", "EUR", "USD"), ("6 billion pesos", "CLP", "CLP"), ("Rs 6 billion", "PKR", "PKR"),
    ("6 billion Swedish crowns", "CZK", "SEK"),
])  # fmt: skip
def test_a_shared_name_is_settled_by_adjective_then_home_then_custom(
    text: str, local: str | None, currency: str
) -> None:
    """The adjective wins, then the report's own currency, then the country in the sentence, then the commonest."""
    (found,) = find_money(text, HINT, local)
    assert found.money.currency == currency


def test_a_sum_without_a_currency_is_a_bare_sum() -> None:
    """`600 million` alone is kept apart for the reader to complete; `600 million stamps` is none."""
    text = "The first lot cost 600 million, and 40 million stamps were printed."
    assert [n.min for n in find_bare_sums(text)] == [6e8]
