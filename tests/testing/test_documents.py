"""Documents for a purpose: conforming, breaking what you name, or any at all; conforming ones are in tests/rulebook."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mutuallearning as ml
from mutuallearning.models.kinds import KINDS
from mutuallearning.testing.documents import activity_plans, documents


@given(st.data(), st.sampled_from([None, *KINDS]))
def test_any_document_of_a_kind(data: st.DataObject, kind: str | None) -> None:
    document = data.draw(documents(kind=kind, conforming=False))
    assert kind in {None, document.kind}


@given(activity_plans(conforming=False))
def test_any_plan(plan: ml.ActivityPlan) -> None:
    assert isinstance(plan, ml.ActivityPlan)


@given(activity_plans(violates=["no-owner"]))
def test_a_plan_without_an_owner(plan: ml.ActivityPlan) -> None:
    assert not ml.check(plan, select=["no-owner"]).ok("error")


def test_what_cannot_be_asked_for() -> None:
    with pytest.raises(ml.UsageError, match="leave `conforming` out"):
        documents(violates=["no-owner"], conforming=False)
    with pytest.raises(ml.UnknownNameError):
        documents(kind="picnic", conforming=False)
