"""DOC106: a value that is too large, too small, too long or too many."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

RULE = Rule(
    code="DOC106",
    name="out-of-range",
    severity="error",
    message="{found} stands here; expected is {limit}",
    params={
        "found": "the value or its size",
        "limit": "what is allowed",
    },
    why="Such a value is nearly always a slip of the keyboard.",
    remedy="Write a value within the range.",
    when_fine="Never: the value was not read.",
    sources=(HOUSE_RULE,),
    reports=("out-of-range",),
    examples=(
        Example(edits=(Put("/agenda/days/0/sessions/0/minutes", 0),), at="/agenda/days/0/sessions/0/minutes"),
    ),
    module=__name__,
)
