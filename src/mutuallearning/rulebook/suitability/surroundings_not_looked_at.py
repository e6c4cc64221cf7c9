"""GOV811: circumstances that make or break learning; what are they here?"""

from __future__ import annotations

from operator import attrgetter

from mutuallearning.models.context import Context
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_KINDS = {
    "institutional_arrangements": "rules",
    "organisational_culture": "culture",
    "resources": "means",
    "political_imperatives": "politics",
    "power_relations": "power",
}
"""The five kinds of circumstance that are known to matter, in a word each."""

_FACTORS = attrgetter(*_KINDS)
_NOTHING_SAID = Context()


def check(plan: PlanIndex, find: Find) -> None:
    """Ask once for all kinds of which the plan says nothing; that there is nothing of a kind is an answer."""
    if plan.is_record or plan.reached("done"):
        find.inapplicable("it is over")
        return
    factors = _FACTORS(plan.plan.context_factors or _NOTHING_SAID)
    if None not in factors:
        return
    unasked = [words for words, said in zip(_KINDS.values(), factors, strict=True) if said is None]
    find.missing(None, "/context_factors", kinds=", ".join(unasked))


RULE = Rule(
    code="GOV811",
    name="surroundings-not-looked-at",
    severity="advice",
    certainty="ask",
    principle="empathy",
    message="What helps learning here, and what hinders it: {kinds}?",
    params={"kinds": "Kinds of circumstance of which the plan says nothing"},
    why="The same review works in one place and fails in another: money, habits, elections and rank decide as well.",
    remedy="Ask each party what helps and what hinders at home, and note it under `context_factors`.",
    when_fine="The parties have worked together before, and know each other's situation.",
    sources=("seed-eu",),
    reads=("stage", "written_as", *(f"context_factors.{kind}" for kind in _KINDS)),
    expects="context_factors",
    examples=(
        Example(
            edits=(
                Put(
                    "/context_factors",
                    {"resources": [{"what": "Two advisers for all questions", "influence": "unclear"}]},
                ),
            ),
            at="/context_factors",
        ),
    ),
    module=__name__,
    check=check,
)
