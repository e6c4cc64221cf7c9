"""Every date of every model is planned or recorded: somebody has decided which."""

from typing import get_args

import pytest

from mutuallearning.models.actual import Actual
from mutuallearning.models.kinds import KINDS
from mutuallearning.models.paper import Paper
from mutuallearning.models.party import Party
from mutuallearning.models.period import Period
from mutuallearning.models.step import Step
from mutuallearning.models.structure import fields_of
from mutuallearning.timetables import fields
from mutuallearning.timetables.fields import PLANNED, kind_of, label, stops, who
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.recurrence import Recurrence

RECORDED = {
    "Attestation.on",
    "Change.on",
    "ChangeAgenda.adopted_on",
    "Decision.taken_on",
    "Evidence.date",
    "ExcellenceModel.date",
    "Goal.agreed_on",
    "GroundRules.agreed_on",
    "Halt.on",
    "Halt.until",
    "HostResponse.on",
    "IndicatorValue.period",
    "LaterCheck.done",
    "Meeting.held",
    "Meeting.held_until",
    "Nomination.on",
    "Organisation.since",
    "Organisation.until",
    "Outcome.claimed_on",
    "OutcomeStep.date",
    "OutcomeStep.until",
    "Paper.delivered",
    "Paper.published",
    "Party.committed_on",
    "PhaseRecord.entered_on",
    "PhaseRecord.left_on",
    "Practice.last_checked",
    "Practice.since",
    "Practice.until",
    "ProgressReport.on",
    "Readiness.checked_on",
    "Readiness.needs_assessed_on",
    "Recognition.given_on",
    "Score.on",
    "Source.date",
    "Source.seen",
    "Step.done",
    "Step.done_until",
    "Survey.conducted",
    "SurveyResponse.answered_on",
    "Tally.when",
    "Theme.approved_on",
    "TimeMandate.on",
}
"""Dates that say when something was, and so belong in no timetable."""

READ_TOGETHER = {"Period.start", "Period.end", "Day.date"}


def says(annotation: object, kind: type[object]) -> bool:
    """Tell whether a type stands in an annotation."""
    return annotation is kind or any(says(argument, kind) for argument in get_args(annotation))


def fields_with(kind: type[object]) -> dict[str, tuple[type, str]]:
    """List the fields of all models that have a type, by class and name."""
    return {
        f"{field.owner.__name__}.{field.name}": (field.owner, field.name)
        for model in KINDS.values()
        for field in fields_of(model)
        if says(field.owner.model_fields[field.name].annotation, kind)
    }


def test_every_date_is_planned_or_recorded() -> None:
    assert set(fields_with(PartialDate)) == PLANNED | RECORDED | READ_TOGETHER, (
        "put a new date into PLANNED if it says when something will be, into RECORDED if it says when it was"
    )
    assert not PLANNED & RECORDED


def test_kinds_are_given_to_models_and_fields_that_exist() -> None:
    owners = {field.owner.__name__: field.owner for model in KINDS.values() for field in fields_of(model)}
    assert set() == set(fields._KINDS) - set(owners)
    for place in fields._FIELD_KINDS:
        owner, name = place.split(".")
        assert name in owners[owner].model_fields, place


@pytest.mark.parametrize("kind", [Deadline, Recurrence])
def test_every_deadline_and_recurrence_is_collected(kind: type[object]) -> None:
    for owner, name in fields_with(kind).values():
        assert name in {stop.name for stop in stops(owner)}, f"{owner.__name__}.{name}"


def test_what_really_happened_is_no_plan() -> None:
    for model in KINDS.values():
        for name, field in model.model_fields.items():
            if says(field.annotation, Actual):
                assert name not in {stop.name for stop in stops(model)}


def test_people_by_id_and_once() -> None:
    paper = Paper.model_validate({"kind": "host-paper", "authors": ["a", "b"], "responsible": "a"})
    assert {"a", "b"} == set(who(paper))
    assert 2 == len(who(paper))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"kind": "host-paper", "title": "Where we stand"}, "Where we stand"),
        ({"kind": "host-paper"}, "Host paper"),
        ({"kind": "x-open-poster"}, "Open poster"),
    ],
)
def test_labels(data: dict[str, object], words: str) -> None:
    assert words == label(Paper.model_validate(data))


def test_kinds_of_steps() -> None:
    assert "meeting" == kind_of(Step(kind="webinar"), "due")
    assert "deadline" == kind_of(Step(kind="drafting"), "due")
    assert "deadline" == kind_of(Step(), "due")


def test_how_long_a_party_belongs_is_no_event() -> None:
    assert "period" not in {stop.name for stop in stops(Party)}
    assert {"start", "end"} == {stop.name for stop in stops(Period)}
