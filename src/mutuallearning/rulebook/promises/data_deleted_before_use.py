"""TRA207: names and addresses are deleted before people are asked or invited again."""

from __future__ import annotations

from typing import TypeAlias

from mutuallearning.models.evaluation import Evaluation
from mutuallearning.models.follow_up import FollowUp
from mutuallearning.rulekit.deadlines import before_end
from mutuallearning.rulekit.distances import after_end, roughly_after_end
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.deadline import Deadline

Use: TypeAlias = tuple[str, str, Deadline | None]
"""For what people are written to after the event: where the plan says when, what it is, and when."""


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the day of deletion with each surely later day on which people are written to; one finding for all."""
    until = plan.plan.privacy.retention_until if plan.plan.privacy else None
    kept = None if until is None else roughly_after_end(plan, until)
    if until is None or kept is None:
        find.unsaid("on which day personal data are deleted")
        return
    late: list[tuple[int, Use]] = []
    for use in (*_follow_up(plan.plan.follow_up), *_surveys(plan.plan.evaluation)):
        due = use[2]
        used = None if due is None else after_end(plan, due)
        if used is not None and used.most <= kept.least:
            continue
        deleted = None if used is None else after_end(plan, until)
        if used is None or deleted is None or used.least <= deleted.most < used.most:
            find.unsaid("when people are written to after the event")
        # That a follow-up comes before the event is another rule's finding.
        elif due and used.least > deleted.most and not before_end(plan, due):
            late.append((used.least, use))
    if late:
        _, (_, what, due) = max(late, key=lambda one: one[0])
        find(
            "/privacy/retention_until",
            related=tuple((at, "comes later") for _, (at, _, _) in late),
            until=str(until),
            what=what,
            due=str(due),
        )


def _follow_up(it: FollowUp | None) -> list[Use]:
    meetings = it.meetings if it else None
    if meetings is None:
        return [("/follow_up/meetings", "a meeting", None)]
    return [
        (f"/follow_up/meetings/{position}/due", "a follow-up meeting", meeting.due)
        for position, meeting in enumerate(meetings)
    ]


def _surveys(it: Evaluation | None) -> list[Use]:
    """Give the surveys; a later check that asks offices rather than people needs no address of a person."""
    found: list[Use] = [("/evaluation/survey/due", "the survey", it.survey.due if it and it.survey else None)]
    for position, later in enumerate((it.later_checks if it else None) or ()):
        if later.survey:
            at = f"/evaluation/later_checks/{position}/due"
            found.append((at, "a later survey", later.survey.due or later.due))
    return found


RULE = Rule(
    code="TRA207",
    name="data-deleted-before-use",
    severity="advice",
    principle="transparency",
    message="Personal data are deleted {until}, but {what} follows {due}",
    params={
        "until": "When personal data are deleted",
        "what": "The last for which people are written to",
        "due": "When that is",
    },
    why="Either the promise is broken or nobody can be asked any more; both come out when it is too late.",
    remedy="Keep addresses until the last time people are written to, and tell them so, or move that forward.",
    when_fine="It goes through the offices of the parties, without any address of a person.",
    sources=("privacy-eu4y", "privacy-old"),
    reads=(
        "dates.start",
        "dates.end",
        "privacy.retention_until",
    ),
    scans=(
        "follow_up.meetings.due",
        "evaluation.survey.due",
        "evaluation.later_checks.due",
        "evaluation.later_checks.survey.due",
    ),
    requires=("privacy.retention_until",),
    examples=(
        Example(
            edits=(Put("/privacy/retention_until", "6 months after end"),), at="/privacy/retention_until"
        ),
    ),
    module=__name__,
    check=check,
)
