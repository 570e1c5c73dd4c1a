"""Does a sentence speak of what is to come? Decided from its own words, for `on Thursday` and `in February`."""

import re

_FUTURE = (
    r"will|'ll|’ll|won't|won’t|shall|(?:is|are|am|was|were|be|being)[ ](?:(?:not|still|now|also|only|again|then|"
    r"both|all)[ ])?(?:to|due|set|scheduled|slated|expected|planned|poised|likely|about|bound|supposed)\b|"
    r""
    r"scheduled|slated|expected|expects?|due|plans?|planned|planning|intends?|hopes?|hoping|aims?|aiming|would|"
    r"should|may|might|could|can|"
    r"going[ ]to|set[ ]to|about[ ]to|upcoming|forthcoming|ahead[ ]of|next(?![ ]to)|tomorrow|wants?|seeks?|"
    r"pledged[ ]to|promised[ ](?:to|for|by[ ]\d)|promises|"
    r"targets?|targeted|forecast|projected|foreseen|foresees?|envisaged|anticipated|anticipates?|postponed|"
    r"put[ ]off|delayed[ ]until|booked|"
    r"(?:agreed|asked|decided|wanted|refused|voted|vowed|undertook|undertaken|committed|obliged|ready|able|left|"
    r"order|invited|urged|allowed)[ ]to|to[ ](?:be|begin|start|visit|arrive|meet|hold|sign|"
    r"deliver|receive|follow|come|take|host|attend|open|end|join|enter|complete|discuss|address|travel|fly|decide|"
    r"vote|resume|release|publish|announce)"
)
_PAST = (
    r"said|told|was|were|had|has|have|did|didn't|didn’t|met|signed|took|made|came|went|gave|began|held|bought|"
    r"sold|sent|won|lost|left|"
    r"wrote|spoke|saw|got|put|ran|fell|rose|struck|flew|shot|hit|broke|brought|built|sought|led|felt|kept|knew|"
    r"became|drew|chose|"
    r"paid|set|cut|let|laid|set[ ]out|[a-z]{3,}(?:ed|ought|aught)"
)
_CUE = re.compile(rf"(?<![\w-])(?:(?P<future>{_FUTURE})|(?<!\bto[ ])(?P<past>{_PAST}))\b", re.IGNORECASE)
_SIGHT = 240  # characters; a cue farther off belongs to another clause
_CLAUSE = re.compile(
    r"[;:—–]|,[ ](?:and|but|while|which|who|after|when|where|as)\b|[ ](?:that|which|who|after|when|while|but)[ ]"
)


def is_future(text: str, start: int, end: int) -> bool | None:
    """Tell whether the clause of a time speaks of the future.

    Args:
        text: the sentence.
        start: first character of the time with its preposition.
        end: character after it.

    Returns:
        True for `will`, `is to`, `is due` and the like as the nearest cue before the time, else the nearest cue after it;
        False for past tense; `None` without any cue (a headline in the present tense, a fragment).
    """
    last = None
    for m in _CUE.finditer(text, max(0, start - _SIGHT), start):
        last = m
    before = None if last is None else last["future"] is not None
    if last and not _CLAUSE.search(text, last.end(), start):
        return before
    following = _CUE.search(text, end, end + _SIGHT)
    if following and (last is None or not _CLAUSE.search(text, end, following.start())):
        return following["future"] is not None
    return before
