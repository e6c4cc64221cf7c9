"""What was changed about a plan on the way, and what follows from a cancellation."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from mutuallearning.api import check, check_file
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.change import Change, is_cancelled
from mutuallearning.models.give_and_take import give_and_take
from mutuallearning.timetables.making import make_timetable

CALLED_OFF: dict[str, Any] = {
    "title": "Visit to Riga",
    "format": "study-visit",
    "stage": "final",
    "dates": {"start": "2026-05-05"},
    "parties": [
        {"id": "riga", "country": "LV", "stances": ["host"]},
        {"id": "ghent", "country": "BE", "stances": ["peer"]},
    ],
    "changes": [
        {"kind": "postponed", "old_dates": {"start": "2026-03-03"}, "why": "Elections."},
        {"kind": "cancelled", "on": "2026-04-20", "by": "Host"},
    ],
}
LATER = datetime.date(2026, 6, 1)


def plan(**data: Any) -> ActivityPlan:  # noqa: ANN401 -- any part of a plan
    return ActivityPlan.model_validate({**CALLED_OFF, **data})


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ((), False),
        (("postponed",), False),
        (("cancelled",), True),
        (("cancelled", "resumed"), False),
        (("cancelled", "resumed", "cancelled"), True),
        (("cancelled", "postponed"), False),
        (("cancelled", "merged"), True),
    ],
)
def test_cancelled_is_what_was_not_taken_up_again(kinds: tuple[str, ...], *, expected: bool) -> None:
    assert expected == is_cancelled(tuple(Change(kind=kind) for kind in kinds))


def test_nothing_said_is_not_cancelled() -> None:
    assert not ActivityPlan().is_cancelled
    assert plan().is_cancelled


def test_own_changes_and_no_misspelt_ones() -> None:
    assert "x-renamed" == Change(kind="x-renamed").kind
    with pytest.raises(ValidationError, match="canceled"):
        Change.model_validate({"kind": "canceled"})


def test_a_cancelled_activity_is_not_told_what_it_lacks() -> None:
    names = {found.name for found in check(plan(), as_of=LATER).findings}
    assert set() == names & {"stage-against-calendar", "no-agenda", "no-follow-up"}
    going = check(plan(changes=[]), as_of=LATER)
    assert {"stage-against-calendar", "no-agenda"} <= {found.name for found in going.findings}
    because = next(one.because for one in check(plan(), as_of=LATER).verdicts if one.name == "no-agenda")
    assert because is not None
    assert "cancelled" in because


def test_who_would_have_hosted_has_not_hosted() -> None:
    assert () == give_and_take([plan()])
    assert 2 == len(give_and_take([plan(changes=[])]))


def test_what_is_cancelled_or_no_longer_planned_is_in_no_timetable() -> None:
    found = make_timetable(plan())
    assert () == found.entries
    assert ["it was cancelled"] == [one.because for one in found.unresolved]
    put_off = make_timetable(plan(changes=CALLED_OFF["changes"][:1]))
    assert [datetime.date(2026, 5, 5)] == [entry.earliest for entry in put_off.entries]


def test_whether_it_is_cancelled_may_be_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(
        "mutuallearning: 1\nkind: activity-plan\nformat: study-visit\nstage: final\nchanges: [{kind: canceled}]\n",
        encoding="utf-8",
    )
    report = check_file(path)
    assert ["DOC104"] == [found.code for found in report.findings]
    because = next(one.because for one in report.verdicts if one.name == "no-agenda")
    assert because is not None
    assert "DOC104" in because
