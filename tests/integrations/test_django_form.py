"""A form of Django that takes a plan."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from types import ModuleType
from typing import Any

import attrs
import django
import pytest
from django.conf import settings

import mutuallearning as ml

if not settings.configured:
    settings.configure(USE_TZ=True)
    django.setup()

HEAD = "mutuallearning: 1\r\nkind: activity-plan\r\nstage: idea\r\n"


@pytest.fixture
def form(example: Callable[[str], ModuleType]) -> Callable[[str], Any]:
    """Fill in the form."""
    module = example("django_form")
    return lambda text: module.PlanForm({"plan": text})


@pytest.fixture
def good() -> str:
    """Give a plan without an open error, as a browser sends it."""
    return (
        HEAD + "format: peer-assist\r\ngoal: {statement: Everybody knows whom to ask.}\r\n"
        "actors: [{id: a, roles: [owner]}, {id: b, roles: [facilitator]}]\r\n"
    )


def test_a_good_plan_gives_the_report(form: Callable[[str], Any], good: str) -> None:
    filled = form(good)
    assert filled.is_valid(), filled.errors
    today = datetime.datetime.now(tz=datetime.UTC).date()
    report = filled.cleaned_data["plan"]
    assert abs(today - report.as_of) <= datetime.timedelta(days=1)
    assert ml.check_text(good, as_of=report.as_of) == report


def test_findings_stand_at_the_field_with_their_lines(form: Callable[[str], Any], good: str) -> None:
    filled = form("\r\n" + good + "titel: Vienna\r\n")
    assert not filled.is_valid()
    (told,) = filled.errors["plan"]
    assert 'Line 8: The key "titel" is not known here; did you mean title?' in told
    assert ".." not in told
    assert "?." not in told


def test_what_cannot_be_read_at_all_is_told(form: Callable[[str], Any]) -> None:
    for text in ("title: [", "- a", "a: 1", HEAD + "stage: idea"):
        filled = form(text)
        assert not filled.is_valid(), text
        assert filled.errors["plan"][0].startswith("Line ")


def test_nothing_from_a_document_is_more_than_text(form: Callable[[str], Any]) -> None:
    page = str(form(HEAD + "<script>alert(1)</script>: 1\r\n").errors)
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_the_field_may_be_left_empty_where_that_is_allowed(example: Callable[[str], ModuleType]) -> None:
    module = example("django_form")
    assert None is module.PlanField(required=False).clean("  \r\n")
    with pytest.raises(module.ValidationError, match="required"):
        module.PlanField().clean("")


def test_the_gate_can_be_stricter(example: Callable[[str], ModuleType], good: str) -> None:
    module = example("django_form")
    text = good + "waivers: [{rule: no-owner, reason: Nobody had time.}]\r\n"
    assert ["unused-waiver"] == [finding.name for finding in module.PlanField().clean(text).findings]
    with pytest.raises(module.ValidationError, match="Line 7: The waiver"):
        module.PlanField(gate="advice").clean(text)


def test_a_rule_that_crashed_keeps_the_form_from_being_valid(
    example: Callable[[str], ModuleType], good: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = example("django_form")
    report = ml.check_text(good)
    crashed = attrs.evolve(report.verdicts[0], verdict="errored")
    monkeypatch.setattr(
        ml, "check_text", lambda *_, **__: attrs.evolve(report, findings=(), verdicts=(crashed,))
    )
    with pytest.raises(module.ValidationError, match="rules judged"):
        module.PlanField().clean(good)
