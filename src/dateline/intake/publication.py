"""Publication day of a report that prints none: read from what it says happens when."""

import datetime as dt
import re

from dateline.intake.dates import days_in

_UPCOMING = re.compile(
    r"\b(?:will|to (?:hold|meet|visit|sign|travel|arrive|host|discuss|attend|take|begin|be)|scheduled|ahead of|due (?:to|on|in)|set to|set for|slated|upcoming"
    r"|is expected|are expected|planned for|poised|shall|is to|are to)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]{0,2}\s+(?=[A-Z\"“'‘])")
_ON = re.compile(r"\bon\s(?:\w{3,9}day,?\s)?(?:the\s)?$", re.IGNORECASE)
LEAD = 2  # paragraphs in which a past day is taken for the day of the news


def inferred_day(paragraphs: list[str]) -> str | None:
    """Infer when a report was published from the first full date that it gives.

    Args:
        paragraphs: the kept body, without the headline.

    Returns:
        The day before the date when the sentence speaks of it as upcoming; the day itself when the lead says that something
        happened on it and no later date is given; otherwise `None`. Nothing is guessed from a day without a year.
    """
    sentences = [(n, s) for n, paragraph in enumerate(paragraphs) for s in _SENTENCE.split(paragraph)]
    dated = ((n, s, days_in(s)) for n, s in sentences)
    number, sentence, days = next(((n, s, d) for n, s, d in dated if d), (0, "", []))
    if not days:
        return None
    day = days[0]
    if _UPCOMING.search(sentence):
        # A date of long ago in a sentence that looks ahead (`the pact of 5 May 2018 will be extended`) isn't the upcoming one.
        ahead = not re.search(r"\b(?:of|dated|since|signed|from|after)\s(?:on\s)?(?:\w+day,?\s)?$", sentence[: day.start], re.IGNORECASE)
        return (day.day - dt.timedelta(days=1)).isoformat() if ahead else None
    latest = max(d.day for paragraph in paragraphs for d in days_in(paragraph))
    if number < LEAD and _ON.search(sentence[: day.start]) and latest == day.day:
        return day.day.isoformat()
    return None
