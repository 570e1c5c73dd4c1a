"""Errors that a user reads: what is wrong, where, and the way out."""

import pytest

from dateline.model import (
    DatelineError,
    InputError,
    NewerRecordError,
    NotFoundError,
    PackError,
    RecordError,
    UsageError,
)


@pytest.mark.parametrize(("parts", "text"), [
    (("The file is missing.",), "The file is missing."),
    (("The file is missing.", "a.csv:3"), "a.csv:3: The file is missing."),
    (("The file is missing.", "a.csv:3", "Add it."), "a.csv:3: The file is missing. Add it."),
    (("Is it missing?", "", "Add it."), "Is it missing? Add it."),
    (("Write one of these:", "", "a, b"), "Write one of these: a, b"),
    (("The file is missing",), "The file is missing"),
])  # fmt: skip
def test_place_fault_and_way_out_read_as_one_line(parts: tuple[str, ...], text: str) -> None:
    """What is not known is left out, its marks too."""
    assert str(DatelineError(*parts)) == text


def test_the_three_parts_stay_apart() -> None:
    """A face may set them out in its own way."""
    error = PackError("The table is empty.", "units.csv", "Fill it.")
    assert (error.what, error.where, error.way_out) == ("The table is empty.", "units.csv", "Fill it.")


def test_each_kind_of_error_has_an_exit_code_of_its_own() -> None:
    """A script can tell them apart; a newer record is a trouble of the record."""
    kinds = (DatelineError, UsageError, InputError, PackError, RecordError, NotFoundError)
    assert len({kind.exit_code for kind in kinds}) == len(kinds)
    assert 0 not in {kind.exit_code for kind in kinds}
    assert NewerRecordError.exit_code == RecordError.exit_code
