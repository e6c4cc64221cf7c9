"""CYC311: a self-assessment that comes, or is due, too shortly before the visit to be read."""

from __future__ import annotations

from collections.abc import Iterator

from mutuallearning.formatbook.catalogue import builtin
from mutuallearning.models.conditions import SELF_ASSESSMENTS
from mutuallearning.models.paper import Paper
from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.models.visit import anchors
from mutuallearning.rulekit import names
from mutuallearning.rulekit.cycles import CYCLES, Case, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex, Located, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.partial_date import span_of

_LIMIT = "host-paper-lead-min"
_VISITS = "benchlearning-visit"
"""The format of the visits in a benchlearning cycle."""


def check(index: DocumentIndex, find: Find) -> None:
    """Measure the days before the visit; half of what the format asks for is still enough to read it."""
    for case in cases(index, find):
        least = _least(case)
        if case.it.papers is None:
            find.unsaid("which papers there are")
        for paper in _self_assessments(case):
            came = paper.it.delivered is not None
            days = _days_before(case, paper.it)
            if days is None or least is None:
                find.unsaid("when every self-assessment comes, when the visit is, and which format it has")
                continue
            if days[1] < 0:
                # That it comes when it is no longer of use is another rule's finding.
                find.unsaid("a day before the visit on which the self-assessment comes")
            elif days[1] < least:
                at, comes = (f"{paper.at}/delivered", "came") if came else (f"{paper.at}/due", "is due")
                find(at, paper=names.paper(paper.it), comes=comes, days=days[1], least=least)
            elif days[0] < least or not came:
                find.unsaid("closely enough when the self-assessment comes, and whether it came")


def _self_assessments(case: Case) -> Iterator[Located[Paper]]:
    for paper in located(case.it.papers, f"{case.at}/papers"):
        if paper.it.kind in SELF_ASSESSMENTS:
            yield paper


def _least(case: Case) -> float | None:
    slug = case.cycle.format if isinstance(case.cycle, PeerReviewCycle) else _VISITS
    found = builtin().find(slug)[0].limits.get(_LIMIT)
    return None if found is None else found.value / 2


def _days_before(case: Case, paper: Paper) -> tuple[int, int] | None:
    """Count the days from the paper to the first day of the visit, the fewest and the most that it can be."""
    start = span_of(anchors(case.it.visit)[0])
    comes = span_of(paper.delivered) or case.span(paper.due, None)
    return (
        None if start is None or comes is None else ((start[0] - comes[1]).days, (start[1] - comes[0]).days)
    )


RULE = Rule(
    code="CYC311",
    name="self-assessment-too-late",
    severity="warning",
    principle="transparency",
    message='"{paper}" {comes} {days:day/days} before the visit; those who come need {least}',
    params={
        "paper": "The self-assessment",
        "comes": "Whether it is due then, or came then",
        "days": "Days from the paper to the visit",
        "least": "Half of the days that the format asks for",
    },
    why="Who reads how a house sees itself on the way there asks what stands in it, and not what it leaves open.",
    remedy="Bring it forward, or move the visit; a late one on few pages is better than a long one on the day.",
    when_fine="Those who come have worked with the house for years.",
    sources=("arqa", "metropolis"),
    reads=(
        *both("visit.dates.start", "visit.dates.end"),
        *both("visit.actual.dates.start", "visit.actual.dates.end"),
        "format",
    ),
    scans=both("papers.kind", "papers.title", "papers.due", "papers.delivered"),
    subjects=CYCLES,
    examples=(
        Example(
            base="peer-review-cycle",
            edits=(
                Put("/papers/@self-report/delivered", "2025-06-16"),
                Put("/course/1/left_on", "2025-06-16"),
                Put("/course/2/entered_on", "2025-06-16"),
            ),
            at="/papers/@self-report/delivered",
        ),
    ),
    module=__name__,
    check=check,
)
