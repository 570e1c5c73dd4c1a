"""Years and their parts by name: `2026`, `2026-27`, `fiscal 2027`, `the 2030s`, `Q2 2026`."""

import re
from datetime import date

from dateline.reading.times.found import Builder, Context, Core, core_of


def _fiscal(m: re.Match[str], _: Context) -> Core | None:
    """`2026-27`, `fiscal 2027`, `FY2026-27`: the first year named; two-year forms run from April to March."""
    text = m["y"]
    year = int(text) if len(text) == 4 else 2000 + int(text)
    core = core_of(m, f"{year:04d}")
    if core is None or not m["y2"]:
        return core if core and (m["fy"] or m["fy2"]) else None
    second = year // 100 * 100 + int(m["y2"][-2:]) if m["y2"] else year
    if second != year + 1:
        return None
    if m["fy"] or m["fy2"]:
        return Core(core.start, core.end, core.value, earliest=date(year, 4, 1), latest=date(second, 3, 31))
    return Core(
        core.start, core.end, core.value, earliest=date(year, 1, 1), latest=date(second, 12, 31), relation="during"
    )


def _years(m: re.Match[str], _: Context) -> Core | None:
    """`2026-2028`: the first year, with bounds that cover the range."""
    low, high = int(m["y"]), int(m["y2"])
    if not low < high <= low + 60:
        return None
    return Core(m.start(), m.end(), m["y"], earliest=date(low, 1, 1), latest=date(high, 12, 31), relation="during")


_YEAR_BEFORE = re.compile(
    r"\b(?:in|by|since|until|till|from|of|early|late|mid|through|throughout|before|after|during|between|and|to|"
    r"for|around|about|circa|than|beyond|"
    r"year|years|fiscal|spring|summer|autumn|fall|winter|than|as|or|end|beginning|calendar|the|its|their|a|this|"
    r"that|same|his|her|late|on|at|over|"
    r"follow\w*|later|earlier|only|until|onwards|back|(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December),?)[ -]$"
    r"|[’']s[ ]$|[(–—,-]$|^$|[,:;(–—][ ]$",
    re.IGNORECASE,
)


_PLURAL_AFTER = re.compile(
    r"[ ](?!(?:elections?|sanctions|talks|elections|games|olympics|was|is|has|does|levels|prices|terms|dollars|"
    r"protests|clashes)\b)(?:[a-z][a-z-]*[ ])?[a-z-]+[^s\W]s\b"
)


def _year(m: re.Match[str], context: Context) -> Core | None:
    """A year of four digits, where its neighbours let it be one."""
    before, year = context.text[max(0, m.start() - 14) : m.start()], int(m["y"])
    weak = not _YEAR_BEFORE.search(before)
    prepositional = bool(_SURE_BEFORE.search(before))
    if (weak and not 1990 <= year <= 2099) or (not prepositional and _PLURAL_AFTER.match(context.text, m.end())):
        return None
    if _COUNT_BEFORE.search(before) or _COUNTED_AFTER.match(context.text, m.end()):
        return None
    return core_of(m, m["y"])


_SURE_BEFORE = re.compile(
    r"\b(?:the|its|a|his|her|their|our|that|this|in|by|since|until|till|from|before|after|during|of|mid|early|"
    r"late|year|fiscal|through)[ -](?:the[ ]year[ ])?$|[’']s[ ]$",
    re.IGNORECASE,
)


_COUNT_BEFORE = re.compile(
    r"\b(?:some|another|nearly|almost|(?:more|less|fewer)[ ]than|least|most|exactly|only|roughly)[ ]$", re.IGNORECASE
)


_COUNTED_AFTER = re.compile(
    r"[ ](?:million|billion|crore|lakh|thousand|per[ ]?cent|people|troops|soldiers|km|kilomet|met|miles|tonnes|"
    r"tons|hours|rounds|mm|kg|men\b|feet|dollars|euros)|%|[.,]\d|-\d"
)


def _decade(m: re.Match[str], _: Context) -> Core | None:
    if m["word"]:  # the nineties of the last century, the twenties and thirties of this one
        tens = _TIES.index(m["word"].lower()[:3]) + 2
        return core_of(m, f"{20 if tens < 4 else 19}{tens}")
    return core_of(m, m["y"][:3])


_TIES = ("twe", "thi", "for", "fif", "six", "sev", "eig", "nin")


def _quarter_code(m: re.Match[str], context: Context) -> Core | None:
    """`Q2 2026`, `H1 2026`, `2Q26`, `Q3` alone: of the report's own year."""
    letter = (m["letter"] or m["letter2"]).upper()
    number = m["n"] or m["n2"]
    year = m["y"] or m["y2"]
    if letter == "H" and int(number) > 2:
        return None
    if year is None:
        return None if context.day is None else core_of(m, f"{context.day.year}-{letter}{number}")
    return core_of(m, f"{year if len(year) == 4 else '20' + year}-{letter}{number}")


PATTERNS: tuple[tuple[re.Pattern[str], Builder], ...] = (
    (
        re.compile(
            r"(?<![\w-])(?:the[ ])?(?P<fy>(?:[Ff]iscal|[Ff]inancial|FY)(?:[ ]?[Yy]ear)?(?:[ ]of)?[ ]?)(?P<y>(?:19|"
            r"20)?\d\d)(?:[-–/](?P<y2>(?:20)?\d\d))?(?![\w-])(?P<fy2>\b)?"
        ),
        _fiscal,
    ),
    (
        re.compile(
            r"(?<![\w-])(?P<fy>(?!))?(?P<y>(?:19|20)\d\d)[-–/](?P<y2>\d\d|20\d\d)(?![\w-]|"
            r"[./]\d)(?P<fy2>[ ](?:fiscal|financial|budget)(?:[ ]year)?\b)?"
        ),
        _fiscal,
    ),
    (
        re.compile(
            r"(?<![\w-])(?P<y>(?:19|20)\d\d)(?:[ ]?[-–—][ ]?|[ ](?:to|through|until)[ ])(?P<y2>(?:19|20)\d\d)(?![\w-]|"
            r"[./]\d)"
        ),
        _years,
    ),
    (
        re.compile(
            r"(?<!\w)(?<![A-Z\d]-)(?:the[ ])?(?:(?P<y>(?:19|20)\d0)[’']?s\b|(?<=the[ ])(?P<word>twenties|thirties|"
            r"forties|fifties|sixties|seventies|eighties|nineties)\b)"
        ),
        _decade,
    ),
    (
        re.compile(
            r"(?<![\w-])(?:(?P<letter>[QH])(?P<n>[1-4])(?:(?:[ ](?:of[ ])?|[-/])(?P<y>(?:20)\d\d)\b|(?![\w-]))|"
            r"(?P<n2>[1-4])(?P<letter2>[QH])[ ]?(?P<y2>(?:20)?\d\d)\b)"
        ),
        _quarter_code,
    ),
    (
        re.compile(
            r"(?:(?<![\w.,$€£₹/-])(?:the[ ]year[ ])?|(?<=[Mm]id-)|(?<=[Ll]ate-)|(?<=[Ee]arly-)|"
            r"(?<=[Ee]nd-))(?P<y>(?:1[89]|20)\d\d)(?![\w/]|-(?!era|style|model|vintage)\w|[.,:]\d|[’']s\d)"
        ),
        _year,
    ),
)
