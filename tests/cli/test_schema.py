"""The command `schema`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

KINDS = ("activity-plan", "report", "report-line")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_an_address_of_its_own(run: Callable[..., Any], kind: str) -> None:
    done = run("schema", kind)
    assert (0, "") == (done.code, done.err)
    schema = json.loads(done.out)
    assert f"https://mutuallearning.readthedocs.io/schemas/{kind}-1.json" == schema["$id"]


def test_the_plan_is_meant_when_nothing_is_said(run: Callable[..., Any]) -> None:
    assert run("schema", "activity-plan").out == run("schema").out


def test_the_kinds_are_listed(run: Callable[..., Any]) -> None:
    assert set(KINDS) <= set(run("schema", "--list").out.splitlines())


@pytest.mark.parametrize(("kind", "told"), [("reprot", "'report'"), ("xyz", "'activity-plan'")])
def test_an_unknown_kind_is_2(run: Callable[..., Any], kind: str, told: str) -> None:
    done = run("schema", kind)
    assert (2, "") == (done.code, done.out)
    assert told in done.err
