"""Phases, passages and halts: what contradicts itself is refused at the place to blame."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.phases import PHASES, Condition, Halt, PhaseDefinition, PhaseRecord, gate
from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.models.standard_phases import BENCHLEARNING_PHASES, PEER_REVIEW_PHASES
from mutuallearning.types.model import Model


def faults(model: type[Model], data: dict[str, Any]) -> list[tuple[str, tuple[Any, ...]]]:
    with pytest.raises(ValidationError) as raised:
        model.model_validate(data)
    return [(error["msg"], (*error["loc"], *error["ctx"]["at"])) for error in raised.value.errors()]


@pytest.mark.parametrize("phases", [PEER_REVIEW_PHASES, BENCHLEARNING_PHASES])
def test_the_standard_phases_are_all_phases_in_order(phases: tuple[PhaseDefinition, ...]) -> None:
    assert list(PHASES) == [definition.phase for definition in phases]
    assert all(condition.kind != "attested" for one in phases for condition in one.conditions or ())


@pytest.mark.parametrize(
    ("model", "data", "text", "at"),
    [
        (Condition, {"at": "exit", "kind": "attested"}, "is to be attested, but has no id", ("kind",)),
        (
            PhaseRecord,
            {"phase": "visit", "entered_on": "2026-05", "left_on": "2026-04"},
            "before",
            ("left_on",),
        ),
        (Halt, {"kind": "withdrawal", "on": "2026", "until": "2027"}, "for good", ("until",)),
        (Halt, {"kind": "end", "until": "2027"}, "for good", ("until",)),
        (Halt, {"kind": "pause", "on": "2026-05-02", "until": "2026-05-01"}, "before it begins", ("until",)),
        (
            PeerReviewCycle,
            {"phases": [{"phase": "visit"}, {"phase": "visit"}]},
            "has the phase visit twice",
            ("phases", 1, "phase"),
        ),
        (
            BenchlearningCycle,
            {"phases": [{"phase": "visit", "then": ["visit", "report"]}]},
            "lets report follow visit, and has no such phase",
            ("phases", 0, "then", 1),
        ),
        (PeerReviewCycle, {"id": "a", "previous": "a"}, "follows itself", ("previous",)),
        (BenchlearningCycle, {"id": "a", "next": "a"}, "follows itself", ("next",)),
    ],
)
def test_contradictions(model: type[Model], data: dict[str, Any], text: str, at: tuple[Any, ...]) -> None:
    ((message, place),) = faults(model, data)
    assert text in message
    assert at == place


@pytest.mark.parametrize(
    "data",
    [
        {"phase": "visit", "entered_on": "2026-05", "left_on": "2026"},
        {"phase": "visit", "entered_on": "2026-05-04", "left_on": "2026-05-04"},
        {"phase": "x-second-look", "planned": {"start": 2027}},
    ],
)
def test_what_may_be_so_is_taken(data: dict[str, Any]) -> None:
    assert data["phase"] == PhaseRecord.model_validate(data).phase


def test_conditions_are_sorted_by_gate() -> None:
    conditions = [{"at": "exit", "kind": "visit-held"}, {"at": "entry", "kind": "team-named"}]
    definition = PhaseDefinition.model_validate({"phase": "visit", "conditions": conditions})
    assert ["team-named"] == [condition.kind for condition in gate(definition, "entry")]
    assert ["visit-held"] == [condition.kind for condition in gate(definition, "exit")]
