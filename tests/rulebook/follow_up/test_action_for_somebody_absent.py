from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.follow_up.action_for_somebody_absent import RULE
from mutuallearning.testing.rules import judge_plan, places

ACTORS = [
    {"id": "there", "attended": True},
    {"id": "away", "attended": False},
    {"id": "somewhere"},
]
PARTIES = [{"id": "came", "came": True}, {"id": "stayed", "came": False}, {"id": "perhaps"}]


def judged(*actions: dict[str, object], **parts: object) -> Judgement:
    plan = {"actors": ACTORS, "parties": PARTIES, "follow_up": {"actions": actions}, **parts}
    return judge_plan(RULE, plan)


def task(owner: str | None, **more: object) -> dict[str, object]:
    return {"what": "Write it up", "owner": owner, **more}


@pytest.mark.parametrize(
    ("owner", "outcome"),
    [
        ("away", "not_met"),
        ("there", "met"),
        ("somewhere", "not_judged"),
        ("stayed", "not_met"),
        ("came", "met"),
        ("perhaps", "not_judged"),
        ("nobody-knows", "not_judged"),
        (None, "not_judged"),
    ],
)
def test_who_gets_a_task_was_there(owner: str | None, outcome: str) -> None:
    found = judged(task("there"), task(owner))
    assert outcome == found.outcome
    assert (["/follow_up/actions/1/owner"] if outcome == "not_met" else []) == places(found)


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (None, "not_met"),
        ("not-started", "not_met"),
        ("ongoing", "met"),
        ("completed", "met"),
        ("dropped", "met"),
    ],
)
def test_who_has_begun_knows_of_it(status: str | None, outcome: str) -> None:
    assert outcome == judged(task("away", status=status)).outcome


def test_all_such_tasks_are_one_finding() -> None:
    found = judged(task("away"), task("there"), task("stayed", what="Tell the others"), task(None))
    (hit,) = found.hits
    assert {"count": 2, "actions": ("Write it up", "Tell the others")} == hit.params
    assert (("/follow_up/actions/2/owner", "was not there either"),) == hit.related


def test_without_actions_there_is_nobody_to_ask() -> None:
    assert "not_applicable" == judged().outcome
    assert "not_judged" == judged(follow_up={}).outcome
