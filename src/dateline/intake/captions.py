"""Captions: lines that belong to a picture."""

import re

from dateline.intake.dates import days_in
from dateline.intake.lines import ends_sentence

LONGEST_CREDITED, LONGEST_BARE = 90, 35  # words of a caption with a picture credit, and of one without

_OPENS = re.compile(
    r"\W{0,3}(?:image|photo|picture|pic|caption|photograph|graphic|illustration|video grab|screengrab|infographic|photo caption"
    r"|(?:a )?file (?:photo|picture|image|pic)|file|representational (?:image|picture|photo)|representative image|in this (?:file |undated |handout )?(?:photo|image|picture)"
    r"|(?:photo|image|picture|pic|photographer)s? (?:credit|source|courtesy|by|via|from)s?)\b(?:\s?[:|–—]|\s-\s|\s\((?:file|photo)|$|(?<=\sfrom)|(?<=\sby)|\s(?:taken|provided|released|shows)\b)",
    re.IGNORECASE,
)
# What a picture credit can't do without, in small letters; most lines have none of it, and the pattern is slow.
_TRACES = ("photo", "image", "pic", "courtes", "file", "getty", "via ", "screengrab", "handout", "shutterstock", "istock", "unsplash", "wikimedia", "x@", "ap/", "ap-", "afp", "epa", "reuters")
_PICTURE_NOTE = re.compile(r"^\W{0,3}disclaimer\s?:?\s?(?:this|the) (?:image|photo|picture)\b", re.IGNORECASE)
_CREDITED = re.compile(
    r"(?:\b(?:photograph|photo|image|picture|pic|photos|images|photographer)\s?(?:credit|courtesy|source|by|via)?\s?:"
    r"|\b(?:photo|image|picture|pic) (?:credit|courtesy|by|via)\b|\bphoto/|/\w[\w ]{1,30} (?:photo|image|pictures)s?\b|\b(?:ap|afp|ani|pti|epa|reuters|xinhua|yonhap|tass|pib|kyodo|pool) (?:photo|images?|pictures)\b"
    r"|\bcourtesy\s?[:@]|/\s?courtesy|\(?courtesy\s(?:of\s)?[\w@ /-]{2,40}\)?$|\bfile (?:photo|picture|image|pic)\b|\bfile[- ]photo\b|\(file\)|\bgetty images\b|\bvia (?:ap|afp|reuters|getty|epa|x)\b"
    r"|\b(?:afp|epa|ap|reuters)[-/][A-Z][\w .]{2,40}$|\|\s?photo\b|\bphotograph\s?:|\[photo\b|\bphoto\]|\bscreengrab\b|\bhandout (?:photo|via|/)|/handout\b|\bshutterstock\b|\bistock\b|\bunsplash\b|\bwikimedia\b|\bx@\w+)",
    re.IGNORECASE,
)
_POINTS = re.compile(r"(?<=\w\s)\((?:l|r|c|left|right|centre|center|from left|l to r|2nd (?:l|r|from .{1,10})|in file photo|pictured)\)|\((?:from )?(?:l|left)(?: to |-)(?:r|right)\)|\bseen here\b|\bpictured (?:here|above|below|at|in|with|during)\b", re.IGNORECASE)
_SCENE = re.compile(r"\b(?:at a (?:meet|meeting|ceremony|press|summit|joint)|at the|during (?:a|the|their|his|her)|ahead of|before (?:a|the|their)|in|with|attend|inspect|shake|pose|greets?|shakes?|meets?|poses?)\b", re.IGNORECASE)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|may|might|can|said|says|told|tells?|sign(?:s|ed)|to|agrees?|agreed|seeks?|wants?|gets?|plans?|buys?|holds?|held|vows?|urges?|warns?)\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][a-z]{2,}\b")


def is_picture_credit(text: str) -> bool:
    """Tell whether a short line credits a picture; such a credit says nothing about who wrote the report."""
    if _PICTURE_NOTE.search(text) or _OPENS.match(text):
        return len(text.split()) <= LONGEST_CREDITED
    end = text[-160:]
    plain = end.lower()
    return any(trace in plain for trace in _TRACES) and len(text.split()) <= LONGEST_CREDITED and bool(_CREDITED.search(end))


def is_caption(text: str, others: str = "") -> bool:
    """Tell whether a line is the caption of a picture.

    Args:
        text: the line, with single spaces.
        others: the rest of the report; a caption without a picture credit repeats names from it.

    Returns:
        True for a line with a picture credit or pointing words (`(left)`, `seen here`), and for a line without a verb that
        shows named people at a place and doesn't end as a sentence.
    """
    words = text.split()
    if is_picture_credit(text):
        return True
    if len(words) > LONGEST_BARE:
        return False
    return bool(_POINTS.search(text)) or is_bare_caption(text, others)


def is_bare_caption(text: str, others: str) -> bool:
    """Tell whether a line shows people or things at a place, in verbless form, as captions without a credit do."""
    words = text.split()
    if len(words) < 6 or ends_sentence(text) or not _SCENE.search(text):
        return False
    days = days_in(text)
    dated = bool(days) and days[-1].end >= len(text) - 2
    names = set(_NAME.findall(text))
    repeated = sum(name in others for name in names)
    if dated:
        return len(names) >= 2 and (not others or repeated >= 1)
    return not _FINITE.search(text) and len(names) >= 3 and repeated >= 2 and len(names) >= 0.3 * len(words)
