from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.questions.peers_do_not_say_what_they_seek import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


PEER = {"id": "peer", "stances": ["peer"]}


def parties(*items: dict[str, Any], **more: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    return judged(parties=list(items), **more)


def test_all_silent_peers_are_one_finding() -> None:
    (hit,) = parties(PEER | {"seeks": ["x"]}, PEER | {"id": "b"}, PEER | {"id": "c"}).hits
    assert "/parties/1/seeks" == hit.at
    assert {"count": 2, "total": 3, "peers": ("b", "c")} == hit.params


def test_a_peer_under_review_belongs_to_the_rule_on_hosts() -> None:
    assert "not_applicable" == parties({"id": "a", "stances": ["peer", "under-review"]}).outcome


def test_who_does_not_say_what_it_is_may_be_a_peer() -> None:
    assert "not_judged" == parties(PEER | {"seeks": ["x"]}, {"id": "b"}).outcome


def test_before_the_invitation_and_in_other_formats_silence_is_fine() -> None:
    assert "not_judged" == parties(PEER, stage="draft").outcome
    assert "not_applicable" == parties(PEER, format=None).outcome


def test_who_helps_in_an_exchange_wants_to_learn_something_too() -> None:
    helper = {"id": "helper", "stances": ["assisting"]}
    assert "not_met" == parties(helper, format="learning-exchange").outcome
    assert "not_applicable" == parties(helper, format="peer-assist").outcome
    assert "not_applicable" == parties(helper | {"stances": ["assisting", "assisted"]}).outcome
