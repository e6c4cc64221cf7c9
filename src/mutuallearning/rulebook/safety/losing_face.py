"""EMP211: talk of what failed, before a camera or before the own line manager."""

from __future__ import annotations

from collections.abc import Iterator

from mutuallearning.models.agenda import Session
from mutuallearning.models.conduct import Capture
from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.rule import Example, Rule

_FAILURES = "failures"

_KEPT = ("organiser", "nobody")
"""Who may see a recording that nobody needs to fear."""


def check(plan: PlanIndex, find: Find) -> None:
    """Ask about the sessions on what failed, once for each way to be seen, until it is over."""
    if plan.is_record or plan.stage == "done":
        find.inapplicable("it is over")
        return
    told = [entry for entry in plan.sessions if _FAILURES in (entry.it.about or ())]
    if not told and all(entry.it.about is not None for entry in plan.sessions):
        find.inapplicable("no session is about what failed")
        return
    asked: dict[str, list[SessionEntry]] = {}
    for entry in told:
        for witness in _witnesses(plan, entry.it):
            asked.setdefault(witness, []).append(entry)
    for witness, (first, *more) in asked.items():
        find(
            first.at,
            session=names.session(first.it),
            witness=witness,
            related=tuple((entry.at, "is about what failed, too") for entry in more),
        )
    # That no line manager of those who speak will be there cannot be said, so this rule never ends as met.
    find.unsaid("who hears what is told of failures")


def _witnesses(plan: PlanIndex, session: Session) -> Iterator[str]:
    privacy = plan.plan.privacy
    if privacy is not None and _shows(privacy.livestream):
        yield "a live stream"
    if privacy is not None and _shows(privacy.recording):
        yield "a recording"
    if (session.confidentiality or plan.plan.confidentiality) == "closed":
        # A line manager in a closed group is another rule's finding.
        return
    there = {actor.it.id for actor in plan.taking_part}
    if session.group is not None:
        there.intersection_update(session.group)
    for speaker in session.speakers or ():
        actor = plan.actor_by_id.get(speaker)
        if actor is not None and actor.it.reports_to in there:
            yield f'the line manager of "{speaker}"'


def _shows(capture: Capture | None) -> bool:
    """Tell whether it shows people who could not stay out of it."""
    if capture is None or capture.planned is not True:
        return False
    return capture.opt_out is not True and capture.audience not in _KEPT


RULE = Rule(
    code="EMP211",
    name="losing-face",
    severity="advice",
    certainty="ask",
    principle="empathy",
    message='"{session}" is about what failed, and there is {witness}: could anybody lose face?',
    params={
        "session": "The session",
        "witness": "What or who is there: a live stream, a recording, somebody's line manager",
    },
    why="Who may lose face defends what was done, and the failure that all came to hear of stays untold.",
    remedy="Agree with those who speak how it is worded and who is there, or leave the camera off for this session.",
    when_fine="Those who speak have chosen to tell it in the open, and everybody concerned knows.",
    sources=("argyris",),
    reads=(
        "stage",
        "confidentiality",
        "privacy.livestream.planned",
        "privacy.livestream.opt_out",
        "privacy.livestream.audience",
        "privacy.recording.planned",
        "privacy.recording.opt_out",
        "privacy.recording.audience",
        "actors.id",
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
