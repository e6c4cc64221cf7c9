"""EMP303: interpretation is promised, and nobody pays for it."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for interpretation, of the whole or of a session, and for who pays it."""
    whole = plan.plan.interpretation
    by_session = [
        (entry.at, entry.it.interpretation) for entry in plan.sessions if entry.it.interpretation is not None
    ]
    languages = dict.fromkeys(whole or ())
    for _, spoken in by_session:
        languages.update(dict.fromkeys(spoken or ()))
    paid_by = plan.plan.funding.interpretation if plan.plan.funding else None
    if not languages:
        if whole is None:
            find.unsaid("whether anything is interpreted")
        else:
            find.inapplicable("nothing is interpreted")
    elif paid_by == "nobody":
        places = (
            *(["/interpretation"] if whole else []),
            *(f"{at}/interpretation" for at, it in by_session if it),
        )
        find(
            "/funding/interpretation",
            related=tuple((at, "what is promised") for at in places),
            languages=tuple(languages),
        )


RULE = Rule(
    code="EMP303",
    name="interpretation-nobody-pays",
    severity="warning",
    principle="empathy",
    message="{activity} promises interpretation into {languages:list}, and nobody pays for it",
    params={"languages": "Languages into which it is interpreted"},
    why="People came because they would be understood; on the day a colleague whispers, and misses the talk.",
    remedy="Find out who pays before people are invited, or say openly in which languages one works.",
    when_fine="Colleagues of the host interpret as part of their work, and have agreed to it.",
    sources=("ie-2020",),
    reads=("interpretation", "funding.interpretation"),
    scans=("agenda.days.sessions.interpretation",),
    requires=("funding.interpretation",),
    examples=(Example(edits=(Put("/funding/interpretation", "nobody"),), at="/funding/interpretation"),),
    module=__name__,
    check=check,
)
