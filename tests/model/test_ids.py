"""Ids: the same for the same parts, on every machine and in every year."""

import re

from hypothesis import given
from hypothesis import strategies as st

from dateline.model import make_id


def test_an_id_never_changes() -> None:
    """The ids of a record that exists stay valid: these are written down."""
    assert make_id("c") == "c-e3b0c44298fc1c14"
    assert make_id("f", "S-400", None, 5) == "f-7b2858fa0f873fd1"


@given(st.lists(st.text()), st.sampled_from(["c", "r", "st"]))
def test_the_same_parts_give_the_same_id(parts: list[str], prefix: str) -> None:
    """An id is its prefix and sixteen hexadecimal digits, whatever the parts hold."""
    assert make_id(prefix, *parts) == make_id(prefix, *parts)
    assert re.fullmatch(rf"{prefix}-[0-9a-f]{{16}}", make_id(prefix, *parts))


@given(st.lists(st.text(alphabet="ab1 "), min_size=2, max_size=4), st.lists(st.text(alphabet="ab1 "), min_size=2, max_size=4))
def test_other_parts_give_another_id(one: list[str], other: list[str]) -> None:
    """Where one part ends and the next begins counts too."""
    assert (make_id("c", *one) == make_id("c", *other)) == (one == other)


def test_nothing_is_like_an_empty_part() -> None:
    """A missing value and an empty one identify the same thing; a lone surrogate is no trouble."""
    assert make_id("c", None) == make_id("c", "")
    assert make_id("c", "\ud800") != make_id("c", "\ud801")
