"""DOC108: a file that does not say that it is one of ours."""

from __future__ import annotations

from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

RULE = Rule(
    code="DOC108",
    name="not-a-document",
    severity="error",
    message='The file does not say what it is: the key "{key}" is missing',
    params={
        "key": "the key",
    },
    why=("Without the format version nobody knows how to read the rest, and the file may be something else."),
    remedy="Begin the file with the two lines `mutuallearning: 1` and `kind: activity-plan`.",
    when_fine="The file is something else and was named by mistake.",
    sources=(HOUSE_RULE,),
    reports=("not-a-document",),
    examples=(Example(text="title: A plan without its first line\n", at=""),),
    module=__name__,
)
