"""EMP301: somebody who cannot work in any language of the activity."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.languages import plain, shared
from mutuallearning.rulekit.people import holders
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Compare each actor's languages with those spoken, interpreted into, or bridged by an interpreter."""
    spoken = plain(plan.plan.languages)
    whole = spoken | plain(plan.plan.interpretation)
    interpreters = holders(plan, "interpreter")
    for interpreter in interpreters:
        bridged = plain(interpreter.it.languages)
        # A bridge needs its other end in the activity; languages are compared with what is spoken, not bridged.
        if not bridged.isdisjoint(spoken):
            whole |= bridged
    strangers = [actor for actor in plan.taking_part if whole.isdisjoint(actor.it.languages or ())]
    if not strangers:
        return
    strangers = [
        actor for actor in strangers if not actor.it.languages or not shared(actor.it.languages, whole)
    ]
    somewhere = _somewhere(plan) if strangers else frozenset[str]()
    lost = [actor for actor in strangers if actor.it.languages and not shared(actor.it.languages, somewhere)]
    if lost and any(interpreter.it.languages is None for interpreter in interpreters):
        find.unsaid("between which languages the interpreters work")
    elif lost:
        find(
            f"{lost[0].at}/languages",
            count=len(lost),
            actors=tuple(actor.it.id for actor in lost),
            working=plan.plan.languages or (),
            related=tuple((f"{actor.at}/languages", "shares none either") for actor in lost[1:]),
        )
    elif any(not actor.it.languages for actor in strangers):
        find.unsaid("in which languages everybody can work")
    elif strangers:
        find.unsaid("who sits in which session, with its own languages")


def _somewhere(plan: PlanIndex) -> frozenset[str]:
    """Give the languages that are spoken or interpreted into in some session."""
    found: set[str] = set()
    for session in plan.sessions:
        if session.it.languages or session.it.interpretation:
            found |= plain(session.it.languages) | plain(session.it.interpretation)
    return frozenset(found)


RULE = Rule(
    code="EMP301",
    name="no-common-language",
    severity="error",
    principle="empathy",
    message="{count:actor shares/actors share} no language with the activity ({working:list}): {actors:list}",
    params={
        "count": "How many actors",
        "actors": "Ids of the actors",
        "working": "Working languages of the activity",
    },
    why="Who cannot follow can neither learn nor teach, however good the agenda is.",
    remedy="Add interpretation into a language of theirs, or a working language that all share.",
    when_fine="A colleague sits beside the person and whispers; then record the colleague as an interpreter.",
    sources=("impel-deck", "ie-2020"),
    reads=(
        "languages",
        "interpretation",
        "actors.id",
        "actors.roles",
        "actors.languages",
        "actors.nomination.status",
        "agenda.days.sessions.languages",
        "agenda.days.sessions.interpretation",
    ),
    requires=("languages", "actors"),
    examples=(
        Example(edits=(Put("/actors/@peer-pt-2/languages", ["pt"]),), at="/actors/@peer-pt-2/languages"),
    ),
    module=__name__,
    check=check,
)
