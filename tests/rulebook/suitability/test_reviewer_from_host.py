from __future__ import annotations

import pytest

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.suitability.reviewer_from_host import RULE
from mutuallearning.rulekit.index import build


def judged(**parts: object) -> Judgement:
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "final", **parts})
    format_, known = catalogue.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


PARTIES = [
    {"id": "city", "organisation": "town-hall", "stances": ["host", "under-review"]},
    {"id": "peer", "organisation": "port", "stances": ["peer"]},
    {"id": "both", "organisation": "twin", "stances": ["under-review", "peer"]},
]


def reviewer(**fields: object) -> dict[str, object]:
    return {"id": "r", "roles": ["reviewer"], **fields}


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({"party": "peer"}, "met"),
        ({"party": "city"}, "not_met"),
        ({"organisation": "town-hall"}, "not_met"),
        ({"party": "city", "organisation": "institute"}, "met"),
        ({"party": "both"}, "met"),
        ({}, "not_judged"),
        ({"party": "city", "nomination": {"status": "declined"}}, "not_applicable"),
        ({"party": "city", "roles": ["presenter"]}, "not_applicable"),
        ({"party": "city", "roles": None}, "not_judged"),
    ],
)
def test_reviewers_come_from_outside(fields: dict[str, object], outcome: str) -> None:
    assert outcome == judged(parties=PARTIES, actors=[reviewer(**fields)]).outcome


def test_several_are_listed_once() -> None:
    actors = [reviewer(party="city") | {"id": name} for name in ("r", "s")]
    assert [("r", "s")] == [hit.params["actors"] for hit in judged(parties=PARTIES, actors=actors).hits]
