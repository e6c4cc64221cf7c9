"""REF303: a waiver that no finding needs."""

from __future__ import annotations

from mutuallearning.rulekit.document_index import DocumentIndex, WaiverUse
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.everything import everything
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule
from mutuallearning.rulekit.targets import Targets


def check(document: DocumentIndex, find: Find) -> None:
    """Look for waivers in force that cover nothing, though their rule was asked and has judged."""
    if not document.waiver_uses:
        find.inapplicable("the document waives no rule")
        return
    targets = Targets.of(document)
    for use in document.waiver_uses:
        if not _in_force(use, targets):
            continue
        if use.used:
            continue
        if not use.selected or not use.judged:
            find.unsaid("not every rule that is waived was judged")
        elif use.expired is None:
            find.unsaid("there is no date to tell whether every waiver is still in force")
        else:
            find(use.at, rule=use.it.rule)


def _in_force(use: WaiverUse, targets: Targets) -> bool:
    """Leave out waivers of which another rule says that they are at fault."""
    target = use.it.target
    return use.known and use.expired is not True and (target is None or target in targets)


RULE = Rule(
    code="REF303",
    name="unused-waiver",
    severity="advice",
    message='The waiver of "{rule}" covers no finding',
    params={"rule": "The rule that is waived"},
    why="Left behind, it will hide the next finding of that rule, which nobody has looked at.",
    remedy="Remove the waiver.",
    when_fine="What it covers comes and goes while the plan is written.",
    sources=("house rule",),
    reads=everything(),
    subjects=EVERY_KIND,
    after_waivers=True,
    examples=(
        Example(
            edits=(
                Add(
                    "/waivers", {"rule": "no-learning-questions", "reason": "The host still asks its staff."}
                ),
            ),
            at="/waivers/0",
        ),
    ),
    module=__name__,
    check=check,
)
