"""DOC109: more structural problems than are shown."""

from __future__ import annotations

from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

RULE = Rule(
    code="DOC109",
    name="more-problems-than-shown",
    severity="error",
    message="{count:structural problem is/structural problems are} not shown one by one",
    params={
        "count": "problems beyond those that are shown",
    },
    why=(
        "A document with hundreds of problems is usually of another kind or was made by a program "
        "with one mistake."
    ),
    remedy="Mend the problems that are shown first, then check again.",
    when_fine="Never: the document was not fully reported on.",
    sources=(HOUSE_RULE,),
    reports=("more-problems",),
    implies=("DOC101",),
    examples=(
        Example(
            text="mutuallearning: 1\nkind: activity-plan\nstage: idea\n"
            + "".join(f"key_{n}: 1\n" for n in range(600)),
            at="",
        ),
    ),
    module=__name__,
)
