"""CYC310: the next review begins before anybody hears what came of this one."""

from __future__ import annotations

from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.rulekit.cycles import cases
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

_NEXT = "next-cycle"


def check(index: DocumentIndex[PeerReviewCycle], find: Find) -> None:
    """Compare the day on which the next cycle begins with the one by which progress is reported."""
    for case in cases(index, find):
        coming = [one for one in located(case.it.course, "/course") if one.it.phase == _NEXT]
        if not coming:
            find.unsaid("when the next cycle begins")
        report = case.span(case.it.report_back, None)
        for passage in coming:
            it = passage.it
            key = "planned/start" if it.entered_on is None else "entered_on"
            begins = it.entered_on or (it.planned.start if it.planned else None)
            if begins is not None and report is not None and begins.latest < report[0]:
                find(f"{passage.at}/{key}", begins=str(begins), due=str(report[0]))
            elif begins is None or report is None or begins.earliest < report[1]:
                find.unsaid("when the next cycle begins, and when this one reports back")


RULE = Rule(
    code="CYC310",
    name="next-cycle-before-report-back",
    severity="warning",
    message="{activity}: the next cycle begins {begins}; this one reports back on {due}",
    params={
        "begins": "When the next cycle begins",
        "due": "The first day on which progress may be reported",
    },
    why="A round that begins before the last one is told starts from the same place, and people notice.",
    remedy="Report back first, or begin the next cycle with that report.",
    when_fine="The next cycle looks at something else, and the report has readers of its own.",
    sources=(HOUSE_RULE,),
    reads=(
        "course.phase",
        "course.entered_on",
        "course.planned.start",
        "report_back",
        "visit.dates.start",
        "visit.dates.end",
        "visit.actual.dates.start",
        "visit.actual.dates.end",
    ),
    subjects=("peer-review-cycle",),
    examples=(
        Example(
            base="peer-review-cycle",
            edits=(Add("/course", {"phase": _NEXT, "planned": {"start": "2026-03-02"}}),),
            at="/course/7/planned/start",
        ),
    ),
    module=__name__,
    check=check,
)
