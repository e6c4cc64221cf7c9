from __future__ import annotations

from mutuallearning.rulekit.tasks import actions, open_decisions
from mutuallearning.testing.rules import index_of


def test_decisions_that_are_not_surely_taken_are_open() -> None:
    states = ("taken", "open", None)
    plan = index_of({"decisions": [{"subject": "Wording", "state": state} for state in states]})
    assert ["/decisions/1", "/decisions/2"] == [decision.at for decision in open_decisions(plan)]


def test_actions_are_found_with_their_places() -> None:
    plan = index_of({"follow_up": {"actions": [{"what": "Visit Ghent"}]}})
    assert [("/follow_up/actions/0", "Visit Ghent")] == [(one.at, one.it.what) for one in actions(plan)]
    assert () == actions(index_of({}))
