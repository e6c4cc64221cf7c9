"""CYC306: advice that was rejected, and nobody says why."""

from __future__ import annotations

from collections.abc import Iterator

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.follow_up import Recommendation
from mutuallearning.rulekit.cycles import BY_RECORD, CYCLES, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex, Located, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import PLAN, Example, Rule


def check(index: DocumentIndex, find: Find) -> None:
    """Look for the reason of each rejection, in plans and in cycles."""
    for one in _recommendations(index, find):
        response = one.it.response
        if response is None or response.answer is None:
            find.unsaid("the answer to every recommendation")
        elif response.answer == "reject" and response.reason is None:
            if index.is_record:
                find.unsaid(BY_RECORD)
            else:
                find(f"{one.at}/response/reason", text=one.it.text)


def _recommendations(index: DocumentIndex, find: Find) -> Iterator[Located[Recommendation]]:
    document = index.document
    if isinstance(document, ActivityPlan):
        if document.recommendations is None:
            find.unsaid("what is recommended")
        yield from located(document.recommendations, "/recommendations")
        return
    for case in cases(index, find):
        if case.it.recommendations is None:
            find.unsaid("what is recommended")
        yield from located(case.it.recommendations, f"{case.at}/recommendations")


RULE = Rule(
    code="CYC306",
    name="rejected-without-reason",
    severity="warning",
    principle="transparency",
    message='The recommendation "{text}" is rejected without a reason',
    params={"text": "The recommendation, shortened"},
    why="Peers learn from a no that explains itself; a bare one says that nobody thought about it.",
    remedy="Add the reason in a sentence: what stands against it, or what is done instead.",
    when_fine="The reason stands in a paper that all peers have; then a word on where is enough.",
    sources=("ess", "house rule"),
    reads=("written_as",),
    scans=both("recommendations.text", "recommendations.response.answer", "recommendations.response.reason"),
    subjects=(PLAN, *CYCLES),
    examples=(
        Example(
            base="peer-review-cycle",
            edits=(
                Put("/recommendations/@r2/response", {"answer": "reject", "on": "2025-10-06"}),
                Put("/action_plan/items/@c2/recommendations", ["r1"]),
            ),
            at="/recommendations/@r2/response/reason",
        ),
    ),
    module=__name__,
    check=check,
)
