"""EMP208: the line manager of a team facilitates its after-action review, a closed talk, or one on what failed."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.people import holders, roles_are_open
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.wording import capital


def check(plan: PlanIndex, find: Find) -> None:
    """Look for facilitators to whom somebody who is to speak openly reports; another facilitator is enough."""
    if not _facilitates_own_people(plan, find):
        _judge_talks_on_failures(plan, find)


def _facilitates_own_people(plan: PlanIndex, find: Find) -> bool:
    """Tell whether that is so of the whole activity, and say so; else say why it is not known, or no question."""
    team = plan.format.is_a("after-action-review")
    level = plan.plan.confidentiality
    if not team and level != "closed":
        if level is None:
            find.unsaid("what may be told outside")
        else:
            find.inapplicable("it is no talk of a team, and not closed")
        return False
    facilitators = holders(plan, "facilitator")
    if not facilitators:
        # A missing facilitator is another rule's finding.
        if roles_are_open(plan):
            find.unsaid("who facilitates")
        else:
            find.inapplicable("nobody facilitates")
        return False
    # Elsewhere those who run it may work in one office, and say nothing of themselves.
    telling = plan.taking_part if team else holders(plan, "participant", "presenter")
    bosses = {actor.it.reports_to for actor in telling if actor.it.reports_to != actor.it.id}
    if all(actor.it.id in bosses for actor in facilitators):
        actor = capital(names.actor(facilitators[0].it))
        find(f"{facilitators[0].at}/roles", actor=actor, talk=plan.plan.title or "the talk")
        return True
    # That somebody reports to nobody here cannot be said, so this rule never ends as met.
    find.unsaid("who reports to whom")
    return False


def _judge_talks_on_failures(plan: PlanIndex, find: Find) -> None:
    """Look for talks on what failed that only line managers of those in them lead; where no group is said, of all."""
    people = [(actor.it.id, actor.it.reports_to) for actor in plan.taking_part]
    manager_of = {name: manager for name, manager in people if manager not in {None, name}}
    all_bosses = frozenset(manager_of.values())
    for entry in plan.sessions:
        leads, group = entry.it.leads, entry.it.group
        if not leads or not manager_of or "failures" not in (entry.it.about or ()):
            continue
        bosses = all_bosses if group is None else {manager_of[name] for name in manager_of.keys() & group}
        leader = plan.actor_by_id.get(leads[0])
        if leader is not None and bosses.issuperset(leads):
            find(f"{entry.at}/leads", actor=capital(names.actor(leader.it)), talk=names.session(entry.it))


RULE = Rule(
    code="EMP208",
    name="facilitator-is-line-manager",
    severity="advice",
    certainty="heuristic",
    principle="empathy",
    message='{actor} alone leads "{talk}", and is line manager of somebody in it',
    params={
        "actor": "Role and id of the one who leads",
        "talk": "The activity, or the session on what failed",
    },
    why="What went wrong is told to a colleague sooner than to the person who decides on pay and praise.",
    remedy="Ask somebody from another team, or from its midst, to facilitate; the manager speaks as one of many.",
    when_fine="The team is used to it and speaks openly, or the review takes a few minutes after each shift.",
    sources=("aar-ncc", "aar-usaid"),
    reads=(
        "format",
        "confidentiality",
        "actors.id",
        "actors.roles",
        "actors.reports_to",
        "actors.nomination.status",
    ),
    scans=(
        "title",
        "agenda.days.sessions.title",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.about",
        "agenda.days.sessions.leads",
        "agenda.days.sessions.group",
    ),
    requires=("actors",),
    examples=(
        Example(
            base="after-action-review",
            edits=(Put("/actors/@crew/reports_to", "facilitator"),),
            at="/actors/@facilitator/roles",
        ),
    ),
    module=__name__,
    check=check,
)
