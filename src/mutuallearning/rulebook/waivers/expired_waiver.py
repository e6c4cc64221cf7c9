"""REF302: a waiver whose last day is over."""

from __future__ import annotations

from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule


def check(document: DocumentIndex, find: Find) -> None:
    """Look at what became of each waiver; one of an unknown rule has never held."""
    if not document.waiver_uses:
        find.inapplicable("the document waives no rule")
    for use in document.waiver_uses:
        if use.known and use.expired:
            find(f"{use.at}/until", rule=use.it.rule, until=str(use.it.until))


RULE = Rule(
    code="REF302",
    name="expired-waiver",
    severity="warning",
    message='The waiver of "{rule}" held until {until} and is over',
    params={
        "rule": "The rule that was waived",
        "until": "Last day of the waiver",
    },
    why="It was an exception for a time; after that the rule counts again, or somebody has to say why not.",
    remedy="Mend what the rule finds and remove the waiver, or agree on a new last day.",
    when_fine="The plan is kept as a record and nobody acts on it any more.",
    sources=("house rule",),
    scans=("waivers.rule", "waivers.until"),
    needs_as_of=True,
    subjects=EVERY_KIND,
    after_waivers=True,
    examples=(
        Example(
            edits=(
                Add(
                    "/waivers",
                    {
                        "rule": "no-learning-questions",
                        "reason": "The host wrote its questions by Christmas.",
                        "until": "2025-12-31",
                    },
                ),
            ),
            at="/waivers/0/until",
            as_of="2026-01-15",
        ),
    ),
    module=__name__,
    check=check,
)
