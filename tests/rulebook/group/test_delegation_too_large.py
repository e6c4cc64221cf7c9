from __future__ import annotations

import pytest

from mutuallearning.rulebook.group.delegation_too_large import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def peer(headcount: object, stances: list[str] | None) -> dict[str, object]:
    return {"id": "peer", "stances": stances, "headcount": headcount}


@pytest.mark.parametrize(
    ("headcount", "stances", "outcome"),
    [
        (4, ["peer"], "met"),
        (5, ["peer"], "not_met"),
        ("at least 5", ["peer"], "not_met"),
        ("up to 6", ["peer"], "not_judged"),
        (None, ["peer"], "not_judged"),
        (9, None, "not_judged"),
        (9, ["host"], "not_applicable"),
        (9, ["peer", "under-review"], "not_applicable"),
    ],
)
def test_only_parties_that_are_peers_and_no_more_are_counted(
    headcount: object, stances: list[str] | None, outcome: str
) -> None:
    assert outcome == judged(parties=[peer(headcount, stances)]).outcome


def test_one_large_delegation_is_found_beside_an_unknown_one() -> None:
    found = judged(parties=[peer(None, ["peer"]), peer(8, ["peer"]) | {"id": "large"}])
    assert ["/parties/1/headcount"] == [hit.at for hit in found.hits]
