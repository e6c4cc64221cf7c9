"""GOV909: members of a programme that take part in none of its activities."""

from __future__ import annotations

from collections.abc import Container, Sequence

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.programme import Programme
from mutuallearning.rulekit import names
from mutuallearning.rulekit.activities import activities, days_of
from mutuallearning.rulekit.document_index import DocumentIndex, Located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule


def check(programme: DocumentIndex[Programme], find: Find) -> None:
    """Look for members of which no activity knows, once activities are planned up to the programme's last year."""
    it = programme.document
    members, every = it.members or (), activities(programme)
    if not every:
        find.inapplicable("every activity was cancelled")
    elif programme.is_record:
        find.unsaid("who took part in everything; records of the past are thin on that")
    elif it.benchlearning_cycles or it.peer_review_cycles or not _reaches_the_end(it, every):
        find.unsaid("all that is to come up to its end, and who takes part in its cycles")
    else:
        bodies = frozenset[str | None]().union(*[_bodies(activity.it) for activity in every])
        # Who runs the programme has a part in all of it.
        there = bodies | _wider(programme, bodies) | {it.owner, it.contractor}
        idle = [name for name in members if name not in there]
        if None in bodies:
            find.unsaid("which organisations take part in every activity")
        elif idle:
            named = tuple([names.body(name, programme.organisations) for name in idle])
            find(f"/members/{members.index(idle[0])}", count=len(idle), all=len(members), members=named)


def _reaches_the_end(programme: Programme, every: Sequence[Located[ActivityPlan]]) -> bool:
    """Tell whether some activity surely begins in the last year of the programme, or later; else more may follow."""
    end = programme.dates.end if programme.dates else None
    starts = [days.start for activity in every if (days := days_of(activity.it)) and days.start]
    return end is not None and any(start.earliest.year >= end.latest.year for start in starts)


def _bodies(activity: ActivityPlan) -> frozenset[str | None]:
    """Give the organisations of an activity; None among them where that may not be all."""
    parties = activity.parties or ()
    unknown = not parties or activity.all_parties_listed is False
    actors = [actor.organisation for actor in activity.actors or () if actor.organisation is not None]
    return frozenset([*(party.organisation for party in parties), *actors, *([None] if unknown else [])])


def _wider(programme: DocumentIndex[Programme], there: Container[str | None]) -> set[str]:
    """Give the bodies to which those belong that are there, and those of which they are made."""
    found: set[str] = set()
    for body in programme.document.organisations or ():
        if body.id in there:
            found.update(body.members or ())
            found.update(() if body.part_of is None else (body.part_of,))
    return found


RULE = Rule(
    code="GOV909",
    name="member-in-no-activity",
    severity="advice",
    certainty="heuristic",
    principle="empathy",
    message="No activity of the programme has a part for {count} of {all:member/members}: {members:list}",
    params={
        "count": "How many members take part in nothing",
        "all": "How many members there are",
        "members": "Those members",
    },
    why="Who belongs to a programme and is never there pays for others' learning, and leaves without a word.",
    remedy="Ask them what they need and could offer, and plan a part for them; or agree that they only follow it.",
    when_fine="They take part where this document does not look, or they asked to be kept informed only.",
    sources=("pespod18", HOUSE_RULE),
    reads=(
        "members",
        "owner",
        "contractor",
        "written_as",
        "dates.end",
        "organisations.id",
        "organisations.name",
        "organisations.short_name",
        "organisations.members",
        "organisations.part_of",
        "peer_review_cycles",
        "benchlearning_cycles",
        "activities.changes.kind",
        "activities.all_parties_listed",
        "activities.dates.start",
        "activities.actual.dates.start",
        "activities.parties.organisation",
        "activities.actors.organisation",
    ),
    requires=("members", "activities"),
    subjects=("programme",),
    examples=(
        Example(
            base="programme",
            edits=(Put("/activities/@visit-letter/dates/start", "2028-03"),),
            at="/members/2",
        ),
    ),
    module=__name__,
    check=check,
)
