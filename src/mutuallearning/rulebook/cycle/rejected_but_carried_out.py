"""CYC309: advice that was rejected, and an action carries it out all the same."""

from __future__ import annotations

from mutuallearning.rulekit.advice import Judged, advice
from mutuallearning.rulekit.cycles import CYCLES, both
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import HOUSE_RULE, PLAN, Example, Rule


def check(index: Judged, find: Find) -> None:
    """Look for what was rejected among what the actions carry out; one that was dropped carries out nothing."""
    for case in advice(index, find):
        rejected = {
            one.it.id: one for one in case.given if one.it.response and one.it.response.answer == "reject"
        }
        rejected.pop(None, None)
        for action in case.actions:
            for name in action.it.recommendations or ():
                if name in rejected and action.it.status != "dropped":
                    one = rejected.pop(name)
                    at = f"{one.at}/response/answer"
                    find(
                        at, related=((action.at, "carries it out"),), text=one.it.text, action=action.it.what
                    )
        answers = [one.it.response.answer if one.it.response and one.it.id else None for one in case.given]
        if None in answers or not case.is_linked:
            find.unsaid("the answer to every recommendation, and which advice every action carries out")


RULE = Rule(
    code="CYC309",
    name="rejected-but-carried-out",
    severity="warning",
    principle="transparency",
    message='The recommendation "{text}" is rejected, and "{action}" carries it out',
    params={
        "text": "The recommendation, shortened",
        "action": "The action that says that it carries it out, shortened",
    },
    why="Whoever reads the answer and the plan learns that one of the two was not meant.",
    remedy="Change the answer to what is done, or take the action out; if it was accepted in part, say which part.",
    when_fine="The action does something else for the same reason; then it does not carry out this advice.",
    sources=(HOUSE_RULE,),
    reads=(*both("halts.kind", "agenda.items.recommendations"), "follow_up.actions.recommendations"),
    scans=(
        *both("recommendations.id", "recommendations.text", "recommendations.response.answer"),
        *both("agenda.items.status", "agenda.items.what"),
        "follow_up.actions.status",
        "follow_up.actions.what",
    ),
    subjects=(PLAN, *CYCLES),
    examples=(
        Example(
            base="peer-review-cycle",
            edits=(
                Put("/recommendations/@r2/response/answer", "reject"),
                Put("/recommendations/@r2/response/reason", "The lease runs until 2028."),
            ),
            at="/recommendations/@r2/response/answer",
        ),
    ),
    module=__name__,
    check=check,
)
