from __future__ import annotations

from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.testing.rules import index_of

HOST = {"id": "host", "stances": ["host", "under-review"]}
PEER = {"id": "peer", "stances": ["peer"]}
UNSAID = {"id": "unsaid"}


def test_parties_with_one_of_some_stances_in_their_order() -> None:
    plan = index_of({"parties": [PEER, UNSAID, HOST]})
    assert ["peer", "host"] == [
        one.it.id for one in with_stance(plan, frozenset({"under-review", "host", "peer"}))
    ]
    assert [] == [one.it.id for one in with_stance(plan, frozenset({"funder"}))]


def test_it_is_known_whether_all_stances_are_said() -> None:
    assert stances_unsaid(index_of({"parties": [HOST, UNSAID]}))
    assert not stances_unsaid(index_of({"parties": [HOST, PEER]}))
    assert not stances_unsaid(index_of({}))
