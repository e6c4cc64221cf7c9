from __future__ import annotations

import pytest

from mutuallearning.rulebook.safety.ranking_among_peers import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE)


@pytest.mark.parametrize(
    ("slug", "judgement", "outcome"),
    [
        ("peer-review", "narrative", "met"),
        ("peer-review", "scores", "not_met"),
        ("after-action-review", "scores", "not_met"),
        ("benchlearning-visit", "scores", "met"),
        ("benchlearning-visit", "ranking", "not_met"),
        ("x-open-space", "pass-or-fail", "not_met"),
        ("x-open-space", "scores", "not_judged"),
        (None, "none", "met"),
        (None, "scores", "not_judged"),
        ("peer-review", None, "not_judged"),
    ],
)
def test_a_format_knows_how_people_may_be_judged(
    slug: str | None, judgement: str | None, outcome: str
) -> None:
    assert outcome == judged(format=slug, judgement=judgement).outcome


def test_what_suits_is_said() -> None:
    (hit,) = judged(format="benchlearning-visit", judgement="pass-or-fail").hits
    assert {"judgement": "pass or fail", "suiting": "words or scores"} == hit.params
