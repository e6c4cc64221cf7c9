from __future__ import annotations

from mutuallearning.rulekit.people import holders, roles_are_open
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
