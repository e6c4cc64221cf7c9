"""CYC102: a cycle that goes back to an earlier phase, enters one twice, or enters one that it does not have."""

from __future__ import annotations

from mutuallearning.rulekit.cycles import CYCLES, NOT_SAID, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule


def check(index: DocumentIndex, find: Find) -> None:
    """Follow the course of each case; what is skipped is another rule's business."""
    for case in cases(index, find):
        course = located(case.it.course, f"{case.at}/course")
        if not course:
            find.unsaid(NOT_SAID)
        track = case.track
        before: str | None = None
        for passage in course:
            step = track.misstep(before, passage.it.phase)
            before = passage.it.phase
            if step is not None and step.kind != "skips":
                find(f"{passage.at}/phase", case=case.name, phase=before, step=step.text)


RULE = Rule(
    code="CYC102",
    name="phase-out-of-order",
    severity="error",
    message="{case}: {step:whole}",
    params={
        "case": "The cycle or the assessment",
        "phase": "The phase that may not stand here",
        "step": "Why it may not stand here",
    },
    why="Who reads the course of a cycle must be able to tell what came of what, and where it stands.",
    remedy="Put the passages in the order in which they took place, or say under `phases` what may follow what.",
    when_fine="The programme goes back on purpose, such as to a second visit; then its own `phases` say so.",
    sources=(HOUSE_RULE,),
    reads=(
        *both("course.phase"),
        "phases.phase",
        "phases.optional",
        "phases.then",
        "assessments.id",
    ),
    subjects=CYCLES,
    examples=(
        Example(
            base="benchlearning-cycle",
            edits=(
                Add(
                    "/assessments/@north-assessment/course",
                    {"phase": "visit", "planned": {"start": "2026-03"}},
                ),
            ),
            at="/assessments/@north-assessment/course/-/phase",
        ),
        Example(
            base="peer-review-cycle",
            edits=(Add("/course", {"phase": "x-celebration", "planned": {"start": "2026-09"}}),),
            at="/course/-/phase",
        ),
    ),
    module=__name__,
    check=check,
)
