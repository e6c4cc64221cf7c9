from __future__ import annotations

import pytest

from mutuallearning.rulebook.evaluation.no_survey import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="study-visit", stage="final")


@pytest.mark.parametrize(
    ("evaluation", "found"),
    [
        (None, ["/evaluation"]),
        ({"responsible": "owner"}, ["/evaluation/survey"]),
        ({"survey": None, "methods": []}, ["/evaluation/survey"]),
        ({"survey": {"due": "1 week after end"}}, []),
    ],
)
def test_a_survey_is_looked_for(evaluation: object, found: list[str]) -> None:
    assert found == places(judged(evaluation=evaluation))


def test_other_methods_may_ask_them() -> None:
    assert "not_judged" == judged(evaluation={"methods": ["A round at the end"]}).outcome
