"""TRA112: a report kept back, where those who run the format publish it."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.papers import of_kinds
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.wording import listed

_READERS = {
    "programme": ("the programme",),
    "participants": ("those who took part",),
    "host-and-organiser": ("host", "organiser"),
    "organiser": ("the organiser",),
}


def check(plan: PlanIndex, find: Find) -> None:
    """Look at the readers of the report, and of the action plan that answers it."""
    papers = of_kinds(plan, ("report", "action-plan"))
    if not papers:
        find.inapplicable("no report is planned")
    for entry in papers:
        audience = entry.it.audience
        if audience is None:
            find.unsaid("who gets to read every report")
        elif audience in _READERS:
            find(f"{entry.at}/audience", paper=names.paper(entry.it), readers=listed(_READERS[audience]))


RULE = Rule(
    code="TRA112",
    name="report-not-published",
    severity="warning",
    principle="transparency",
    message='"{paper}" is for {readers} only; reports and action plans of this format are published',
    params={"paper": "The report or the action plan", "readers": "Who gets to read it"},
    why="The public was told that it would read what came of it; a council that keeps it back loses that trust.",
    remedy="Publish it, without what was told in confidence, and say beforehand that you will.",
    when_fine="An early version is meant; then call it a draft report.",
    sources=("lga-timing", "ess"),
    scans=("papers.kind", "papers.title", "papers.audience"),
    requires=("papers.kind",),
    formats=("peer-challenge", "peer-review/statistics"),
    examples=(
        Example(
            base="peer-challenge",
            edits=(Put("/papers/@report/audience", "programme"),),
            at="/papers/@report/audience",
        ),
    ),
    module=__name__,
    check=check,
)
