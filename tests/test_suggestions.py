"""Did you mean: the same names as difflib finds, and those that differ in separators only."""

import difflib

from hypothesis import example, given
from hypothesis import strategies as st

from mutuallearning.suggestions import ALIKE, MOST, close_to, named_like

NAMES = st.text("abcde-_ E", max_size=12)


@given(NAMES, st.lists(NAMES, max_size=8))
@example("host-papre", ["host-paper", "host", "guest-paper"])
def test_a_quick_look_at_the_letters_leaves_out_nothing(name: str, known: list[str]) -> None:
    found = close_to(name, known)
    if not any(_same(name, other) for other in known):
        assert tuple(difflib.get_close_matches(name, known, n=MOST, cutoff=ALIKE)) == found


def _same(one: str, other: str) -> bool:
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return "".join(char for char in name.lower() if char not in "-_ ")


@given(NAMES)
def test_separators_and_capitals_do_not_matter(name: str) -> None:
    other = name.upper().replace("-", "_")
    assert (other,) == close_to(name, [other, "nothing like it"])


def test_nothing_is_like_a_very_long_name() -> None:
    assert () == close_to("a" * 101, ["a" * 101])


def test_a_part_of_a_name_is_enough() -> None:
    known = ["no-learning-questions", "learning-circle", "study-visit", "peer-review"]
    assert ("learning-circle", "no-learning-questions") == named_like("Learning", known)
    assert () == named_like("lea", known)


def test_what_looks_alike_comes_before_what_has_it_as_a_part() -> None:
    assert ("peer-reviews",) == named_like("peer-revew", ["peer-reviews", "x-peer-revew-y-and-so-on"])
