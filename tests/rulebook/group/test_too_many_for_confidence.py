from __future__ import annotations

import pytest

from mutuallearning.rulebook.group.too_many_for_confidence import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="community-of-practice")

CASE: dict[str, object] = {"kind": "case-presentation"}


@pytest.mark.parametrize(
    ("level", "participants", "session", "outcome"),
    [
        ("closed", 89, CASE, "not_met"),
        ("closed", "more than 60", CASE, "not_met"),
        ("closed", 12, CASE, "met"),
        ("closed", "up to 60", CASE, "not_judged"),
        ("closed", 89, {**CASE, "groups": 8}, "not_applicable"),
        ("closed", 89, {**CASE, "group": ["line"]}, "not_applicable"),
        ("open", 89, CASE, "not_applicable"),
        (None, 89, CASE, "not_judged"),
    ],
)
def test_a_circle_is_small(
    level: str | None, participants: int | str, session: dict[str, object], outcome: str
) -> None:
    parts = {"participants": participants, "agenda": {"days": [{"sessions": [session]}]}}
    assert outcome == judged(confidentiality=level, actors=[{"id": "line"}], **parts).outcome


def test_without_an_agenda_nobody_knows_of_small_groups() -> None:
    assert "not_judged" == judged(confidentiality="closed", participants=89).outcome
