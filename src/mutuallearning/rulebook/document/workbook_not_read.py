"""DOC009: a workbook that is not what a plan needs."""

from __future__ import annotations

from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

RULE = Rule(
    code="DOC009",
    name="workbook-not-read",
    severity="error",
    message="{sentence:whole}",
    params={
        "reason": "what the reader calls the reason",
        "sentence": "the reason in words",
    },
    why=(
        "A workbook can hide a program, a value that changes by itself or a packed bomb; and a row that has lost its "
        "place would be judged in a wrong one."
    ),
    remedy="Put values in the place of formulas, keep the numbers of rows, and save it as .xlsx without macros.",
    when_fine="Never: nothing in the workbook was checked.",
    sources=(HOUSE_RULE,),
    reports=("bad-workbook", "macro", "formula", "misplaced-row"),
    examples=(Example(text="PK\x03\x04 a workbook under the name of a text", at=""),),
    module=__name__,
)
