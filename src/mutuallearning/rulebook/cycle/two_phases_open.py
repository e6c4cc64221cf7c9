"""CYC104: a cycle that is in two phases at once."""

from __future__ import annotations

from itertools import pairwise

from mutuallearning.rulekit.cycles import BY_RECORD, CYCLES, NOT_SAID, UNDATED, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule


def check(index: DocumentIndex, find: Find) -> None:
    """Look for passages without an end that another one follows."""
    for case in cases(index, find):
        begun = case.begun
        if not begun:
            find.unsaid(NOT_SAID)
        if case.is_undated:
            find.unsaid(UNDATED)
        for passage, later in pairwise(begun):
            if passage.it.left_on is not None:
                continue
            if case.is_record:
                find.unsaid(BY_RECORD)
            else:
                find(
                    f"{passage.at}/left_on",
                    related=((f"{later.at}/phase", "the phase that was entered since"),),
                    case=case.name,
                    phase=passage.it.phase,
                    later=later.it.phase,
                )


RULE = Rule(
    code="CYC104",
    name="two-phases-open",
    severity="error",
    message="{case} is already in {later}, and {phase} has no end",
    params={
        "case": "The cycle or the assessment",
        "phase": "The phase that has no end",
        "later": "The phase that was entered since",
    },
    why="With two phases open nobody can tell where the cycle stands and what is due next.",
    remedy="Say when the earlier phase was left.",
    when_fine="Never: work may overlap, but one day is the one on which the cycle moved on.",
    sources=(HOUSE_RULE,),
    reads=(*both("course.phase", "course.entered_on", "course.left_on"), "written_as", "assessments.id"),
    subjects=CYCLES,
    examples=(
        Example(
            base="benchlearning-cycle",
            edits=(Drop("/assessments/@north-assessment/course/1/left_on"),),
            at="/assessments/@north-assessment/course/1/left_on",
        ),
        Example(base="peer-review-cycle", edits=(Drop("/course/0/left_on"),), at="/course/0/left_on"),
    ),
    module=__name__,
    check=check,
)
