from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.questions.peers_do_not_say_what_they_seek import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="final")


PEER = {"id": "peer", "stances": ["peer"]}


def parties(*items: dict[str, Any], **more: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    return judged(parties=list(items), **more)


def test_all_silent_peers_are_one_finding() -> None:
    (hit,) = parties(PEER | {"seeks": ["x"]}, PEER | {"id": "b"}, PEER | {"id": "c"}).hits
    assert "/parties/1/seeks" == hit.at
    assert {"count": 2, "total": 3, "peers": ("b", "c")} == hit.params


def test_a_peer_under_review_belongs_to_the_rule_on_hosts() -> None:
    for stance in ("under-review", "host", "assisted"):
        assert "not_applicable" == parties({"id": "a", "stances": ["peer", stance]}).outcome


def test_who_does_not_say_what_it_is_may_be_a_peer() -> None:
    assert "not_judged" == parties(PEER | {"seeks": ["x"]}, {"id": "b"}).outcome


def test_before_the_invitation_and_in_other_formats_silence_is_fine() -> None:
    assert "not_judged" == parties(PEER, stage="draft").outcome
    assert "not_met" == parties(PEER, stage="running").outcome
    assert "not_judged" == parties(PEER, stage="done").outcome
    assert "not_applicable" == parties(PEER, format=None).outcome


def test_who_helps_in_an_exchange_wants_to_learn_something_too() -> None:
    helper = {"id": "helper", "stances": ["assisting"]}
    assert "not_met" == parties(helper, format="learning-exchange").outcome
    assert "not_applicable" == parties(helper, format="peer-assist").outcome
    assert "not_applicable" == parties(helper | {"stances": ["assisting", "assisted"]}).outcome


def test_who_asks_a_learning_question_has_said_it() -> None:
    asked = [{"title": "Teams", "questions": [{"text": "How do you begin?", "asked_by": "peer"}]}]
    assert "met" == parties(PEER, topics=asked).outcome
    (hit,) = parties(PEER, PEER | {"id": "b"}, topics=asked).hits
    assert ("/parties/1/seeks", 1, 2) == (hit.at, hit.params["count"], hit.params["total"])
    nobody = [{"title": "Teams", "questions": [{"text": "How do you begin?"}]}]
    assert "not_met" == parties(PEER, topics=nobody).outcome


def test_to_seek_nothing_is_a_finding_at_every_stage() -> None:
    found = parties(PEER | {"seeks": []}, PEER | {"id": "b"}, stage="draft")
    assert ["/parties/0/seeks"] == places(found)
    assert ["/parties/0/seeks", "/parties/1/seeks"] == places(
        parties(PEER | {"seeks": []}, PEER | {"id": "b"})
    )


def test_without_a_party_that_may_be_one_there_is_no_peer() -> None:
    assert "not_applicable" == parties({"id": "host", "stances": ["host"]}).outcome
    assert "not_judged" == parties({"id": "host"}).outcome
    assert "met" == parties(PEER | {"seeks": ["x"]}, {"id": "b", "seeks": ["y"]}).outcome
