from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.questions.peers_send_nothing_beforehand import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


PEERS = [{"id": "a", "stances": ["peer"]}, {"id": "b", "stances": ["peer"]}]
ACTORS = [{"id": "one", "party": "a"}, {"id": "two", "party": "b"}, {"id": "free"}]


def papers(*items: dict[str, Any], parties: list[dict[str, Any]] = PEERS) -> Judgement:
    return judged(parties=parties, actors=ACTORS, papers=list(items))


def comments(**more: Any) -> dict[str, Any]:  # noqa: ANN401 -- document data of any shape
    return {"kind": "comments-paper"} | more


def test_each_peer_sends_something() -> None:
    assert "met" == papers(comments(author_parties=["a"]), comments(authors=["two"])).outcome
    assert "met" == papers(comments(authors=["one"]), {"kind": "peer-questions", "authors": ["two"]}).outcome


def test_peers_left_out_are_one_finding() -> None:
    (hit,) = papers(comments(authors=["one"])).hits
    assert {"count": 1, "total": 2, "peers": ("b",)} == hit.params


def test_without_any_such_paper_the_missing_paper_is_the_finding() -> None:
    assert "not_judged" == papers({"kind": "host-paper"}).outcome


def test_unknown_authors_may_be_anybody() -> None:
    assert "not_judged" == papers(comments()).outcome
    assert "not_judged" == papers(comments(authors=["one"]), comments(authors=["free"])).outcome
    assert "not_judged" == papers(comments(authors=["nobody"])).outcome


def test_who_does_not_say_what_it_is_may_be_a_peer() -> None:
    paper = comments(author_parties=["a"])
    assert "not_judged" == papers(paper, parties=[PEERS[0], {"id": "b"}]).outcome
    assert "not_applicable" == papers(paper, parties=[{"id": "b", "stances": ["host"]}]).outcome


def test_other_formats_ask_for_nothing_beforehand() -> None:
    assert "not_applicable" == judged(format="study-visit", parties=PEERS, papers=[comments()]).outcome
