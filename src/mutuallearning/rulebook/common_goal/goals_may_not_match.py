"""GOV405: a goal, and no word that the parties agreed on it."""

from __future__ import annotations

from mutuallearning.models.party import Stance
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_BESIDE: frozenset[Stance] = frozenset({"organiser", "funder", "programme-owner", "observer"})
"""Stances of those whose own goal is that the others learn."""

_READINESS_ITEM = "common-goal"
"""Built-in condition of a readiness check that asks the same."""


def check(plan: PlanIndex, find: Find) -> None:
    """Ask unless the parties agreed on the goal, or the readiness check has asked."""
    goal, readiness = plan.plan.goal, plan.plan.readiness
    agreed_on = goal.agreed_on if goal else None
    learning = [party for party in plan.parties if not _BESIDE.issuperset(party.it.stances or ("peer",))]
    if len(learning) < 2:  # noqa: PLR2004 -- one agrees with itself
        find.inapplicable("not several parties learn together")
    elif agreed_on is None and _READINESS_ITEM not in [
        item.id for item in (readiness.items if readiness else None) or () if item.answer is not None
    ]:
        find.missing(None, "/goal/agreed_on", count=len(learning))


RULE = Rule(
    code="GOV405",
    name="goals-may-not-match",
    severity="advice",
    certainty="ask",
    message="Do {count:party/parties} want the same? {activity} does not say that they agreed on its goal",
    params={"count": "How many parties learn together"},
    why="Each party reads its own wish into a goal; that they differ shows too late, unless one talks about it first.",
    remedy="Talk about the goal at the first call, let each put it in its own words, and note the day.",
    when_fine="The goal came from the parties themselves.",
    sources=("seed-workplace", "umn"),
    reads=(
        "goal.agreed_on",
        "readiness.items.id",
        "readiness.items.answer",
        "parties.stances",
    ),
    requires=("goal",),
    expects="goal.agreed_on",
    planned_ahead=True,
    examples=(Example(edits=(Drop("/goal/agreed_on"),), at="/goal/agreed_on"),),
    module=__name__,
    check=check,
)
