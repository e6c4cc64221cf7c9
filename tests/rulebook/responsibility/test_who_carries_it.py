"""GOV109 and GOV110: a follow-up that nobody owns, and a person who owns everything."""

from __future__ import annotations

import pytest

from mutuallearning.rulebook.responsibility import follow_up_without_owner, one_does_all
from mutuallearning.testing.rules import judging, places

follow_up = judging(follow_up_without_owner.RULE, format="peer-review", stage="final")
tasks = judging(one_does_all.RULE, actors=[{"id": "boss", "roles": ["owner"]}, {"id": "other"}])


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({"due": "2030"}, "not_met"),
        ({"summary": "We stay in touch."}, "not_met"),
        ({"due": "2030", "responsible": "owner"}, "met"),
        ({"due": "2030", "actions": [{"what": "Call.", "owner": "owner"}]}, "met"),
        ({"due": "2030", "actions": [{"what": "Call."}]}, "not_met"),
        ({"due": "2030", "actions": [{"what": "Call.", "owner": "owner"}, {"what": "Write."}]}, "not_met"),
        ({"contact": "A call"}, "not_judged"),
    ],
)
def test_a_date_needs_somebody(parts: dict[str, object], outcome: str) -> None:
    assert outcome == follow_up(follow_up=parts).outcome


def test_who_sees_to_it_can_be_found_until_the_programme_is_final() -> None:
    assert "not_judged" == follow_up(stage="invited", follow_up={"due": "2030"}).outcome
    assert "not_applicable" == follow_up(format="webinar", follow_up={"due": "2030"}).outcome


def test_four_tasks_are_one_persons_and_five_too_many() -> None:
    five = [{"task": f"Task {number}", "owner": "boss"} for number in range(5)]
    assert ["/responsibilities"] == places(tasks(responsibilities=five))
    assert "met" == tasks(responsibilities=five[1:]).outcome
    others = [{"task": f"More {number}", "owner": "other"} for number in range(2)]
    assert ["/responsibilities"] == places(tasks(responsibilities=[*five, others[0]]))
    assert "met" == tasks(responsibilities=[*five, *others]).outcome
    assert (
        "met"
        == tasks(responsibilities=[*five, {"task": "More", "owner": "boss", "helpers": ["other"]}]).outcome
    )
    assert "not_judged" == tasks(responsibilities=[*five, {"task": "More"}]).outcome
    assert "not_judged" == tasks(responsibilities=[{**task, "owner": "gone"} for task in five]).outcome


def test_who_could_step_in_makes_many_tasks_bearable() -> None:
    five = [{"task": f"Task {number}", "owner": "boss"} for number in range(5)]
    actors = [{"id": "boss", "roles": ["owner"], "deputy": "other"}, {"id": "other"}]
    assert "met" == tasks(responsibilities=five, actors=actors).outcome
    helped = [*five, {"task": "More", "owner": "other", "helpers": ["boss"]}]
    assert ["/responsibilities"] == places(tasks(responsibilities=helped))


def test_actions_are_counted_like_tasks() -> None:
    five = [{"what": f"Action {number}", "owner": "boss"} for number in range(5)]
    assert ["/follow_up/actions"] == places(tasks(follow_up={"actions": five}, responsibilities=[]))
    assert "met" == tasks(follow_up={"actions": five[1:]}, responsibilities=[]).outcome
    assert "not_judged" == tasks(follow_up={"actions": five[1:]}).outcome
    assert (
        "not_judged" == tasks(follow_up={"actions": [*five, {"what": "More"}]}, responsibilities=[]).outcome
    )


def test_what_a_party_does_is_more_than_one_person() -> None:
    five = [{"what": f"Action {number}", "owner": "city"} for number in range(5)]
    parties = [{"id": "city"}]
    assert "met" == tasks(follow_up={"actions": five}, responsibilities=[], parties=parties).outcome
