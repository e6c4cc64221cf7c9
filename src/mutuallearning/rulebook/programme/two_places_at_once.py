"""GOV907: an organisation is expected in two places on one day."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator

import attrs

from mutuallearning.formatbook.catalogue import ANY, builtin
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.programme import Programme
from mutuallearning.rulekit import names
from mutuallearning.rulekit.activities import activities, days_of, name_of
from mutuallearning.rulekit.document_index import DocumentIndex, Located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule

_LIMIT = "journey-days-max"


@attrs.frozen
class _Journey:
    """An event on site, with its days and where it is."""

    activity: Located[ActivityPlan]
    first: datetime.date
    last: datetime.date
    city: str


def check(programme: DocumentIndex[Programme], find: Find) -> None:
    """Go through the journeys of each organisation day by day, and compare each with what is not over by then."""
    by_organisation: defaultdict[str, list[_Journey]] = defaultdict(list)
    journeys = sorted(_journeys(programme, find), key=lambda journey: (journey.first, journey.activity.at))
    for journey in journeys:
        for organisation in _travelling(journey.activity.it, find):
            by_organisation[organisation].append(journey)
    clashes: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    by_place = {journey.activity.at: journey for journey in journeys}
    for organisation, own in by_organisation.items():
        longest = own[0]
        for journey in own[1:]:
            if journey.first <= longest.last and journey.city != longest.city:
                clashes[longest.activity.at, journey.activity.at].append(organisation)
            longest = max(longest, journey, key=lambda one: one.last)
    for (first, second), organisations in clashes.items():
        find(
            f"{second}/dates",
            related=((f"{first}/dates", "the other one"),),
            organisations=tuple(
                [names.body(organisation, programme.organisations) for organisation in organisations]
            ),
            first=name_of(by_place[first].activity.it),
            second=name_of(by_place[second].activity.it),
            date=str(by_place[second].first),
        )


def _journeys(programme: DocumentIndex[Programme], find: Find) -> Iterator[_Journey]:
    """Yield the events to which people travel; what is online or goes on for weeks is none."""
    most = builtin().get(ANY).limit(_LIMIT)
    for activity in activities(programme):
        it = activity.it
        days = days_of(it)
        first = days.start.exact if days and days.start else None
        last = days.end.exact if days and days.end else first
        city = it.place.city if it.place else None
        if it.mode is None or (it.mode == "on-site" and not (days and days.end and first and last and city)):
            find.unsaid("how, in which city and from when to when every activity takes place")
        if it.mode == "on-site" and first and last and city and (last - first).days < most:
            yield _Journey(activity, first, last, city.casefold())


def _travelling(activity: ActivityPlan, find: Find) -> Iterable[str]:
    parties = activity.parties or ()
    if activity.parties is None or any(party.organisation is None for party in parties):
        find.unsaid("which organisations take part in every activity")
    # In their order, so that a finding names them the same way each time.
    return dict.fromkeys(party.organisation for party in parties if party.organisation)


RULE = Rule(
    code="GOV907",
    name="two-places-at-once",
    severity="advice",
    certainty="heuristic",
    principle="empathy",
    message='{date}: {organisations:list} at "{first}" and at "{second}"',
    params={
        "date": "The day on which the later one begins",
        "organisations": "Organisations that take part in both",
        "first": "One activity",
        "second": "The other activity, in another place",
    },
    why="In a small office the same two people go to everything, and in a large one they want to hear both.",
    remedy="Move one of them, or say who of the organisation goes where.",
    when_fine="The organisation is large, and other people of it go to each.",
    sources=("house rule",),
    reads=("organisations.id", "organisations.name", "organisations.short_name"),
    scans=(
        "activities.id",
        "activities.title",
        "activities.changes.kind",
        "activities.mode",
        "activities.place.city",
        "activities.dates.start",
        "activities.dates.end",
        "activities.actual.dates.start",
        "activities.actual.dates.end",
        "activities.parties.organisation",
    ),
    requires=("activities.parties.organisation",),
    limits=(_LIMIT,),
    subjects=("programme",),
    examples=(
        Example(
            base="programme",
            edits=(
                Put("/activities/@assist-letter/mode", "on-site"),
                Put("/activities/@assist-letter/place", {"city": "Graz", "country": "AT"}),
                Put("/activities/@visit-letter/mode", "on-site"),
                Put("/activities/@visit-letter/place", {"city": "Tallinn", "country": "EE"}),
                Put("/activities/@visit-letter/dates/start", "2026-03-12"),
            ),
            at="/activities/@visit-letter/dates",
        ),
    ),
    module=__name__,
    check=check,
)
