"""GOV506: many under review, and little time for each."""

from __future__ import annotations

from mutuallearning.models.agenda import Session
from mutuallearning.models.party import Stance
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.programme import PAUSES, has_blank_day
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.count import Count

_REVIEWED: frozenset[Stance] = frozenset({"under-review"})


def check(plan: PlanIndex, find: Find) -> None:
    """Share out the time of all sessions among the parties under review; groups that sit at once count each."""
    agenda = plan.plan.agenda
    parties = with_stance(plan, _REVIEWED)
    reviewed = {party.it.id for party in parties}
    units = sum(party.it.part_of not in reviewed for party in parties)
    working = [entry for entry in plan.sessions if entry.it.kind not in PAUSES]
    limit = plan.format.limit("minutes-for-each-min")
    open_ended = agenda is None or agenda.complete is False or bool(agenda.sessions) or has_blank_day(plan)
    if open_ended or any(entry.minutes is None for entry in working):
        find.unsaid("how long all sessions are")
    elif not working:
        find.inapplicable("the agenda has no session but breaks")
    elif units > 1 and (minutes := _minutes(working, units)) < limit * units:
        find("/agenda/days", minutes=int(minutes / units), units=units, limit=limit)
    elif stances_unsaid(plan):
        find.unsaid("how many parties are under review")
    elif units < 2:  # noqa: PLR2004 -- one has all the time there is
        find.inapplicable("not several parties are under review")


def _minutes(sessions: list[SessionEntry], units: int) -> int:
    return sum((entry.minutes or 0) * _at_once(entry.it, units) for entry in sessions)


def _at_once(session: Session, units: int) -> int:
    """Tell how many of the parties can be dealt with at the same time, at best."""
    return min(max(_most(session.parallel, units), _most(session.groups, units), 1), max(units, 1))


def _most(count: Count | None, units: int) -> int:
    if count is None:
        return 1
    return units if count.highest is None else count.highest


RULE = Rule(
    code="GOV506",
    name="too-little-time-for-each",
    severity="warning",
    certainty="heuristic",
    status="preview",
    message="{activity} has {minutes:minute/minutes} for each of {units} under review (least: {limit})",
    params={
        "minutes": "Time of all sessions, breaks not counted, for each party under review",
        "units": "How many parties are under review",
        "limit": "Least number of minutes for each",
    },
    why="Telling, asking and advising take an hour at the very least; in less, one hears a talk and thanks for it.",
    remedy="Review fewer at once, let groups work on different ones at the same time, or add half a day.",
    when_fine="Those under review share one case, and what is said to one holds for all.",
    sources=("s3-portoroz", "house rule"),
    reads=(
        "parties.id",
        "parties.stances",
        "parties.part_of",
        "agenda.complete",
        "agenda.sessions",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.start",
        "agenda.days.sessions.end",
        "agenda.days.sessions.minutes",
        "agenda.days.sessions.parallel",
        "agenda.days.sessions.groups",
    ),
    requires=("parties.stances", "agenda.days.sessions"),
    limits=("minutes-for-each-min",),
    examples=(
        Example(
            base="strategy-peer-workshop",
            edits=(
                Put(
                    "/agenda/days",
                    [
                        {
                            "date": "2027-09-28",
                            "sessions": [
                                {
                                    "id": "introductions",
                                    "title": "Who is here, and how we learn from each other",
                                    "kind": "introductions",
                                    "start": "09:00",
                                    "end": "09:20",
                                    "leads": ["moderator"],
                                    "parties": ["epirus", "molise", "troms", "kainuu", "murcia", "silesia"],
                                },
                                {
                                    "id": "three-tell",
                                    "title": "Three strategies, on the template",
                                    "kind": "presentation",
                                    "start": "09:20",
                                    "end": "10:05",
                                    "speakers": ["presenter-epirus", "presenter-molise", "presenter-troms"],
                                    "about": ["practice", "obstacles"],
                                    "questions": ["q-epirus", "q-molise", "q-troms"],
                                },
                                {
                                    "id": "asked",
                                    "title": "Questions to the three",
                                    "kind": "questions",
                                    "start": "10:05",
                                    "end": "10:40",
                                    "leads": ["moderator"],
                                    "about": ["failures", "transfer"],
                                    "questions": ["q-epirus", "q-molise", "q-troms"],
                                },
                                {
                                    "id": "take-home",
                                    "title": "What each takes home",
                                    "kind": "reflection",
                                    "start": "10:40",
                                    "end": "11:00",
                                    "leads": ["moderator"],
                                    "questions": ["q-epirus", "q-molise", "q-troms"],
                                },
                            ],
                        }
                    ],
                ),
            ),
            at="/agenda/days",
        ),
    ),
    module=__name__,
    check=check,
)
