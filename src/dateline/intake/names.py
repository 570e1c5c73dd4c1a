"""Names: does a run of words read like the name of a paper, of a news agency, or of a public body?

No table knows every paper, so a name is also told by its form; where it stands is for the caller to judge.
"""

import re

from dateline.intake.furniture import furniture_reason

LONGEST_NAME = 7  # words

# Source: the maintainers' own lists of the words that names of papers, agencies and offices end in. Licence: Apache-2.0.
# Policy: a word of `PAPERS` hardly ends anything else in title case; one of `DOUBTFUL` needs a place that shows it.
PAPERS = frozenset(
    ["chronicle", "ledger", "times", "post", "herald", "courier", "review", "tribune", "gazette", "monitor", "journal", "observer", "telegraph", "guardian", "globe", "inquirer", "enquirer", "examiner", "sentinel", "dispatch", "despatch", "bulletin", "statesman", "advertiser", "argus", "intelligencer", "mercury", "mirror", "spectator", "newspaper", "daily", "weekly", "newsline", "news", "newswire", "wire", "express", "mail", "independent", "zeitung", "tageblatt", "kurier", "telegraf", "monthly", "quarterly", "examiner-herald", "reporter", "messenger", "digest", "tidings", "almanac", "newsweek", "fortnightly", "planet", "clarion", "bugle", "tabloid", "broadsheet", "newsletter"]
)
DOUBTFUL = frozenset(
    ["standard", "star", "sun", "today", "desk", "world", "nation", "citizen", "leader", "voice", "eagle", "banner", "beacon", "outlook", "insider", "online", "report", "reports", "brief", "briefing", "magazine", "network", "media", "broadcasting", "television", "radio", "tv", "fm", "compass", "horizon", "pilot", "record", "register", "echo", "update", "updates", "watch", "affairs", "correspondent", "patriot", "pioneer", "union", "signal", "lantern", "dawn", "capital", "pulse", "forum", "press", "democrat", "republican", "republic", "economist", "analyst", "transcript", "item", "call", "argosy", "tide", "lighthouse", "business", "service", "agency", "bureau", "channel", "live", "now", "24", "page", "line", "perspective", "diplomat", "defence", "defense", "notebook", "letter", "wave", "mariner"]
)
_GENERIC = frozenset(
    ["breaking", "world", "latest", "top", "national", "international", "local", "sports", "business", "foreign", "home", "general", "political", "live", "regional", "politics", "economy", "city", "state", "military", "defence", "defense", "security", "africa", "asia", "europe", "more", "other", "related", "global", "market", "markets", "book", "year", "editor's", "special", "press", "news", "video", "photo", "web", "night", "foreign-policy", "strategic", "annual", "in"]
)
_SMALL = frozenset(["of", "the", "and", "de", "del", "la", "le", "les", "di", "da", "do", "du", "des", "for", "in", "al", "el", "on", "&", "der", "die", "van", "von", "y", "e", "et", "a", "at"])
_FIRST = re.compile(r"(?:the\s)?(?:daily|weekly|sunday|saturday|evening|morning|radio|tv|channel|voice\sof|journal\sde)\s\w", re.IGNORECASE)
_AFTER = re.compile(r"\s(?:online|digital|in\senglish|international|english\sedition|of\s[\w\s'’-]{2,30}|\(?weekend\)?)$|\.(?:com|net|org)$", re.IGNORECASE)
_AGENCY_TAIL = re.compile(
    r"\b(?:Wire|Newswire|Wires|Wire\sService|(?:News|Press|Telegraph(?:ic)?|Information|Broadcast)\s(?:Agency|Service|Association|Trust|Bureau)|Press|Agency|Features?\sService|(?:News|Press)\sPool|Cable\sService)$",
    re.IGNORECASE,
)
_AGENCY_HEAD = re.compile(r"(?:The\s)?(?:(?:News|Press|Telegraph|Information)\s(?:Agency|Trust|Association|Service)\sof|United\sNews\sof|Associated\sPress\sof|Agence|Agencia|Agência|Agenzia|Agentur|Agentia|Agencja|Agentura)\s\w", re.IGNORECASE)
_AGENCY_WORD = re.compile(r"[^\W\d_]{3,16}(?:press|newswire|wire)|[^\W\d_]{2,16}-(?:Press|Inform|Info|News|Wire|Tass|TASS|Interfax|PRESS)|(?:Interfax|Tass|Itar)-[^\W\d_]{2,16}", re.IGNORECASE)
_NOT_PRESS = re.compile(r"\b(?:express|impress|free\spress|university\spress|barbed\swire|the\spress|in\spress|daily\spress|weekly\spress|press\spress|cypress|bench\spress)$", re.IGNORECASE)
# Agencies and services of the state aren't news agencies.
_STATE = re.compile(
    r"\b(?:defen[cs]e|procurement|energy|space|security|cooperation|development|nuclear|atomic|environment|export|intelligence|ministry|government|president|president's|minister|police|border|customs|health|food|aid|logistics|maritime|aviation|research|crime|drug|investment|army|navy|air\sforce|armed\sforces|parliament|embassy|materiel|acquisition|sales|technology|industry|arms)\b",
    re.IGNORECASE,
)
_OWN_NEWS = re.compile(r"\b(?:Wire|Newswire|Wire\sService|(?:News|Press|Telegraph(?:ic)?|Information)\s(?:Agency|Service|Association|Trust))$|^(?:The\s)?(?:News|Press|Telegraph|Information)\s(?:Agency|Trust|Association|Service)\sof\s|^Agen(?:ce|cia|zia)\s", re.IGNORECASE)
_BODY = re.compile(
    r"(?:the\s)?(?:(?:federal|national|state|royal|union|republican|presidential|public|joint|central|supreme|[\w-]{4,14})\s){0,2}?"
    r"(?:ministry\b|department\sof\b|office\sof\b|embassy\b|high\scommission\b|directorate\b|general\sstaff\b|secretariat\b|cabinet\s(?:office|of)\b|presidency\b|chancellery\b|armed\sforces\b|prime\sminister'?s?’?s?\soffice\b"
    r"|permanent\smission\b|press\s(?:office|service|department|information\sbureau|and\sinformation)\b|information\s(?:office|department)\b|public\s(?:relations|affairs|information)\b|council\sof\b|house\sof\b|inspectorate\b|command\b"
    r"|defen[cs]e\s(?:ministry|department|forces?|headquarters|procurement|cooperation|materiel|acquisition|export|security)\b|foreign\s(?:ministry|office)\b|state\sdepartment\b|navy\b|army\b|air\sforce\b|coast\sguard\b|president'?s?’?s?\soffice\b|government\s(?:spokes\w+|press|information|communications?)\b)",
    re.IGNORECASE,
)
_STATE_NAME = re.compile(r"(?:the\s)?(?:(?:federal|royal|islamic|democratic|people'?s|united|co-operative|socialist)\s){0,3}(?:government|republic|kingdom|state|federation|union|commonwealth|sultanate|emirate|principality|grand\sduchy)s?\sof\s", re.IGNORECASE)


