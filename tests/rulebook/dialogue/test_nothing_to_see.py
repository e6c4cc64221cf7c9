from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.dialogue.nothing_to_see import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


LONG = {"sessions": [{"kind": "discussion", "start": "09:00", "end": "17:00"}]}
SHORT = {"sessions": [{"kind": "discussion", "start": "09:00", "end": "10:00"}]}


def agenda(*days: dict[str, Any], mode: str | None = "on-site", **more: Any) -> Judgement:  # noqa: ANN401 -- document data
    return judged(agenda={"days": list(days)}, mode=mode, **more)


def test_two_long_days_want_a_visit_and_one_does_not() -> None:
    (hit,) = agenda(LONG, LONG).hits
    assert {"hours": 16.0, "limit": 10.0} == hit.params
    assert "not_applicable" == agenda(LONG, SHORT).outcome


def test_a_visit_or_an_observation_is_enough() -> None:
    for kind in ("site-visit", "observation"):
        assert "met" == agenda(LONG, {"sessions": [{"kind": kind}]}).outcome


def test_days_online_do_not_count() -> None:
    assert "not_applicable" == agenda(LONG, LONG, mode="online").outcome
    assert "not_applicable" == agenda(LONG, LONG | {"mode": "online"}).outcome
    assert "not_met" == agenda(LONG | {"mode": "on-site"}, LONG | {"mode": "on-site"}, mode=None).outcome


def test_what_is_not_said_leaves_it_open() -> None:
    assert "not_judged" == agenda(LONG, LONG, mode=None).outcome
    assert "not_judged" == agenda(LONG, {"title": "Second day"}).outcome
    assert "not_judged" == agenda(LONG, {"sessions": [{"kind": "discussion", "start": "09:00"}]}).outcome
    assert "not_judged" == agenda(LONG, {"sessions": [{"start": "09:00", "end": "17:00"}]}).outcome


def test_a_sketch_is_left_alone() -> None:
    assert "not_judged" == agenda(LONG, LONG, stage="draft").outcome
