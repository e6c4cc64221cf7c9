from __future__ import annotations

import pytest

from mutuallearning.rulebook.safety.nobody_to_turn_to import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="mentoring/reverse")

PAIRS = (["mentor"], ["mentor"], ["mentee"])


@pytest.mark.parametrize(
    ("roles", "outcome"),
    [
        ((*PAIRS, ["owner", "sponsor", "mentee"]), "not_met"),
        ((*PAIRS, ["owner", "mentee"], ["coordinator", "mentor"]), "not_met"),
        ((*PAIRS, ["owner", "mentee"], ["coordinator"]), "met"),
        ((["mentor"], ["owner", "mentee"]), "not_applicable"),
        ((*PAIRS, ["mentee"]), "not_judged"),
        ((*PAIRS, ["owner", "mentee"], None), "not_judged"),
    ],
)
def test_somebody_stands_outside_the_pairs(roles: tuple[list[str] | None, ...], outcome: str) -> None:
    actors = [{"id": f"actor-{number}", "roles": own} for number, own in enumerate(roles)]
    assert outcome == judged(actors=actors).outcome
