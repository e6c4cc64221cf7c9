"""Words of names, hidden wherever they stand."""

from __future__ import annotations

import pytest

from mutuallearning.reporting.private_words import hide_words, words_in


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("Anna Berg", "ANNA-BERG and Bergs", "••••••••• and ••••s"),
        ("Li Wu", "Li Wu on life", "••••• on life"),
        ("王小明", "请王小明参加", "请•••参加"),
        ("Anna", "anna_berg", "••••_berg"),
        ("x" * 30, "x" * 30, "•" * 30),
        ("A", "A plan", "A plan"),
    ],
)
def test_a_name_is_hidden(name: str, before: str, after: str) -> None:
    assert after == hide_words(before, words_in([name]))


def test_nothing_is_hidden_where_there_are_no_names() -> None:
    assert not words_in(["A", "?"])
    assert "A" == hide_words("A", words_in([]))
