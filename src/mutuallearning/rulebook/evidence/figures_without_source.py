"""TRA401: figures of a practice of which nobody knows where they come from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mutuallearning.models.topic import Practice
from mutuallearning.rulekit.document_index import Located, located
from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_YEAR = re.compile(r"(?:19|20)\d\d")
_SHARE = re.compile(r"\d\s{0,2}(?:%|per\s?cent|percent|prozent|pour\s?cent|por\s?ciento)", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_LARGE = 2
"""Digits from which on a number is a figure rather than one of a few things that one can see."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look at figures among the results of each practice, and at its costs."""
    for practice in located(plan.plan.practices, "/practices"):
        it = practice.it
        if it.results is None or it.costs is None:
            find.unsaid("what each practice has achieved, and what it costs")
        places = tuple(_without_source(practice))
        if places:
            find(
                places[0],
                related=tuple((at, "has no source either") for at in places[1:]),
                practice=it.title,
                count=len(places),
            )


def _without_source(practice: Located[Practice]) -> Iterator[str]:
    it = practice.it
    if not it.evidence and it.url is None:
        for position, result in enumerate(it.results or ()):
            if _has_figure(result):
                yield f"{practice.at}/results/{position}"
    for position, cost in enumerate(it.costs or ()):
        if cost.amount is not None and cost.source is None:
            yield f"{practice.at}/costs/{position}/source"


def _has_figure(text: str) -> bool:
    """Tell whether a text has a share, or a number that is neither a year nor small.

    >>> [_has_figure(text) for text in ("94 % agreed", "Since 2019 in 3 offices", "450 people found work")]
    [True, False, True]
    """
    if _SHARE.search(text):
        return True
    return any(len(digits) >= _LARGE and not _YEAR.fullmatch(digits) for digits in _NUMBER.findall(text))


RULE = Rule(
    code="TRA401",
    name="figures-without-source",
    severity="advice",
    certainty="heuristic",
    principle="transparency",
    message='The practice "{practice}" gives {count:figure/figures} without a source',
    params={
        "practice": "The practice",
        "count": "How many of its results and costs have a figure without one",
    },
    why="Peers repeat figures at home, where the first question is where they come from and what they count.",
    remedy="Add where the figure comes from: an evaluation, a report, the monitoring data of a year.",
    when_fine="The figure stands in a paper that everybody gets, with its source there.",
    sources=("argyris", "lmp-esms"),
    scans=(
        "practices.title",
        "practices.results",
        "practices.costs.amount",
        "practices.costs.source",
        "practices.evidence",
        "practices.url",
    ),
    requires=("practices",),
    status="preview",
    examples=(
        Example(
            edits=(
                Put("/purpose", "advice-on-reform"),
                Put(
                    "/practices/@joint-teams/results", ["38 % of the young people were in work a year later"]
                ),
                Drop("/practices/@joint-teams/evidence"),
            ),
            at="/practices/@joint-teams/results/0",
        ),
    ),
    module=__name__,
    check=check,
)
