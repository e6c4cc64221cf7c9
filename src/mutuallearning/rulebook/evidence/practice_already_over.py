"""CUR305: a practice that is shown as in use was over before the event."""

from __future__ import annotations

from mutuallearning.models.topic import PracticeState
from mutuallearning.rulekit.document_index import located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_IN_USE: frozenset[PracticeState] = frozenset({"emerging", "pilot", "established"})


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the last day of each practice that is said to be in use with the first day of the event."""
    if plan.start is None:
        find.unsaid("when the event is")
        return
    judged = False
    for practice in located(plan.plan.practices, "/practices"):
        it = practice.it
        if it.state is None or it.until is None:
            find.unsaid("of every practice whether it is in use, and until when")
        elif it.state in _IN_USE:
            judged = True
            if it.until.latest < plan.start[0]:
                find(f"{practice.at}/until", practice=it.title, state=it.state, until=str(it.until))
            elif it.until.earliest < plan.start[1]:
                find.unsaid("closely enough until when every practice is in use, and when the event is")
    if not judged:
        find.inapplicable("no practice is said to be in use until some day")


RULE = Rule(
    code="CUR305",
    name="practice-already-over",
    severity="warning",
    principle="curiosity",
    message='"{practice}" counts as {state}, but ended {until}, before the event',
    params={
        "practice": "Name of the practice",
        "state": "What state it is said to be in",
        "until": "When it ended",
    },
    why="Why something was given up is often the best lesson; shown as if it were going on, it misleads.",
    remedy="Say that it has ended, and make why a question of the event; or correct the dates.",
    when_fine="It went on under another name, and that is told.",
    sources=("house rule",),
    reads=("dates.start",),
    scans=("practices.title", "practices.state", "practices.until"),
    requires=("practices.until",),
    examples=(
        Example(edits=(Put("/practices/@joint-teams/until", "2026-03"),), at="/practices/@joint-teams/until"),
    ),
    module=__name__,
    check=check,
)
