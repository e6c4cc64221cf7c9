"""CYC101: a cycle that skips a phase which it may not leave out."""

from __future__ import annotations

from mutuallearning.rulekit.cycles import BY_RECORD, CYCLES, NOT_SAID, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule


def check(index: DocumentIndex, find: Find) -> None:
    """Follow the course of each case. What is only planned need not be complete, and may leave phases out."""
    for case in cases(index, find):
        course = located(case.it.course, f"{case.at}/course")
        if not course:
            find.unsaid(NOT_SAID)
        track = case.track
        before: str | None = None
        for position, passage in enumerate(course):
            step = track.misstep(before, passage.it.phase)
            before = passage.it.phase
            if step is None or step.kind != "skips":
                continue
            if track.last is None or position > track.last:
                find.unsaid("what comes before the phases that are planned")
            elif case.is_record:
                find.unsaid(BY_RECORD)
            else:
                find(f"{passage.at}/phase", case=case.name, phase=before, step=step.text)


RULE = Rule(
    code="CYC101",
    name="phase-skipped",
    severity="error",
    message="{case}: {step:whole}",
    params={
        "case": "The cycle or the assessment",
        "phase": "The phase that comes too early",
        "step": "The step, and what it leaves out",
    },
    why="Each phase gives the next one what it works with; a report without a visit rests on hearsay.",
    remedy="Write down the passage that is missing, or declare the phase as optional under `phases`.",
    when_fine="The programme has no such phase; then its own `phases` say so.",
    sources=("arqa", HOUSE_RULE),
    reads=(
        *both("course.phase", "course.entered_on", "course.left_on"),
        "phases.phase",
        "phases.optional",
        "phases.then",
        "written_as",
        "assessments.id",
    ),
    subjects=CYCLES,
    examples=(
        Example(
            base="benchlearning-cycle",
            edits=(Drop("/assessments/@north-assessment/course/2"),),
            at="/assessments/@north-assessment/course/2/phase",
        ),
        Example(base="peer-review-cycle", edits=(Drop("/course/2"),), at="/course/2/phase"),
    ),
    module=__name__,
    check=check,
)
