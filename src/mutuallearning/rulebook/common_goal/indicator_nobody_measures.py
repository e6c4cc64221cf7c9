"""GOV406: signs of success that nobody looks at, and for which no day is set."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for who measures each indicator, or when."""
    goal = plan.plan.goal
    # That there is none is another rule's finding.
    for position, it in enumerate((goal.indicators if goal else None) or ()):
        if it.measured_by is None and it.due is None:
            find.missing(None, f"/goal/indicators/{position}/measured_by", indicator=it.statement)


RULE = Rule(
    code="GOV406",
    name="indicator-nobody-measures",
    severity="advice",
    message='For the indicator "{indicator}" it is not said who looks at it, nor when',
    params={"indicator": "What is to be seen or counted"},
    why="A sign at which nobody looks shows nothing, and a year later everybody remembers another one.",
    remedy="Name who looks at it and on which day, or leave it out.",
    when_fine="Everybody sees it anyway, without counting.",
    sources=("eip-10", "house rule"),
    scans=("goal.indicators.statement", "goal.indicators.measured_by", "goal.indicators.due"),
    requires=("goal.indicators",),
    expects="goal.indicators.measured_by",
    examples=(
        Example(
            edits=(Drop("/goal/indicators/0/measured_by"), Drop("/goal/indicators/0/due")),
            at="/goal/indicators/0/measured_by",
        ),
    ),
    module=__name__,
    check=check,
)
