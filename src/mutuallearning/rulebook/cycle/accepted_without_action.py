"""CYC308: advice that was accepted, and no action carries it out."""

from __future__ import annotations

from mutuallearning.rulekit.advice import Judged, advice
from mutuallearning.rulekit.cycles import BY_RECORD, CYCLES, both
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import PLAN, Example, Rule


def check(index: Judged, find: Find) -> None:
    """Look for what was accepted among the actions, where each of these says which advice it carries out."""
    for case in advice(index, find):
        carried = {name for action in case.actions for name in action.it.recommendations or ()}
        for one in case.given:
            answer = one.it.response.answer if one.it.response else None
            if one.it.id is None or answer is None or not case.is_linked:
                find.unsaid("the answer to every recommendation, and which advice every action carries out")
            elif answer == "accept" and one.it.id not in carried:
                if index.is_record:
                    find.unsaid(BY_RECORD)
                else:
                    find(f"{one.at}/response/answer", text=one.it.text)


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
