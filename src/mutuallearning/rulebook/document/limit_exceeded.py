"""DOC002: a document beyond a limit of the reader."""

from __future__ import annotations

from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

RULE = Rule(
    code="DOC002",
    name="limit-exceeded",
    severity="error",
    message="{sentence:whole}",
    params={
        "reason": "what the reader calls the reason",
        "sentence": "the reason in words",
    },
    why=(
        "A plan is some pages long; a text far beyond that is a mistake or an attack, and reading "
        "it could exhaust the machine."
    ),
    remedy=(
        "Split the document, or raise the limit in the library call if it is really meant to be that large."
    ),
    when_fine="A whole programme in one file may need a higher limit.",
    sources=(HOUSE_RULE,),
    reports=("too-large", "too-deep", "too-many-nodes", "number-too-long"),
    examples=(
        Example(text="mutuallearning: 1\nkind: activity-plan\nnotes: " + "[" * 70 + "]" * 70 + "\n", at=""),
    ),
    module=__name__,
)
