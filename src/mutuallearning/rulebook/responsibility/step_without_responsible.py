"""GOV111: steps that nobody sees to."""

from __future__ import annotations

from mutuallearning.models.structure import words
from mutuallearning.rulekit.document_index import located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the responsible of each step that has not been done yet; one finding for all."""
    open_ = [
        step
        for step in located(plan.plan.steps, "/steps")
        if step.it.responsible is None and step.it.done is None
    ]
    if open_:
        find.missing(
            None,
            f"{open_[0].at}/responsible",
            count=len(open_),
            steps=tuple(step.it.what or words(step.it.kind or "step") for step in open_),
        )


RULE = Rule(
    code="GOV111",
    name="step-without-responsible",
    severity="warning",
    message="Nobody sees to {count:step/steps}: {steps:list}",
    params={"count": "How many steps have nobody", "steps": "Those steps"},
    why="A visit that belongs to all is prepared by nobody, and its host hears of it last.",
    remedy="Name for each step the actor or the party that sees to it.",
    when_fine="The one who answers for the whole sees to each step as well, and all know it.",
    sources=("mle-intl", "seed-workplace"),
    reads=("steps.responsible", "steps.done", "steps.what", "steps.kind"),
    requires=("steps",),
    expects="steps.responsible",
    examples=(
        Example(
            base="mutual-learning-exercise",
            edits=(
                Put(
                    "/steps",
                    [
                        {"id": "kick-off", "kind": "meeting", "due": "2027-02-10", "responsible": "owner"},
                        {"id": "visit", "kind": "peer-visit", "what": "Visit to Oslo", "due": "2027-05-12"},
                    ],
                ),
            ),
            at="/steps/@visit/responsible",
        ),
    ),
    module=__name__,
    check=check,
)
