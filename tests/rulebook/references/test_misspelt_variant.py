from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.references.misspelt_variant import RULE
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
        ("peer-review/interreg", "not_applicable"),
        ("peer-review", "not_applicable"),
        ("x-open/interreg", "not_applicable"),
        ("peer-reviev/interreg", "not_applicable"),
        ("peer-review/mine", "met"),
        ("peer-review/inter-reg", "not_met"),
        ("study-visit/intereg", "met"),
        (None, "not_judged"),
    ],
)
def test_only_what_looks_like_a_variant_of_the_same_format(slug: str | None, outcome: str) -> None:
    assert outcome == judged(format=slug).outcome
