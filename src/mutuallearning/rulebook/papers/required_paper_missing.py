"""TRA101: a paper that the format asks for is not planned."""

from __future__ import annotations

from mutuallearning.formatbook.catalogue import ANY, get
from mutuallearning.models.structure import words
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the kinds of paper with those that the format asks for; all that are missing are one finding."""
    if not plan.format.papers:
        find.inapplicable("the format asks for no papers")
        return
    kinds = {entry.it.kind for entry in plan.papers}
    missing = tuple(
        kind
        for kind in plan.format.papers
        if kind not in kinds and kinds.isdisjoint(plan.format.stand_ins.get(kind, ()))
    )
    if missing:
        decided = plan.plan.papers == ()
        find.missing(
            () if decided else None,
            "/papers",
            kinds=tuple(words(kind) for kind in missing),
            instead="".join(f' or "{words(kind)}"' for kind in _own_stand_ins(plan, *missing)),
        )


def _own_stand_ins(plan: PlanIndex, paper: str, *more: str) -> list[str]:
    """Give what this format takes instead, and not just any; only one paper leaves room to say so."""
    if more:
        return []
    kinds = plan.format.stand_ins.get(paper, frozenset())
    return sorted(kinds - get(ANY).stand_ins.get(paper, frozenset()))


RULE = Rule(
    code="TRA101",
    name="required-paper-missing",
    severity="error",
    principle="transparency",
    message="{activity} plans no {kinds:list}{instead}",
    params={
        "kinds": "The papers that the format asks for and the plan does not have",
        "instead": "What would do as well in this format, as the end of the sentence; nothing if that is not much",
    },
    why="The papers of a format make all start from the same knowledge and let others see what came of it.",
    remedy="Plan the paper, with somebody who answers for it and a date.",
    when_fine="The programme calls the paper by another name; then give it this kind and keep its title.",
    sources=("eizg", "eoe", "manual-2022"),
    reads=("papers.kind",),
    expects="papers",
    examples=(
        Example(edits=(Drop("/papers/@host-paper"),), at="/papers"),
        Example(base="study-visit", edits=(Drop("/papers/@report"),), at="/papers"),
    ),
    module=__name__,
    check=check,
)
