"""GOV307: recommendations without an answer after the day on which it was due."""

from __future__ import annotations

from mutuallearning.rulekit.cycles import BY_RECORD
from mutuallearning.rulekit.document_index import located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Compare today with the day on which the host was to answer, and look for answers.

    Where none was set, it is late on the day on which one was to look at what came of the advice.
    """
    given = located(plan.plan.recommendations, "/recommendations")
    open_ = [one for one in given if one.it.response is None or one.it.response.answer is None]
    if not open_:
        return
    follow_up = plan.plan.follow_up
    answer = follow_up.response_due if follow_up else None
    due = plan.span(answer or (follow_up.due if follow_up else None))
    today = plan.as_of
    if due is None or today is None or due[0] <= today <= due[1] or (answer is None and today < due[0]):
        find.unsaid("by when recommendations are answered")
    elif due[1] < today:
        if plan.is_record:
            find.unsaid(BY_RECORD)
            return
        find(
            f"{open_[0].at}/response",
            related=tuple((f"{one.at}/response", "not answered either") for one in open_[1:]),
            count=len(open_),
            all=len(given),
            what="the answer" if answer else "the follow-up",
            due=str(due[1]),
        )


RULE = Rule(
    code="GOV307",
    name="advice-not-answered",
    severity="warning",
    principle="transparency",
    message="{count} of {all} recommendations are not answered; {what} was due on {due}",
    params={
        "count": "How many recommendations are not answered",
        "all": "How many recommendations there are",
        "what": "The answer, or the follow-up where no date was set for the answer",
        "due": "The last day on which that was due",
    },
    why="Peers gave days of their time; silence tells them that it was for nothing, and advice grows stale.",
    remedy="Answer each recommendation: accept, partly or reject, with the reason; or agree on a later date.",
    when_fine="The answer was given and is on its way into this plan.",
    sources=("lga-timing", "arqa"),
    reads=("written_as", "dates.start", "dates.end", "follow_up.response_due", "follow_up.due"),
    scans=("recommendations.response.answer",),
    requires=("recommendations",),
    needs_as_of=True,
    examples=(
        Example(
            base="any",
            edits=(
                Put("/stage", "done"),
                Put("/recommendations", [{"id": "r1", "text": "Ask before you judge", "addressee": "owner"}]),
                Put("/follow_up/response_due", "2 weeks after end"),
            ),
            at="/recommendations/@r1/response",
            as_of="2026-05-04",
        ),
    ),
    module=__name__,
    check=check,
)
