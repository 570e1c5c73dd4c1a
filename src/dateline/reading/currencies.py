"""The words and signs of money: tables from symbol, abbreviation and name to ISO 4217 codes.

Codes and names: ISO 4217 (list one, 2024; facts, not a copyrightable text). The choice of the commonest currency for an
ambiguous name is ours: the one that the international press on arms deals means most often.
"""

import re
from collections.abc import Mapping

# Signs and abbreviations that stand before the figure. Longest first in the pattern, so `NT$` wins over `$`.
BEFORE: dict[str, str] = {
    "US$": "USD", "U.S.$": "USD", "USD$": "USD", "$US": "USD", "A$": "AUD", "AU$": "AUD", "AUD$": "AUD", "$A": "AUD",
    "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "Can$": "CAD", "CDN$": "CAD", "NZ$": "NZD", "S$": "SGD", "SG$": "SGD",
    "HK$": "HKD", "HK $": "HKD", "US $": "USD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "Mex$": "MXN", "N$": "NAD",
    "B$": "BND", "TT$": "TTD", "J$": "JMD", "AR$": "ARS", "CLP$": "CLP", "COP$": "COP", "€": "EUR", "£": "GBP",
    "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₫": "VND", "₱": "PHP", "฿": "THB", "₴": "UAH",
    "₦": "NGN", "₸": "KZT", "₾": "GEL", "֏": "AMD", "₼": "AZN", "৳": "BDT", "Rs": "INR", "Rs.": "INR", "Re": "INR",
    "Re.": "INR", "RM": "MYR", "Rp": "IDR", "Rp.": "IDR", "Tk": "BDT", "Tk.": "BDT", "BDT": "BDT", "KSh": "KES",
    "Ksh": "KES", "KShs": "KES", "Sh": "KES", "Shs": "KES", "USh": "UGX", "Ush": "UGX", "TSh": "TZS", "Tsh": "TZS",
    "Php": "PHP", "PhP": "PHP", "Dh": "AED", "Dhs": "AED", "DH": "AED", "SR": "SAR", "QR": "QAR", "BD": "BHD",
    "KD": "KWD", "RO": "OMR", "JD": "JOD", "LE": "EGP", "E£": "EGP", "Ft": "HUF", "Kč": "CZK", "SKr": "SEK",
    "Skr": "SEK", "NKr": "NOK", "Nkr": "NOK", "DKr": "DKK", "Dkr": "DKK", "SFr": "CHF", "Sfr": "CHF", "SwF": "CHF",
    "Fr": "CHF", "Fr.": "CHF", "RMB": "CNY", "R": "ZAR", "N": "NGN", "GH¢": "GHS", "Bs": "BOB", "S/": "PEN",
    "S/.": "PEN", "FCFA": "XAF", "CFA": "XOF", "NTD": "TWD", "STG": "GBP", "YTL": "TRY", "TL": "TRY",
}  # fmt: skip
# Signs that several currencies share: family name, see FAMILIES.
SHARED_SIGNS: dict[str, str] = {
    "$": "dollar",
    "¥": "yen sign",
    "kr": "crown",
    "kr.": "crown",
    "Rs": "rupee",
    "Rs.": "rupee",
    "£": "pound sign",
}
CODES = frozenset(
    "AED AFN ALL AMD AOA ARS AUD AZN BAM BDT BGN BHD BND BOB BRL BWP BYN CAD CHF CLP CNY COP CRC CZK DKK DOP DZD EGP ETB EUR "
    "GBP GEL GHS HKD HRK HUF IDR ILS INR IQD IRR ISK JOD JPY KES KGS KHR KRW KWD KZT LAK LBP LKR LYD MAD MDL MKD MMK MNT MXN "
    "MYR MZN NAD NGN NOK NPR NZD OMR PEN PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SDG SEK SGD SYP THB TMT TND TRY TWD TZS UAH "
    "UGX USD UYU UZS VES VND XAF XOF YER ZAR ZMW ZWL".split()
)
# Names that one currency has, in lower case.
NAMES: dict[str, str] = {
    "euro": "EUR", "euros": "EUR", "won": "KRW", "zloty": "PLN", "zlotys": "PLN", "zloties": "PLN", "złoty": "PLN",
    "złotys": "PLN", "zlotych": "PLN", "złotych": "PLN", "koruna": "CZK", "korunas": "CZK", "koruny": "CZK",
    "korun": "CZK", "kronor": "SEK", "krona": "SEK", "ringgit": "MYR", "ringgits": "MYR", "baht": "THB",
    "bahts": "THB", "rupiah": "IDR", "rupiahs": "IDR", "dong": "VND", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rmb": "CNY", "hryvnia": "UAH", "hryvnias": "UAH", "hryvnya": "UAH", "hryvnyas": "UAH", "hryven": "UAH",
    "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "shekel": "ILS", "shekels": "ILS",
    "nis": "ILS", "forint": "HUF", "forints": "HUF", "lev": "BGN", "leva": "BGN", "levs": "BGN", "taka": "BDT",
    "takas": "BDT", "naira": "NGN", "nairas": "NGN", "cedi": "GHS", "cedis": "GHS", "birr": "ETB", "kwanza": "AOA",
    "kwanzas": "AOA", "tenge": "KZT", "som": "KGS", "soms": "KGS", "sum": "UZS", "lari": "GEL", "laris": "GEL",
    "dram": "AMD", "drams": "AMD", "manat": "AZN", "manats": "AZN", "somoni": "TJS", "real": "BRL", "reais": "BRL",
    "reals": "BRL", "sol": "PEN", "soles": "PEN", "guarani": "PYG", "guaranis": "PYG", "guaraníes": "PYG",
    "boliviano": "BOB", "bolivianos": "BOB", "bolivar": "VES", "bolivars": "VES", "bolivares": "VES", "quetzal": "GTQ",
    "quetzales": "GTQ", "rand": "ZAR", "rands": "ZAR", "pula": "BWP", "metical": "MZN", "meticals": "MZN",
    "kwacha": "ZMW", "kyat": "MMK", "kyats": "MMK", "kip": "LAK", "riel": "KHR", "riels": "KHR", "tugrik": "MNT",
    "tugriks": "MNT", "afghani": "AFN", "afghanis": "AFN", "lira": "TRY", "liras": "TRY", "lire": "TRY",
    "sterling": "GBP", "greenback": "USD", "greenbacks": "USD", "lek": "ALL", "leks": "ALL", "denar": "MKD",
    "denars": "MKD", "bucks": "USD",
}  # fmt: skip
# Names that several currencies share; the first of each is the commonest.
FAMILIES: dict[str, tuple[str, ...]] = {
    "dollar": ("USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "NAD", "BND", "TTD", "JMD", "ZWL", "FJD"),
    "pound": ("GBP", "EGP", "LBP", "SYP", "SDG", "SSP"),
    "pound sign": ("GBP", "EGP", "LBP"),
    "yen sign": ("JPY", "CNY"),
    "rupee": ("INR", "PKR", "LKR", "NPR", "MUR", "SCR"),
    "crown": ("SEK", "CZK", "NOK", "DKK", "ISK"),
    "krone": ("NOK", "DKK"),
    "peso": ("PHP", "MXN", "ARS", "CLP", "COP", "UYU", "DOP", "CUP"),
    "dinar": ("RSD", "KWD", "IQD", "DZD", "JOD", "BHD", "LYD", "TND"),
    "franc": ("CHF", "XOF", "XAF", "RWF", "BIF", "DJF", "XPF"),
    "rial": ("SAR", "QAR", "OMR", "IRR", "YER"),
    "dirham": ("AED", "MAD"),
    "shilling": ("KES", "UGX", "TZS", "SOS"),
    "leu": ("RON", "MDL"),
}
_PLURALS: dict[str, str] = {
    "dollar": "dollar", "dollars": "dollar", "pound": "pound", "pounds": "pound", "rupee": "rupee", "rupees": "rupee",
    "crown": "crown", "crowns": "crown", "kroner": "krone", "krone": "krone", "kroners": "krone", "kronas": "crown",
    "kronors": "crown", "peso": "peso", "pesos": "peso", "dinar": "dinar", "dinars": "dinar", "franc": "franc",
    "francs": "franc", "rial": "rial", "rials": "rial", "riyal": "rial", "riyals": "rial", "dirham": "dirham",
    "dirhams": "dirham", "shilling": "shilling", "shillings": "shilling", "leu": "leu", "lei": "leu",
}  # fmt: skip
# Adjectives that fix a shared name, before the names that the caller gives.
_ADJECTIVES: dict[str, str] = {
    "us": "USD", "u.s.": "USD", "u.s": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD",
    "new zealand": "NZD", "singapore": "SGD", "singaporean": "SGD", "hong kong": "HKD", "taiwan": "TWD",
    "new taiwan": "TWD", "taiwanese": "TWD", "namibian": "NAD", "brunei": "BND", "british": "GBP", "egyptian": "EGP",
    "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG", "indian": "INR", "pakistani": "PKR", "pakistan": "PKR",
    "sri lankan": "LKR", "nepali": "NPR", "nepalese": "NPR", "mauritian": "MUR", "swedish": "SEK", "czech": "CZK",
    "norwegian": "NOK", "danish": "DKK", "icelandic": "ISK", "philippine": "PHP", "mexican": "MXN", "argentine": "ARS",
    "argentinian": "ARS", "chilean": "CLP", "colombian": "COP", "uruguayan": "UYU", "dominican": "DOP",
    "serbian": "RSD", "kuwaiti": "KWD", "iraqi": "IQD", "algerian": "DZD", "jordanian": "JOD", "bahraini": "BHD",
    "libyan": "LYD", "tunisian": "TND", "swiss": "CHF", "cfa": "XOF", "rwandan": "RWF", "saudi": "SAR",
    "qatari": "QAR", "omani": "OMR", "iranian": "IRR", "yemeni": "YER", "emirati": "AED", "uae": "AED",
    "moroccan": "MAD", "kenyan": "KES", "kenya": "KES", "ugandan": "UGX", "tanzanian": "TZS", "romanian": "RON",
    "moldovan": "MDL", "turkish": "TRY", "south african": "ZAR", "brazilian": "BRL", "chinese": "CNY",
    "japanese": "JPY", "russian": "RUB", "belarusian": "BYN", "south korean": "KRW", "korean": "KRW",
    "north korean": "KPW", "polish": "PLN", "israeli": "ILS", "thai": "THB", "indonesian": "IDR", "malaysian": "MYR",
    "hungarian": "HUF", "bulgarian": "BGN", "ukrainian": "UAH", "kazakh": "KZT", "bangladeshi": "BDT",
    "vietnamese": "VND", "ethiopian": "ETB", "nigerian": "NGN", "ghanaian": "GHS", "azerbaijani": "AZN",
    "turkmen": "TMT", "armenian": "AMD", "georgian": "GEL", "peruvian": "PEN",
}  # fmt: skip


def _either(words: Mapping[str, str] | frozenset[str] | list[str]) -> str:
    """Make an alternation, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_SIGNS = [sign for sign in {*BEFORE, *SHARED_SIGNS} if not sign[-1].isalpha()]
_LETTERS = [sign for sign in {*BEFORE, *SHARED_SIGNS} if sign[-1].isalpha()]
PREFIX = re.compile(
    rf"(?<![\w$])(?P<sign>(?:{_either(_SIGNS)})|(?:{_either(CODES)}|{_either(_LETTERS)})(?![A-Za-z]))[  ]?$"
)
SUFFIX = re.compile(
    rf"[ \u00a0-]?(?:(?P<code>(?:{_either(CODES)})\b)|(?P<sign>[€£₹₩₽₺₪₫₱฿₴₦₸]|US[ ]?\$)|(?i:(?:of[ ])?"
    rf"(?P<adjective>(?:{_either(_ADJECTIVES)}|[a-z]+(?:[ ][a-z]+)?)[ ])??(?"
    rf"P<name>{_either([*NAMES, *_PLURALS, 'kr', 'zl', 'zł', 'rs', 'tk'])})\b))"
)  # fmt: skip


def code_of_prefix(sign: str, text: str, hint: Mapping[str, str], local: str | None) -> str:
    """Give the currency of a sign or abbreviation before the figure.

    Args:
        sign: as matched by `PREFIX`.
        text: the sentence, whose country names can decide a shared sign.
        hint: country or demonym to ISO 4217 code.
        local: the currency of the report's own country, or `None`.

    Returns:
        An ISO 4217 code.
    """
    if sign in SHARED_SIGNS:
        return pick(SHARED_SIGNS[sign], text, hint, local, by_country=sign in {"kr", "kr."})
    return BEFORE.get(sign, sign)


def code_of_suffix(match: re.Match[str], text: str, hint: Mapping[str, str], local: str | None) -> str | None:
    """Give the currency of the words after a figure, or `None` when they aren't money after all (`5 billion real jobs`)."""
    if match["code"]:
        return match["code"]
    if match["sign"]:
        return BEFORE.get(match["sign"], "USD")
    name = match["name"].lower()
    adjective = (match["adjective"] or "").strip().lower()
    told = _ADJECTIVES.get(adjective) or next((code for word, code in hint.items() if word.lower() == adjective), None)
    if adjective and not told and adjective not in {"us", "of the", "of our", "new", "constant", "current", "of"}:
        return None
    if name == "kr":
        return told or pick("crown", text, hint, local)
    if name in {"zl", "zł"}:
        return "PLN"
    if name in {"rs", "tk"}:
        return "INR" if name == "rs" else "BDT"
    if name in _PLURALS:
        family = _PLURALS[name]
        return (
            told if told and (told in FAMILIES[family] or family != "krone") else pick(family, text, hint, local)
        )
    return told if told and told in {"KPW", "BYN"} else NAMES[name]


def pick(family: str, text: str, hint: Mapping[str, str], local: str | None, *, by_country: bool = True) -> str:
    """Choose among currencies of one name: the report's own, else the only one whose country the sentence names, else the commonest."""
    members = FAMILIES[family]
    if local in members:
        return str(local)
    if by_country and family not in {"dollar", "pound"}:
        named = {code for word, code in hint.items() if code in members and re.search(rf"\b{re.escape(word)}\b", text)}
        named |= {
            code for word, code in _ADJECTIVES.items() if code in members and re.search(rf"\b{word.title()}\b", text)
        }
        if len(named) == 1:
            return named.pop()
    return members[0]
