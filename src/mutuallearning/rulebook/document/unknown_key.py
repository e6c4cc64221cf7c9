"""DOC101: a key that the models do not know."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

RULE = Rule(
    code="DOC101",
    name="unknown-key",
    severity="error",
    message='The key "{key}" is not known here{meant:whole}',
    params={
        "key": "the key",
        "suggestions": "keys that look like it, or under which it belongs",
        "hint": "where it belongs",
        "meant": "the hint, or the suggestions in words",
    },
    why="What stands under a misspelt key is lost, and the rule that looks for it says it is missing.",
    remedy="Correct the spelling, or move own data under extensions.",
    when_fine="Never: nothing reads what stands there.",
    sources=(HOUSE_RULE,),
    reports=("unknown-key",),
    examples=(Example(edits=(Put("/parties/0/seek", ["x"]),), at="/parties/0/seek"),),
    module=__name__,
)
