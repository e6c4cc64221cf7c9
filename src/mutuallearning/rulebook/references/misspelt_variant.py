"""REF106: a variant of a known format, or an own format, that looks like a misspelt one."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.suggestions import close_to


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the variant with the known ones of the same format, and an own format with the own ones known."""
    slug = plan.plan.format or ""
    if slug.startswith("x-") and not plan.format_known:
        own = close_to(slug, [other for other in plan.known_formats if other.startswith("x-")])
        if own:
            find("/format", format=slug, known=own[0], parent=plan.format.slug)
            return
    parent, _, variant = slug.partition("/")
    if not variant or not plan.format_known or slug in plan.known_formats:
        find.inapplicable("the format is no own variant of a known one")
        return
    siblings = {
        other.partition("/")[2]: other for other in plan.known_formats if other.startswith(f"{parent}/")
    }
    similar = close_to(variant, siblings)
    if similar:
        find("/format", format=slug, known=siblings[similar[0]], parent=parent)


RULE = Rule(
    code="REF106",
    name="misspelt-variant",
    severity="advice",
    certainty="heuristic",
    message='The format "{format}" is judged as "{parent}"; did you mean {known}?',
    params={
        "format": "The format as the plan names it",
        "known": "A known variant that looks alike",
        "parent": "The format as which it counts",
    },
    why="An unknown variant counts as its format, so that what the variant asks for on top is not looked at.",
    remedy="Correct the name of the variant if the known one was meant.",
    when_fine="It is a variant of your own whose name happens to look like another.",
    sources=("house rule",),
    reads=("format",),
    requires=("format",),
    examples=(Example(edits=(Put("/format", "peer-review/intereg"),), at="/format"),),
    minds_covers=True,
    module=__name__,
    check=check,
)
