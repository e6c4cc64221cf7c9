from __future__ import annotations

import pytest

from mutuallearning.models.follow_up import Action
from mutuallearning.rulekit.advice import Advice
from mutuallearning.rulekit.document_index import located

ASK = Action(what="We ask", recommendations=("ask",))


@pytest.mark.parametrize(
    ("actions", "linked"),
    [
        ((ASK,), True),
        ((ASK, Action(what="We meet", recommendations=())), True),
        ((ASK, Action(what="We meet")), False),
        ((Action(what="We meet", recommendations=()),), False),
        ((), False),
    ],
)
def test_actions_are_linked_where_each_says_what_it_is_for(actions: tuple[Action, ...], linked: bool) -> None:  # noqa: FBT001 -- a case of the table
    assert linked == Advice((), located(actions, "/follow_up/actions")).is_linked
