from __future__ import annotations

import pytest

from mutuallearning.rulebook.evaluation.item_differs_between_surveys import RULE
from mutuallearning.testing.rules import judge_document, places

BEFORE = {"id": "use", "text": "I know how others do it.", "scale": "agreement-5"}


def plan(**later: object) -> dict[str, object]:
    surveys = {"survey_before": {"items": [BEFORE]}, "survey": {"items": [{**BEFORE, **later}]}}
    return {"kind": "activity-plan", "language": "en", "evaluation": surveys}


def activity(language: str | None, text: str) -> dict[str, object]:
    return {"language": language, "evaluation": {"survey": {"items": [{**BEFORE, "text": text}]}}}


@pytest.mark.parametrize(
    ("document", "outcome", "what"),
    [
        (plan(), "met", []),
        (plan(text="I know  how others do it"), "met", []),
        (plan(text="I know what others do."), "not_met", ["wording"]),
        (plan(scale="agreement-4"), "not_met", ["scale"]),
        (plan(scale=None), "met", []),
        # The same points, of which one survey says what they are called.
        (plan(scale=None, own_scale={"points": 5}), "met", []),
        (plan(id="know"), "not_judged", []),
        (plan(id=None), "not_judged", []),
    ],
)
def test_within_an_activity(document: dict[str, object], outcome: str, what: list[str]) -> None:
    found = judge_document(RULE, document)
    assert (outcome, what) == (found.outcome, [hit.params["what"] for hit in found.hits])


@pytest.mark.parametrize(
    ("languages", "outcome", "at"),
    [
        (("en", "en"), "not_met", ["/activities/1/evaluation/survey/items/0"]),
        # A translation is no other wording.
        (("en", "de"), "met", []),
        (("en", None), "not_judged", []),
    ],
)
def test_across_activities(languages: tuple[str | None, str | None], outcome: str, at: list[str]) -> None:
    first, second = languages
    activities = [
        activity(first, "I know how others do it."),
        activity(second, "Ich habe gesehen, wie es geht."),
    ]
    found = judge_document(RULE, {"kind": "programme", "activities": activities})
    assert (outcome, at) == (found.outcome, places(found))


def test_what_differs_within_one_activity_is_told_there_and_not_again() -> None:
    own = plan(text="I know what others do.")
    activities = [{"language": "en", "evaluation": own["evaluation"]}]
    assert [] == places(judge_document(RULE, {"kind": "programme", "activities": activities}))
