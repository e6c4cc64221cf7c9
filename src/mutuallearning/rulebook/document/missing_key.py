"""DOC102: a key without which the object says nothing."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

RULE = Rule(
    code="DOC102",
    name="missing-key",
    severity="error",
    message='The key "{key}" is missing here',
    params={
        "key": "the key",
    },
    why="Without it the object cannot be referred to or does not say what it is.",
    remedy="Add the key with its value.",
    when_fine="Never: the object is left out of all judgements.",
    sources=(HOUSE_RULE,),
    reports=("missing-key",),
    examples=(Example(edits=(Add("/papers", {"title": "A paper without a kind"}),), at="/papers/-/kind"),),
    module=__name__,
)
