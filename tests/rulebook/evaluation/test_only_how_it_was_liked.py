from __future__ import annotations

import pytest

from mutuallearning.rulebook.evaluation.only_how_it_was_liked import RULE
from mutuallearning.testing.rules import judge_document

LUNCH = {"id": "lunch", "text": "The meals were good.", "level": "reaction"}


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        ({"text": "The room was bright.", "level": "reaction"}, "not_met"),
        ({"text": "The room was bright."}, "not_judged"),
        ({"text": "I understood how others work.", "level": "learning"}, "met"),
        ({"text": "It fitted my work.", "level": "reaction", "topic": "relevance"}, "met"),
        ({"text": "I will do it otherwise.", "topic": "intention", "level": "reaction"}, "met"),
    ],
)
def test_a_shared_survey_asks_what_was_learned(other: dict[str, object], outcome: str) -> None:
    programme = {"kind": "programme", "surveys": [{"id": "smile", "items": [LUNCH, other]}]}
    assert outcome == judge_document(RULE, programme).outcome


def test_what_one_takes_from_another_is_not_said_here() -> None:
    surveys = [{"id": "smile", "items": [{**LUNCH, "level": "learning"}]}, {"id": "more", "uses": "smile"}]
    assert "not_judged" == judge_document(RULE, {"kind": "programme", "surveys": surveys}).outcome


@pytest.mark.parametrize(
    ("format_", "items", "outcome"),
    [
        ("webinar", [LUNCH], "not_met"),
        ("webinar", [LUNCH, {"text": "I understood how others work.", "level": "learning"}], "met"),
        ("webinar", [LUNCH, {"text": "The room was bright."}], "not_judged"),
        ("webinar", None, "not_judged"),
        # A peer review is asked for certain items by another rule.
        ("peer-review", [LUNCH], "not_applicable"),
    ],
)
def test_the_survey_of_an_activity_is_judged_too(
    format_: str, items: list[object] | None, outcome: str
) -> None:
    evaluation = {"survey": {"items": items}}
    assert outcome == judge_document(RULE, {"format": format_, "evaluation": evaluation}).outcome


def test_without_a_survey_nothing_is_said() -> None:
    assert "not_judged" == judge_document(RULE, {"format": "webinar"}).outcome
