"""Papers and their dates: whether they come before or after the event, and early or soon enough."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from mutuallearning.models.paper import Paper
from mutuallearning.rulekit import names
from mutuallearning.rulekit.deadlines import event
from mutuallearning.rulekit.distances import Distance, before_start
from mutuallearning.rulekit.document_index import once
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PaperEntry, PlanIndex
from mutuallearning.types.deadline import Deadline

HOST_PAPER = "host-paper"

REPORTS = frozenset({"feedback-report", "report", "synthesis-report", "key-policy-messages"})
"""Kinds of paper that tell what came of an event."""

ACCOUNTS = REPORTS | {"minutes", "learning-note", "draft-report", "executive-summary"}
"""Kinds of paper that tell what was said in the activity."""


def of_kinds(plan: PlanIndex, kinds: Collection[str]) -> tuple[PaperEntry, ...]:
    """Give the papers of some kinds."""
    return tuple([entry for entry in plan.papers if entry.it.kind in kinds])


@once
def reports(plan: PlanIndex) -> tuple[PaperEntry, ...]:
    """Give the reports, and what the format takes instead of one."""
    return of_kinds(plan, REPORTS | plan.format.stand_ins.get("report", frozenset()))


def find_wrong_side(
    plan: PlanIndex,
    find: Find,
    papers: Iterable[PaperEntry],
    is_wrong: Callable[[PlanIndex, Deadline], bool | None],
    unsaid: str,
) -> None:
    """Report the papers that are surely due on the wrong side of the event.

    Args:
        plan: The plan.
        find: The voice of the rule; its message shows `paper`, `due` and `event`.
        papers: The papers to look at.
        is_wrong: Tells whether a deadline is on the wrong side; None where it cannot be known.
        unsaid: What the plan does not say where it cannot.
    """
    for entry in papers:
        due = entry.it.due
        wrong = is_wrong(plan, due) if due else None
        if wrong:
            find(f"{entry.at}/due", paper=names.paper(entry.it), due=str(due), event=event(plan))
        elif wrong is None:
            find.unsaid(unsaid)


def find_short_lead(
    plan: PlanIndex, find: Find, papers: Iterable[PaperEntry], least: float, what: str
) -> None:
    """Report the papers that are surely due fewer days before the event than they should, or came in the last half.

    Of a paper that has come, the day on which it came counts: half of the time is still enough to read it.

    Args:
        plan: The plan.
        find: The voice of the rule; its message shows `paper`, `comes`, `days` and `limit`.
        papers: The papers to look at.
        least: The fewest days before the start.
        what: The papers in words, such as `the comments are`.
    """
    for entry in papers:
        came = entry.it.delivered is not None
        limit = least / 2 if came else least
        lead = _lead(plan, entry.it)
        if lead is None or lead.least < limit <= lead.most:
            find.unsaid(f"how many days before the start {what} due")
        elif lead.most < 0:
            # That it comes when it is no longer of use is another rule's finding.
            find.unsaid(f"a day before the start on which {what} due")
        elif lead.most < limit:
            find(
                f"{entry.at}/{'delivered' if came else 'due'}",
                paper=names.paper(entry.it),
                comes="came" if came else "is due",
                days=lead.most,
                limit=least,
            )


def _lead(plan: PlanIndex, paper: Paper) -> Distance | None:
    if paper.delivered is None:
        return before_start(plan, paper.due) if paper.due else None
    if plan.start is None:
        return None
    least, most = plan.start[0] - paper.delivered.latest, plan.start[1] - paper.delivered.earliest
    return Distance(least.days, most.days)
