"""TRA303: people travel, and nobody says who pays."""

from __future__ import annotations

from mutuallearning.models.governance import Funding
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for who pays journeys, nights and meals of an event on site."""
    if plan.plan.mode == "online":
        find.inapplicable("nobody travels to an event online")
        return
    if plan.plan.mode is None:
        find.unsaid("whether people travel")
        return
    funding = plan.plan.funding or Funding()
    costs = {"travel": (funding.travel, "travel"), "subsistence": (funding.subsistence, "nights and meals")}
    found = {field: what for field, (value, what) in costs.items() if value is None}
    if found:
        at = "/funding" if len(found) == len(costs) else f"/funding/{next(iter(found))}"
        find.missing(None, at, costs=", ".join(found.values()))


RULE = Rule(
    code="TRA303",
    name="nobody-says-who-pays",
    severity="advice",
    principle="transparency",
    message="{activity} does not say who pays for {costs}",
    params={"costs": "What nobody is named for: travel, nights and meals, or all of it"},
    why="Who must pay alone needs to know before saying yes; small organisations stay away without a word.",
    remedy="Say for travel and for nights and meals who pays, even if it is each one's own organisation.",
    when_fine="Everybody comes from the same town.",
    sources=("ie-2020", "civitas-2020"),
    reads=("mode", "funding.travel", "funding.subsistence"),
    expects="funding",
    planned_ahead=True,
    examples=(Example(edits=(Drop("/funding/travel"),), at="/funding/travel"),),
    module=__name__,
    check=check,
)
