"""DOC005: a feature of YAML that plans do not use."""

from __future__ import annotations

from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

RULE = Rule(
    code="DOC005",
    name="yaml-feature-not-read",
    severity="error",
    message="{sentence:whole}",
    params={
        "reason": "what the reader calls the reason",
        "sentence": "the reason in words",
    },
    why=(
        "Anchors, merge keys and tags can hide what a document says, and can be used to exhaust "
        "or to trick a reader."
    ),
    remedy="Write the value out in plain YAML where it is needed.",
    when_fine="Never: what cannot be seen in the text is not read.",
    sources=(HOUSE_RULE,),
    reports=("alias", "merge-key", "tag", "key-not-text"),
    examples=(Example(text="mutuallearning: 1\nkind: activity-plan\ntitle: !secret plan\n", at=""),),
    module=__name__,
)
