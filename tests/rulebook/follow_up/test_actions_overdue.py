from __future__ import annotations

import datetime

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.follow_up.actions_overdue import RULE
from mutuallearning.testing.rules import judge_plan

DONE = {"what": "Note", "due": "2026-05-20", "status": "completed"}


def actions(*items: dict[str, str], **parts: object) -> Judgement:
    plan = {"follow_up": {"actions": items}, "dates": {"start": "2026-05-04"}, **parts}
    return judge_plan(RULE, plan, as_of=datetime.date(2026, 9, 1))


@pytest.mark.parametrize(
    ("action", "outcome"),
    [
        ({"due": "2026-08-31", "status": "ongoing"}, "not_met"),
        ({"due": "2 months after end"}, "not_met"),
        ({"due": "2026-08-31", "status": "dropped"}, "met"),
        ({"due": "2026-09-01", "status": "ongoing"}, "met"),
        ({"due": "2026-09", "status": "not-started"}, "met"),
        ({"due": "2026", "status": "not-started"}, "not_judged"),
        ({"status": "not-started"}, "not_judged"),
    ],
)
def test_what_is_still_open_after_its_day_is_overdue(action: dict[str, str], outcome: str) -> None:
    assert outcome == actions(DONE, {"what": "Team", **action}).outcome


def test_one_finding_names_all() -> None:
    late = {"due": "2026-06-01", "status": "ongoing"}
    (hit,) = actions(DONE, {"what": "Team", **late}, {"what": "Visit", **late}).hits
    assert ("/follow_up/actions/1/status", ("Team", "Visit")) == (hit.at, hit.params["actions"])
    assert [("/follow_up/actions/2/status", "overdue too")] == list(hit.related)


def test_nobody_knows_where_no_state_is_kept_or_a_record_tells_what_is_known() -> None:
    late = {"what": "Team", "due": "2026-06-01"}
    assert "not_judged" == actions(late).outcome
    assert "not_judged" == actions(DONE, late, written_as="record").outcome
