"""CUR304: nobody writes down what is taken for granted."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.papers import HOST_PAPER, of_kinds
from mutuallearning.rulekit.programme import themes
from mutuallearning.rulekit.rule import Example, Rule

ASSUMPTIONS = "assumptions"


def check(plan: PlanIndex, find: Find) -> None:
    """Look for assumptions of the activity or a practice, or a session or paper about them.

    A host's paper of which the sections are not said may tell them.
    """
    lists = [plan.plan.assumptions, *(practice.assumptions for practice in plan.plan.practices or ())]
    if any(lists):
        return
    if ASSUMPTIONS in (themes(plan) or ()):
        return
    if None in lists and any(paper.it.sections is None for paper in of_kinds(plan, {HOST_PAPER})):
        find.unsaid("what the host's paper is about")
    else:
        find.missing(None if None in lists else (), "/assumptions")


RULE = Rule(
    code="CUR304",
    name="assumptions-not-written-down",
    severity="advice",
    principle="curiosity",
    message="{activity} writes down nothing that it takes for granted",
    why="What is taken for granted is not asked about; written down, it can be tested with the peers.",
    remedy="List two or three assumptions behind the practice or the activity, to be tested in a session.",
    when_fine="The host's paper tells them without naming them so.",
    sources=("argyris", "seed-workplace"),
    reads=(
        "assumptions",
        "practices.assumptions",
        "agenda.days.sessions.about",
        "papers.kind",
        "papers.sections",
    ),
    expects="assumptions",
    examples=(
        Example(
            edits=(
                Drop("/assumptions"),
                Drop("/practices/@joint-teams/assumptions"),
                Put("/agenda/days/0/sessions/@what-failed/about", ["failures", "obstacles"]),
                Put("/papers/@host-paper/sections", ["context", "practice", "failures", "transfer"]),
            ),
            at="/assumptions",
        ),
    ),
    module=__name__,
    check=check,
)
