"""GOV107: one person with more to do in one week than is wise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import attrs

from mutuallearning.rulekit import names
from mutuallearning.rulekit.document_index import located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.tasks import actions
from mutuallearning.types.deadline import Deadline

_WEEK = 7


@attrs.frozen
class _Task:
    """Something that somebody has to do.

    Attributes:
        at: Pointer to its date.
        owner: Id of the actor who does it, or of a party.
        due: By when.
    """

    at: str
    owner: str | None
    due: Deadline | None


def check(plan: PlanIndex, find: Find) -> None:
    """Count the tasks of each person in the fullest seven days; dates that are not exact are left out."""
    limit = plan.format.limit("tasks-in-a-week-max")
    days: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    tasks = list(_tasks(plan))
    for task in tasks:
        span = plan.span(task.due)
        if task.owner is None or span is None or span[0] != span[1]:
            find.unsaid("who does every task, and by which day")
        elif task.owner in plan.actor_by_id:
            days[task.owner].append((span[0].toordinal(), task.at))
        elif task.owner not in plan.party_by_id:
            find.unsaid("who does every task, and by which day")
    for owner, own in days.items():
        own.sort()
        first, last = _fullest_week([day for day, _ in own])
        if last - first > limit:
            find(
                own[first][1],
                actor=names.actor(plan.actor_by_id[owner].it),
                count=last - first,
                limit=limit,
                related=tuple((at, "in the same week") for _, at in own[first + 1 : last]),
            )
    follow_up = plan.plan.follow_up
    if None in (plan.plan.responsibilities, plan.plan.papers, follow_up.actions if follow_up else None):
        find.unsaid("all tasks, papers and actions")
    elif not tasks:
        find.inapplicable("the plan has no task")


def _tasks(plan: PlanIndex) -> Iterator[_Task]:
    for task in located(plan.plan.responsibilities, "/responsibilities"):
        yield _Task(f"{task.at}/due", task.it.owner, task.it.due)
    for paper in plan.papers:
        if paper.it.state != "dropped":
            yield _Task(f"{paper.at}/due", paper.it.responsible, paper.it.due)
    for action in actions(plan):
        yield _Task(f"{action.at}/due", action.it.owner, action.it.due)


def _fullest_week(days: list[int]) -> tuple[int, int]:
    """Find the seven days with most of some sorted days in them: the first of these, and one after the last."""
    best = (0, 0)
    first = 0
    for last, day in enumerate(days, 1):
        while day - days[first] >= _WEEK:
            first += 1
        if last - first > best[1] - best[0]:
            best = (first, last)
    return best


RULE = Rule(
    code="GOV107",
    name="too-many-tasks-at-once",
    severity="advice",
    certainty="heuristic",
    status="preview",
    message="The {actor} has {count:task/tasks} due within seven days (limit: {limit})",
    params={
        "actor": "The person who has them all, by role and id",
        "count": "How many papers, tasks and actions of this person are due in the fullest seven days",
        "limit": "Most that one person should have due in a week",
    },
    why="Where all that is due in one week hangs on one person, something will be late, and nobody can help.",
    remedy="Spread the dates, or give some of the tasks to somebody else.",
    when_fine="The tasks are small, or the person only sees to it that others do them.",
    sources=("house rule",),
    reads=(
        "responsibilities.owner",
        "responsibilities.due",
        "papers.responsible",
        "papers.due",
        "papers.state",
        "follow_up.actions.owner",
        "follow_up.actions.due",
        "dates.start",
        "dates.end",
        "actors.id",
        "actors.roles",
        "parties.id",
    ),
    limits=("tasks-in-a-week-max",),
    examples=(
        Example(
            edits=(
                Put(
                    "/follow_up/actions",
                    [
                        {"what": what, "owner": "host-lead", "due": f"{days} days after end"}
                        for what, days in (
                            ("Thank all who took part", 15),
                            ("Brief the head of service", 16),
                            ("Write the note for the regional offices", 17),
                            ("Send the figures that the peers asked for", 18),
                            ("Book the meeting with the regional offices", 19),
                            ("Answer the questions of the press", 20),
                        )
                    ],
                ),
            ),
            at="/follow_up/actions/0/due",
        ),
    ),
    module=__name__,
    check=check,
)
