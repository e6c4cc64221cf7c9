"""GOV607: an agenda that ends before anybody has said what follows."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import PAUSES, has_blank_day, kinds_of_sessions, themes_of_sessions
from mutuallearning.rulekit.rule import Example, Rule

_THEME = "next-steps"

_TIME_TO_THINK = "reflection-minutes-min"

_TELLING = frozenset({"next-steps", "conclusions", "reflection"})
"""Kinds of session in which people say what they make of it."""

_OTHER = frozenset(
    {
        "welcome",
        "introductions",
        "briefing",
        "presentation",
        "case-presentation",
        "panel",
        "questions",
        "site-visit",
        "study-tour",
        "observation",
        "advice",
    }
)
"""Kinds of session in which something else is done."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a session about it where the format usually has one; only an end with something else is a fault."""
    if _THEME not in [item.kind for item in plan.format.agenda]:
        find.inapplicable("the format has no such session")
        return
    if _TIME_TO_THINK in plan.format.limits:
        # There people also say what they will do, and that there is no such time is another rule's finding.
        find.inapplicable("the format asks for time to think, which is judged by itself")
        return
    if not _TELLING.isdisjoint(kinds_of_sessions(plan)) or _THEME in themes_of_sessions(plan):
        return
    if has_blank_day(plan) or not plan.by_day:
        find.unsaid("the sessions of every day")
        return
    last = [entry for entry in plan.by_day[-1][1] or () if entry.it.kind not in PAUSES]
    if not last or last[-1].it.kind not in _OTHER or any(entry.it.start is None for entry in last):
        find.unsaid("what the last session is about")
    else:
        find(last[-1].at, session=names.session(last[-1].it))


RULE = Rule(
    code="GOV607",
    name="no-next-steps",
    severity="advice",
    certainty="heuristic",
    message='{activity} ends with "{session}", and has no session on what follows',
    params={"session": "The last session"},
    why="What each will do is said in the last ten minutes or never; afterwards everybody is back at the own desk.",
    remedy="Keep ten minutes at the end in which each says what comes next, by when.",
    when_fine="A call for this is agreed on, or the last session has a part for it.",
    sources=("ie-2019", "house rule"),
    reads=(
        "format",
        "agenda.days.date",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.about",
        "agenda.days.sessions.start",
        "agenda.days.sessions.title",
    ),
    requires=("agenda.days.sessions",),
    examples=(
        Example(
            base="matchmaking",
            edits=(
                Drop("/agenda/days/0/sessions/@taken"),
                Put("/agenda/days/0/sessions/@helped/kind", "advice"),
            ),
            at="/agenda/days/0/sessions/@helped",
        ),
    ),
    module=__name__,
    check=check,
)
