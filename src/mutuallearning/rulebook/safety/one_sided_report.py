"""EMP209: a report on strengths alone, or on what could be better alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PaperEntry, PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

REPORTS = frozenset({"draft-report", "feedback-report", "report", "synthesis-report"})
"""Kinds of paper that say what the group found."""

_STRENGTHS = frozenset({"strengths", "success-factors"})

_ADVICE = frozenset({"opportunities", "recommendations"})

_OPENINGS = _ADVICE | {"obstacles", "failures"}

_LACKING: Mapping[tuple[bool, bool], str] = MappingProxyType(
    {(True, False): "what could be better", (False, True): "strengths"}
)
"""The side that is missing, in words, by whether there are strengths, and what could be better."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look at the sections of each report, where they are said; the same gap in several is one finding."""
    if plan.is_record:
        find.unsaid("all that the report deals with: a record says what is known")
        return
    found: defaultdict[str, list[PaperEntry]] = defaultdict(list)
    reports = [entry for entry in plan.papers if entry.it.kind in REPORTS and entry.it.state != "dropped"]
    for entry in reports:
        sides = _sides(entry.it.sections or ())
        if sides is None:
            find.unsaid("what every report says of strengths and of what could be better")
        elif sides in _LACKING:
            found[_LACKING[sides]].append(entry)
    for lacking, (first, *more) in found.items():
        find(
            f"{first.at}/sections",
            paper=names.paper(first.it),
            lacking=lacking,
            related=tuple((f"{entry.at}/sections", "has none either") for entry in more),
        )
    if not reports:
        find.inapplicable("there is no report")


def _sides(sections: tuple[str, ...]) -> tuple[bool, bool] | None:
    """Tell whether there are strengths, and what could be better; None where neither side is judged as such."""
    strengths, openings = not _STRENGTHS.isdisjoint(sections), not _OPENINGS.isdisjoint(sections)
    if strengths and openings:
        return True, True
    # An own section may be about either.
    own = any(section.startswith("x-") for section in sections)
    judges = "strengths" in sections or not _ADVICE.isdisjoint(sections)
    return (strengths, openings) if judges and not own else None


RULE = Rule(
    code="EMP209",
    name="one-sided-report",
    severity="advice",
    principle="empathy",
    message='The paper "{paper}" has no section on {lacking}',
    params={"paper": "The report", "lacking": "The side that is missing, in words"},
    why="A list of faults closes ears, and praise alone changes nothing; people hear both when both are there.",
    remedy="Give strengths and openings a section each, and mark them as `strengths` and `opportunities`.",
    when_fine="The other side is in a paper of its own, or every section of the report has both.",
    sources=("impel-sw",),
    reads=("written_as", "papers.kind", "papers.state", "papers.sections"),
    requires=("papers.sections",),
    formats=("peer-review", "peer-challenge", "benchlearning-visit", "strategy-peer-workshop"),
    examples=(
        Example(
            edits=(
                Put("/papers/@report/sections", ["context", "opportunities", "transfer", "recommendations"]),
            ),
            at="/papers/@report/sections",
        ),
    ),
    module=__name__,
    check=check,
)
