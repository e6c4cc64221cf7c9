"""REF101: a reference to something that does not exist."""

from __future__ import annotations

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.structure import id_shapes, reference_shapes
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.hint import Suggester, hint
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.place_names import by_collection, one_of, place_name
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look up every reference among all identifiers."""
    if not plan.references:
        find.inapplicable("nothing in the plan names another thing of it")
        return
    known = {identity.id for identity in plan.identities}
    unknown = [reference for reference in plan.references if reference.id not in known]
    # What another document keeps may well be there.
    broken = [
        reference for reference in unknown if all(plan.keeps(collection) for collection in reference.to)
    ]
    if len(broken) < len(unknown):
        find.unsaid("whether what is named is in the parts that another document keeps")
    suggest = Suggester(by_collection(plan.identities))
    for reference in broken:
        suggestions = suggest(reference.id, *reference.to)
        place = place_name(plan, reference.at)
        find(
            reference.at,
            thing=place.thing,
            field=place.field,
            kind=one_of(reference.to),
            id=reference.id,
            suggestions=suggestions,
            hint=hint(suggestions),
        )


RULE = Rule(
    code="REF101",
    name="unknown-reference",
    severity="error",
    message='{thing} names an unknown {kind} "{id}" in {field}{hint}',
    params={
        "thing": "What names it",
        "field": "The key in which it is named",
        "kind": "What should be named there",
        "id": "The id that does not exist",
        "suggestions": "Ids of that kind that look alike, best first",
        "hint": "The best of them as the end of the sentence",
    },
    why="Software that follows the name finds nothing, and people guess who or what was meant.",
    remedy="Correct the id, or add the thing that it names.",
    when_fine="The document keeps only some parts of the plan; say so with covers.",
    sources=("house rule",),
    reads=(*id_shapes(ActivityPlan), "covers"),
    scans=reference_shapes(ActivityPlan),
    minds_covers=True,
    examples=(
        Example(
            edits=(Add("/agenda/days/0/sessions/0/leads", "nobody-we-know"),),
            at="/agenda/days/0/sessions/0/leads/1",
        ),
    ),
    module=__name__,
    check=check,
)
