"""REF204: one person in two sessions at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.lanes import Running, Slot, lane_of
from mutuallearning.rulekit.programme import has_blank_day
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Sweep over the parallel sessions of each person by their start."""
    if has_blank_day(plan):
        find.unsaid("the plan does not say what happens on every day")
    # What everybody attends has no parallel.
    parallel = [entry for entry in plan.sessions if (it := entry.it).track or it.group]
    if not parallel:
        find.inapplicable("no sessions run in parallel")
        return
    by_person: defaultdict[str, list[Slot]] = defaultdict(list)
    for entry in parallel:
        session = entry.it
        if session.leads is None or session.speakers is None or session.group is None:
            find.unsaid("the plan does not say of every parallel session who leads, speaks and sits in it")
        if entry.start is None or entry.end is None:
            find.unsaid("the plan does not say when every parallel session starts and ends")
            continue
        slot = Slot(entry.start, entry.end, lane_of(entry), entry)
        named = (*(session.leads or ()), *(session.speakers or ()), *(session.group or ()))
        for person in dict.fromkeys(named):
            by_person[person].append(slot)
    clashes: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for person, slots in by_person.items():
        for at, other in _clashes(slots) if len(slots) > 1 else ():
            clashes[at, other].append(person)
    entries = {entry.at: entry for entry in parallel}
    for (at, other), people in clashes.items():
        find(
            at,
            related=((other, "the session that they are in as well"),),
            session=names.session(entries[at].it),
            other=names.session(entries[other].it),
            people=tuple(people),
        )


def _clashes(slots: list[Slot]) -> Iterator[tuple[str, str]]:
    """Yield pairs of places: a session, and one in another lane that still runs when it starts."""
    running = Running()
    for slot in sorted(slots, key=lambda slot: slot.start):
        rival = running.beside(slot.lane)
        if rival is not None and rival.end > slot.start:
            yield slot.entry.at, rival.entry.at
        running.add(slot)


RULE = Rule(
    code="REF204",
    name="person-in-two-places",
    severity="warning",
    message='"{session}" overlaps "{other}"; both need {people:list}',
    params={
        "session": "The session that starts later",
        "other": "The session in parallel that still runs",
        "people": "Ids of the actors who are named in both",
    },
    why="One of the two groups will sit without the person it was promised.",
    remedy="Name somebody else for one of the sessions, or let them take place one after the other.",
    when_fine="The person is known to go from group to group.",
    sources=("house rule",),
    scans=(
        "agenda.days.date",
        "agenda.days.sessions.start",
        "agenda.days.sessions.end",
        "agenda.days.sessions.minutes",
        "agenda.days.sessions.track",
        "agenda.days.sessions.group",
        "agenda.days.sessions.leads",
        "agenda.days.sessions.speakers",
    ),
    requires=("agenda.days.sessions",),
    examples=(
        Example(
            edits=(Add("/agenda/days/1/sessions/@host-thoughts/group", "peer-ee-1"),),
            at="/agenda/days/1/sessions/@host-thoughts",
        ),
    ),
    module=__name__,
    check=check,
)
