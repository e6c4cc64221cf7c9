from __future__ import annotations

import pytest

from mutuallearning.rulebook.evaluation.respondent_is_an_actor import RULE
from mutuallearning.testing.rules import judge_document, places


@pytest.mark.parametrize(
    ("anonymous", "tokens", "verdict"),
    [
        (True, ["r-1", "r-2"], "met"),
        (None, ["r-1", "team-leader"], "not_met"),
        (True, ["service"], "not_met"),
        (False, ["team-leader"], "not_applicable"),
        (True, [None], "not_judged"),
        (True, None, "not_judged"),
    ],
)
def test_tokens_are_no_ids(anonymous: object, tokens: list[str | None] | None, verdict: str) -> None:
    responses = None if tokens is None else [{"respondent": token} for token in tokens]
    plan = {
        "actors": [{"id": "team-leader"}],
        "parties": [{"id": "service"}],
        "evaluation": {"survey": {"anonymous": anonymous, "responses": responses}},
    }
    assert verdict == judge_document(RULE, plan).outcome


def test_a_programme_knows_its_own_actors() -> None:
    programme = {
        "kind": "programme",
        "actors": [{"id": "expert"}],
        "surveys": [{"id": "standard", "responses": [{"respondent": "r-1"}, {"respondent": "expert"}]}],
    }
    assert ["/surveys/0/responses/1/respondent"] == places(judge_document(RULE, programme))


def test_a_cycle_names_no_actors_of_whom_it_would_have_to_know() -> None:
    survey = {"id": "one", "responses": [{"respondent": "expert"}]}
    programme = {
        "kind": "programme",
        "organisations": [],
        "actors": [{"id": "expert"}],
        "surveys": [{"id": "two", "responses": []}],
        "activities": [{"id": "visit", "evaluation": {"survey": {"uses": "two", **survey}}}],
    }
    # The activity tells of its own survey.
    assert "met" == judge_document(RULE, programme).outcome
