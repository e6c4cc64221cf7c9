"""TRA105: comments are due before the paper that they comment on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import attrs

from mutuallearning.models.structure import words
from mutuallearning.rulekit import names
from mutuallearning.rulekit.distances import before_start
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PaperEntry, PlanIndex
from mutuallearning.rulekit.papers import HOST_PAPER, of_kinds
from mutuallearning.rulekit.rule import Example, Rule

COMMENTS = "comments-paper"


@attrs.frozen
class Days:
    """From when to when a paper can be due, as numbers that grow with time.

    Attributes:
        first: The first day on which it can be due.
        last: The last day on which it can be due.
    """

    first: int
    last: int


def check(plan: PlanIndex, find: Find) -> None:
    """Compare each comments paper with the first host paper, by date or by distance from the start."""
    hosts = of_kinds(plan, (HOST_PAPER,))
    comments = of_kinds(plan, (COMMENTS,))
    if not hosts or not comments:
        find.inapplicable("no host paper with comments on it is planned")
        return
    scales: tuple[Literal["date", "distance"], ...] = ("date", "distance")
    first_host = {scale: _first(plan, hosts, scale) for scale in scales}
    for entry in comments:
        unclear = True
        for scale in scales:
            own, host = _days(plan, entry, scale), first_host[scale]
            if own is None or host is None:
                continue
            if own.last < host.first:
                find(
                    f"{entry.at}/due",
                    related=tuple((f"{paper.at}/due", "the host paper is due") for paper in hosts),
                    paper=names.paper(entry.it),
                    due=str(entry.it.due),
                    kind=words(HOST_PAPER),
                    host_due=" or ".join(sorted({str(paper.it.due) for paper in hosts})),
                )
                unclear = False
                break
            unclear = unclear and own.first < host.last
        if unclear:
            find.unsaid("which of the host paper and the comments on it is due first")


def _days(plan: PlanIndex, entry: PaperEntry, scale: Literal["date", "distance"]) -> Days | None:
    if scale == "date":
        return None if entry.due is None else Days(entry.due[0].toordinal(), entry.due[1].toordinal())
    lead = before_start(plan, entry.it.due) if entry.it.due else None
    return None if lead is None else Days(-lead.most, -lead.least)


def _first(plan: PlanIndex, hosts: Sequence[PaperEntry], scale: Literal["date", "distance"]) -> Days | None:
    """Give the days of the first host paper; None if one of them is not known."""
    days = [_days(plan, entry, scale) for entry in hosts]
    known = [one for one in days if one is not None]
    if len(known) < len(days):
        return None
    return Days(min(one.first for one in known), min(one.last for one in known))


RULE = Rule(
    code="TRA105",
    name="comments-due-before-host-paper",
    severity="error",
    principle="transparency",
    message='"{paper}" is due {due}, before the {kind} ({host_due})',
    params={
        "paper": "The comments paper",
        "due": "When it is due",
        "kind": "What it comments on",
        "host_due": "When the host paper is due",
    },
    why="Nobody can comment on a paper that is not there yet.",
    remedy="Move the comments behind the host's paper, or the paper before them.",
    when_fine="Never, if the comments are on that paper; give them another kind if they are not.",
    sources=("metropolis", "eizg"),
    reads=("papers.kind", "papers.due", "dates.start", "dates.end"),
    requires=("papers.kind",),
    examples=(
        Example(
            edits=(Put("/papers/@comments-ee/due", "6 weeks before start"),), at="/papers/@comments-ee/due"
        ),
    ),
    module=__name__,
    check=check,
)
