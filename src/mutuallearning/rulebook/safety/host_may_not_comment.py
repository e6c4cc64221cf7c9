"""EMP205: a report on somebody who cannot comment on its draft."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_REPORTS = ("feedback-report", "draft-report", "report", "synthesis-report")


def check(plan: PlanIndex, find: Find) -> None:
    """Look for one report, draft or final, on which those under review may comment."""
    reports = [paper for paper in plan.papers if paper.it.kind in _REPORTS]
    answers = [paper.it.host_may_comment for paper in reports]
    if not reports:
        find.inapplicable("no report is planned")
    elif True not in answers:
        find.missing(
            None if None in answers else False,
            f"{reports[0].at}/host_may_comment",
            papers=tuple(names.paper(paper.it) for paper in reports),
        )


RULE = Rule(
    code="EMP205",
    name="host-may-not-comment",
    severity="warning",
    principle="empathy",
    message="Those under review have no say on the draft before it is final: {papers:list}",
    params={"papers": "The reports on which they may not comment"},
    why="The host knows where the peers misunderstood, and accepts advice more easily if errors are mended first.",
    remedy="Send the draft to those under review, with a week or two to correct facts.",
    when_fine="The report only gathers what each peer takes home and says nothing about the host.",
    sources=("arqa", "ucpm", "aprm-zm"),
    reads=("papers.kind", "papers.host_may_comment"),
    requires=("papers",),
    expects="papers.host_may_comment",
    examples=(
        Example(
            edits=(Drop("/papers/@draft-report/host_may_comment"), Drop("/papers/@report/host_may_comment")),
            at="/papers/@draft-report/host_may_comment",
        ),
    ),
    module=__name__,
    check=check,
)
