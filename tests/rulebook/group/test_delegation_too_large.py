from __future__ import annotations

import pytest

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.group.delegation_too_large import RULE
from mutuallearning.rulekit.index import build


def judged(**parts: object) -> Judgement:
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "final", **parts})
    format_, known = catalogue.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


def peer(headcount: object, stances: list[str] | None) -> dict[str, object]:
    return {"id": "peer", "stances": stances, "headcount": headcount}


@pytest.mark.parametrize(
    ("headcount", "stances", "outcome"),
    [
        (4, ["peer"], "met"),
        (5, ["peer"], "not_met"),
        ("at least 5", ["peer"], "not_met"),
        ("up to 6", ["peer"], "not_judged"),
        (None, ["peer"], "not_judged"),
        (9, None, "not_judged"),
        (9, ["host"], "not_applicable"),
        (9, ["peer", "under-review"], "not_applicable"),
    ],
)
def test_only_parties_that_are_peers_and_no_more_are_counted(
    headcount: object, stances: list[str] | None, outcome: str
) -> None:
    assert outcome == judged(parties=[peer(headcount, stances)]).outcome


def test_one_large_delegation_is_found_beside_an_unknown_one() -> None:
    found = judged(parties=[peer(None, ["peer"]), peer(8, ["peer"]) | {"id": "large"}])
    assert ["/parties/1/headcount"] == [hit.at for hit in found.hits]
