"""GOV809: scores are given; does anything depend on them?"""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_MARKS = frozenset({"scores", "ranking", "pass-or-fail"})


def check(plan: PlanIndex, find: Find) -> None:
    """Ask where marks suit the format; where they do not, another rule says so."""
    judgement = plan.plan.judgement
    if judgement not in _MARKS:
        find.inapplicable("it gives no marks")
    elif judgement not in plan.format.judgements:
        find.inapplicable("its format has no use for marks")
    elif plan.is_record or plan.reached("done"):
        find.inapplicable("it is over")
    else:
        find("/judgement")


RULE = Rule(
    code="GOV809",
    name="consequences-of-scores",
    severity="advice",
    certainty="ask",
    principle="transparency",
    message="{activity} gives scores; does money, pay or a sanction depend on them?",
    why="Where something depends on a score, people defend it; then an audit is the honest name, and learning ends.",
    remedy="Ask whoever pays and whoever supervises, tell all, and keep the answer as the reason of a waiver.",
    when_fine="Nothing depends on the scores, all know it, and only those under review get to see them.",
    sources=("dac-what",),
    reads=("judgement", "format", "stage", "written_as"),
    requires=("judgement",),
    examples=(Example(base="benchlearning-visit", edits=(Put("/judgement", "scores"),), at="/judgement"),),
    module=__name__,
    check=check,
)
