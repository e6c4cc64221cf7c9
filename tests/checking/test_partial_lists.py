"""Lists that a plan calls incomplete: nothing is found in them that may only not be written down."""

from __future__ import annotations

import copy
import json
from typing import Any, cast

import pytest

import mutuallearning as ml
from mutuallearning.api import check_read, selection
from mutuallearning.checking.demonstration import base_document
from mutuallearning.reading.source import read_text

pytestmark = pytest.mark.campaign

BASE: dict[str, Any] = base_document("peer-review").value


def plan(**changes: object) -> ml.ActivityPlan:
    """Give the conforming peer review with other parts."""
    return ml.ActivityPlan.model_validate(copy.deepcopy(BASE) | changes)


def opening_only(**more: object) -> dict[str, Any]:
    """Give the agenda with the first session of each day only, and the others for later."""
    agenda = cast("dict[str, Any]", copy.deepcopy(BASE["agenda"]))
    for day in agenda["days"]:
        day["sessions"] = day["sessions"][:1]
    return agenda | more


def found(it: ml.ActivityPlan) -> set[str]:
    return {finding.code for finding in ml.check(it).findings}


def because(it: ml.ActivityPlan, code: str) -> str | None:
    return next(one.because for one in ml.check(it).verdicts if one.code == code)


LATER = [session for day in BASE["agenda"]["days"] for session in day["sessions"][1:]]


def test_a_short_agenda_is_told_what_it_lacks() -> None:
    assert {"CUR204", "EMP105"} <= found(plan(agenda=opening_only(sessions=None, complete=True)))


@pytest.mark.parametrize(
    ("agenda", "reason"),
    [
        (opening_only(complete=False), "the plan does not say what else is on the agenda"),
        (opening_only(sessions=LATER), "the plan does not say on which days some sessions take place"),
    ],
)
def test_an_agenda_of_which_more_is_to_come_is_not(agenda: dict[str, Any], reason: str) -> None:
    it = plan(agenda=agenda)

    assert set() == found(it) & {"CUR201", "CUR204", "EMP105", "EMP206"}
    assert reason == because(it, "CUR204")


def test_sessions_that_are_there_are_still_looked_at() -> None:
    agenda = opening_only(complete=False)
    first, *_ = agenda["days"][0]["sessions"]
    twice = first | {"id": "the-other", "start": "09:00", "end": "10:00"}
    agenda["days"][0]["sessions"] = [first | {"start": "09:00", "end": "10:00"}, twice]

    assert "REF203" in found(plan(agenda=agenda))
    assert "REF203" not in found(plan(agenda=opening_only(complete=False)))
    assert "the plan does not say what else is on the agenda" == because(
        plan(agenda=opening_only(complete=False)), "REF203"
    )


def test_of_parties_that_are_not_listed_nothing_is_said() -> None:
    hosts = [party for party in BASE["parties"] if "peer" not in party["stances"]]
    it = plan(parties=hosts, all_parties_listed=False)

    assert "CUR401" in found(plan(parties=hosts))
    assert "CUR401" not in found(it)
    assert "the plan does not say who else takes part" == because(it, "CUR401")


def test_what_cannot_be_read_may_have_said_so() -> None:
    hosts = [party for party in BASE["parties"] if "peer" not in party["stances"]]
    report = check_data(BASE | {"parties": hosts, "all_parties_listed": "perhaps"})
    verdict = next(one for one in report.verdicts if one.code == "CUR401")

    assert "not_judged" == verdict.verdict
    assert "blocked by DOC" in str(verdict.because)


def check_data(data: dict[str, Any]) -> ml.Report:
    """Check a document that is not whole, as a file says it."""
    catalogue, chosen = selection()
    return check_read(read_text(json.dumps(data).encode(), "json"), catalogue, chosen)
