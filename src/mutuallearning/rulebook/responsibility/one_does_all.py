"""GOV110: several tasks, and one person has them all."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.document_index import located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.wording import capital


def check(plan: PlanIndex, find: Find) -> None:
    """Count the tasks, if all have the same owner and nobody helps."""
    most = plan.format.limit("tasks-of-one-max")
    tasks = located(plan.plan.responsibilities, "/responsibilities")
    owners = {task.it.owner for task in tasks}
    if None in owners:
        find.unsaid("who owns every task")
    elif len(owners) == 1 and len(tasks) > most:
        owner = plan.actor_by_id.get(tasks[0].it.owner or "")
        if owner is None:
            find.unsaid("who the owner of all tasks is")
        elif not any(task.it.helpers for task in tasks):
            find(
                "/responsibilities",
                actor=capital(names.actor(owner.it)),
                count=len(tasks),
                related=tuple((f"{task.at}/owner", "one of the tasks") for task in tasks),
            )


RULE = Rule(
    code="GOV110",
    name="one-does-all",
    severity="advice",
    message="{actor} owns all {count} tasks, and nobody helps",
    params={"actor": "Role and id of the person", "count": "How many tasks there are"},
    why="What hangs on one person stops with that person, and the others have nothing to call their own.",
    remedy="Give some of the tasks to others, or name somebody who helps with each.",
    when_fine="They are small, and done in a day.",
    sources=("cop-wt", "seed-workplace"),
    reads=("responsibilities.owner", "responsibilities.helpers", "actors.id", "actors.roles"),
    requires=("responsibilities.owner",),
    limits=("tasks-of-one-max",),
    examples=(
        Example(
            base="learning-circle",
            edits=(
                Put(
                    "/responsibilities",
                    [
                        {"task": task, "owner": "owner"}
                        for task in (
                            "Find the rooms",
                            "Choose what to read",
                            "Remind the others",
                            "Write the notes",
                            "Keep the list of what we tried",
                        )
                    ],
                ),
            ),
            at="/responsibilities",
        ),
    ),
    module=__name__,
    check=check,
)
