"""GOV308: an answer to advice that is older than the advice."""

from __future__ import annotations

from mutuallearning.rulekit.deadlines import began
from mutuallearning.rulekit.document_index import located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.partial_date import span_of


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the day of each answer with the first day of the event, as it really was if that is said."""
    start = began(plan)
    if start is None:
        find.unsaid("when the event begins")
        return
    for one in located(plan.plan.recommendations, "/recommendations"):
        response = one.it.response
        answered = span_of(response.on) if response else None
        if answered is None or answered[0] < start[0] <= answered[1] or start[0] <= answered[1] < start[1]:
            find.unsaid("on which day each recommendation was answered")
        elif answered[1] < start[0]:
            find(f"{one.at}/response/on", answered=str(answered[1]), start=str(start[0]), advice=one.it.text)


RULE = Rule(
    code="GOV308",
    name="answered-before-event",
    severity="warning",
    certainty="heuristic",
    principle="transparency",
    message='Answered on {answered}, before the event began on {start}: "{advice}"',
    params={
        "answered": "The last day on which the answer can have been given",
        "start": "The first day on which the event can have begun",
        "advice": "The recommendation",
    },
    why="Whoever answers before the peers have come has answered to something else, or has decided already.",
    remedy="Correct the date, or say that the recommendation comes from an earlier activity.",
    when_fine="Peers sent their advice on paper before they met.",
    sources=("house rule",),
    reads=("dates.start", "actual.dates.start"),
    scans=("recommendations.text", "recommendations.response.on"),
    requires=("recommendations.response.on",),
    examples=(
        Example(
            edits=(
                Put(
                    "/recommendations",
                    [
                        {
                            "id": "share-files",
                            "text": "Share case files between both services",
                            "addressee": "host",
                            "basis": "The visit to a joint team",
                            "response": {"answer": "accept", "on": "2026-05-04"},
                        }
                    ],
                ),
            ),
            at="/recommendations/@share-files/response/on",
        ),
    ),
    module=__name__,
    check=check,
)
