"""EMP104: a look at a policy without anybody whom the policy affects."""

from __future__ import annotations

from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import with_stance
from mutuallearning.rulekit.programme import kinds_of_sessions
from mutuallearning.rulekit.rule import Example, Rule

_STAKEHOLDERS: frozenset[Stance] = frozenset({"stakeholder"})

_VOICES = ("social-partner", "ngo")
"""Kinds of organisation that speak for those whom a policy affects."""

_AFFECTED = ("stakeholder", "service-user")
"""Categories of actors who speak for themselves or for those affected."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a stakeholder among parties, organisations and actors; say nothing where one could be hidden."""
    if plan.plan.setting == "workplace":
        find.inapplicable("it is not about a public policy")
        return
    if with_stance(plan, _STAKEHOLDERS):
        return
    heard = [_speaks_for_them(plan, party.it) for party in plan.parties]
    if True in heard:
        return
    if any(actor.it.category in _AFFECTED for actor in plan.taking_part):
        return
    if None in heard:
        find.unsaid("who the parties are and as what they take part")
        return
    if "interview" in kinds_of_sessions(plan):
        find.unsaid("whom the interviews hear")
        return
    find.missing(None, "/parties")


def _speaks_for_them(plan: PlanIndex, party: Party) -> bool | None:
    """Tell of a party that is no stakeholder whether its organisation speaks for those affected."""
    if party.organisation is None:
        return None if party.stances is None else False
    body = plan.organisations.get(party.organisation)
    if body is not None and body.kind in _VOICES:
        return True
    return None if party.stances is None or body is None or body.kind is None else False


RULE = Rule(
    code="EMP104",
    name="those-affected-not-heard",
    severity="advice",
    certainty="heuristic",
    principle="empathy",
    message="{activity} hears nobody whom the policy affects",
    why="Those who run a policy and those who live with it see different things, and peers need both.",
    remedy="Invite a social partner, an association or people who use the service, at least for a part.",
    when_fine="The question is a technical one inside the administration, such as how two registers are joined.",
    sources=("sopi-1024", "dublin-2007"),
    reads=(
        "setting",
        "parties.stances",
        "parties.organisation",
        "organisations.id",
        "organisations.kind",
        "actors.category",
        "actors.nomination.status",
        "agenda.days.sessions.kind",
    ),
    requires=("parties",),
    expects="parties.stances",
    formats=("peer-review", "benchlearning-visit", "mutual-learning-exercise", "thematic-event"),
    examples=(
        Example(
            edits=(
                Put("/parties/@stakeholder/stances", ["observer"]),
                Put("/organisations/@jobseekers-network/kind", "network"),
                Put("/actors/@stakeholder-1/category", "expert"),
                Put("/actors/@stakeholder-2/category", "expert"),
            ),
            at="/parties",
        ),
    ),
    module=__name__,
    check=check,
)
