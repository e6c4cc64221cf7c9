"""GOV110: several tasks, and one person has all or nearly all of them."""

from __future__ import annotations

from collections import Counter

from mutuallearning.rulekit import names
from mutuallearning.rulekit.document_index import located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.wording import capital


def check(plan: PlanIndex, find: Find) -> None:
    """Count the tasks of who has the most, if nobody helps with them and nobody could step in."""
    most = plan.format.limit("tasks-of-one-max")
    share = plan.format.limit("tasks-of-one-share-max")
    tasks = located(plan.plan.responsibilities, "/responsibilities")
    owners = Counter(task.it.owner for task in tasks)
    if owners[None]:
        find.unsaid("who owns every task")
        return
    ((first, count),) = owners.most_common(1) or ((None, 0),)
    if count <= most or count <= share * len(tasks):
        return
    owner = plan.actor_by_id.get(first or "")
    if owner is None:
        find.unsaid("who the owner of all tasks is")
        return
    own = [task for task in tasks if task.it.owner == first]
    if not owner.it.deputy and not any(task.it.helpers for task in own):
        find(
            "/responsibilities",
            actor=capital(names.actor(owner.it)),
            count=count,
            all=len(tasks),
            related=tuple((f"{task.at}/owner", "one of the tasks") for task in own),
        )


RULE = Rule(
    code="GOV110",
    name="one-does-all",
    severity="advice",
    message="{actor} owns {count} of {all:task/tasks}, and nobody helps or could step in",
    params={
        "actor": "Role and id of the person",
        "count": "How many tasks the person has",
        "all": "How many tasks there are",
    },
    why="What hangs on one person stops with that person, and the others have nothing to call their own.",
    remedy="Give some of the tasks to others, or name somebody who helps with them or is ready to step in.",
    when_fine="They are small, and done in a day.",
    sources=("cop-wt", "seed-workplace"),
    reads=(
        "responsibilities.owner",
        "responsibilities.helpers",
        "actors.id",
        "actors.roles",
        "actors.deputy",
    ),
    requires=("responsibilities.owner",),
    limits=("tasks-of-one-max", "tasks-of-one-share-max"),
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
