"""CYC105: a phase that was entered or left although a condition was not met."""

from __future__ import annotations

import attrs

from mutuallearning.models.phases import Gate, PhaseRecord
from mutuallearning.models.track import Track
from mutuallearning.rulekit.cycles import BY_RECORD, CYCLES, NOT_SAID, UNDATED, Case, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex, Located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule
from mutuallearning.types.partial_date import PartialDate


@attrs.frozen
class _Step:
    """Into a phase or out of it: the key that says when, and the verb for messages."""

    gate: Gate
    key: str
    verb: str

    def day(self, passage: PhaseRecord) -> PartialDate | None:
        return passage.entered_on if self.gate == "entry" else passage.left_on


_STEPS = (_Step("entry", "entered_on", "enters"), _Step("exit", "left_on", "leaves"))


def check(index: DocumentIndex, find: Find) -> None:
    """Look up the conditions of each phase that was entered or left.

    What a document declares binds it. The conditions of the library only speak where the document contradicts them:
    it may leave the papers and the answers to others. Of several passages through a phase the first one tells: what is
    not met there was not met, and what is met stays so.
    """
    for case in cases(index, find):
        begun = case.begun
        if not begun:
            find.unsaid(NOT_SAID)
        if case.is_undated:
            find.unsaid(UNDATED)
        track = case.full_track
        looked_at: set[tuple[str, Gate, bool]] = set()
        for position, passage in enumerate(begun):
            left = passage.it.left_on is not None or position + 1 < len(begun)
            for step in _STEPS if left else _STEPS[:1]:
                look = (passage.it.phase, step.gate, step.day(passage.it) is not None)
                if look not in looked_at:
                    looked_at.add(look)
                    _look(case, track, passage, step, find)


def _look(case: Case, track: Track, passage: Located[PhaseRecord], step: _Step, find: Find) -> None:
    on, phase = step.day(passage.it), passage.it.phase
    if on is None or track.undated(phase, step.gate):
        find.unsaid(UNDATED)
    for one in track.unmet(phase, step.gate, on):
        if one.said or (case.cycle.phases is not None and not case.is_record):
            at = passage.at if on is None else f"{passage.at}/{step.key}"
            find(at, case=case.name, verb=step.verb, phase=phase, because=one.because)
        else:
            find.unsaid(BY_RECORD if case.is_record else "all that the conditions of the phases ask")


RULE = Rule(
    code="CYC105",
    name="condition-not-met",
    severity="warning",
    message="{case} {verb} {phase}, and {because:whole}",
    params={
        "case": "The cycle or the assessment",
        "verb": "Whether it enters or leaves the phase",
        "phase": "The phase",
        "because": "What is not so that should be",
    },
    why="A phase that ends on the calendar alone leaves its work to the next one, and to others.",
    remedy="Complete what is missing, or correct the date; what needs no proof needs no condition under `phases`.",
    when_fine="The programme decided to go on without it; then a waiver says why.",
    sources=("arqa", HOUSE_RULE),
    reads=(
        *both(
            "course.phase",
            "course.entered_on",
            "course.left_on",
            "course.attestations.condition",
            "course.attestations.on",
            "visit.dates.start",
            "visit.actual.dates.start",
            "visit.actual.dates.end",
            "papers.kind",
            "papers.delivered",
            "scores.by",
            "recommendations.response.answer",
            "recommendations.response.on",
            "agenda.items.owner",
            "agenda.items.due",
            "agenda.items.status",
            "agenda.items.reports.on",
        ),
        "assessments.assessors",
        "assessments.id",
        "actors.id",
        "actors.roles",
        "phases.phase",
        "phases.conditions.id",
        "phases.conditions.at",
        "phases.conditions.kind",
        "phases.conditions.statement",
        "written_as",
    ),
    subjects=CYCLES,
    examples=(
        Example(
            base="benchlearning-cycle",
            edits=(Put("/assessments/@north-assessment/papers/@north-report/delivered", "2025-10-06"),),
            at="/assessments/@north-assessment/course/3/left_on",
        ),
        Example(
            base="peer-review-cycle",
            edits=(Put("/papers/@self-report/delivered", "2025-10-06"),),
            at="/course/1/left_on",
        ),
    ),
    module=__name__,
    check=check,
)
