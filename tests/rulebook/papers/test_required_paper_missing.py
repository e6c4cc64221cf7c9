from __future__ import annotations

from typing import Any

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.papers.required_paper_missing import RULE
from mutuallearning.rulekit.index import build


def judged(**data: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "final"} | data)
    format_, known = formatbook.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


def papers(*kinds: str, **more: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    return judged(**{"papers": [{"kind": kind} for kind in kinds]} | more)


def test_all_missing_papers_are_one_finding() -> None:
    (hit,) = papers("host-paper").hits
    assert ("comments paper", "report") == hit.params["kinds"]
    assert "met" == papers("host-paper", "comments-paper", "report").outcome


def test_papers_of_other_names_do_the_same_work() -> None:
    assert "met" == papers("self-assessment", "peer-questions", "synthesis-report").outcome
    (hit,) = papers("thematic-paper", "comments-paper", "draft-report").hits
    assert ("host paper", "report") == hit.params["kinds"]


def test_a_draft_need_not_have_them_but_must_not_decide_against_them() -> None:
    assert "not_judged" == papers("host-paper", stage="draft").outcome
    assert "not_judged" == papers(stage="draft", papers=None).outcome
    assert "not_met" == papers(stage="draft").outcome


def test_formats_without_papers_are_left_alone() -> None:
    assert "not_applicable" == papers(format="peer-assist").outcome
    assert "not_applicable" == papers(format=None).outcome
