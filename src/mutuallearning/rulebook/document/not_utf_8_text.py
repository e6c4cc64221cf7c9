"""DOC003: bytes that are not text in UTF-8."""

from __future__ import annotations

from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

RULE = Rule(
    code="DOC003",
    name="not-utf-8-text",
    severity="error",
    message="{sentence:whole}",
    params={
        "reason": "what the reader calls the reason",
        "sentence": "the reason in words",
    },
    why="Guessing an encoding turns names of people and places into nonsense without a word.",
    remedy="Save the file as UTF-8 without control characters.",
    when_fine="Never: a name that was read wrongly is a wrong name.",
    sources=(HOUSE_RULE,),
    reports=("other-encoding", "not-utf-8", "control-character", "lone-surrogate"),
    examples=(Example(text="mutuallearning: 1\nkind: activity-plan\ntitle: \x00\n", at=""),),
    module=__name__,
)
