"""GOV105: a task that nobody owns."""

from __future__ import annotations

from mutuallearning.rulekit.document_index import located
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the owner of each task; helpers do not count."""
    for task in located(plan.plan.responsibilities, "/responsibilities"):
        if task.it.owner is None:
            find.missing(None, f"{task.at}/owner", task=task.it.task)


RULE = Rule(
    code="GOV105",
    name="task-without-owner",
    severity="warning",
    message='Nobody owns the task "{task}"',
    params={"task": "The task"},
    why="A task on a list without a name beside it is everybody's and nobody's.",
    remedy="Name one actor who answers for the task.",
    when_fine="Never for long: a task that nobody takes may not be needed.",
    sources=("seed-workplace", "mle-intl"),
    scans=("responsibilities.task", "responsibilities.owner"),
    requires=("responsibilities",),
    expects="responsibilities.owner",
    examples=(
        Example(
            edits=(Drop("/responsibilities/@task-travel/owner"),), at="/responsibilities/@task-travel/owner"
        ),
    ),
    module=__name__,
    check=check,
)
