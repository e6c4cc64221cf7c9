"""DOC105: a value that has not the form its place asks for."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

RULE = Rule(
    code="DOC105",
    name="malformed-value",
    severity="error",
    message="{found} stands here; expected is {expected:whole}",
    params={
        "found": "what stands there",
        "expected": "the form that belongs there",
    },
    why="A date, an identifier or a count that cannot be understood cannot be used by any rule.",
    remedy="Write the value in the expected form.",
    when_fine="Never: the value was not read.",
    sources=(HOUSE_RULE,),
    reports=("malformed-value",),
    examples=(Example(edits=(Put("/dates/start", "7.5.2026"),), at="/dates/start"),),
    module=__name__,
)
