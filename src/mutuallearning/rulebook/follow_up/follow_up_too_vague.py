"""GOV608: a follow-up to which nobody can hold anybody."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for anything firm in a follow-up that is described: a day, a person, an action, a meeting, a way to talk."""
    it = plan.plan.follow_up
    if not it or plan.is_record:
        find.inapplicable("no follow-up is described ahead")
        return
    firm = (it.due, it.response_due, it.responsible, it.contact, it.actions, it.meetings)
    if any(one is not None for one in firm):
        return
    if it.summary is None:
        find.unsaid("what follows")
    elif plan.format.is_due("follow_up", plan.stage):
        find.inapplicable("the format asks for a date by now, which is judged by itself")
    else:
        find("/follow_up", summary=it.summary)


RULE = Rule(
    code="GOV608",
    name="follow-up-too-vague",
    severity="advice",
    message='The follow-up "{summary}" names no date, no person and no action',
    params={"summary": "The follow-up, as the plan describes it"},
    why="Good will without a name and a day is forgotten by the first Monday back at the desk.",
    remedy="Write down one thing that will be done, who does it and by when; one date is better than a page.",
    when_fine="All of it is agreed elsewhere, and this only points to it.",
    sources=("lga-timing", "eip-13"),
    reads=(
        "format",
        "stage",
        "written_as",
        "follow_up.summary",
        "follow_up.due",
        "follow_up.response_due",
        "follow_up.responsible",
        "follow_up.contact",
        "follow_up.meetings",
        "follow_up.actions",
    ),
    requires=("follow_up",),
    examples=(
        Example(
            base="matchmaking",
            edits=(Put("/follow_up", {"summary": "All are welcome to stay in touch"}),),
            at="/follow_up",
        ),
    ),
    module=__name__,
    check=check,
)
