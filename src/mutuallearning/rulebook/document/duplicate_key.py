"""DOC006: one key twice in the same mapping."""

from __future__ import annotations

from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

RULE = Rule(
    code="DOC006",
    name="duplicate-key",
    severity="error",
    message="{sentence:whole}",
    params={
        "reason": "what the reader calls the reason",
        "sentence": "the reason in words",
    },
    why=(
        "Most readers keep the last of two equal keys without a word, so that a good value hides a bad one."
    ),
    remedy="Remove one of the two or merge what they say; a new item of a list begins with a hyphen.",
    when_fine="Never: one of the two values would be lost.",
    sources=(HOUSE_RULE,),
    reports=("duplicate-key",),
    examples=(Example(text="mutuallearning: 1\nkind: activity-plan\ntitle: One\ntitle: Two\n", at=""),),
    module=__name__,
)
