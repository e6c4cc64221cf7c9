from __future__ import annotations

from mutuallearning.models.programme import Programme
from mutuallearning.rulekit.document_index import build_document
from mutuallearning.rulekit.surveys import surveys_of


def test_a_programme_judges_surveys_of_activities_that_use_a_shared_one() -> None:
    own = {"id": "own", "evaluation": {"survey": {"title": "Own"}}}
    using = {"id": "using", "evaluation": {"survey": {"title": "Using", "uses": "shared"}}}
    programme = Programme.model_validate(
        {"surveys": [{"id": "shared", "items": [{"id": "needs-matched"}]}], "activities": [own, using]}
    )
    found = surveys_of(build_document(programme, as_of=None))
    assert [("/surveys/0", False), ("/activities/1/evaluation/survey", True)] == [
        (survey.at, survey.nested) for survey in found
    ]
    assert [("The survey", 1), ('The survey "Using"', 1)] == [
        (survey.name, len(survey.items or ())) for survey in found
    ]
