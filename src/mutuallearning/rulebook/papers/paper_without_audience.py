"""TRA109: papers of which nobody knows who gets to read them."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_FOR_THEMSELVES = frozenset({"transfer-plan", "roadmap"})
"""Kinds of paper that are written for those who write them, and read at home."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look at all papers together, but for those that people write for themselves."""
    found = [
        entry for entry in plan.papers if entry.it.audience is None and entry.it.kind not in _FOR_THEMSELVES
    ]
    if found:
        find.missing(
            None,
            f"{found[0].at}/audience",
            count=len(found),
            papers=tuple(names.paper(entry.it) for entry in found),
        )


RULE = Rule(
    code="TRA109",
    name="paper-without-audience",
    severity="warning",
    principle="transparency",
    message="No readers are named for {count:paper/papers}: {papers:list}",
    params={"count": "How many papers say no audience", "papers": "The papers"},
    why="People write openly only if they know who reads it, and readers should know that it will come.",
    remedy="Say for each paper who gets to read it, from nobody to the public.",
    when_fine="The programme has one rule for all its papers.",
    sources=("lga-timing", "ess", "eoe"),
    reads=("papers.kind", "papers.audience"),
    requires=("papers.kind",),
    expects="papers.audience",
    planned_ahead=True,
    examples=(
        Example(edits=(Drop("/papers/@thematic-paper/audience"),), at="/papers/@thematic-paper/audience"),
    ),
    module=__name__,
    check=check,
)
