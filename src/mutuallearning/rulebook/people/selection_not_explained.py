"""TRA302: nobody says how the peers were chosen."""

from __future__ import annotations

from mutuallearning.models.governance import Selection
from mutuallearning.models.party import Stance
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.wording import listed

_PEERS: frozenset[Stance] = frozenset({"peer", "assisting"})
_NOTHING = Selection()


def check(plan: PlanIndex, find: Find) -> None:
    """Look for criteria and for those who chose, if there are peers to choose."""
    if plan.plan.parties is not None and not stances_unsaid(plan) and not with_stance(plan, _PEERS):
        find.inapplicable("no party takes part as a peer")
        return
    selection = plan.plan.selection or _NOTHING
    if selection.criteria and selection.selected_by:
        return
    gaps = {
        "criteria": (selection.criteria, "by which criteria"),
        "selected_by": (selection.selected_by, "by whom"),
    }
    found = {field: (value, what) for field, (value, what) in gaps.items() if not value}
    at = "/selection" if len(found) == len(gaps) else f"/selection/{next(iter(found))}"
    decided = all(value is not None for value, _ in found.values())
    find.missing(() if decided else None, at, what=listed([what for _, what in found.values()]))


RULE = Rule(
    code="TRA302",
    name="selection-not-explained",
    severity="warning",
    principle="transparency",
    message="{activity} does not say {what} its peers were chosen",
    params={"what": "What is not said: by which criteria, by whom, or both"},
    why="Who was not chosen may ask why, and the host trusts peers more if it knows why they were.",
    remedy="Write down the criteria and who chose.",
    when_fine="Everybody who wanted to come could come.",
    sources=("eui-2025", "ucpm-cz", "ie-faq", "eip-7"),
    reads=("parties.stances", "selection.criteria", "selection.selected_by"),
    expects="selection",
    examples=(Example(edits=(Drop("/selection"),), at="/selection"),),
    module=__name__,
    check=check,
)
