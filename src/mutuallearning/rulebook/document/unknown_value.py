"""DOC104: a word that is not in the vocabulary."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

RULE = Rule(
    code="DOC104",
    name="unknown-value",
    severity="error",
    message='"{found}" is not a known value here{meant:whole}',
    params={
        "found": "the word",
        "suggestions": "words that look like it",
        "allowed": "the words that exist",
        "hint": "what it is instead",
        "meant": "the hint, the suggestions or what is allowed, in words",
    },
    why="Rules and other systems compare words; one that nobody knows falls through all of them.",
    remedy="Choose one of the known values; where own values are allowed, begin them with x-.",
    when_fine="Never: no rule can see what is meant.",
    sources=(HOUSE_RULE,),
    reports=("unknown-value",),
    examples=(Example(edits=(Put("/stage", "finall"),), at="/stage"),),
    module=__name__,
)
