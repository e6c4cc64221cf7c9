"""REF205: a paper that is due when it is no longer of use."""

from __future__ import annotations

from mutuallearning.rulekit.deadlines import JOURNEY, after_start, before_end, goes_on
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.papers import find_wrong_side, of_kinds
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.deadline import Deadline

# Thematic papers, questionnaires and presentations are left out: they come before or after an event.
READ_BEFORE = frozenset(
    {
        "invitation",
        "concept-note",
        "modus-operandi",
        "terms-of-reference",
        "programme",
        "host-paper",
        "comments-paper",
        "peer-questions",
        "background-paper",
        "self-assessment",
        "position-statement",
        "problem-statement",
    }
)
"""Kinds of paper that serve to prepare those who come."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for papers to prepare with that are surely due after the first day."""
    preparing = of_kinds(plan, READ_BEFORE)
    if not preparing:
        find.inapplicable("no paper is planned that is read before the event")
    unsaid = "the plan does not say of every paper whether it is due before the event"
    find_wrong_side(plan, find, preparing, _is_late, unsaid)


def _is_late(plan: PlanIndex, due: Deadline) -> bool | None:
    """Tell whether a paper comes when it is of no use: what goes on for months has a use for it until the end."""
    late = after_start(plan, due)
    going_on = goes_on(plan)
    if not late or going_on is False:
        return late
    before = before_end(plan, due)
    return None if before is None or going_on is None else not before


RULE = Rule(
    code="REF205",
    name="paper-after-its-use",
    severity="error",
    message='"{paper}" is due {due}, after the start of {event}',
    params={
        "paper": "The paper",
        "due": "When it is due",
        "event": "The event with its dates",
    },
    why="A paper to prepare with helps nobody who has already come; the time of the event is spent on reading.",
    remedy="Move its due date to some weeks before the start.",
    when_fine="It prepares a later part of the activity.",
    sources=("metropolis", "eizg"),
    reads=("dates.start", "dates.end"),
    scans=("papers.kind", "papers.due"),
    requires=("papers",),
    limits=(JOURNEY,),
    examples=(
        Example(edits=(Put("/papers/@programme/due", "1 week after start"),), at="/papers/@programme/due"),
    ),
    module=__name__,
    check=check,
)
