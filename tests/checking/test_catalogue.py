from __future__ import annotations

import pytest

from mutuallearning.checking.catalogue import load
from mutuallearning.errors import UnknownNameError

CATALOGUE = load(plugins=False)


@pytest.mark.parametrize("name", ["CUR101", "cur101", "no-learning-questions", "No-Learning-QUESTIONS"])
def test_a_rule_is_found_by_code_or_name_however_it_is_written(name: str) -> None:
    assert "CUR101" == CATALOGUE.get(name).code


@pytest.mark.parametrize(
    "word", ["CUR", "cur", "questions", "curiosity", "error", "certain", "stable", "CUR101"]
)
def test_a_word_selects_rules_however_it_is_written(word: str) -> None:
    assert "CUR101" in [rule.code for rule in CATALOGUE.matching(word)]


@pytest.mark.parametrize("ask", [CATALOGUE.get, CATALOGUE.matching])
def test_an_unknown_word_gets_a_suggestion(ask: object) -> None:
    assert callable(ask)
    with pytest.raises(UnknownNameError) as raised:
        ask("no-learning-question")
    assert "no-learning-questions" in str(raised.value)
