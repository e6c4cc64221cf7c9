"""DOC004: a text that is not one YAML or JSON document."""

from __future__ import annotations

from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

RULE = Rule(
    code="DOC004",
    name="not-yaml-or-json",
    severity="error",
    message="{sentence:whole}",
    params={
        "reason": "what the reader calls the reason",
        "sentence": "the reason in words",
    },
    why="A text that does not follow its own syntax has no certain meaning.",
    remedy="Mend the text at the place that is named; indentation and quotes are the usual causes.",
    when_fine="Never: nothing in the file was checked.",
    sources=(HOUSE_RULE,),
    reports=("bad-syntax", "empty-document", "several-documents", "not-a-mapping"),
    examples=(Example(text="mutuallearning: 1\nkind: [activity-plan\n", at=""),),
    module=__name__,
)
