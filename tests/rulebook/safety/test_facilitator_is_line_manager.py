from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.safety.facilitator_is_line_manager import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="after-action-review", stage="final")

BOSS: dict[str, object] = {"id": "boss", "roles": ["owner", "facilitator"]}
CREW: dict[str, object] = {"id": "crew", "roles": ["participant"], "reports_to": "boss"}


def actors(*items: dict[str, object], **parts: object) -> Judgement:
    return judged(actors=items, **parts)


def test_the_line_manager_of_somebody_who_takes_part() -> None:
    assert ["/actors/0/roles"] == places(actors(BOSS, CREW))
    assert "not_judged" == actors(BOSS, {**CREW, "reports_to": None}).outcome
    assert "not_judged" == actors(BOSS, {**CREW, "nomination": {"status": "declined"}}).outcome


def test_another_facilitator_is_enough() -> None:
    assert "not_judged" == actors(BOSS, CREW, {"id": "trainer", "roles": ["facilitator"]}).outcome


def test_without_a_facilitator_the_question_does_not_arise() -> None:
    assert "not_applicable" == actors({**BOSS, "roles": ["owner"]}, CREW).outcome
    assert "not_judged" == actors({**BOSS, "roles": None}, CREW).outcome


def test_elsewhere_it_is_asked_where_nothing_may_be_told_outside() -> None:
    assert "not_judged" == actors(BOSS, CREW, format="learning-circle").outcome
    assert "not_applicable" == actors(BOSS, CREW, format="learning-circle", confidentiality="open").outcome
    closed = {"format": "learning-circle", "confidentiality": "closed"}
    assert ["/actors/0/roles"] == places(actors(BOSS, CREW, **closed))
    assert "not_judged" == actors(BOSS, {**CREW, "roles": ["coordinator"]}, **closed).outcome


def test_who_reports_to_oneself_is_another_rules_finding() -> None:
    assert "not_judged" == actors({**BOSS, "reports_to": "boss"}).outcome


PEOPLE = [{"id": "boss"}, {"id": "setter", "reports_to": "boss"}, {"id": "guest"}]


@pytest.mark.parametrize(
    ("session", "found"),
    [
        ({"leads": ["boss"]}, ["/agenda/days/0/sessions/0/leads"]),
        ({"leads": ["boss"], "group": ["boss", "setter"]}, ["/agenda/days/0/sessions/0/leads"]),
        ({"leads": ["boss"], "group": ["boss", "guest"]}, []),
        ({"leads": ["boss", "guest"]}, []),
        ({"leads": ["guest"]}, []),
        ({"leads": ["somebody-unknown"]}, []),
        ({"leads": []}, []),
        ({"leads": ["boss"], "about": ["practice"]}, []),
    ],
)
def test_a_talk_on_what_failed_is_not_led_by_the_line_manager(
    session: dict[str, object], found: list[str]
) -> None:
    result = judged(
        format="any",
        confidentiality="open",
        actors=PEOPLE,
        agenda={"days": [{"sessions": [{"kind": "discussion", "about": ["failures"], **session}]}]},
    )
    assert found == places(result)
