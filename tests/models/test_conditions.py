"""Conditions of phases: what a document must say for each, since when it holds, and why it does not."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from mutuallearning.models.conditions import CHECKS, CaseFile, unmet
from mutuallearning.models.phases import Attestation, Condition, ConditionKind
from mutuallearning.models.review_cycle import PeerReviewCycle, case_file
from mutuallearning.types.partial_date import PartialDate


def case(data: dict[str, Any]) -> CaseFile:
    return case_file(PeerReviewCycle.model_validate(data))


def reasons(kind: str, data: dict[str, Any], on: str | None = None) -> list[tuple[str, bool]]:
    condition = Condition.model_validate({"at": "exit", "kind": kind})
    day = None if on is None else PartialDate.parse(on)
    return [(one.because, one.said) for one in unmet((condition,), case(data), (), day)]


def test_every_kind_of_condition_is_looked_up() -> None:
    assert set(get_args(ConditionKind)) == {"attested", *CHECKS}


@pytest.mark.parametrize("kind", sorted(CHECKS))
def test_an_empty_document_meets_none_and_says_nothing(kind: str) -> None:
    ((because, said),) = reasons(kind, {})
    assert because
    assert not said


MET: dict[str, dict[str, Any]] = {
    "team-named": {"actors": [{"id": "peer", "roles": ["reviewer"]}]},
    "self-assessment-delivered": {"papers": [{"kind": "host-paper", "delivered": "2026-05-04"}]},
    "visit-dated": {"visit": {"dates": {"start": "2026-05"}}},
    "visit-held": {"visit": {"actual": {"dates": {"start": "2026-05-02", "end": "2026-05-04"}}}},
    "external-assessment-delivered": {"scores": [{"criterion": "a1", "by": "external"}]},
    "report-delivered": {"papers": [{"kind": "report", "delivered": "2026-05-04"}]},
    "all-recommendations-answered": {
        "recommendations": [{"text": "Ask.", "response": {"answer": "reject", "on": "2026-05-04"}}]
    },
    "all-actions-owned-and-dated": {
        "action_plan": {"items": [{"what": "Ask.", "owner": "me", "due": "2027"}]}
    },
    "progress-reported": {"action_plan": {"items": [{"what": "Ask.", "reports": [{"on": "2026-05-04"}]}]}},
}

DATED = sorted(kind for kind, data in MET.items() if "2026-05-04" in str(data))


@pytest.mark.parametrize("kind", sorted(CHECKS))
def test_each_can_be_met(kind: str) -> None:
    assert [] == reasons(kind, MET[kind])
    assert [] == reasons(kind, MET[kind], "2026-05-04")


@pytest.mark.parametrize("kind", DATED)
def test_what_is_dated_holds_from_its_day_on(kind: str) -> None:
    ((because, said),) = reasons(kind, MET[kind], "2026-05-03")
    assert because.endswith("only on 2026-05-04")
    assert said
    assert [] == reasons(kind, MET[kind], "2026-05")


@pytest.mark.parametrize(
    ("kind", "data", "because"),
    [
        ("team-named", {"actors": []}, "nobody is named who visits"),
        (
            "all-recommendations-answered",
            {"recommendations": [{"text": "One."}, {"text": "Two.", "response": {"answer": "accept"}}]},
            "1 of 2 recommendations are answered",
        ),
        (
            "all-actions-owned-and-dated",
            {"action_plan": {"items": [{"what": "One.", "owner": "me"}]}},
            "0 of 1 actions have an owner and a date",
        ),
        (
            "progress-reported",
            {"action_plan": {"items": [{"what": "One."}, {"what": "Two.", "status": "dropped"}]}},
            "progress is reported on 0 of 1 actions",
        ),
    ],
)
def test_what_is_said_not_to_be_so(kind: str, data: dict[str, Any], because: str) -> None:
    assert [(because, True)] == reasons(kind, data)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("all-recommendations-answered", {"recommendations": []}),
        ("all-actions-owned-and-dated", {"action_plan": {"items": []}}),
        ("progress-reported", {"action_plan": {"items": []}}),
        ("self-assessment-delivered", {"scores": [{"criterion": "a1", "by": "self"}]}),
    ],
)
def test_decided_none_leaves_nothing_to_do(kind: str, data: dict[str, Any]) -> None:
    assert [] == reasons(kind, data)


def test_open_roles_may_be_the_reviewers() -> None:
    assert [("nobody is named who visits", False)] == reasons("team-named", {"actors": [{"id": "slot"}]})


def test_attestation() -> None:
    data = {"id": "cake", "at": "exit", "kind": "attested", "statement": "There is cake"}
    condition = Condition.model_validate(data)
    on = PartialDate.parse("2026-05-03")
    given = Attestation.model_validate({"condition": "cake", "by": "host", "on": "2026-05-04"})
    assert ['nobody has attested "There is cake"'] == [
        one.because for one in unmet((condition,), CaseFile(), (), on)
    ]
    assert ["it is attested only on 2026-05-04"] == [
        one.because for one in unmet((condition,), CaseFile(), (given,), on)
    ]
    assert () == unmet((condition,), CaseFile(), (given,), given.on)
