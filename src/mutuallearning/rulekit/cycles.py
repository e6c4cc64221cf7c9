"""The cases in a cycle: the review itself, or each assessment of a benchlearning cycle, seen alike by rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import attrs

from mutuallearning.models.assessment import Assessment
from mutuallearning.models.assessment import case_file as case_file_of_assessment
from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.change_agenda import ChangeAgenda
from mutuallearning.models.excellence import ExcellenceModel, model_named
from mutuallearning.models.phases import PhaseRecord, is_begun
from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.models.review_cycle import case_file as case_file_of_review
from mutuallearning.models.standard_phases import BENCHLEARNING_PHASES, PEER_REVIEW_PHASES
from mutuallearning.models.track import Track
from mutuallearning.models.visit import anchors
from mutuallearning.rulekit.document_index import DocumentIndex, Located, located
from mutuallearning.rulekit.find import Find
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.partial_date import Span

CYCLES = ("peer-review-cycle", "benchlearning-cycle")
"""Kinds of document that go through phases."""

UNDATED = "when every phase was entered and left, and what belongs to it was done"
"""What a rule on dates cannot do without."""

NOT_SAID = "how far it has come in its phases"
"""What a rule on phases cannot do without."""

BY_RECORD = "whether it was so: a record says what is known, and is not told what it lacks"
"""Why a record is not judged by what is not in it."""

_AGENDAS = {"": "action_plan", "assessments.": "change_agenda"}


def both(*shapes: str) -> tuple[str, ...]:
    """Give the shapes of something in both kinds of cycle; `agenda` stands for the change agenda.

    >>> both("course.phase", "agenda.items")
    ('course.phase', 'action_plan.items', 'assessments.course.phase', 'assessments.change_agenda.items')
    """
    return tuple(
        prefix + (agenda + shape.removeprefix("agenda") if shape.startswith("agenda") else shape)
        for prefix, agenda in _AGENDAS.items()
        for shape in shapes
    )


@attrs.frozen
class Case:
    """Something that goes through phases.

    Attributes:
        at: Pointer to it; nothing for the document itself.
        it: The review or the assessment.
        cycle: The document in which it stands.
        index: The index of that document.
    """

    at: str
    it: PeerReviewCycle | Assessment
    cycle: PeerReviewCycle | BenchlearningCycle
    index: DocumentIndex

    @property
    def name(self) -> str:
        """The case, for messages."""
        return f'Assessment "{self.it.id}"' if isinstance(self.it, Assessment) else self.index.activity

    @property
    def is_record(self) -> bool:
        """Whether it was written afterwards, from what sources say."""
        return self.index.is_record

    @property
    def track(self) -> Track:
        """Its way through the phases, without what conditions ask."""
        standard = PEER_REVIEW_PHASES if isinstance(self.cycle, PeerReviewCycle) else BENCHLEARNING_PHASES
        phases = self.cycle.phases
        return Track(standard if phases is None else phases, self.it.course or ())

    @property
    def full_track(self) -> Track:
        """Its way through the phases, with all that conditions ask."""
        it = self.it
        case = case_file_of_assessment(it) if isinstance(it, Assessment) else case_file_of_review(it)
        return attrs.evolve(self.track, case=case)

    @property
    def begun(self) -> tuple[Located[PhaseRecord], ...]:
        """The passages that have begun, in order."""
        records = located(self.it.course, f"{self.at}/course")
        return tuple(record for record in records if is_begun(record.it))

    @property
    def is_undated(self) -> bool:
        """Whether something that was gone through may be without a date: it stands before what has begun."""
        course = self.it.course or ()
        begun = [number for number, record in enumerate(course) if is_begun(record)]
        return bool(begun) and len(begun) <= begun[-1]

    @property
    def agenda(self) -> Located[ChangeAgenda] | None:
        """The change agenda, or the action plan."""
        it = self.it
        key, found = (
            ("change_agenda", it.change_agenda)
            if isinstance(it, Assessment)
            else ("action_plan", it.action_plan)
        )
        return None if found is None else Located(f"{self.at}/{key}", found)

    @property
    def model(self) -> ExcellenceModel | None:
        """The excellence model by which it is scored, if it is written down in the document."""
        return model_named(self.cycle.excellence_models, self.it.model or self.cycle.model)

    def span(self, own: Deadline | None, common: Deadline | None) -> Span | None:
        """Work out the days that a deadline can mean, its own or that of the cycle; offsets count from the visit."""
        due = own or common
        return None if due is None else due.resolve(*anchors(self.it.visit))


def cases(index: DocumentIndex, find: Find) -> Iterator[Case]:
    """Go through the cases in a cycle; where there are none, the rule is told so."""
    cycle = cast("PeerReviewCycle | BenchlearningCycle", index.document)
    if isinstance(cycle, PeerReviewCycle):
        yield Case("", cycle, cycle, index)
        return
    if cycle.assessments is None:
        find.unsaid("what is assessed")
    elif not cycle.assessments:
        find.inapplicable("nothing is assessed")
    for one in located(cycle.assessments, "/assessments"):
        yield Case(one.at, one.it, cycle, index)
