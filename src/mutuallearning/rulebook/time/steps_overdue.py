"""GOV510: steps that should have been done by now."""

from __future__ import annotations

from mutuallearning.models.step import Step
from mutuallearning.models.structure import words
from mutuallearning.rulekit.cycles import BY_RECORD
from mutuallearning.rulekit.deadlines import is_over
from mutuallearning.rulekit.document_index import located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.partial_date import Span, span_of


def check(plan: PlanIndex, find: Find) -> None:
    """Look for steps that are surely over and not marked as done, if the plan keeps a record of that at all."""
    steps = located(plan.plan.steps, "/steps")
    if all(step.it.done is None for step in steps):
        find.unsaid("whether any step was done")
        return
    unclear = False
    overdue: list[tuple[str, str]] = []
    for step in steps:
        if step.it.done is not None:
            continue
        over = None if step.it.changes else is_over(_due(plan, step.it), plan.as_of)
        if over is None:
            unclear = True
        elif over:
            overdue.append((step.at, step.it.what or words(step.it.kind or "step")))
    if overdue and not plan.is_record:
        find(
            f"{overdue[0][0]}/done",
            related=tuple((f"{at}/due", "overdue too") for at, _ in overdue[1:]),
            count=len(overdue),
            steps=tuple(what for _, what in overdue),
        )
    elif overdue:
        find.unsaid(BY_RECORD)
    elif unclear:
        find.unsaid("when every step is planned, and whether it was changed")


def _due(plan: PlanIndex, step: Step) -> Span | None:
    return span_of(step.until) or plan.span(step.due)


RULE = Rule(
    code="GOV510",
    name="steps-overdue",
    severity="advice",
    certainty="heuristic",
    principle="transparency",
    message="{count:step is/steps are} overdue and not marked as done: {steps:list}",
    params={"count": "How many steps are overdue", "steps": "Those steps"},
    why="Each step waits for the one before; who comes later plans by dates that no longer hold.",
    remedy="Note when the step was done, or set a new date and tell those who wait for it.",
    when_fine="It was done, and nobody has noted it yet.",
    sources=("house rule",),
    reads=(
        "written_as",
        "dates.start",
        "dates.end",
        "steps.kind",
        "steps.what",
        "steps.due",
        "steps.until",
        "steps.done",
        "steps.changes",
    ),
    requires=("steps",),
    needs_as_of=True,
    examples=(
        Example(
            base="mutual-learning-exercise",
            edits=(
                Put(
                    "/steps",
                    [
                        {
                            "id": "template",
                            "kind": "drafting",
                            "what": "Template of the background reports",
                            "due": "2026-12-10",
                            "done": "2026-12-11",
                            "responsible": "owner",
                        },
                        {
                            "id": "call",
                            "kind": "call",
                            "what": "Call with the ministries",
                            "due": "2027-01-07",
                            "responsible": "owner",
                        },
                    ],
                ),
            ),
            at="/steps/@call/done",
            as_of="2027-01-15",
        ),
    ),
    module=__name__,
    check=check,
)
