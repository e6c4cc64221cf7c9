"""GOV806: a format made for something else."""

from __future__ import annotations

from mutuallearning.models.structure import words
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_TELLING = frozenset({"showcase", "dissemination"})
"""Purposes for which some have an answer and want others to hear it."""

_HELPING = frozenset({"advice-on-reform", "implementation-support", "problem-solving", "reflection"})
"""Purposes for which somebody has a question, and others help. All other purposes go with both."""


def check(plan: PlanIndex, find: Find) -> None:
    """Report a purpose to tell in a format made to help, or the other way round; any other pair may do."""
    purpose = plan.plan.purpose
    suiting = frozenset(plan.format.purposes)
    if purpose is None or not plan.format_known:
        find.unsaid("a known format, which decides what it is good for")
    elif not suiting:
        find.inapplicable("the format is made for whatever purpose")
    elif _opposed(purpose, suiting):
        find("/purpose", purpose=words(purpose), suiting=tuple(map(words, plan.format.purposes)))


def _opposed(purpose: str, suiting: frozenset[str]) -> bool:
    for own, other in ((_TELLING, _HELPING), (_HELPING, _TELLING)):
        if purpose in own:
            return suiting.isdisjoint(own) and not suiting.isdisjoint(other)
    return False


RULE = Rule(
    code="GOV806",
    name="format-does-not-fit-purpose",
    severity="warning",
    certainty="heuristic",
    status="preview",
    message="The purpose is {purpose}, the format is for {suiting:list}",
    params={
        "purpose": "What the activity is for",
        "suiting": "What activities of the format are for",
    },
    why="Who wants help and gets talks, or wants to show and is asked questions, goes home disappointed.",
    remedy="Choose a format made for the purpose: few people who ask for help, many people for spreading results.",
    when_fine="The programme of the event has been changed so that it serves the purpose.",
    sources=("assist-serrat",),
    reads=("purpose", "format"),
    requires=("purpose",),
    examples=(Example(base="webinar", edits=(Put("/purpose", "problem-solving"),), at="/purpose"),),
    module=__name__,
    check=check,
)
