from __future__ import annotations

from mutuallearning.rulebook.evaluation.answer_to_unknown_item import RULE
from mutuallearning.testing.rules import judge_document, places

ASKED = [{"id": "needs-matched"}]


def plan(**survey: object) -> dict[str, object]:
    return {"evaluation": {"survey": survey}}


def answers(*items: str) -> list[dict[str, object]]:
    return [{"answers": [{"item": item, "value": 4}]} for item in items]


def test_one_finding_for_each_unknown_item() -> None:
    found = judge_document(
        RULE, plan(items=ASKED, responses=answers("needs-matched", "neds-matched", "neds-matched"))
    )
    assert ["/evaluation/survey/responses/1/answers/0/item"] == places(found)
    assert (2, "; did you mean needs-matched?") == (
        found.hits[0].params["count"],
        found.hits[0].params["hint"],
    )


def test_results_are_looked_up_too() -> None:
    results = [{"item": "needs-matched"}, {"item": "food"}]
    assert ["/evaluation/survey/results/1/item"] == places(
        judge_document(RULE, plan(items=ASKED, results=results))
    )


def test_without_answers_or_items_nothing_is_judged() -> None:
    for survey in ({"items": ASKED}, {"responses": answers("food")}):
        assert "not_judged" == judge_document(RULE, plan(**survey)).outcome
    assert "not_judged" == judge_document(RULE, {}).outcome


def test_a_programme_judges_what_its_activities_cannot_see() -> None:
    activity = plan(uses="standard", responses=answers("needs-matched", "food"))
    programme = {
        "kind": "programme",
        "surveys": [{"id": "standard", "items": ASKED}],
        "activities": [{"id": "visit", **activity}],
    }
    assert "not_judged" == judge_document(RULE, activity).outcome
    found = places(judge_document(RULE, programme))
    assert ["/activities/0/evaluation/survey/responses/1/answers/0/item"] == found


def test_later_and_earlier_surveys_are_judged_as_well() -> None:
    survey = {"items": ASKED, "responses": answers("food")}
    evaluation = {"survey_before": survey, "later_checks": [{}, {"survey": survey}]}
    expected = ["survey_before", "later_checks/1/survey"]
    found = places(judge_document(RULE, {"evaluation": evaluation}))
    assert [f"/evaluation/{at}/responses/0/answers/0/item" for at in expected] == found
