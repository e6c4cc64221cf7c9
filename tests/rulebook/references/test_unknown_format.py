from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.references.unknown_format import RULE
from mutuallearning.rulekit.index import build


def judged(**data: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    plan = ActivityPlan.model_validate(data)
    format_, known = formatbook.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


def places(judgement: Judgement) -> list[str]:
    return [hit.at for hit in judgement.hits]


@pytest.mark.parametrize(
    ("slug", "outcome"),
    [
        ("peer-review", "met"),
        ("peer-review/interreg", "met"),
        ("peer-review/mine", "met"),
        ("x-open-space", "not_applicable"),
        ("open-space", "not_met"),
        ("open-space/big", "not_met"),
        (None, "not_judged"),
    ],
)
def test_own_formats_say_that_they_are(slug: str | None, outcome: str) -> None:
    assert outcome == judged(format=slug).outcome


def test_it_asks_whether_a_similar_one_was_meant() -> None:
    (hit,) = judged(format="study_visit".replace("_", "")).hits
    assert "/format" == hit.at
    assert "; did you mean study-visit?" == hit.params["hint"]
