from __future__ import annotations

import pytest

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.language.paper_not_in_working_language import RULE
from mutuallearning.rulekit.index import build


def judged(**parts: object) -> Judgement:
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "final", **parts})
    format_, known = catalogue.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({"languages": ["lt"]}, "not_met"),
        ({"languages": ["lt"], "summary_languages": ["en"]}, "met"),
        ({"languages": ["lt", "en-GB"]}, "met"),
        ({"languages": ["lt"], "audience": "organiser"}, "met"),
        ({}, "not_judged"),
    ],
)
def test_a_paper_for_the_group_can_be_read_by_it(fields: dict[str, object], outcome: str) -> None:
    assert outcome == judged(languages=["en"], papers=[{"kind": "host-paper", **fields}]).outcome


def test_without_working_languages_it_cannot_be_known() -> None:
    assert "not_judged" == judged(papers=[{"kind": "host-paper", "languages": ["lt"]}]).outcome
