"""Shapes: names that no pack knows, read by how they are written."""

import re
from collections.abc import Iterator

from dateline.model import Mention

# `S-500`, `KF-21`, `K2PL`, `Su-75`, `AN/TPY-2`, `Mk 41`, `Type 26`, `GBU-39/B`, `9M730`: letters and digits together.
_DESIGNATION = re.compile(
    r"(?<![\w/.-])(?:"
    r"(?P<joint>[A-Z]{2,4}/[A-Z]{2,4}-\d{1,3}[A-Z]?(?:\(V\)\d?)?)"
    r"|(?P<typed>(?:Type|Mk|MK|Mark|Project|Class)\s?\d{1,5}[A-Z]{0,3})"
    r"|(?P<hyphen>[A-Z][A-Za-z]{0,11}-\d{1,4}[A-Z]{0,4}\d{0,2}(?:[-/][A-Z0-9]{1,4})?)"
    r"|(?P<glued>[A-Z]{1,4}\d{1,4}[A-Z]{0,4}\d{0,2})"
    r"|(?P<digits>\d{1,2}[A-Z]\d{1,4}[A-Z]?)"
    r")(?:s)?(?![\w/]|-\d)"
)
# Letters and digits that are something else: groups of states, roads, pages, covid, visas, quarters, fiscal years.
_NOT_GOODS = re.compile(
    r"(?:G|D|P|E|L|B|C|F)\d{1,2}|(?:RM|Tk|RMB|USD|EUR|GBP|AUD|CAD|NZD|SGD|SAR|AED|KRW|JPY|CNY|CHF|SEK|DKK|CZK|HUF|RON|THB|IDR|VND|PKR|BDT|LKR|ZAR|EGP|QAR|KWD|NGN|KES|COVID|Covid|COP|CO|MP|PM|UTC|Group|Chapter|Level|Apollo|Channel|Room|Gate|Highway|Route|Under|GMT|FY|CY|Q|H|Article|Page|No|Vol|Op|Sec|Rs|US|UK|EU|UN|Block|Lot|Phase|Tier|"
    r"Boeing|Airbus|Euro|Vision|Agenda|Resolution|U|R|I|A|M|B|H1B|P5|BRICS|G)-?\d.*"
)
_REAL_SHORT = re.compile(r"(?:[A-Z]-\d{2,4}|[KMTL]\d{1,3}[A-Z]{0,3}|[ABCFHKLMTUV]-?\d{2,3}[A-Z]{0,3}|[FJK]-\d{1,2}[A-Z]{0,2})")
_CODE_NAME = re.compile(
    r"\b(?P<what>Operation|Exercise|Ex|Op)\s+(?P<name>[A-Z][\w’'-]+(?:(?:\s+of)?(?:\s+the)?\s+(?:[A-Z][\w’'-]+|\d{2,4})){0,3})"
)
_SUFFIXES = (
    r"Limited|Ltd|Inc|Corp|Corporation|Company|Co|GmbH|AG|SA|S\.A|SpA|S\.p\.A|AB|AS|A\.S|Oy|Oyj|NV|BV|PLC|plc|LLC|Group|Industries|"
    r"Aerospace|Systems|Technologies|Shipyards?|Shipbuilders?|Shipbuilding|Aviation|Aeronautics|Dynamics|Defen[cs]e|Motors|"
    r"Arsenal|Munitions|Heavy Industries|Engineering|Works|Marine|Electronics"
)
_COMPANY = re.compile(rf"\b(?!\w+['’]s\b)[A-Z][\w&’'-]*(?:\s+(?!\w+['’]s\b)(?:[A-Z][\w&’'-]*|of)){{0,4}}(?<!\bof)\s+(?:{_SUFFIXES})\b(?:(?<=Ltd)\.|(?<=Inc)\.|(?<=Corp)\.|(?<=\bCo)\.)?")
# What is no company though it ends like one: `Minister of National Defence`, `Air Defence`, `Army Aviation`, `La Défense`.
_NO_COMPANY = re.compile(
    r"(?:The|A|An|Its|This|In|At|For|Of|Minister|Ministry|Secretary|Department)\b.*"
    r"|(?:Air|Missile|Coastal?|Army|Naval|Fighter|Artillery|National|Civil|Home|La|Trading|American|Territorial|Carrier|Strike|"
    r"Battle|Working|Contact|Security|Military|Maritime|Ground|Land|Cyber|Space)\s+"
    r"(?:Defen[cs]e|Aviation|Marine|Group|Systems|Co|Works|Engineering|Arsenal)\.?"
)
_POST = re.compile(r"\s+(?:Minist\w+|Secretary|Chief|Forces?|Staff|Committee|Cooperation|Ministers?|Council|Attach\w+|Agency|Department)")
_AGREEMENT = re.compile(
    r"\b(?:[A-Z][\w’'&-]+\s+(?:(?:of|on|and|for|the|in)\s+)*){1,7}(?:Agreement|Treaty|Pact|Protocol|Convention|Accord|Act|Declaration)\b"
    r"(?:\s+\((?P<short>[A-Z][A-Z&-]{2,})\))?"
)
_VESSEL = re.compile(r"\b(?P<prefix>INS|HMS|USS|HMAS|HNLMS|ROKS|ORP|TCG|KRI|BRP|HMCS|FS|JS|RFS|PNS|FGS|ARA|KD|RSS)\s+(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)")
_CLASS = re.compile(r"\b(?!(?:The|An?|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|New|Its|Both|Our|Their|One)\b|\w+['’]s\b)(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)[- ]class\b")


