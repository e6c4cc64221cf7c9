"""What was recommended, and what is done because of it: in a plan, and in each case of a cycle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

import attrs

from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.change_agenda import ChangeItem
from mutuallearning.models.follow_up import Action, Recommendation
from mutuallearning.models.phases import is_withdrawn
from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.rulekit.cycles import cases
from mutuallearning.rulekit.document_index import DocumentIndex, Located, located
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex

Judged: TypeAlias = PlanIndex | DocumentIndex[PeerReviewCycle | BenchlearningCycle]
"""A document in which advice can stand."""


@attrs.frozen
class Advice:
    """What was recommended, and what is done because of it.

    Attributes:
        given: The recommendations.
        actions: What is done, whether because of them or not.
    """

    given: Sequence[Located[Recommendation]]
    actions: Sequence[Located[Action] | Located[ChangeItem]]

    @property
    def is_linked(self) -> bool:
        """Whether every action says which advice it carries out, and at least one names some."""
        named = [action.it.recommendations for action in self.actions]
        return any(named) and None not in named


def advice(index: Judged, find: Find) -> Iterator[Advice]:
    """Go through the advice of a document; where there is none, the rule is told so."""
    if isinstance(index, PlanIndex):
        plan = index.plan
        if plan.recommendations is None:
            find.unsaid("what is recommended")
        elif not plan.recommendations:
            find.inapplicable("nothing is recommended")
        actions = plan.follow_up.actions if plan.follow_up else None
        yield Advice(
            located(plan.recommendations, "/recommendations"), located(actions, "/follow_up/actions")
        )
        return
    for case in cases(index, find):
        if is_withdrawn(case.it.halts):
            continue
        if case.it.recommendations is None:
            find.unsaid("what is recommended")
        agenda = case.agenda
        items = () if agenda is None else located(agenda.it.items, f"{agenda.at}/items")
        yield Advice(located(case.it.recommendations, f"{case.at}/recommendations"), items)
