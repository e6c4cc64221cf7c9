"""EMP211: somebody tells what failed, and the own line manager listens."""

from __future__ import annotations

from collections.abc import Iterable

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.people import managers
from mutuallearning.rulekit.programme import themes_of_sessions
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.wording import capital


def check(plan: PlanIndex, find: Find) -> None:
    """Ask about everybody who speaks on what failed before the own line manager, once for each, until it is over."""
    if plan.is_record or plan.stage == "done":
        find.inapplicable("it is over")
        return
    themes = themes_of_sessions(plan)
    is_told = "failures" in themes
    if not is_told and None not in themes:
        find.inapplicable("no session is about what failed")
        return
    # That somebody reports to nobody here cannot be said, so this rule never ends as met.
    find.unsaid("who of those who tell what failed has the line manager there")
    if is_told and managers(plan):
        _ask(plan, find, [entry for entry in plan.sessions if "failures" in (entry.it.about or ())])


def _ask(plan: PlanIndex, find: Find, told: Iterable[SessionEntry]) -> None:
    there = {actor.it.id for actor in plan.taking_part}
    asked: set[str] = set()
    for entry in told:
        # A line manager in a closed group is another rule's finding.
        if (entry.it.confidentiality or plan.plan.confidentiality) == "closed":
            continue
        listening = there if entry.it.group is None else there.intersection(entry.it.group)
        for speaker in entry.it.speakers or ():
            actor = plan.actor_by_id.get(speaker)
            if speaker in asked or actor is None or actor.it.reports_to not in listening:
                continue
            asked.add(speaker)
            find(
                entry.at,
                session=names.session(entry.it),
                speaker=capital(names.actor(actor.it)),
                related=((f"{actor.at}/reports_to", "the line manager"),),
            )


RULE = Rule(
    code="EMP211",
    name="losing-face",
    severity="advice",
    certainty="ask",
    principle="empathy",
    message='{speaker} speaks in "{session}" before the line manager: could one of them lose face?',
    params={
        "session": "The session about what failed",
        "speaker": "Role and id of the person who speaks",
    },
    why="Who may lose face defends what was done, and the failure from which all could learn stays untold.",
    remedy="Agree with both beforehand what is told and how it is worded, or let them sit in different groups.",
    when_fine="Both have told the story together before, and want it to be heard.",
    sources=("argyris",),
    reads=(
        "stage",
        "written_as",
        "confidentiality",
        "actors.id",
        "actors.roles",
        "actors.reports_to",
        "actors.nomination.status",
        "agenda.days.sessions.about",
        "agenda.days.sessions.speakers",
        "agenda.days.sessions.group",
        "agenda.days.sessions.confidentiality",
    ),
    requires=("agenda.days.sessions",),
    examples=(
        Example(
            edits=(Put("/actors/@host-counsellor/reports_to", "host-lead"),),
            at="/agenda/days/0/sessions/@what-failed",
        ),
    ),
    module=__name__,
    check=check,
)
