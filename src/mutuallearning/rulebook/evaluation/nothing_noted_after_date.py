"""EVA108: the day on which one wanted to look at what came of it is over, and nothing is noted."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from mutuallearning.rulekit.cycles import BY_RECORD
from mutuallearning.rulekit.document_index import located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.tasks import actions
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.partial_date import PartialDate, Span, span_of

_Look = tuple[str, str, Deadline | None]
"""Where it is said when one looks, at what, and when."""

_Over = tuple[str, str, datetime.date]
"""The same with the last day of which one can have thought."""


def check(plan: PlanIndex, find: Find) -> None:
    """Take the days on which one wanted to look, and seek anything that was noted on them or later."""
    over = _over(plan, find)
    notes = tuple(_notes(plan))
    missed: list[_Over] = []
    for look in over:
        noted = _is_noted(notes, look[2])
        if noted is None or (look[0].startswith("/follow_up") and _has_moved(plan)):
            find.unsaid("on which day everything was noted that is")
        elif not noted:
            missed.append(look)
    if not missed:
        if not over:
            find.inapplicable("nothing was to be looked at yet")
        return
    if plan.is_record:
        find.unsaid(BY_RECORD)
        return
    (first, what, day), *others = missed
    find(
        first,
        what=what,
        due=str(day),
        related=tuple((at, f"was due on {due}") for at, _, due in others),
    )


def _over(plan: PlanIndex, find: Find) -> list[_Over]:
    """Give what was to be looked at after the event, and before today."""
    today, end = plan.as_of, plan.end
    over: list[_Over] = []
    for at, what, due in _looks(plan):
        span = plan.span(due)
        if span is None or end is None or today is None or span[0] < today <= span[1] or span[0] <= end[1]:
            # That it is before the event is another rule's finding.
            find.unsaid("when one looks at what came of it")
        elif span[1] < today:
            over.append((at, what, span[1]))
    return over


def _looks(plan: PlanIndex) -> Iterator[_Look]:
    it = plan.plan
    if it.follow_up:
        yield "/follow_up/due", "The follow-up", it.follow_up.due
    for indicator in located(it.goal.indicators if it.goal else None, "/goal/indicators"):
        yield f"{indicator.at}/due", f'A look at "{indicator.it.statement}"', indicator.it.due
    if it.evaluation:
        yield "/evaluation/later_check", "A later look at what changed", it.evaluation.later_check


def _notes(plan: PlanIndex) -> Iterator[Span | None]:
    """Yield the days on which something was noted of what came of it; None where they are not said."""
    it = plan.plan
    for meeting in (it.follow_up.meetings if it.follow_up else None) or ():
        if meeting.held is not None or meeting.result is not None:
            yield span_of(meeting.held)
    evaluation = it.evaluation
    for look in (evaluation.later_checks if evaluation else None) or ():
        if look.done is not None or look.found is not None:
            yield span_of(look.done)
    if evaluation and evaluation.found:
        # What was found is what the survey brought, if one was held.
        yield span_of(evaluation.survey.conducted) if evaluation.survey else None
    for outcome in plan.outcomes:
        days = (outcome.it.claimed_on, *(step.date for step in outcome.it.steps or ()))
        yield _last(days)


def _last(days: tuple[PartialDate | None, ...]) -> Span | None:
    spans = [span for day in days if (span := span_of(day)) is not None]
    return max(spans, key=lambda span: span[1]) if len(spans) == len(days) else None


def _is_noted(notes: tuple[Span | None, ...], due: datetime.date) -> bool | None:
    """Tell whether something was noted about the day or after it; None if that cannot be told."""
    if any(note is not None and note[1] >= due for note in notes):
        return True
    return None if None in notes else False


def _has_moved(plan: PlanIndex) -> bool:
    """Tell whether somebody noted how far any action came: a follow-up of some sort, on whatever day."""
    return any(action.it.status not in {None, "not-started"} for action in actions(plan))


RULE = Rule(
    code="EVA108",
    name="nothing-noted-after-date",
    severity="advice",
    certainty="heuristic",
    message="{what} was due on {due}, and nothing is noted since",
    params={"what": "What one wanted to look at", "due": "The last day on which that was due"},
    why="What nobody looks at on the day that was set is not looked at, and the next activity learns nothing from it.",
    remedy="Note what was found, also where nothing has changed, or set a new day.",
    when_fine="It is noted elsewhere, such as in the minutes of a meeting.",
    sources=("ie-2019", "house rule"),
    reads=(
        "written_as",
        "dates.start",
        "dates.end",
        "goal.indicators.statement",
        "goal.indicators.due",
        "follow_up.due",
        "follow_up.meetings.held",
        "follow_up.meetings.result",
        "follow_up.actions.status",
        "evaluation.later_check",
        "evaluation.later_checks.done",
        "evaluation.later_checks.found",
        "evaluation.survey.conducted",
        "evaluation.found",
        "outcomes.claimed_on",
        "outcomes.steps.date",
    ),
    needs_as_of=True,
    status="preview",
    examples=(
        Example(
            base="any",
            edits=(Put("/stage", "done"), Put("/follow_up/due", "3 months after end")),
            at="/follow_up/due",
            as_of="2026-09-01",
        ),
    ),
    module=__name__,
    check=check,
)
