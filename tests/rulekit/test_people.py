from __future__ import annotations

from mutuallearning.rulekit.people import holders, managers, roles_are_open, roles_held
from mutuallearning.testing.rules import index_of

PLAN = index_of(
    {
        "actors": [
            {"id": "gone", "roles": ["owner"], "nomination": {"status": "declined"}},
            {"id": "before", "nomination": {"status": "replaced"}},
            {"id": "now", "roles": ["chair", "owner"], "nomination": {"status": "invited"}},
            {"id": "other", "roles": []},
        ]
    }
)


def test_who_declined_or_was_replaced_does_not_take_part() -> None:
    assert ["/actors/2", "/actors/3"] == [actor.at for actor in PLAN.taking_part]


def test_a_role_is_held_by_those_who_take_part() -> None:
    assert ["now"] == [actor.it.id for actor in holders(PLAN, "owner")]
    assert ["now"] == [actor.it.id for actor in holders(PLAN, "facilitator", "chair")]
    assert () == holders(PLAN, "facilitator")


def test_who_has_gone_leaves_no_role_open() -> None:
    assert not roles_are_open(PLAN)
    assert roles_are_open(index_of({"actors": [{"id": "a"}]}))


def test_a_role_that_is_said_twice_is_held_once() -> None:
    twice = index_of(
        {"actors": [{"id": "a", "roles": ["chair", "owner", "chair"]}, {"id": "b", "roles": ["owner"]}]}
    )
    assert ["a"] == [actor.it.id for actor in holders(twice, "chair")]
    assert ["a", "b"] == [actor.it.id for actor in holders(twice, "owner", "chair")]


def test_roles_of_who_has_gone_are_not_held() -> None:
    assert {"chair", "owner"} == roles_held(PLAN)
    assert set() == roles_held(index_of({"actors": [{"id": "a"}]}))


def test_who_reports_to_whom_is_known_also_of_who_has_gone() -> None:
    gone = {"id": "gone", "reports_to": "head", "nomination": {"status": "declined"}}
    assert {"gone": "head"} == managers(index_of({"actors": [gone, {"id": "head"}]}))
