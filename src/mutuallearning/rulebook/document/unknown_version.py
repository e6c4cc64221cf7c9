"""DOC008: a format version that this release does not know."""

from __future__ import annotations

from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

RULE = Rule(
    code="DOC008",
    name="unknown-version",
    severity="error",
    message="{sentence:whole}",
    params={
        "reason": "what the reader calls the reason",
        "sentence": "the reason in words",
    },
    why="A newer document may mean something else by the same word.",
    remedy="Install a newer release, or write the version that this one reads.",
    when_fine="Never: the document was not checked.",
    sources=(HOUSE_RULE,),
    reports=("unknown-version",),
    examples=(Example(text="mutuallearning: 99\nkind: activity-plan\n", at=""),),
    module=__name__,
)
