"""CUR306: a practice that began a few months ago is to be taken over by others."""

from __future__ import annotations

from mutuallearning.models.topic import EvidenceKind, Practice
from mutuallearning.rulekit.document_index import located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_TRIED: frozenset[EvidenceKind] = frozenset({"evaluation", "study", "monitoring-data", "statistics"})
"""Kinds of evidence that somebody who did not run it can check."""


def check(plan: PlanIndex, find: Find) -> None:
    """Count the days from the beginning of each practice to the event, where it is to be taken over."""
    if plan.plan.purpose != "transfer":
        if plan.plan.purpose is None:
            find.unsaid("what it is for")
        else:
            find.inapplicable("nothing is to be taken over")
        return
    if plan.start is None:
        find.unsaid("when it begins")
        return
    least = plan.format.limit("practice-age-days-min")
    for practice in located(plan.plan.practices, "/practices"):
        since = practice.it.since
        if since is None:
            find.unsaid("since when every practice has been in use")
        elif (plan.start[1] - since.earliest).days < least and not _is_tried(practice.it):
            find(f"{practice.at}/since", practice=practice.it.title, since=str(since), least=int(least))
        elif (plan.start[0] - since.latest).days < least and not _is_tried(practice.it):
            find.unsaid("closely enough since when every practice has been in use")


def _is_tried(practice: Practice) -> bool:
    return any(evidence.kind in _TRIED for evidence in practice.evidence or ())


RULE = Rule(
    code="CUR306",
    name="too-young-to-copy",
    severity="advice",
    certainty="heuristic",
    principle="curiosity",
    message='"{practice}" is in use since {since} only; a practice to copy should be {least:day/days} old',
    params={
        "practice": "Name of the practice",
        "since": "Since when it has been in use",
        "least": "How old a practice should be without figures from elsewhere",
    },
    why="In the first months everybody is keen and nothing has failed yet, so nobody knows what is to be copied.",
    remedy="Say what is not known yet, and make it a question; or wait until it has been through a year.",
    when_fine="All try something new together and know that it may fail.",
    sources=("urbact-2025", "house rule"),
    reads=("purpose", "dates.start"),
    scans=("practices.title", "practices.since", "practices.evidence.kind"),
    requires=("practices.since",),
    limits=("practice-age-days-min",),
    examples=(
        Example(
            base="transfer-network",
            edits=(
                Put("/practices/@turku-shops/since", "2025-11"),
                Put("/practices/@turku-shops/evidence/0/kind", "testimony"),
            ),
            at="/practices/@turku-shops/since",
        ),
    ),
    module=__name__,
    check=check,
)
