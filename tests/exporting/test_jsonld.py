"""JSON-LD is read by a processor of RDF, and its words are compared with the vocabulary of schema.org."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SDO
from rdflib.term import Node
from writable_strings import writable

from mutuallearning.api import load
from mutuallearning.errors import UsageError
from mutuallearning.exporting.jsonld import CONTEXT, educational_event, jsonld_text, left_out
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.programme import Programme

# The processor warns of what it does itself.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

ROOT = Path(__file__).parents[2]
PLANS = sorted((ROOT / "examples").glob("*/good.yaml"))

LOCAL_CONTEXT = {
    "@vocab": "https://schema.org/",
    "eventAttendanceMode": {"@type": "@id"},
    "eventStatus": {"@type": "@id"},
    "url": {"@type": "@id"},
}
"""What the context of schema.org says of our words; the processor must not ask the web for it."""

DATA: dict[str, Any] = {
    "id": "graz-2026",
    "title": "Graz",
    "format": "peer-review",
    "summary": "How it works.",
    "dates": {"start": "2026-03-28", "end": "2026-03-29"},
    "place": {"city": "Graz", "country": "AT", "venue": "Town hall"},
    "mode": "hybrid",
    "languages": ["en", "de"],
    "participants": "up to 30",
    "topics": [{"title": "Youth", "questions": [{"text": "How do they stay in touch?"}]}],
    "organisations": [
        {"id": "graz", "name": "City of Graz", "url": "https://example.org/graz", "country": "AT"}
    ],
    "parties": [
        {"id": "host", "organisation": "graz", "stances": ["host"]},
        {"id": "peer", "name": "Peers of Brno", "stances": ["peer"], "country": "CZ"},
    ],
    "actors": [
        {
            "id": "lead",
            "function": "Head of unit",
            "person": {"name": "Mara Muster", "email": "m@example.org"},
        }
    ],
    "agenda": {
        "time_zone": "Europe/Vienna",
        "days": [
            {
                "date": "2026-03-28",
                "sessions": [
                    {
                        "title": "Talk",
                        "start": "9:00",
                        "minutes": 90,
                        "speakers": ["lead"],
                        "place": "Room 1",
                    },
                    {"kind": "break", "title": "Coffee"},
                    {"title": "Inner circle", "start": "11:00", "confidentiality": "closed"},
                ],
            },
            {"date": "2026-03-29", "sessions": [{"title": "Walk", "start": "9:00", "mode": "online"}]},
        ],
        "sessions": [{"title": "Some day"}],
    },
}
PUBLIC = {"privacy": {"participant_list": {"audience": "public"}}}


WORDS = frozenset(map(str, dir(SDO)))
"""All words of schema.org, as the processor knows them."""


def plan(**changes: object) -> ActivityPlan:
    return ActivityPlan.model_validate(DATA | changes)


def read(text: str) -> Graph:
    """Read JSON-LD as a processor does; nothing of it gets lost, and every word is one of schema.org."""
    data = json.loads(text)
    assert CONTEXT == data["@context"]
    graph = Graph().parse(data=json.dumps({**data, "@context": LOCAL_CONTEXT}), format="json-ld")
    for _, predicate, thing in graph:
        assert RDF.type == predicate or str(predicate) in WORDS, predicate
        assert not isinstance(thing, URIRef) or not str(thing).startswith(str(SDO)) or str(thing) in WORDS, (
            thing
        )
    assert _count(data) == len(graph)
    return graph


def _count(data: object) -> int:
    """Count the statements that data make."""
    if isinstance(data, dict):
        return sum(
            len(value) + _count(value) if isinstance(value, list) else 1 + _count(value)
            for key, value in data.items()
            if key != "@context"
        )
    return sum(map(_count, data)) if isinstance(data, list) else 0


def event(graph: Graph, name: str) -> Node:
    (found,) = graph.subjects(SDO.name, Literal(name))
    return found


def test_the_activity() -> None:
    graph = read(jsonld_text(plan()))
    whole = event(graph, "Graz")
    assert SDO.EducationEvent == graph.value(whole, RDF.type)
    assert ("2026-03-28", "2026-03-29", "30") == tuple(
        str(graph.value(whole, word)) for word in (SDO.startDate, SDO.endDate, SDO.maximumAttendeeCapacity)
    )
    assert SDO.MixedEventAttendanceMode == graph.value(whole, SDO.eventAttendanceMode)
    assert {"en", "de"} == {str(one) for one in graph.objects(whole, SDO.inLanguage)}
    organizer = graph.value(whole, SDO.organizer)
    assert ("City of Graz", "https://example.org/graz") == (
        str(graph.value(organizer, SDO.name)),
        str(graph.value(organizer, SDO.url)),
    )
    assert "How do they stay in touch?" == str(graph.value(whole, SDO.teaches))
    assert "Youth" == str(graph.value(graph.value(whole, SDO.about), SDO.name))
    kinds = {graph.value(one, RDF.type) for one in graph.objects(whole, SDO.location)}
    assert {SDO.Place, SDO.VirtualLocation} == kinds


def test_sessions_have_their_clock_and_zone() -> None:
    graph = read(jsonld_text(plan()))
    talk = event(graph, "Talk")
    assert graph.value(None, SDO.subEvent, talk) == event(graph, "Graz")
    assert ("2026-03-28T09:00:00+01:00", "2026-03-28T10:30:00+01:00") == (
        str(graph.value(talk, SDO.startDate)),
        str(graph.value(talk, SDO.endDate)),
    )
    # Clocks change that night.
    assert "2026-03-29T09:00:00+02:00" == str(graph.value(event(graph, "Walk"), SDO.startDate))
    assert graph.value(event(graph, "Some day"), SDO.startDate) is None


def test_what_is_closed_is_left_out() -> None:
    text = jsonld_text(plan(**PUBLIC), show_names=True)
    assert "Inner circle" not in text
    assert "Coffee" not in text
    assert 1 == left_out(plan())
    with pytest.raises(UsageError, match="nothing of it may be told outside; JSON-LD is for the public"):
        educational_event(plan(confidentiality="closed"))


@pytest.mark.parametrize(
    ("said", "show_names", "bodies", "persons"),
    [
        ({}, True, False, False),
        (PUBLIC, False, True, False),
        (PUBLIC, True, True, True),
        (PUBLIC | {"confidentiality": "no-attribution"}, True, False, False),
        ({"privacy": {"participant_list": {"audience": "participants"}}}, True, False, False),
        ({"privacy": {"participant_list": "none"}}, True, False, False),
    ],
)
def test_who_takes_part(said: dict[str, Any], *, show_names: bool, bodies: bool, persons: bool) -> None:
    text = jsonld_text(plan(**said), show_names=show_names)
    read(text)
    assert bodies is ("Peers of Brno" in text)
    assert persons is ("Mara Muster" in text)
    assert persons is ("Head of unit" in text)
    assert "m@example.org" not in text


def test_a_programme() -> None:
    closed = DATA | {"title": "Secret", "confidentiality": "closed"}
    programme = Programme.model_validate(
        {
            "title": "Network",
            "owner": "unit",
            "organisations": [{"id": "unit", "name": "Programme unit"}],
            "activities": [DATA, closed],
        }
    )
    text = jsonld_text(programme)
    graph = read(text)
    whole = event(graph, "Network")
    assert SDO.EventSeries == graph.value(whole, RDF.type)
    assert [event(graph, "Graz")] == list(graph.objects(whole, SDO.subEvent))
    assert "Secret" not in text
    # The closed activity, and the closed session of the open one.
    assert 2 == left_out(programme)


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"kind": "cancelled"}, "EventCancelled"),
        ({"kind": "postponed", "old_dates": {"start": "2025-11-02"}}, "EventRescheduled"),
        ({"kind": "moved-online"}, "EventMovedOnline"),
        ({"kind": "shortened"}, None),
    ],
)
def test_changes(changes: dict[str, Any], status: str | None) -> None:
    graph = read(jsonld_text(plan(changes=[changes])))
    whole = event(graph, "Graz")
    assert (SDO[status] if status else None) == graph.value(whole, SDO.eventStatus)
    before = graph.value(whole, SDO.previousStartDate)
    assert ("2025-11-02" if "old_dates" in changes else None) == (before and str(before))


def test_postponed_without_a_date() -> None:
    graph = read(jsonld_text(plan(dates=None, agenda=None, changes=[{"kind": "postponed"}])))
    assert SDO.EventPostponed == graph.value(event(graph, "Graz"), SDO.eventStatus)


@pytest.mark.parametrize(
    ("start", "said"),
    [("2026-11", "2026-11"), ("2026", "2026"), ("mid 2026-11", None), ("before 2026", None)],
)
def test_inexact_dates(start: str, said: str | None) -> None:
    assert said == educational_event(plan(dates={"start": start}, agenda=None)).get("startDate")


def test_other_documents_are_no_events() -> None:
    with pytest.raises(UsageError, match="an activity plan or a programme, not of a benchlearning cycle"):
        educational_event(BenchlearningCycle())


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_examples(path: Path) -> None:
    document = load(path)
    if getattr(document, "confidentiality", None) == "closed":
        with pytest.raises(UsageError, match="closed"):
            jsonld_text(document)
    else:
        read(jsonld_text(document))


class Page(HTMLParser):
    """Gives the texts of the elements of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.mark.parametrize("text", writable(), ids=str)
def test_hostile_strings_stay_texts_in_a_page(text: str) -> None:
    written = jsonld_text(plan(title=text, summary=text, participant_kinds=[text]))
    page = Page()
    page.feed(f'<script type="application/ld+json">{written}</script>')
    assert (["script"], [written]) == (page.tags, page.texts)
    data = json.loads(written)
    assert [text, text, text] == [data["name"], data["description"], data["audience"][0]["audienceType"]]
    read(written)
