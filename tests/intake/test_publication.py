"""The day of an undated report, inferred from what it says."""

import pytest
from papers import Reader

REST = "Officials said the first battery would arrive next spring, while crews begin their training in autumn."


@pytest.mark.parametrize(
    ("lead", "published", "known"),
    [
        ("The ministers will sign the contract on Friday, 12 June 2026, in Vilnius, officials said.", "2026-06-11", "inferred"),
        ("The ministers are scheduled to meet on June 12, 2026, ahead of the summit of the alliance.", "2026-06-11", "inferred"),
        ("The ministers signed the contract in Vilnius on 12 June 2026, officials of both said.", "2026-06-12", "inferred"),
        ("The ministers met in Vilnius about the contract that was signed in Gdynia in March 2018.", None, "unknown"),
        ("The ministers will meet on Friday in Vilnius about the howitzers, officials of both said.", None, "unknown"),
        ("The contract of 5 March 2018 will be extended, the ministers said in Vilnius after talks.", None, "unknown"),
    ],
)
def test_an_undated_report_is_dated_by_the_first_full_date_that_it_speaks_of(
    read: Reader, lead: str, published: str | None, known: str
) -> None:
    """What is upcoming is reported the day before, what happened on the day; without a full date nothing is guessed."""
    report = read(f"Ministers on howitzers\n\n{lead}\n\n{REST}")
    assert (report.published, report.when_known) == (published, known)


def test_a_past_date_is_no_day_of_publication_when_a_later_one_follows(read: Reader) -> None:
    """The history in a lead doesn't date the report."""
    text = f"Ministers on howitzers\n\nThe pact was signed on 5 March 2018, they said.\n\n{REST} Talks ended on 7 May 2019."
    assert read(text).published is None
