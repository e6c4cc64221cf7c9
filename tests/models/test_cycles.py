"""Both kinds of cycle as documents: read, written, described, hashed; and what they answer."""

from __future__ import annotations

import json
import pickle

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no stubs

from mutuallearning.checking.demonstration import base_document
from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.excellence import ExcellenceModel
from mutuallearning.models.kinds import KINDS
from mutuallearning.models.moves import ImpossibleMoveError
from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.reading.source import read_text
from mutuallearning.reading.yaml_writer import to_yaml

BENCHLEARNING = BenchlearningCycle.model_validate(base_document("benchlearning-cycle").value)
REVIEW = PeerReviewCycle.model_validate(base_document("peer-review-cycle").value)

each_kind = pytest.mark.parametrize("kind", ["peer-review-cycle", "benchlearning-cycle"])


@each_kind
def test_it_survives_every_round_trip(kind: str) -> None:
    model = KINDS[kind]
    cycle = model.model_validate(base_document(kind).value)
    assert cycle == model.model_validate_json(cycle.model_dump_json(exclude_none=True))
    assert cycle == model.model_validate(json.loads(json.dumps(cycle.to_data())))
    assert cycle == model.model_validate(read_text(to_yaml(cycle.to_data()).encode(), "yaml").value)
    assert cycle == pickle.loads(pickle.dumps(cycle))  # noqa: S301 -- made in this line
    assert hash(cycle) == hash(model.model_validate(cycle.to_data()))


@each_kind
def test_the_schema_describes_it(kind: str) -> None:
    schema = KINDS[kind].model_json_schema()
    Draft202012Validator.check_schema(schema)
    data = json.loads(json.dumps(base_document(kind).value))
    assert [] == [error.message for error in Draft202012Validator(schema).iter_errors(data)]
    for owner in (schema, *schema["$defs"].values()):
        for name, described in owner.get("properties", {}).items():
            assert described.get("description"), f"{owner.get('title')}.{name}"


def test_an_assessment_is_found_by_its_id() -> None:
    assert "north" == BENCHLEARNING.assessment("north-assessment").service
    with pytest.raises(KeyError, match="west"):
        BENCHLEARNING.assessment("west-assessment")


def test_one_assessment_moves_and_the_others_stay() -> None:
    assert "in preparation since 2025-11-03" == str(BENCHLEARNING.state("south-assessment"))
    later = BENCHLEARNING.move("south-assessment", "self-assessment", "2026-02-02")
    assert "in self-assessment since 2026-02-02" == str(later.state("south-assessment"))
    assert BENCHLEARNING.assessment("north-assessment") == later.assessment("north-assessment")
    assert "in preparation since 2025-11-03" == str(BENCHLEARNING.state("south-assessment"))


def test_each_act_on_an_assessment() -> None:
    cycle = BENCHLEARNING.pause("south-assessment", "2026-01", reason="Flu.").resume(
        "south-assessment", "2026-02"
    )
    assert "withdrawn" == cycle.withdraw("south-assessment", "2026-03").state("south-assessment").status
    with pytest.raises(ImpossibleMoveError, match="after preparation still comes self-assessment"):
        cycle.end("south-assessment", "2026-03")
    assert {True, False} == {move.allowed for move in cycle.possible_moves("south-assessment", "2026-03")}


def test_gaps_by_the_own_model_or_a_given_one() -> None:
    assert [1, -1, None] == [gap.difference for gap in BENCHLEARNING.gaps("north-assessment")]
    other = ExcellenceModel.model_validate({"id": "other", "sections": [{"criteria": [{"id": "b1"}]}]})
    assert ["b1", "a1", "a2"] == [gap.criterion for gap in BENCHLEARNING.gaps("north-assessment", other)]
    assert None is BENCHLEARNING.model_copy(update={"model": "elsewhere"}).model_of("north-assessment")
    assert ["plan", "check"] == [gap.aspect for gap in REVIEW.gaps()]
    assert [1, 0] == [gap.difference for gap in REVIEW.gaps()]


def test_what_was_not_said_stays_so_when_nothing_was_done() -> None:
    cycle = PeerReviewCycle().withdraw("2026-01")
    assert None is cycle.course
    assert {
        "mutuallearning": 1,
        "kind": "peer-review-cycle",
        "halts": [{"kind": "withdrawal", "on": "2026-01"}],
    } == (cycle.to_data())
