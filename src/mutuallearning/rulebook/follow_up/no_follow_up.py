"""GOV601: no date to look at what came of it."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a follow-up with a date, its own or that of a meeting."""
    follow_up = plan.plan.follow_up
    if not follow_up:
        find.missing(follow_up, "/follow_up")
    elif follow_up.due is None and all(meeting.due is None for meeting in follow_up.meetings or ()):
        find.missing(None, "/follow_up/due")


RULE = Rule(
    code="GOV601",
    name="no-follow-up",
    severity="warning",
    message="{activity} sets no date to look at what came of it",
    why="What nobody looks at again is rarely done, and the peers never learn whether their advice was any good.",
    remedy="Set a date, some months after the event, at which the parties look at what came of it.",
    when_fine="The activity is one of a series, and the next one begins with the last one.",
    sources=("lga-timing", "dac-how"),
    reads=("follow_up.due", "follow_up.meetings.due"),
    expects="follow_up",
    examples=(Example(edits=(Drop("/follow_up"),), at="/follow_up"),),
    module=__name__,
    check=check,
)
