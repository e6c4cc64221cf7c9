from __future__ import annotations

import pytest

from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.voices import any_from_nowhere, heard_for_others, may_hide_a_voice, named_parties
from mutuallearning.testing.rules import index_of

ACTORS = [
    {"id": "guest", "party": "fi"},
    {"id": "expert", "organisation": "institute"},
    {"id": "professor"},
]


def plan(*sessions: dict[str, object]) -> PlanIndex:
    return index_of({"actors": ACTORS, "agenda": {"days": [{"sessions": sessions}]}})


def test_parties_are_named_or_heard_by_their_people() -> None:
    found = plan({"parties": ["nl"]}, {"speakers": ["guest"]}, {"group": ["expert"]})
    assert frozenset({"nl"}) == named_parties(found)
    assert frozenset({"fi", None}) == heard_for_others(found)


@pytest.mark.parametrize(
    ("session", "hides", "nowhere"),
    [
        ({"kind": "panel", "speakers": ["guest"]}, False, False),
        ({"kind": "panel", "speakers": ["expert"]}, False, False),
        ({"kind": "panel", "speakers": ["professor"]}, True, True),
        ({"kind": "panel", "speakers": ["gone"]}, True, True),
        ({"kind": "panel", "parties": ["fi"]}, False, False),
        ({"kind": "panel"}, True, False),
        ({}, True, False),
        ({"kind": "working-group"}, False, False),
        ({"kind": "working-group", "leads": ["professor"]}, True, True),
    ],
)
def test_a_voice_hides_where_nobody_is_named_or_comes_from_nowhere(
    session: dict[str, object], *, hides: bool, nowhere: bool
) -> None:
    found = plan(session)
    assert (hides, nowhere) == (may_hide_a_voice(found), any_from_nowhere(found))


def test_a_day_without_sessions_hides_any_voice() -> None:
    blank: dict[str, object] = {"days": [{}]}
    assert may_hide_a_voice(index_of({"agenda": blank}))
