"""The agenda: what a day and a session may say of their times."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from mutuallearning.models.agenda import Agenda, Day, Session


@pytest.mark.parametrize(("start", "end"), [("16:15", "9:30"), ("9:30", "9:30")])
def test_a_day_ends_after_its_start(start: str, end: str) -> None:
    with pytest.raises(ValidationError, match=r"ends at .*, not after its start at"):
        Day.model_validate({"start": start, "end": end})


def test_a_day_may_have_times_without_sessions() -> None:
    assert {"start": "09:30", "end": "16:15"} == Day.model_validate(
        {"start": "9:30", "end": "16:15"}
    ).to_data()


def test_sessions_may_stand_outside_the_days_where_theirs_is_not_known() -> None:
    data = {
        "complete": False,
        "days": [{}, {}],
        "sessions": [
            {"kind": "panel"},
            {"kind": "workshop", "parallel": 4},
            {"kind": "exercise", "groups": 4},
        ],
    }
    assert data == Agenda.model_validate(data).to_data()


def test_the_minutes_of_a_session_are_those_between_its_times() -> None:
    assert 90 == Session.model_validate({"start": "9:00", "end": "10:30", "minutes": 90}).minutes
    with pytest.raises(
        ValidationError, match="is said to last 60 minutes, but start and end are 90 minutes apart"
    ):
        Session.model_validate({"start": "9:00", "end": "10:30", "minutes": 60})
