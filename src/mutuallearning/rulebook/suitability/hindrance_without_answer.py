"""GOV812: something is known to hinder learning, and nothing is done about it."""

from __future__ import annotations

from mutuallearning.models.context import Context, ContextFactor
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_KINDS = tuple(kind for kind in Context.model_fields if kind != "extensions")


def check(plan: PlanIndex, find: Find) -> None:
    """Look at each circumstance that hinders; of one that is over nobody asks for an answer."""
    if plan.is_record or plan.reached("done"):
        find.inapplicable("it is over")
        return
    context = plan.plan.context_factors
    for kind in _KINDS:
        factors: tuple[ContextFactor, ...] | None = None if context is None else getattr(context, kind)
        if factors is None:
            find.unsaid("what else helps or hinders")
            continue
        for position, factor in enumerate(factors):
            influence = factor.influence
            if influence is None:
                find.unsaid("whether every circumstance helps or hinders")
            elif influence == "hinders" and factor.answer is None:
                find(f"/context_factors/{kind}/{position}/answer", factor=factor.what)


RULE = Rule(
    code="GOV812",
    name="hindrance-without-answer",
    severity="advice",
    principle="empathy",
    message='"{factor}" hinders learning, and nobody says what is done about it',
    params={"factor": "The circumstance, as the plan puts it"},
    why="A hindrance that is known and left alone comes back in the survey, as what everybody had seen coming.",
    remedy="Write what you do because of it, even if it is only to tell the group and to expect less.",
    when_fine="Nothing can be done about it, and all who take part know it.",
    sources=("seed-eu", "house rule"),
    reads=("stage", "written_as"),
    scans=tuple(
        f"context_factors.{kind}.{field}" for kind in _KINDS for field in ("what", "influence", "answer")
    ),
    requires=("context_factors",),
    examples=(
        Example(
            edits=(
                Put(
                    "/context_factors",
                    {
                        "institutional_arrangements": [],
                        "organisational_culture": [],
                        "resources": [],
                        "political_imperatives": [],
                        "power_relations": [
                            {"what": "The counsellors' head is in the room", "influence": "hinders"}
                        ],
                    },
                ),
            ),
            at="/context_factors/power_relations/0/answer",
        ),
    ),
    module=__name__,
    check=check,
)
