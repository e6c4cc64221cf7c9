from __future__ import annotations

import pytest

from mutuallearning.rulebook.follow_up.nothing_carried_home import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def party(name: str, stances: list[str] | None, diffusion: object) -> dict[str, object]:
    return {"id": name, "name": name, "stances": stances, "diffusion": diffusion}


@pytest.mark.parametrize(
    ("stances", "diffusion", "outcome"),
    [
        (["peer"], {"how": "A note"}, "met"),
        (["peer"], {"due": "2 weeks after end"}, "met"),
        (["peer"], {}, "not_met"),
        (["host", "under-review"], None, "not_met"),
        (["host"], None, "not_applicable"),
        (["funder"], None, "not_applicable"),
        (None, None, "not_judged"),
    ],
)
def test_learners_say_something_about_it(stances: list[str] | None, diffusion: object, outcome: str) -> None:
    assert outcome == judged(parties=[party("p", stances, diffusion)]).outcome


def test_silent_parties_are_listed_once() -> None:
    found = judged(parties=[party("p", ["peer"], None), party("q", ["peer"], None)])
    assert [("p", "q")] == [hit.params["parties"] for hit in found.hits]
