from __future__ import annotations

import pytest

from mutuallearning.rulebook.responsibility.three_roles_in_one import RULE
from mutuallearning.testing.rules import judge_text, judging

judged = judging(RULE, format="peer-review", stage="final", participants=15)


def actors(*roles: tuple[str, ...] | None) -> list[dict[str, object]]:
    return [{"id": f"a{number}", "roles": them} for number, them in enumerate(roles)]


ALL = ("team-leader", "facilitator", "rapporteur")


@pytest.mark.parametrize(
    ("roles", "outcome"),
    [
        ([ALL], "not_met"),
        ([ALL, ("reviewer",)], "not_met"),
        ([ALL, ("rapporteur",)], "met"),
        ([ALL, ("moderator",)], "met"),
        ([("facilitator", "rapporteur"), ("team-leader",)], "met"),
        ([("facilitator", "team-leader")], "not_judged"),
        ([("facilitator", "rapporteur"), None], "not_judged"),
    ],
)
def test_nobody_does_all_three_alone(roles: list[tuple[str, ...] | None], outcome: str) -> None:
    assert outcome == judged(actors=actors(*roles)).outcome


@pytest.mark.parametrize(
    ("people", "outcome"),
    [(12, "not_applicable"), (13, "not_met"), ("around 12", "not_judged"), ("at least 13", "not_met")],
)
def test_a_dozen_can_be_led_by_one(people: object, outcome: str) -> None:
    assert outcome == judged(actors=actors(ALL), participants=people).outcome


def test_how_many_are_many_depends_on_a_format_that_can_be_read() -> None:
    plan = """
        kind: activity-plan
        format: 5
        participants: 15
        actors: [{id: lead, roles: [team-leader, facilitator, rapporteur]}]
    """
    assert "blocked by wrong-type" == judge_text(RULE, plan).because
