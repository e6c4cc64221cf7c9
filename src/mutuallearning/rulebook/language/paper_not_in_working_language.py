"""EMP302: a paper that exists in no working language, not even as a summary."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.languages import plain, shared
from mutuallearning.rulekit.rule import Example, Rule

_FEW_READERS = ("host-and-organiser", "organiser", "nobody")
"""Audiences that are not the group."""


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the languages of each paper for the group, and of its summary, with the working languages."""
    working = plain(plan.plan.languages)
    for paper in plan.papers:
        if paper.it.audience in _FEW_READERS:
            continue
        if not paper.it.languages:
            find.unsaid("in which languages every paper exists")
        elif not shared((*paper.it.languages, *(paper.it.summary_languages or ())), working):
            find(
                f"{paper.at}/languages",
                paper=names.paper(paper.it),
                languages=paper.it.languages,
                working=plan.plan.languages or (),
            )


RULE = Rule(
    code="EMP302",
    name="paper-not-in-working-language",
    severity="warning",
    principle="empathy",
    message='The paper "{paper}" exists in {languages:list} only, but people work in {working:list}',
    params={
        "paper": "The paper",
        "languages": "Languages in which it exists",
        "working": "Working languages of the activity",
    },
    why="A paper that half the group cannot read makes two groups: those prepared and those not.",
    remedy="Add a summary of a page or two in a working language.",
    when_fine="It is a law or an annex that nobody needs to read beforehand.",
    sources=("impel-how",),
    reads=("languages",),
    scans=("papers.languages", "papers.summary_languages", "papers.audience"),
    requires=("languages", "papers"),
    examples=(
        Example(edits=(Put("/papers/@comments-pt/languages", ["pt"]),), at="/papers/@comments-pt/languages"),
    ),
    module=__name__,
    check=check,
)
