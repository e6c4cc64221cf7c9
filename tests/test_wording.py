"""Small pieces of sentences."""

import pytest

from mutuallearning.errors import reason_of
from mutuallearning.wording import capital, counted, listed


def test_a_noun_follows_its_number() -> None:
    assert ["0 rules", "1 rule", "2 rules"] == [counted(number, "rule") for number in range(3)]
    assert ["1 entry", "2 entries"] == [counted(number, "entry", "entries") for number in (1, 2)]


@pytest.mark.parametrize(
    ("words", "expected"), [(["a"], "a"), (["a", "b"], "a and b"), (("a", "b", "c"), "a, b and c")]
)
def test_a_list_ends_with_and(words: list[str], expected: str) -> None:
    assert expected == listed(words)


def test_only_the_first_letter_changes() -> None:
    assert ("Team of the EU", "") == (capital("team of the EU"), capital(""))


def test_a_silent_failure_of_the_system_is_told_as_such() -> None:
    assert ("busy", "the system gives no reason") == (reason_of(OSError(16, "busy")), reason_of(OSError()))
