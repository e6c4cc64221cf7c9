"""GOV901: an organisation has come to learn for years; what could it offer?"""

from __future__ import annotations

from collections import defaultdict

from mutuallearning.formatbook.catalogue import ANY, builtin
from mutuallearning.models.give_and_take import GiveAndTake, give_and_take
from mutuallearning.models.party import Party
from mutuallearning.models.programme import Programme
from mutuallearning.rulekit.activities import activities, days_of
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.data import Data

_LIMIT = "taking-years-min"


def check(programme: DocumentIndex[Programme], find: Find) -> None:
    """Work out in how many years each one took something home that never gave; one question for all of them."""
    if programme.is_record:
        find.unsaid("who gave what; records of the past are thin on that")
        return
    held = [activity.it for activity in activities(programme)]
    years: defaultdict[str, set[int]] = defaultdict(set)
    for activity in held:
        if activity.parties is None or not all(_is_clear(party) for party in activity.parties):
            find.unsaid("who takes part in every activity, and as what")
        days = days_of(activity)
        if days is None or days.start is None or days.start.earliest.year != days.start.latest.year:
            find.unsaid("in which year every activity takes place")
            continue
        for row in give_and_take([activity]):
            if row.only_took:
                years[row.who].add(days.start.earliest.year)
    least = builtin().get(ANY).limit(_LIMIT)
    # Names are looked up here, so that no list of shared organisations is gone through for each activity.
    takers = tuple(
        _name(programme, row) for row in give_and_take(held) if row.only_took and len(years[row.who]) >= least
    )
    if takers:
        find("/activities", takers=takers, years=least)


def _name(programme: DocumentIndex[Programme], row: GiveAndTake) -> str:
    body = programme.organisations.get(row.who)
    return row.name if body is None else body.short_name or body.name or row.name


def _is_clear(party: Party) -> bool:
    """Tell whether it is said who a party is and whether it gives or takes."""
    known = party.organisation is not None or party.country is not None
    return known and bool(party.stances or party.seeks)


def _visit(number: int) -> Data:
    return {
        "id": f"visit-{number}",
        "title": f"Visit to the counter {number}",
        "stage": "idea",
        "theme": "The first weeks of unemployment",
        "dates": {"start": f"{2025 + number}-10"},
        "goal": {"statement": "To see the counter"},
        "actors": [{"id": "lead", "roles": ["owner"]}],
        "parties": [
            {"id": "guest", "organisation": "service-si", "stances": ["peer"], "seeks": ["What works"]}
        ],
    }


RULE = Rule(
    code="GOV901",
    name="one-only-takes",
    severity="advice",
    certainty="ask",
    principle="empathy",
    message="In {years:year/years} or more, {takers:list} took and gave nothing on record; what could they offer?",
    params={
        "takers": "Organisations that took something home and gave nothing that the programme records",
        "years": "The fewest years of which the question is asked",
    },
    why="Who is only ever shown things stops believing that anybody could learn from them; all have something to tell.",
    remedy="Ask them what they would like to show, or record what they brought to the activities.",
    when_fine="They joined to catch up, and all agreed on that; or they gave much that nobody wrote down.",
    sources=("pespod18", "pes2pes-pr"),
    reads=(
        "written_as",
        "organisations.id",
        "organisations.name",
        "organisations.short_name",
        "activities.id",
        "activities.title",
        "activities.changes.kind",
        "activities.dates.start",
        "activities.dates.end",
        "activities.actual.dates.start",
        "activities.actual.dates.end",
        *(f"activities.organisations.{field}" for field in ("id", "name", "short_name")),
        *(
            f"activities.parties.{field}"
            for field in (
                "id",
                "organisation",
                "name",
                "country",
                "region",
                "stances",
                "seeks",
                "brings",
                "came",
            )
        ),
        *(f"activities.actors.{field}" for field in ("id", "party")),
        *(f"activities.papers.{field}" for field in ("authors", "author_parties")),
        *(
            f"activities.{agenda}.{sessions}.{field}"
            for agenda in ("agenda", "actual.agenda")
            for sessions in ("days.sessions", "sessions")
            for field in ("speakers", "parties")
        ),
    ),
    requires=("activities",),
    limits=(_LIMIT,),
    subjects=("programme",),
    examples=(
        Example(
            base="programme",
            edits=tuple(Add("/activities", _visit(number)) for number in (1, 2, 3)),
            at="/activities",
        ),
    ),
    module=__name__,
    check=check,
)
