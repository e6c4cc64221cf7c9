"""The machine that tries every move, on cycles of both kinds; and that it notices a cycle that lets too much pass."""

from __future__ import annotations

import datetime
from unittest import mock

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from mutuallearning.checking.demonstration import base_document
from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.models.track import Track
from mutuallearning.testing.cycles import CycleMachine, machine_of

QUICK = settings(max_examples=25, stateful_step_count=15, deadline=None, derandomize=True, database=None)

REVIEW = PeerReviewCycle.model_validate(base_document("peer-review-cycle").value)
BENCHLEARNING = BenchlearningCycle.model_validate(base_document("benchlearning-cycle").value)
OWN = PeerReviewCycle.model_validate(
    {
        "phases": [
            {"phase": "preparation", "then": ["visit"]},
            {"phase": "visit", "then": ["report", "x-second-look"]},
            {"phase": "x-second-look", "then": ["visit"]},
            {"phase": "report", "may_end": True, "then": ["x-celebration"]},
            {
                "phase": "x-celebration",
                "conditions": [
                    {"id": "cake", "at": "entry", "kind": "attested", "statement": "There is cake"}
                ],
            },
        ],
        "course": [
            {"phase": "preparation", "planned": {"start": "2030-01"}},
            {"phase": "visit", "planned": {"start": "2030-03"}},
            {"phase": "x-celebration", "attestations": [{"condition": "cake", "on": "2030-06-01"}]},
        ],
    }
)

MACHINES = {
    "a review that has not begun": machine_of(PeerReviewCycle()),
    "a review on its way": machine_of(REVIEW),
    "an assessment on its way": machine_of(BENCHLEARNING, assessment="north-assessment"),
    "an assessment at its beginning": machine_of(BENCHLEARNING, assessment="south-assessment"),
    "own phases that go round": machine_of(OWN),
}


@pytest.mark.parametrize("machine", MACHINES.values(), ids=MACHINES)
def test_every_move_is_allowed_or_refused(machine: type[CycleMachine]) -> None:
    run_state_machine_as_test(machine, settings=QUICK)


def test_it_notices_a_skipped_phase() -> None:
    with (
        mock.patch.object(Track, "_against_entry", return_value=[]),
        pytest.raises((AssertionError, ExceptionGroup)),
    ):
        run_state_machine_as_test(machine_of(PeerReviewCycle()), settings=QUICK)


def test_it_notices_a_refused_move_that_is_made_all_the_same() -> None:
    with (
        mock.patch.object(Track, "moved", lambda track, *_, **__: track),
        pytest.raises((AssertionError, ExceptionGroup)),
    ):
        run_state_machine_as_test(machine_of(REVIEW), settings=QUICK)


def test_the_first_day_can_be_chosen() -> None:
    day = datetime.date(2041, 3, 4)
    assert day == machine_of(REVIEW, first_day=day)().today
