"""EMP111 and EMP112: helpers who report to those whom they advise, and too few of them."""

from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.group import helpers_report_to_host, too_few_helpers
from mutuallearning.testing.rules import judging, places

few = judging(too_few_helpers.RULE, format="peer-assist", stage="final")
reporting = judging(helpers_report_to_host.RULE, format="peer-assist", stage="final")

PARTIES = [{"id": "sales", "stances": ["assisted"]}, {"id": "support", "stances": ["assisting"]}]
BOSS: dict[str, object] = {"id": "boss", "party": "sales"}
HELPER: dict[str, object] = {"id": "helper", "party": "support", "reports_to": "boss"}


def actors(*items: dict[str, object]) -> Judgement:
    return reporting(parties=PARTIES, actors=items)


def test_one_free_voice_is_enough() -> None:
    assert ["/actors/1/reports_to"] == places(actors(BOSS, HELPER, {**HELPER, "id": "other"}))
    assert "not_judged" == actors(BOSS, HELPER, {**HELPER, "id": "other", "reports_to": None}).outcome
    assert "not_judged" == actors(BOSS, HELPER, {"id": "third", "party": "support"}).outcome
    assert "not_judged" == actors({**BOSS, "party": None}, HELPER).outcome


@pytest.mark.parametrize(
    ("counts", "outcome"),
    [
        (("1", "1"), "not_met"),
        (("1", "2"), "met"),
        (("1", "up to 2"), "not_judged"),
        (("up to 2",), "not_met"),
        (("at least 1",), "not_judged"),
        ((None, "1"), "not_judged"),
        ((), "not_applicable"),
    ],
)
def test_helpers_are_counted_with_the_most_that_may_come(
    counts: tuple[str | None, ...], outcome: str
) -> None:
    helping = [
        {"id": f"help-{number}", "stances": ["assisting"], "headcount": count}
        for number, count in enumerate(counts)
    ]
    assert outcome == few(parties=[PARTIES[0], *helping]).outcome


def test_whose_part_is_not_said_may_help() -> None:
    assert "not_judged" == few(parties=[{"id": "one"}]).outcome
