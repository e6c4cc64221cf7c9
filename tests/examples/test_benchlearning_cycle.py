"""The example of a whole benchlearning cycle: 31 assessments, written by a program, found in order by the rules."""

from __future__ import annotations

import collections
import itertools
import sys
from pathlib import Path

from mutuallearning.api import check_file, load
from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.moves import ImpossibleMoveError
from mutuallearning.models.phases import PHASES

# The program is no module of a package: tests have none (importlib mode).
sys.path.insert(0, str(Path(__file__).parent))

from benchlearning_cycle import AS_OF, FILE, text

CYCLE = load(FILE, BenchlearningCycle)


def test_it_is_what_the_program_writes() -> None:
    """After a change of the program: run it, and review the difference."""
    assert text() == FILE.read_text(encoding="utf-8")


def test_it_leaves_nothing_to_say() -> None:
    report = check_file(FILE, as_of=AS_OF)
    assert [] == [str(found) for found in report.findings]
    assert "judged" == report.state
    assert [] == [verdict.code for verdict in report.verdicts if verdict.verdict == "errored"]


def test_every_service_is_assessed_once_by_four_others() -> None:
    assessments = CYCLE.assessments or ()
    assert 31 == len(assessments) == len({one.service for one in assessments})
    homes = {actor.id: actor.party for actor in CYCLE.actors or ()}
    for one in assessments:
        assert 4 == len({homes[name] for name in one.assessors or ()} - {one.service})


def test_it_stands_in_the_middle() -> None:
    states = collections.Counter(CYCLE.state(one.id).status for one in CYCLE.assessments or ())
    assert {"in-phase", "not-started", "paused", "withdrawn"} == set(states)
    phases = {CYCLE.state(one.id).phase for one in CYCLE.assessments or ()}
    assert {*PHASES, None} == phases


def test_every_step_from_where_each_assessment_stands_is_made_or_refused_for_a_reason() -> None:
    for one, phase in itertools.product(CYCLE.assessments or (), PHASES):
        move = next(move for move in CYCLE.possible_moves(one.id, AS_OF) if move.to == phase)
        try:
            after = CYCLE.move(one.id, phase, AS_OF)
        except ImpossibleMoveError as error:
            assert not move.allowed
            assert move.reason is not None
            assert str(error).endswith(move.reason)  # noqa: PT017
        else:
            assert move.allowed
            assert phase == after.state(one.id).phase


def test_both_sides_of_every_score_can_be_seen() -> None:
    gaps = CYCLE.gaps("assessment-at")
    assert 14 == len(gaps)
    assert all(gap.difference is not None and not gap.unknown_criterion for gap in gaps)


def test_missing_values_say_why() -> None:
    values = [value for indicator in CYCLE.indicators or () for value in indicator.values or ()]
    missing = [value for value in values if value.value is None]
    assert missing
    assert all(value.missing_because for value in missing)
    assert 4 * 31 * 2 == len(values)


def test_it_names_no_person() -> None:
    assert "person:" not in FILE.read_text(encoding="utf-8")
