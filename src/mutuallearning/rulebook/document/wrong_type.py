"""DOC103: a value of the wrong type."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

RULE = Rule(
    code="DOC103",
    name="wrong-type",
    severity="error",
    message="{found} stands here; expected is {expected:whole}{meant:whole}",
    params={
        "found": "what stands there",
        "expected": "what belongs there",
        "hint": "what to do, where that is clear",
        "meant": "the hint in words",
    },
    why="A value of another type cannot be compared, counted or shown as what it is meant to be.",
    remedy="Write a value of the expected type.",
    when_fine="Never: the value was not read.",
    sources=(HOUSE_RULE,),
    reports=("wrong-type",),
    examples=(Example(edits=(Put("/parties/0/brings", "our data"),), at="/parties/0/brings"),),
    module=__name__,
)
