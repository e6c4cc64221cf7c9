"""DOC007: a number that is none, such as NaN or infinity."""

from __future__ import annotations

from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

RULE = Rule(
    code="DOC007",
    name="not-a-finite-number",
    severity="error",
    message="{sentence:whole}",
    params={
        "reason": "what the reader calls the reason",
        "sentence": "the reason in words",
    },
    why="Such values compare with nothing and make every figure that uses them meaningless.",
    remedy="Write a number, or leave the key out if it is not known.",
    when_fine="Never: leave out what is not known.",
    sources=(HOUSE_RULE,),
    reports=("not-a-number",),
    examples=(Example(text="mutuallearning: 1\nkind: activity-plan\neffort_days: .nan\n", at=""),),
    module=__name__,
)
