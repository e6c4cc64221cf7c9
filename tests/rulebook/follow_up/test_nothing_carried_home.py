from __future__ import annotations

import pytest

from mutuallearning.rulebook.follow_up.nothing_carried_home import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def party(
    name: str,
    stances: list[str] | None,
    diffusion: object,
    seeks: list[str] | None = ["a start"],  # noqa: B006 -- read only
) -> dict[str, object]:
    return {"id": name, "name": name, "stances": stances, "seeks": seeks, "diffusion": diffusion}


@pytest.mark.parametrize(
    ("stances", "diffusion", "outcome"),
    [
        (["peer"], {"how": "A note"}, "met"),
        (["peer"], {"due": "2 weeks after end"}, "met"),
        (["peer"], {}, "not_met"),
        (["host", "under-review"], None, "not_met"),
        (["host"], None, "not_applicable"),
        (["participant"], None, "not_met"),
        (["host", "peer"], None, "not_met"),
        (["stakeholder"], None, "not_applicable"),
        (["funder"], None, "not_applicable"),
        (None, None, "not_judged"),
    ],
)
def test_learners_say_something_about_it(stances: list[str] | None, diffusion: object, outcome: str) -> None:
    assert outcome == judged(parties=[party("p", stances, diffusion)]).outcome


@pytest.mark.parametrize(("seeks", "outcome"), [([], "not_applicable"), (None, "not_judged")])
def test_who_seeks_nothing_has_nothing_to_carry(seeks: list[str] | None, outcome: str) -> None:
    assert outcome == judged(parties=[party("p", ["peer"], None, seeks)]).outcome


def test_a_wish_that_is_not_said_leaves_it_open_for_all() -> None:
    carried = party("p", ["peer"], {"how": "A note"})
    assert "not_judged" == judged(parties=[carried, party("q", ["peer"], None, None)]).outcome
    assert "not_met" == judged(parties=[party("p", ["peer"], None), party("q", ["peer"], None, None)]).outcome


def test_silent_parties_are_listed_once() -> None:
    found = judged(parties=[party("p", ["peer"], None), party("q", ["peer"], None)])
    assert [("p", "q")] == [hit.params["parties"] for hit in found.hits]


def test_who_only_hosts_is_at_home() -> None:
    carried = party("p", ["participant"], {"how": "A note"})
    assert "met" == judged(parties=[carried, party("q", ["host"], None)]).outcome


def test_a_host_that_has_to_answer_is_at_home() -> None:
    host, peer = party("host", ["host", "under-review"], None), party("peer", ["peer"], None)
    answers = {"response_due": "2027-03-31"}
    assert "not_applicable" == judged(parties=[host], follow_up=answers).outcome
    assert [("peer",)] == [
        hit.params["parties"] for hit in judged(parties=[host, peer], follow_up=answers).hits
    ]
    learns_too = party("host", ["host", "peer"], None)
    assert "not_applicable" == judged(parties=[learns_too], follow_up=answers).outcome
