"""GOV110: several tasks or actions, and one person has all or nearly all of them."""

from __future__ import annotations

from collections import Counter

import attrs

from mutuallearning.rulekit import names
from mutuallearning.rulekit.document_index import located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.tasks import actions
from mutuallearning.wording import capital


@attrs.frozen
class _Task:
    """Something to do.

    Attributes:
        at: Pointer to it.
        owner: Id of the actor who does it, or of a party.
        helped: Whether somebody helps.
    """

    at: str
    owner: str | None
    helped: bool


def check(plan: PlanIndex, find: Find) -> None:
    """Count the tasks, and the actions, of who has the most, if nobody helps with them and nobody could step in."""
    tasks = [
        _Task(task.at, task.it.owner, bool(task.it.helpers))
        for task in located(plan.plan.responsibilities, "/responsibilities")
    ]
    doing = [_Task(action.at, action.it.owner, helped=False) for action in actions(plan)]
    _judge(plan, find, "/responsibilities", tasks)
    _judge(plan, find, "/follow_up/actions", doing)
    if plan.plan.responsibilities is None:
        find.unsaid("which tasks there are")


def _judge(plan: PlanIndex, find: Find, at: str, tasks: list[_Task]) -> None:
    owners = Counter(task.owner for task in tasks)
    if owners[None]:
        find.unsaid("who owns every task")
        return
    ((first, count),) = owners.most_common(1) or ((None, 0),)
    share = plan.format.limit("tasks-of-one-share-max")
    if count <= plan.format.limit("tasks-of-one-max") or count <= share * len(tasks):
        return
    owner = plan.actor_by_id.get(first or "")
    own = [task for task in tasks if task.owner == first]
    if owner is None and first not in plan.party_by_id:
        find.unsaid("who the owner of all tasks is")
    elif owner is not None and not owner.it.deputy and not any(task.helped for task in own):
        related = tuple((f"{task.at}/owner", "one of the tasks") for task in own)
        find(at, actor=capital(names.actor(owner.it)), count=count, all=len(tasks), related=related)


RULE = Rule(
    code="GOV110",
    name="one-does-all",
    severity="advice",
    message="{actor} has {count} of {all:task/tasks}, and nobody helps or could step in",
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
        "follow_up.actions.owner",
        "actors.id",
        "actors.roles",
        "actors.deputy",
        "parties.id",
    ),
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
