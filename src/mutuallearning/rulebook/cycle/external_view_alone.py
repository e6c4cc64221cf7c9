"""CYC203: visitors who score a service that has not looked at itself."""

from __future__ import annotations

from mutuallearning.models.conditions import SELF_ASSESSMENTS
from mutuallearning.rulekit.cycles import BY_RECORD, CYCLES, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule


def check(index: DocumentIndex, find: Find) -> None:
    """Look for the own view of each case that others have scored: scores, or a paper."""
    for case in cases(index, find):
        if case.it.scores is None:
            find.unsaid("how every case is scored")
        sides = {score.by for score in case.it.scores or ()}
        if "external" not in sides:
            continue
        if "self" in sides or any(paper.kind in SELF_ASSESSMENTS for paper in case.it.papers or ()):
            continue
        if case.is_record:
            find.unsaid(BY_RECORD)
        else:
            find(f"{case.at}/scores", case=case.name)


RULE = Rule(
    code="CYC203",
    name="external-view-alone",
    severity="warning",
    principle="empathy",
    message="{case} is scored by visitors, and says nothing of how it sees itself",
    params={"case": "The cycle or the assessment"},
    why="Who has looked at the own house first hears the visitors as colleagues; otherwise it feels like an exam.",
    remedy="Add the self-assessment: its scores, or the paper in which it stands.",
    when_fine="The visitors score something that the host cannot know, such as how visitors are received.",
    sources=("esap-assessors", "arqa", "eqavet-concept"),
    reads=(*both("scores.by", "papers.kind"), "written_as", "assessments.id"),
    subjects=CYCLES,
    examples=(
        Example(
            base="benchlearning-cycle",
            edits=(
                Put(
                    "/assessments/@south-assessment/scores",
                    [{"criterion": "a1", "by": "external", "value": 3}],
                ),
            ),
            at="/assessments/@south-assessment/scores",
        ),
    ),
    module=__name__,
    check=check,
)
