"""REF212: one looks at what came of the advice, or the host answers it, before anybody has it in writing."""

from __future__ import annotations

from typing import TypeAlias

from mutuallearning.rulekit import names
from mutuallearning.rulekit.distances import Distance, after_end, roughly_after_end
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PaperEntry, PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.deadline import Deadline

_WRITTEN = frozenset(
    {
        "draft-report",
        "feedback-report",
        "report",
        "synthesis-report",
        "key-policy-messages",
        "executive-summary",
    }
)
"""Kinds of paper in which advice stands, or the first of it."""

Follower: TypeAlias = tuple[str, str, Deadline | None]
"""What follows an event: where the plan says by when, what it is, and by when."""


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the dates of the follow-up with the first paper in which the advice can be read."""
    papers = [entry for entry in plan.papers if entry.it.kind in _WRITTEN and entry.it.timing != "before"]
    if not papers:
        find.inapplicable("no report is planned")
        return
    known = [(distance, entry) for entry in papers if (distance := _distance(plan, entry.it.due)) is not None]
    if len(known) < len(papers):
        find.unsaid("when every report is due")
        return
    report = known[0] if len(known) == 1 else min(known, key=lambda one: one[0].least)
    it = plan.plan.follow_up
    _compare(plan, find, report, ("/follow_up/due", "The follow-up", it.due if it else None))
    answer = it.response_due if it else None
    _compare(plan, find, report, ("/follow_up/response_due", "The host's answer", answer))


def _compare(plan: PlanIndex, find: Find, report: tuple[Distance, PaperEntry], follower: Follower) -> None:
    first, paper = report
    at, what, due = follower
    rough = None if due is None else roughly_after_end(plan, due)
    if rough is not None and rough.least >= first.most:
        return
    distance = _distance(plan, due)
    if due is None or distance is None:
        find.unsaid("when everything that follows the event is due")
    elif distance.least >= 0 and distance.most < first.least:
        find(
            at,
            what=what,
            due=str(due),
            paper=names.paper(paper.it),
            report_due=str(paper.it.due),
            related=((f"{paper.at}/due", "the first report"),),
        )
    elif distance.least < first.most:
        find.unsaid("the dates closely enough")


def _distance(plan: PlanIndex, due: Deadline | None) -> Distance | None:
    return None if due is None else after_end(plan, due)


RULE = Rule(
    code="REF212",
    name="follow-up-before-report",
    severity="warning",
    message='{what} is due {due}, before the first report: "{paper}", {report_due}',
    params={
        "what": "The follow-up or the host's answer",
        "due": "When it is due",
        "paper": "The first report",
        "report_due": "When that is due",
    },
    why="What nobody has read yet can neither be answered nor have led to anything.",
    remedy="Let the follow-up come some months after the report, or the report earlier.",
    when_fine="It is a first talk on what was said aloud; then make it a meeting of the follow-up.",
    sources=("lga-timing",),
    reads=("dates.start", "dates.end"),
    scans=(
        "papers.kind",
        "papers.title",
        "papers.timing",
        "papers.due",
        "follow_up.due",
        "follow_up.response_due",
    ),
    requires=("papers.kind", "follow_up"),
    examples=(
        Example(
            base="peer-challenge",
            edits=(Put("/follow_up/due", "2 weeks after end"),),
            at="/follow_up/due",
        ),
    ),
    module=__name__,
    check=check,
)
