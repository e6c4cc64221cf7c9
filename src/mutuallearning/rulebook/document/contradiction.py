"""DOC107: parts of one object that contradict each other."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

RULE = Rule(
    code="DOC107",
    name="contradiction",
    severity="error",
    message="The {entity} {text:whole}",
    params={
        "text": "the contradiction in words",
        "entity": "what contradicts itself",
    },
    why="Both cannot be true, and no rule can tell which one is meant.",
    remedy="Correct the one that is wrong.",
    when_fine="Never: one of the two is not what was meant.",
    sources=(HOUSE_RULE,),
    reports=("contradiction",),
    examples=(Example(edits=(Put("/dates/end", "2020-01-01"),), at="/dates/end"),),
    module=__name__,
)
