from __future__ import annotations

from mutuallearning.reading.json_space import after_space


def test_only_the_four_spaces_of_json_are_space() -> None:
    assert after_space(" \t\r\n\x0b", 0) == 4
    assert after_space("\xa0", 0) == 0


def test_the_end_of_the_text_is_an_answer() -> None:
    assert after_space("a  ", 1) == 3
    assert after_space("a", 1) == 1
