"""Documents for a purpose: conforming, breaking what you name, or any at all; conforming ones are in tests/rulebook."""

from __future__ import annotations

import pytest
from hypothesis import Phase, find, given, settings

import mutuallearning as ml
from mutuallearning.models.kinds import KINDS
from mutuallearning.testing.documents import activity_plans, documents

small = settings(phases=[Phase.generate], max_examples=500, database=None)


@pytest.mark.parametrize("kind", KINDS)
def test_any_document_of_a_kind(kind: str) -> None:
    for wanted in (kind, None):
        strategy = documents(kind=wanted, conforming=False)
        assert kind == find(strategy, lambda one: one.kind == kind, settings=small).kind


def test_any_plan() -> None:
    plan = find(activity_plans(conforming=False), lambda one: one.format is None, settings=small)
    assert isinstance(plan, ml.ActivityPlan)


@given(activity_plans(violates=["no-owner"]))
def test_a_plan_without_an_owner(plan: ml.ActivityPlan) -> None:
    assert not ml.check(plan, select=["no-owner"]).ok("error")


def test_what_cannot_be_asked_for() -> None:
    with pytest.raises(ml.UsageError, match="leave `conforming` out"):
        documents(violates=["no-owner"], conforming=False)
    with pytest.raises(ml.UnknownNameError):
        documents(kind="picnic", conforming=False)
