"""REF304: a waiver for something that does not exist."""

from __future__ import annotations

from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.everything import everything
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.hint import Suggester, hint
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule
from mutuallearning.rulekit.targets import Targets


def check(document: DocumentIndex, find: Find) -> None:
    """Look every target up among the ids and the places of the document."""
    targeted = [(at, waiver) for at, waiver in enumerate(document.waivers) if waiver.target is not None]
    if not targeted:
        find.inapplicable("the document waives no rule for one thing or place only")
        return
    targets = Targets.of(document)
    suggest = Suggester({"ids": sorted(targets.ids)})
    for position, waiver in targeted:
        target = waiver.target
        if target is not None and target not in targets:
            suggestions = () if target.startswith("/") else suggest(target, "ids")
            find(
                f"/waivers/{position}/target",
                rule=waiver.rule,
                target=target,
                suggestions=suggestions,
                hint=hint(suggestions),
            )


RULE = Rule(
    code="REF304",
    name="waiver-target-unknown",
    severity="error",
    message='The waiver of "{rule}" is for "{target}", which is not in the document{hint}',
    params={
        "rule": "The rule that is waived",
        "target": "What the waiver is for, as it says",
        "suggestions": "Ids that look alike, best first",
        "hint": "The best of them as the end of the sentence",
    },
    why="The waiver covers nothing: what it was written for was renamed, moved or never there.",
    remedy="Name the id of the thing, or the place by its pointer.",
    when_fine="Never: without a target a waiver is for the whole document.",
    sources=("house rule",),
    reads=everything(),
    examples=(
        Example(
            edits=(
                Add(
                    "/waivers",
                    {"rule": "unknown-reference", "target": "spare-peer", "reason": "A fifth peer may come."},
                ),
            ),
            at="/waivers/0/target",
        ),
    ),
    subjects=EVERY_KIND,
    after_waivers=True,
    module=__name__,
    check=check,
)