def is_name(text: str) -> bool:
    """Tell whether words have the shape of a name: few, each with a capital but for small words, and no sentence."""
    words = text.split()
    if not 1 <= len(words) <= LONGEST_NAME or len(text) > 70 or text[-1] in ".!?:;,…" or re.search(r"[,;:|•·!?\"“”]|[.]\s", text):
        return False
    return words[0][0].isupper() and all(w[0].isupper() or w[0].isdigit() or w in _SMALL for w in words)


def outlet_form(text: str, *, sure: bool = False) -> bool:
    """Tell whether a name reads like that of a paper, a site or a station.

    Args:
        text: the name, without anything around it.
        sure: only by words that hardly end anything else.

    Returns:
        True for `The Harbour Chronicle` and `Times of Karva`; never for a section such as `World News`.
    """
    if not is_name(text) or furniture_reason(text):
        return False
    words = _AFTER.sub("", text).lower().split()
    article = words[:1] == ["the"]
    words = words[article:]
    if not words or (len(words) == 1 and not article) or (not article and all(w in _GENERIC or w in ("and", "&") for w in words[:-1])):
        return False
    if words[-1] in PAPERS or (len(words) > 1 and bool(_FIRST.match(text)) and not sure):
        return True
    return not sure and words[-1] in DOUBTFUL


def agency_form(text: str) -> bool:
    """Tell whether a name reads like that of a news agency: `Meridian Wire`, `Kwanza Press`, `Agence Karva`, `Kavpress`."""
    if not is_name(text) or _NOT_PRESS.search(text) or _STATE.search(text) or " and " in text:
        return False
    words = text.split()
    if len(words) == 1:
        return bool(_AGENCY_WORD.fullmatch(text))
    if text.lower().removeprefix("the ").split()[0] in ("by", "from", "with") or (len(words) == 2 and words[0] in ("News", "Press", "The", "State", "Wire")):
        return False
    return bool(_AGENCY_TAIL.search(text) or _AGENCY_HEAD.match(text)) and words[-1][0].isupper()


def is_agency_paper(text: str) -> bool:
    """Tell whether an outlet is by its name a news agency, so that what it prints is its own report."""
    return agency_form(text) and bool(_OWN_NEWS.search(text) or _AGENCY_WORD.fullmatch(text))


def body_form(text: str) -> bool:
    """Tell whether a name is that of a ministry, an office or another body that issues press notes."""
    return _shaped(text) and bool(_BODY.match(text))


def state_form(text: str) -> bool:
    """Tell whether a name is that of a state or its government, as it stands over the name of a ministry."""
    return _shaped(text) and bool(_STATE_NAME.match(text))


def _shaped(text: str) -> bool:
    words = text.split()
    return bool(words) and len(words) <= 12 and all(w[0].isupper() or not w[0].isalpha() or w in _SMALL for w in words) and text[-1] not in ".!?:;,"
