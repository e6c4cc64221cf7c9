"""REF104: a format that the library does not know."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.hint import hint
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.suggestions import close_to


def check(plan: PlanIndex, find: Find) -> None:
    """Look the format up; own formats start with x-."""
    slug = plan.plan.format
    if slug is None or plan.format_known:
        return
    if slug.startswith("x-"):
        find.inapplicable("the format is one of your own")
        return
    suggestions = close_to(slug, plan.known_formats)
    find("/format", format=slug, suggestions=suggestions, hint=hint(suggestions))


RULE = Rule(
    code="REF104",
    name="unknown-format",
    severity="error",
    message='The format "{format}" is not known{hint}',
    params={
        "format": "The format as the plan names it",
        "suggestions": "Formats that look alike, best first",
        "hint": "The best of them as the end of the sentence",
    },
    why="What a plan needs depends on its format; of an unknown one only the few things common to all are judged.",
    remedy="Name a known format, or let the name of an own one start with x-.",
    when_fine="A newer version of the library knows the format.",
    sources=("house rule",),
    reads=("format",),
    requires=("format",),
    examples=(Example(edits=(Put("/format", "peer-reviev"),), at="/format"),),
    minds_covers=True,
    module=__name__,
    check=check,
)
