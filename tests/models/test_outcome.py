from __future__ import annotations

import pickle

import pytest
from pydantic import ValidationError

from mutuallearning.models.outcome import Outcome, OutcomeStep
from mutuallearning.models.references import Refers
from mutuallearning.models.structure import fields_of


def test_an_outcome_cannot_build_on_itself() -> None:
    with pytest.raises(ValidationError) as caught:
        Outcome.model_validate({"id": "pilot", "builds_on": ["visit", "pilot"]})
    (error,) = caught.value.errors()
    assert "contradiction" == error["type"]
    assert ("builds_on", 1) == error.get("ctx", {})["at"]


def test_outcomes_without_ids_may_build_on_anything() -> None:
    assert ("pilot",) == Outcome.model_validate({"builds_on": ["pilot"]}).builds_on


@pytest.mark.parametrize(
    ("date", "until", "fits"),
    [("2016", "2017-09", True), ("2016-05", "2016", True), ("2017", "2016-12", False), (None, "2016", True)],
)
def test_a_step_ends_after_it_begins(date: str | None, until: str, *, fits: bool) -> None:
    data = {"stage": "scale", "date": date, "until": until}
    if fits:
        assert until == str(OutcomeStep.model_validate(data).until)
        return
    with pytest.raises(ValidationError, match="is complete by 2016-12, before it begins in 2017") as caught:
        OutcomeStep.model_validate(data)
    assert ("until",) == caught.value.errors()[0].get("ctx", {})["at"]


@pytest.mark.parametrize("form", ["law", "x-covenant"])
def test_forms_are_known_or_own(form: str) -> None:
    assert form == Outcome.model_validate({"form": form}).form


def test_other_forms_are_refused() -> None:
    with pytest.raises(ValidationError, match="not a known value"):
        Outcome.model_validate({"form": "miracle"})


def test_it_survives_every_round_trip() -> None:
    outcome = Outcome.model_validate(
        {
            "id": "roll-out",
            "kind": "change",
            "steps": [{"stage": "pilot", "reach": {"count": "around 3", "of": "offices", "complete": False}}],
            "evidence": [{"kind": "testimony", "title": "Interview"}],
            "other_causes": [],
        }
    )
    assert outcome == Outcome.model_validate(outcome.to_data())
    assert outcome == Outcome.model_validate_json(outcome.model_dump_json(exclude_none=True))
    assert outcome == pickle.loads(pickle.dumps(outcome))  # noqa: S301 -- made in this line
    assert hash(outcome) == hash(Outcome.model_validate(outcome.to_data()))
    assert [] == outcome.to_data()["other_causes"]


def test_its_links_are_references() -> None:
    refers = {field.shape: field.refers for field in fields_of(Outcome) if field.refers}
    assert ("outcomes",) == refers["builds_on"]
    assert ("activities",) == refers["activities"] == refers["steps.activities"]
    assert ("practices",) == refers["practices"]
    assert Refers(("organisations",)).to == refers["organisation"]
