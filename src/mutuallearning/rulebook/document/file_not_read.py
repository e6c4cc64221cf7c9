"""DOC001: a file that is not there or cannot be read."""

from __future__ import annotations

from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

RULE = Rule(
    code="DOC001",
    name="file-not-read",
    severity="error",
    message="{sentence:whole}",
    params={
        "reason": "what the reader calls the reason",
        "sentence": "the reason in words",
    },
    why="What was not read was not checked, and silence would look like a clean result.",
    remedy="Check the path and the permissions, then run the check again.",
    when_fine="Never: the file was named and not checked.",
    sources=(HOUSE_RULE,),
    reports=("missing-file", "not-a-file", "not-readable"),
    examples=(Example(file="no-such-plan.yaml", at=""),),
    module=__name__,
)
