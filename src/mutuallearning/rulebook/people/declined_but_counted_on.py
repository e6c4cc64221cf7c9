"""TRA308: somebody who does not take part is still down for something."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from mutuallearning.models.follow_up import CLOSED
from mutuallearning.rulekit import names
from mutuallearning.rulekit.document_index import located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.tasks import actions, open_decisions

_GONE = {"declined": "has declined", "replaced": "was replaced"}

Duty: TypeAlias = tuple[str, str, str | None]
"""Where somebody is named, for what, and who."""

_LEFT = frozenset({"delivered", "published", "dropped"})
"""States of a paper on which nobody works any more."""


def check(plan: PlanIndex, find: Find) -> None:
    """Gather what is still to be done by those who declined or were replaced; one finding for each of them."""
    gone = {
        actor.it.id: (actor, _GONE[actor.it.nomination.status])
        for actor in plan.actors
        if actor.it.nomination is not None and actor.it.nomination.status in _GONE
    }
    if not gone:
        if any(actor.it.nomination is None or actor.it.nomination.status is None for actor in plan.actors):
            find.unsaid("who has agreed to take part")
        else:
            find.inapplicable("nobody has declined or was replaced")
        return
    if plan.is_record:
        find.inapplicable("a record tells who had been planned")
        return
    duties = (*_later(plan), *(() if plan.reached("done") else _at_the_event(plan)))
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for at, what, who in duties:
        if who is None:
            find.unsaid("who does everything that is to be done")
        elif who in gone:
            found[who].append((at, what))
    for who, places in found.items():
        actor, status = gone[who]
        find(
            f"{actor.at}/nomination/status",
            related=tuple((at, "names the same actor") for at, _ in places),
            actor=names.actor(actor.it),
            status=status,
            duties=tuple(dict.fromkeys(what for _, what in places)),
        )


def _named(at: str, what: str, actors: Iterable[str] | None) -> Iterator[Duty]:
    if actors is None:
        yield at, what, None
    for position, actor in enumerate(actors or ()):
        yield f"{at}/{position}", what, actor


def _at_the_event(plan: PlanIndex) -> Iterator[Duty]:
    """Yield what is done before the event and at it."""
    if not plan.sessions or plan.plan.responsibilities is None:
        yield "/agenda/days", "the sessions and tasks", None
    for entry in plan.sessions:
        what = names.session(entry.it)
        yield from _named(f"{entry.at}/leads", what, entry.it.leads)
        yield from _named(f"{entry.at}/speakers", what, entry.it.speakers)
    for actor in plan.actors:
        for position, other in enumerate(actor.it.paired_with or ()):
            at = f"{actor.at}/paired_with/{position}"
            yield at, f"the pair with {other}", actor.it.id
            yield at, f"the pair with {actor.it.id}", other
    for position, task in enumerate(plan.plan.responsibilities or ()):
        yield f"/responsibilities/{position}/owner", task.task, task.owner


def _later(plan: PlanIndex) -> Iterator[Duty]:
    """Yield what may still be to do once the event is over."""
    it = plan.plan
    parts = (it.papers, it.decisions, it.recommendations, it.follow_up, it.evaluation)
    if any(part is None for part in parts):
        yield "", "the rest", None
    yield from _open_papers(plan)
    for decision in open_decisions(plan):
        yield from _named(f"{decision.at}/deciders", decision.it.subject, decision.it.deciders)
    for advice in located(it.recommendations, "/recommendations"):
        if advice.it.response is None or advice.it.response.answer is None:
            yield f"{advice.at}/addressee", advice.it.text, advice.it.addressee
    if it.follow_up:
        yield "/follow_up/responsible", "the follow-up", it.follow_up.responsible
    for action in actions(plan):
        if action.it.status not in CLOSED:
            yield f"{action.at}/owner", action.it.what, action.it.owner
    if it.evaluation:
        yield "/evaluation/responsible", "the evaluation", it.evaluation.responsible


def _open_papers(plan: PlanIndex) -> Iterator[Duty]:
    for entry in plan.papers:
        it = entry.it
        if it.state not in _LEFT and it.delivered is None and it.published is None:
            yield f"{entry.at}/responsible", names.paper(it), it.responsible


RULE = Rule(
    code="TRA308",
    name="declined-but-counted-on",
    severity="warning",
    principle="transparency",
    message="The {actor} {status} and is down for {duties:list}",
    params={
        "actor": "Who does not take part, by role and id",
        "status": "Whether the actor has declined or was replaced",
        "duties": "Sessions, tasks, papers, decisions, advice and actions that are still theirs",
    },
    why="Everybody who reads the plan relies on somebody who will not come, and finds out on the day.",
    remedy="Give each of these to who comes instead, or take it out.",
    when_fine="The actor does not come but has agreed to do it from home; then the state is not declined.",
    sources=("eip-7", "seed-workplace"),
    scans=(
        "stage",
        "written_as",
        "actors.id",
        "actors.nomination.status",
        "actors.paired_with",
        "agenda.days.sessions.leads",
        "agenda.days.sessions.speakers",
        "responsibilities.owner",
        "responsibilities.task",
        "papers.responsible",
        "papers.state",
        "papers.delivered",
        "papers.published",
        "decisions.deciders",
        "decisions.state",
        "decisions.subject",
        "recommendations.addressee",
        "recommendations.text",
        "recommendations.response.answer",
        "follow_up.responsible",
        "follow_up.actions.owner",
        "follow_up.actions.what",
        "follow_up.actions.status",
        "evaluation.responsible",
    ),
    requires=("actors.nomination.status",),
    examples=(
        Example(
            edits=(Put("/actors/@peer-si-1/nomination", {"status": "declined"}),),
            at="/actors/@peer-si-1/nomination/status",
        ),
    ),
    module=__name__,
    check=check,
)
