from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.questions.host_seeks_nothing import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="final")


HOST = {"id": "host", "stances": ["host"]}
REVIEWED = {"id": "city", "stances": ["under-review"]}


def parties(*items: dict[str, Any], stage: str = "final") -> Judgement:
    return judged(parties=list(items), stage=stage)


def test_a_host_that_seeks_nothing_is_found() -> None:
    assert ["/parties/0/seeks"] == places(parties(HOST))
    assert "met" == parties(HOST | {"seeks": ["x"]}).outcome


def test_before_the_format_expects_it_only_a_decision_counts() -> None:
    assert "not_judged" == parties(HOST, stage="draft").outcome
    assert "not_met" == parties(HOST | {"seeks": []}, stage="draft").outcome


def test_a_host_that_lends_the_place_need_not_learn() -> None:
    assert "met" == parties(HOST, REVIEWED | {"seeks": ["x"]}).outcome
    assert ["/parties/1/seeks"] == places(parties(HOST | {"seeks": ["x"]}, REVIEWED))


def test_several_are_one_finding_and_a_decision_another() -> None:
    judgement = parties(REVIEWED, REVIEWED | {"id": "other"}, REVIEWED | {"id": "third", "seeks": []})
    assert {"/parties/0/seeks": ("city", "other"), "/parties/2/seeks": ("third",)} == {
        hit.at: hit.params["hosts"] for hit in judgement.hits
    }


def test_who_does_not_say_what_it_is_may_be_a_host() -> None:
    assert "not_judged" == parties(HOST | {"seeks": ["x"]}, {"id": "other"}).outcome
    assert "met" == parties(HOST | {"seeks": ["x"]}, {"id": "other", "seeks": ["y"]}).outcome


def test_without_a_host_the_question_does_not_arise() -> None:
    assert "not_applicable" == parties({"id": "a", "stances": ["peer"]}).outcome


def test_who_is_helped_wants_to_learn_something_too() -> None:
    helped = {"id": "helped", "stances": ["assisted"]}
    assert ["/parties/0/seeks"] == places(parties(helped))
    assert ["/parties/1/seeks"] == places(parties(HOST | {"seeks": ["x"]}, helped))
