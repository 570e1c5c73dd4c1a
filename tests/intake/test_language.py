"""The language of a report."""

import pytest

from dateline.intake.language import language_of


@pytest.mark.parametrize(
    ("text", "hint", "language"),
    [
        ("The two countries signed a contract for 40 howitzers in the capital, the ministry said.", None, "en"),
        ("The two countries signed a contract for 40 howitzers in the capital, the ministry said.", "pl", "en"),
        ("Oba kraje podpisały w stolicy umowę na 40 haubic, podało ministerstwo.", "pl-PL", "pl"),
        ("Oba kraje podpisały w stolicy umowę na 40 haubic, podało ministerstwo.", None, "und"),
        ("Oba kraje podpisały w stolicy umowę na 40 haubic, podało ministerstwo.", "en", "und"),
        ("", None, "und"),
    ],
)
def test_the_words_decide_before_what_the_page_says(text: str, hint: str | None, language: str) -> None:
    """English is told by its function words; the page's word counts only where the text isn't English."""
    assert language_of(text, hint) == language
