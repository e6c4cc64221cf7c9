"""EMP201: mutual learning that ends in a ranking or a pass mark."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_EXAMS = {"ranking": "ranking", "pass-or-fail": "pass or fail"}


def check(plan: PlanIndex, find: Find) -> None:
    """Look at how the activity judges those it looks at."""
    judgement = plan.plan.judgement
    if judgement is None:
        find.unsaid("how it judges those it looks at")
    elif judgement in _EXAMS:
        find("/judgement", judgement=_EXAMS[judgement])


RULE = Rule(
    code="EMP201",
    name="ranking-among-peers",
    severity="error",
    principle="empathy",
    message="{activity} judges peers by {judgement}",
    params={"judgement": "How the activity judges those it looks at"},
    why="Whoever can lose a rank shows successes only, and there is nothing left to learn from.",
    remedy="Describe strengths and openings in words, or announce it as a contest or an audit instead.",
    when_fine="The programme compares by agreed indicators and calls itself that; use the format made for it.",
    sources=("feltesse", "pespod18"),
    reads=("judgement",),
    requires=("judgement",),
    examples=(Example(edits=(Put("/judgement", "ranking"),), at="/judgement"),),
    module=__name__,
    check=check,
)
