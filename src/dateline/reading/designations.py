"""Digits that are no count of goods: designations, dates, ages, articles, calibres, years, by their shape."""

import re

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|"
    r"Dec(?:ember)?)\b\.?"
)
_NUMBERED = (
    r"(?i:number|nos?\.?|nr\.?|n°|№|type|mark|mk\.?|block|blk\.?|article|art\.?|section|sect\.?|clause|chapter|"
    r"paragraph|para|page|pp?\.|"
    r"phase|stage|tranche|batch|lot|flight|increment|version|variant|model|mod|series|class|pattern|project|"
    r"variant|annex|schedule|"
    r"resolution|law|act|decree|order no\.?|rule|line|room|gate|hangar|dock|berth|pier|runway|highway|route|track|"
    r"channel|"
    r"group|grade|level|tier|category|cat|chapter|volume|vol\.?|part|figure|fig\.?|table|exhibit|case|item|tail|"
    r"hull|boat|"
    r"ship|airframe|tank|squadron|wing|brigade|division|battalion|regiment|unit|base|fleet|area|zone|district|"
    r"sector|(?<!New[ ])year|day|week|"
    r"aged|age|verse|psalm|world war|g|cop|apollo|covid|falcon|boeing|airbus|embraer|antonov|sukhoi|mig|tupolev|"
    r"ilyushin|"
    r"mirage|leopard|patriot|exocet|rafale|gripen|typhoon|lot|option)"
)
_SHAPES = re.compile(
    r"(?P<code>(?<![\w.,])[A-Za-z]{1,6}[-–‑]?\d[\w.]*(?:[-/–]\w*\d\w*)*)"  # S-400, F-16s, K2, Su-30MKI, MQ-9B, F-16C/D
    r"|(?P<mixed>(?<![\w.,])\d+(?:\.\d+)?[A-Za-z]{1,5}\d*\b(?<!st)(?<!nd)(?<!rd)(?<!th))"  # 5G, 155mm, 2S19, 9M729
    r"|(?P<hyphen>(?<![\w.,])\d+(?:[-–]\d+)+[A-Za-z]+\w*)"  # 76-62SR
    rf"|(?P<dated>\b\d{{1,2}}(?:st|nd|rd|th)?(?:[-–]\d{{1,2}})?[ ](?:of[ ])?{_MONTH}(?:,?[ ]\d{{4}})?|"
    rf"{_MONTH}[ ]\d{{1,2}}(?:st|nd|rd|th)?(?:[-–]\d{{1,2}})?\b(?:,?[ ]\d{{4}})?)"
    rf"|(?P<month>{_MONTH},?[ ](?:of[ ])?\d{{4}}\b)"
    r"|(?P<numeric>(?<![\w.])\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?![\w.]?\d))"  # 04.12.2025, 2025-12-04
    r"|(?P<clock>(?<![\w.])\d{1,2}:\d{2}(?::\d{2})?\b(?:[ ]?[ap]\.?m\b\.?)?|"
    r"\b\d{1,2}(?:\.\d{2})?[ ]?[ap]\.?m\b\.?|\b\d{2}\.\d{2}[ ]?(?:hrs|hours|h)\b)"
    r"|(?P<age>(?<![\w.])\d{1,3}[- ]years?[- ]old\b|\baged[ ]\d{1,3}\b)"
    r"|(?P<years>(?<![\w.,$€£])(?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)?(?:s\b)?(?![\w,]?\d)(?!\w))"
    rf"|(?P<numbered>(?<![\w-]){_NUMBERED}[ ]?(?:(?:number|no\.?|nos\.?)[ ])?(?:\d+(?:\.\d+)*\b|one\b|two\b|"
    r"three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b|[IVX]+\b)(?![ ]?(?:per[ ]?cent|%|"
    r"to\b)))"
    r"|(?P<generation>\b\d(?:\.\d)?(?:st|nd|rd|th)?-?(?:plus|\+)?[- ]generation\b)"
    r"|(?P<ratio>(?<![\w.])\d{1,3}(?:[-–]\d{1,3}){2,}\b|\b\d+[/:×x]\d+\b)"
    r"|(?P<clocks>\b\d/\d{1,2}\b|24/7)"
)
# `2025 tanks`: four digits that would be a year are taken for one even before a noun that goods are counted in; reports
# that mean a count print `2,025`.


def find_designations(text: str) -> tuple[tuple[int, int], ...]:
    """Find the spans whose digits or number words name, date or number a thing and don't count it.

    Args:
        text: one sentence.

    Returns:
        Half-open spans in order, not overlapping: designations (`S-400`, `Su-30MKI`, `Block 70`), numbered parts
        (`Article 51`, `boat two`), dates, clock times, ages, years, calibres (`155mm`) and generations.
    """
    return tuple((m.start(), m.end()) for m in _SHAPES.finditer(text))
