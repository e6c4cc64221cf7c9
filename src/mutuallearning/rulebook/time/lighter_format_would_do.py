"""GOV508: two days and more for one question."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import SEEING, has_blank_day, is_unknown
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for one problem, one question, nothing to see, and more days than one question is worth."""
    most = plan.format.limit("one-question-days-max")
    kinds = [entry.it.kind for entry in plan.sessions]
    shortest, longest = _length(plan)
    if any(topic.it.questions is None for topic in plan.topics):
        find.unsaid("all learning questions")
    elif len(plan.questions) != 1:
        find.inapplicable("there is not just one learning question")
    elif plan.plan.purpose is None:
        find.unsaid("what the activity is for")
    elif plan.plan.purpose != "problem-solving":
        find.inapplicable("it is for more than to solve one problem")
    elif not SEEING.isdisjoint(kinds):
        find.inapplicable("there is something to see")
    elif not kinds or any(map(is_unknown, kinds)) or has_blank_day(plan):
        find.unsaid("what happens on each day")
    elif shortest is not None and shortest > most:
        find("/dates/end", days=shortest)
    elif longest is None or longest > most:
        find.unsaid("closely enough when it starts and ends")


def _length(plan: PlanIndex) -> tuple[int | None, int | None]:
    """Give the fewest and the most calendar days that it can last, if its last day is said."""
    dates = plan.plan.dates
    if dates is None or dates.end is None or plan.start is None or plan.end is None:
        return None, None
    return (plan.end[0] - plan.start[1]).days + 1, (plan.end[1] - plan.start[0]).days + 1


RULE = Rule(
    code="GOV508",
    name="lighter-format-would-do",
    severity="advice",
    certainty="heuristic",
    status="preview",
    message="{activity} takes {days:day/days} for one question, with nothing to see; less may do",
    params={"days": "Calendar days from the first to the last"},
    why="Two hours with the right people and no papers often solve a single problem; days of work need a reason.",
    remedy="Try a peer assist or a matchmaking session first, and come back to this if the problem is still there.",
    when_fine="The question is a large one, or people need the time to come to trust each other.",
    sources=("ie-match",),
    reads=(
        "topics.questions",
        "purpose",
        "dates.start",
        "dates.end",
        "agenda.days.sessions.kind",
    ),
    requires=("topics.questions", "agenda.days.sessions.kind"),
    limits=("one-question-days-max",),
    examples=(
        Example(
            base="learning-exchange",
            edits=(
                Drop("/topics/@outreach/questions/@q-trust"),
                *(
                    Put(f"/agenda/days/{day}/sessions/@{session}/questions", ["q-find"])
                    for day, session in (
                        (0, "clarifying"),
                        (0, "elsewhere"),
                        (0, "talk"),
                        (1, "draft"),
                        (1, "advice"),
                        (1, "take-home"),
                        (1, "next"),
                    )
                ),
            ),
            at="/dates/end",
        ),
    ),
    module=__name__,
    check=check,
)