def find_shapes(text: str) -> Iterator[Mention]:
    """Read names by their shape.

    Args:
        text: a report's kept text.

    Yields:
        Designations (`KF-21`, `Type 26`), named operations and exercises, companies by form, agreements by form, ships by
        prefix and ship classes: mentions that the pack may not know. They may overlap with known names and each other.
    """
    yield from _designations(text)
    for m in _CODE_NAME.finditer(text):
        kind = "operation" if m["what"] in ("Operation", "Op") else "event"
        what = "Operation" if kind == "operation" else "Exercise"
        yield _shaped(m.start(), m.end(), m.group(), kind, f"{what} {m['name']}", f"the word “{m['what']}” before a name")
    for m in _COMPANY.finditer(text):
        if not _NO_COMPANY.fullmatch(m.group()) and not _POST.match(text, m.end()):
            yield _shaped(m.start(), m.end(), m.group(), "body", m.group().rstrip("."), "a company by its form")
    for m in _AGREEMENT.finditer(text):
        words = m.group()
        if words.split()[0] not in ("The", "This", "That", "An", "A", "Under"):
            yield _shaped(m.start(), m.end(), words, "agreement", m["short"] or words, "an agreement by its form")
    for m in _VESSEL.finditer(text):
        yield _shaped(m.start(), m.end(), m.group(), "system", m.group(), "a ship by its prefix")
    for m in _CLASS.finditer(text):
        if m["name"] not in ("First", "World", "Fifth", "The", "Middle", "Business", "Top", "Battle"):
            yield _shaped(m.start(), m.end(), m.group(), "system", f"{m['name']} class", "a ship class by its form")


def _designations(text: str) -> Iterator[Mention]:
    for m in _DESIGNATION.finditer(text):
        words = m.group()
        name = words.removesuffix("s") if re.search(r"[\dA-Z]s$", words) else words
        if _NOT_GOODS.fullmatch(name) and not _REAL_SHORT.fullmatch(name):
            continue
        if m["glued"] and re.fullmatch(r"[A-Z]\d|[A-Z]{2,4}\d{4}|[A-Z]{3,4}\d{1,2}", name) and not _REAL_SHORT.fullmatch(name):
            continue
        if re.fullmatch(r"(?:G|P|E|D|COP|B)-?\d{1,2}", name):
            continue
        yield _shaped(m.start(), m.end(), words, "system", name, "a designation by its shape")


def _shaped(start: int, end: int, words: str, kind: str, name: str, why: str) -> Mention:
    return Mention(start, end, words, kind, name, None, False, f"no pack knows it; {why}")  # type: ignore[arg-type]
