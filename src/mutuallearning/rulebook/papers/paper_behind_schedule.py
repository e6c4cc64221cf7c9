"""TRA113: a paper due long after the time at which the format has it."""

from __future__ import annotations

from mutuallearning.formatbook.profile import Milestone
from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PaperEntry, PlanIndex
from mutuallearning.rulekit.papers import reports
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.deadline import Deadline


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the due dates with the timeline of the format, where that counts from the event on."""
    slack = plan.format.limit("milestone-slack-days-max")
    # When papers to read beforehand and reports are due, other rules judge by figures of their own.
    judged = {entry.it.kind for entry in reports(plan)}
    papers = [entry for entry in plan.papers if entry.it.kind not in judged]
    usual = _usual(plan) if papers else {}
    papers = [entry for entry in papers if entry.it.kind in usual]
    if not papers:
        find.inapplicable("the format has no usual time for any of the papers")
    for entry in papers:
        milestone = usual[entry.it.kind]
        days = _days_late(plan, entry, milestone)
        if days is None:
            find.unsaid("how long after the event every paper is due")
        elif days > slack:
            find(
                f"{entry.at}/due",
                paper=names.paper(entry.it),
                due=str(entry.it.due),
                usual=str(milestone.when),
            )


def _usual(plan: PlanIndex) -> dict[str, Milestone]:
    return {one.paper: one for one in plan.format.timeline if one.paper is not None and not _is_before(one)}


def _is_before(milestone: Milestone) -> bool:
    return milestone.when.direction == "before"


def _days_late(plan: PlanIndex, entry: PaperEntry, milestone: Milestone) -> int | None:
    if entry.it.due is None:
        return None
    own = entry.it.due.offset
    if (
        own is not None
        and own.anchor == "end"
        and own.direction == "before"
        and milestone.when.anchor == "end"
    ):
        return 0
    due = plan.span(entry.it.due)
    usual = None if due is None else plan.span(Deadline(milestone.when))
    if due is None or usual is None:
        return None
    return (due[0] - usual[1]).days


RULE = Rule(
    code="TRA113",
    name="paper-behind-schedule",
    severity="advice",
    principle="transparency",
    message='"{paper}" is due {due}; in this format it usually comes {usual}',
    params={
        "paper": "The paper",
        "due": "When it is due",
        "usual": "When the format has it",
    },
    why="What is written months later than usual is written from memory, and no longer guides what is done.",
    remedy="Move the date forward, or write a short first version in time.",
    when_fine="The activity goes in steps of its own, and the paper belongs to a later one.",
    sources=("urbact-guide", "lga-timing"),
    reads=("dates.start", "dates.end", "format"),
    scans=("papers.kind", "papers.title", "papers.due"),
    requires=("papers.kind",),
    limits=("milestone-slack-days-max",),
    examples=(
        Example(
            base="transfer-network",
            edits=(Put("/papers/@transfer-plans/due", "20 months after start"),),
            at="/papers/@transfer-plans/due",
        ),
    ),
    module=__name__,
    check=check,
)
