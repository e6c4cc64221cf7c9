"""GOV810: marks are given, and no paper beforehand says for what."""

from __future__ import annotations

from mutuallearning.rulekit.deadlines import after_start
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PaperEntry, PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_MARKS = frozenset({"scores", "ranking", "pass-or-fail"})

_TELLING = frozenset({"questionnaire", "self-assessment", "modus-operandi", "terms-of-reference"})
"""Kinds of paper in which criteria stand, or which go through them one by one."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a paper before the event that tells the criteria; an own kind of paper may be one."""
    judgement = plan.plan.judgement
    if judgement not in _MARKS:
        find.inapplicable("it gives no marks")
    elif judgement not in plan.format.judgements:
        # That it gives marks at all is another rule's finding.
        find.inapplicable("its format has no use for marks")
    elif any(_tells(plan, entry) for entry in plan.papers):
        return
    elif any(entry.it.kind.startswith("x-") for entry in plan.papers) or plan.is_record:
        find.unsaid("in which paper the criteria stand")
    elif not plan.reached("invited"):
        find.unsaid("which papers go out before the event")
    else:
        find("/papers")


def _tells(plan: PlanIndex, entry: PaperEntry) -> bool:
    it = entry.it
    late = it.timing in {"during", "after"} or (it.due is not None and after_start(plan, it.due))
    return not late and (it.kind in _TELLING or "method" in (it.sections or ()))


RULE = Rule(
    code="GOV810",
    name="criteria-not-known-before",
    severity="warning",
    certainty="heuristic",
    principle="transparency",
    message="{activity} gives marks, and no paper before it says by which criteria",
    why="Who learns the criteria only with the mark cannot prepare, and takes it for a verdict.",
    remedy="Send the criteria or the questionnaire to those under review before they write anything.",
    when_fine="All of them know the criteria from the programme's manual, and have used it before.",
    sources=("ess", "manual-2022"),
    reads=(
        "judgement",
        "format",
        "stage",
        "written_as",
        "dates.start",
        "dates.end",
        "papers.kind",
        "papers.timing",
        "papers.due",
        "papers.sections",
    ),
    requires=("judgement", "papers"),
    implies=("GOV809",),
    status="preview",
    examples=(
        Example(
            base="any",
            edits=(
                Put("/judgement", "scores"),
                Put("/stage", "invited"),
                Put("/papers", [{"kind": "report", "due": "6 weeks after end"}]),
            ),
            at="/papers",
        ),
    ),
    module=__name__,
    check=check,
)
