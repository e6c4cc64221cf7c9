"""EMP403: an agenda that goes to work before people have met."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import is_unknown
from mutuallearning.rulekit.rule import Example, Rule

_MEETING = ("welcome", "introductions", "briefing", "team-meeting", "social", "meal", "exercise")

_BESIDE_THE_POINT = ("break", "training")


def check(plan: PlanIndex, find: Find) -> None:
    """Look at what comes before the first session of substance."""
    if plan.days[0].it.sessions is None:
        find.unsaid("how the first day begins")
        return
    for session in plan.sessions:
        kind = session.it.kind
        if is_unknown(kind):
            find.unsaid("of what kind the first sessions are")
            return
        if kind in _MEETING:
            return
        if kind not in _BESIDE_THE_POINT:
            find.missing(None, session.at, session=names.session(session.it))
            return


RULE = Rule(
    code="EMP403",
    name="no-time-to-meet",
    severity="advice",
    principle="empathy",
    message='{activity} goes straight to "{session}"; nothing lets people meet first',
    params={"session": "The first session of substance"},
    why="People ask open questions of those whom they have met, if only for a quarter of an hour.",
    remedy="Begin with a round of introductions, or meet the evening before.",
    when_fine="The people have worked together for a long time.",
    sources=("impel-how", "eip-8"),
    reads=("agenda.days.sessions.kind",),
    requires=("agenda.days.sessions",),
    expects="agenda.days.sessions",
    examples=(
        Example(
            edits=(
                Drop("/agenda/days/0/sessions/@opening"),
                Drop("/agenda/days/0/sessions/@introductions"),
            ),
            at="/agenda/days/0/sessions/@host-story",
        ),
    ),
    module=__name__,
    check=check,
)
