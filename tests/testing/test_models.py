"""Strategies of every model: valid, whole, far-reaching, and small once they are shrunk."""

from __future__ import annotations

import contextlib
import functools
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample
from pydantic import BaseModel

import mutuallearning as ml
from mutuallearning.checking.catalogue import load
from mutuallearning.checking.engine import check_document
from mutuallearning.checking.selection import Selection
from mutuallearning.models.kinds import KINDS, AnyDocument
from mutuallearning.reading.yaml_writer import to_yaml
from mutuallearning.testing.models import instances
from mutuallearning.types.model import Document, Model

PUBLIC: list[type[Any]] = [
    kind
    for name in ml.__all__
    if isinstance(kind := getattr(ml, name), type) and (issubclass(kind, BaseModel) or hasattr(kind, "parse"))
]

MODELS: list[type[Model]] = [kind for kind in PUBLIC if issubclass(kind, Model)]

INTEGRITY = ("unknown-reference", "duplicate-id", "reference-to-wrong-kind")

quick = settings(
    max_examples=30,
    phases=[Phase.generate],
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
small = settings(phases=[Phase.generate, Phase.shrink], database=None, derandomize=True, deadline=None)

each_kind = pytest.mark.parametrize("kind", KINDS)


@pytest.mark.parametrize("kind", PUBLIC, ids=[kind.__name__ for kind in PUBLIC])
def test_every_public_model_is_built(kind: type[Any]) -> None:
    found: list[object] = []

    @quick
    @given(st.from_type(kind))
    def build(value: object) -> None:
        found.append(value)

    build()
    assert {kind} == set(map(type, found))
    assert len(set(map(repr, found))) > 1


@functools.cache
def integrity() -> Selection:
    return Selection("integrity", tuple(load(plugins=False).get(name) for name in INTEGRITY))


@given(st.from_type(Document))
def test_ids_are_unique_and_references_name_something(document: AnyDocument) -> None:
    report = check_document(document, load(plugins=False), integrity())
    assert [] == [str(finding) for finding in report.findings]


@pytest.mark.campaign
@pytest.mark.parametrize("model", MODELS, ids=[model.__name__ for model in MODELS])
def test_every_field_is_reached(model: type[Model]) -> None:
    missing = set(model.model_fields)

    def is_last(one: Model) -> bool:
        missing.difference_update([name for name in missing if getattr(one, name) is not None])
        return not missing

    with contextlib.suppress(NoSuchExample):
        find(instances(model), is_last, settings=settings(quick, max_examples=5_000))
    assert set() == missing


@each_kind
def test_it_shrinks_to_next_to_nothing(kind: str) -> None:
    smallest = find(instances(KINDS[kind]), lambda _: True, settings=small)
    assert {"mutuallearning": 1, "kind": kind} == smallest.to_data()


def test_it_shrinks_to_a_plan_that_fits_on_a_screen() -> None:
    def days(plan: ml.ActivityPlan) -> list[dict[str, Any]]:
        data: dict[str, Any] = plan.to_data()
        return list(data["agenda"]["days"])

    def has_session(plan: ml.ActivityPlan) -> bool:
        return any(day.sessions for day in (plan.agenda and plan.agenda.days) or ())

    plan = find(instances(ml.ActivityPlan), has_session, settings=settings(small, max_examples=5_000))
    # Versions of hypothesis differ in whether a day before that one remains.
    assert [{}, {"sessions": [{}]}][-len(days(plan)) :] == days(plan)
    assert len(to_yaml(plan.to_data()).splitlines()) <= 8
