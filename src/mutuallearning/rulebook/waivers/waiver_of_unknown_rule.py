"""REF301: a waiver of a rule that does not exist."""

from __future__ import annotations

from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.hint import hint
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule


def check(document: DocumentIndex, find: Find) -> None:
    """Look at what became of each waiver."""
    if not document.waiver_uses:
        find.inapplicable("the document waives no rule")
    for use in document.waiver_uses:
        if not use.known:
            find(
                f"{use.at}/rule",
                rule=use.it.rule,
                suggestions=use.suggestions,
                hint=f"; {use.gone}" if use.gone else hint(use.suggestions),
            )


RULE = Rule(
    code="REF301",
    name="waiver-of-unknown-rule",
    severity="error",
    message='No rule is called "{rule}", so nothing is waived{hint}',
    params={
        "rule": "The rule as the waiver names it",
        "suggestions": "Rules with similar names, best first",
        "hint": "The best of them, or what became of the rule, as the end of the sentence",
    },
    why="The reason was written down, but the finding that it answers stays open.",
    remedy="Name the rule by the code or the name that its findings show.",
    when_fine="The rule belongs to an extension that is not installed here.",
    sources=("house rule",),
    scans=("waivers.rule",),
    subjects=EVERY_KIND,
    after_waivers=True,
    examples=(
        Example(
            edits=(
                Add("/waivers", {"rule": "no-learning-question", "reason": "The problem is the question."}),
            ),
            at="/waivers/0/rule",
        ),
    ),
    module=__name__,
    check=check,
)
