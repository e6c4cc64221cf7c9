"""CYC308: advice that was accepted, and no action carries it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.change_agenda import ChangeItem
from mutuallearning.models.follow_up import Action, Recommendation
from mutuallearning.models.phases import is_withdrawn
from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.rulekit.cycles import BY_RECORD, CYCLES, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex, Located, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import PLAN, Example, Rule

_Judged = PlanIndex | DocumentIndex[PeerReviewCycle | BenchlearningCycle]


@attrs.frozen
class _Advice:
    """What was recommended, and what is done because of it."""

    given: Sequence[Located[Recommendation]]
    actions: Sequence[Action | ChangeItem]


def check(index: _Judged, find: Find) -> None:
    """Look for what was accepted among the actions, where each of these says which advice it carries out."""
    for advice in _advice(index, find):
        carried = {name for action in advice.actions for name in action.recommendations or ()}
        linked = bool(carried) and all(action.recommendations is not None for action in advice.actions)
        for one in advice.given:
            answer = one.it.response.answer if one.it.response else None
            if one.it.id is None or answer is None or not linked:
                find.unsaid("the answer to every recommendation, and which advice every action carries out")
            elif answer == "accept" and one.it.id not in carried:
                if index.is_record:
                    find.unsaid(BY_RECORD)
                else:
                    find(f"{one.at}/response/answer", text=one.it.text)


def _advice(index: _Judged, find: Find) -> Iterator[_Advice]:
    if isinstance(index, PlanIndex):
        plan = index.plan
        if plan.recommendations is None:
            find.unsaid("what is recommended")
        elif not plan.recommendations:
            find.inapplicable("nothing is recommended")
        actions = plan.follow_up.actions if plan.follow_up else None
        yield _Advice(located(plan.recommendations, "/recommendations"), actions or ())
        return
    for case in cases(index, find):
        if is_withdrawn(case.it.halts):
            continue
        if case.it.recommendations is None:
            find.unsaid("what is recommended")
        items = case.agenda.it.items if case.agenda else None
        yield _Advice(located(case.it.recommendations, f"{case.at}/recommendations"), items or ())


RULE = Rule(
    code="CYC308",
    name="accepted-without-action",
    severity="warning",
    principle="transparency",
    message='The recommendation "{text}" is accepted, and no action carries it out',
    params={"text": "The recommendation, shortened"},
    why="An answer is believed by what follows from it; a yes without a deed is a polite no.",
    remedy="Plan an action for it with an owner and a date, or change the answer and say why.",
    when_fine="It was done at once, or an action that carries out several does not name this one.",
    sources=("lga-timing", "arqa"),
    # An action that cannot be read may carry out any advice.
    reads=(
        "written_as",
        *both("halts.kind", "agenda.items.recommendations"),
        "follow_up.actions.recommendations",
    ),
    scans=both("recommendations.id", "recommendations.text", "recommendations.response.answer"),
    subjects=(PLAN, *CYCLES),
    examples=(
        Example(
            base="peer-review-cycle",
            edits=(Put("/action_plan/items/@c1/recommendations", ["r2"]),),
            at="/recommendations/@r1/response/answer",
        ),
    ),
    module=__name__,
    check=check,
)
