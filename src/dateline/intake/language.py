"""Language: is a text English, by its share of function words."""

import re

# Source: the maintainers' own list of English function words. Licence: Apache-2.0. Policy: words that no other language in
# Latin script uses often, except `a`, `in` and `on`, which are too frequent in English to leave out.
FUNCTION_WORDS = frozenset(
    ["the", "of", "and", "to", "in", "a", "on", "for", "with", "that", "by", "is", "was", "from", "as", "at", "it", "its", "be", "has", "have", "had", "will", "are", "were", "said", "which", "not", "this", "an", "but", "their", "his", "her", "they", "would", "been", "after", "before", "between", "during", "who", "he", "she", "more", "also", "into", "over", "than", "about"]
)
ENGLISH = 0.18  # share of function words; English news has 0.35 to 0.5, its headlines about 0.2, German or Polish below 0.1
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$")


def language_of(text: str, hint: str | None = None) -> str:
    """Tell the language of a text.

    Args:
        text: the kept text.
        hint: what the page says its language is, or `None`.

    Returns:
        `en` when the words are English, otherwise the hint's language when it isn't English, otherwise `und`.
    """
    words = [w.lower() for w in _WORD.findall(text[:20_000])]
    told = hint.strip().replace("_", "-").split("-")[0].lower() if hint and _TAG.match(hint.strip()) else None
    share = sum(w in FUNCTION_WORDS for w in words) / max(1, len(words))
    # A page that says it is English may be a list of names; a very short text needs the page's word.
    if share >= (ENGLISH / 2 if told == "en" else ENGLISH) and words:
        return "en"
    return told if told and told != "en" else "und"
