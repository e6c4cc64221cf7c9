"""From a record to an activity plan."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from mutuallearning.errors import MutualLearningError
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.types.country import parse_country
from records.agendas import agenda_in
from records.cast import Cast, Data
from records.papers import output_in, paper_in
from records.steps import presenters_in, steps_in
from records.tallies import met_in, participants_in, peers_in
from records.words import date_in

MODES = frozenset({"online", "hybrid"})
"""What a record notes as the place of an activity that has none."""

FORMATS = {
    "peer_challenge": "peer-challenge",
    "peer_learning_activity": "peer-learning-activity",
    "mutual_learning_exercise": "mutual-learning-exercise",
    "learning_exchange": "learning-exchange",
    "thematic_review_workshop": "thematic-review-workshop",
    "thematic_review_seminar": "thematic-event",
    "thematic_conference": "public-conference",
    "peer_review_workshop": "strategy-peer-workshop",
    "peer_review": "peer-review",
    "study_visit": "study-visit",
    "city_to_city_exchange": "city-exchange",
    "twinning": "twinning",
    "webinar": "webinar",
    "working_group": "working-group",
}
"""What a record calls a format, and which of the known formats it is; others are own formats, with `x-`."""

STANCES = {
    "under_review": "under-review",
    "member_countries": "member",
    "participant_countries": "participant",
    "lead_cities": "lead",
    "fellow_cities": "fellow",
    "joining": "joining",
}
"""Lists of who takes part, and the stance of those in them."""

_CAME = frozenset({"under-review", "peer", "participant"})
"""Stances of those who really came, where the record was written afterwards; members of a group may stay away."""

LEVELS = {"national_level": "national", "regional_level": "regional"}
"""Lists of peers by the level for which they speak."""

EARLIER = "earlier-producer"
"""Tag of peers who did before what those under review do now."""


_YEAR = re.compile("(?:19|20)[0-9]{2}")


class UnknownFactError(MutualLearningError):
    """A record has facts that the converter does not know how to say in a plan."""


def plan_in(record: Data, reading: Data | None = None, bodies: Iterable[str] = ()) -> ActivityPlan:
    """Turn a record into an activity plan.

    Args:
        record: The record.
        reading: Fields of the plan that a person read out of sentences of the record.
        bodies: Names of bodies, to tell them from other words in front of an *and*.

    Raises:
        UnknownFactError: There is a fact that the converter does not know; nothing is left out in silence.
    """
    left = copy.deepcopy(record)
    happened = left.pop("status", None) != "announced"
    cast = Cast()
    plan: Data = {"id": left.pop("id"), "title": left.pop("title"), "written_as": "record"}
    plan["format"] = _format(left.pop("format"))
    if happened:
        plan["stage"] = "done"
    for name in ("programme", "notes"):
        if name in left:
            plan[name] = left.pop(name)
    facts = _facts(left, plan, cast, happened=happened)
    _who(left, plan, cast, happened=happened)
    _rest(left, plan, cast, frozenset(bodies))
    if happened:
        plan["actual"] = facts
    else:
        plan |= facts
    _refuse(left)
    for name, found in (
        ("organisations", list(cast.organisations.values())),
        ("parties", cast.parties),
        ("actors", cast.actors),
    ):
        if found:
            plan[name] = found
    return ActivityPlan.model_validate(_merged(_said(plan), reading or {}))


def _format(name: str) -> str:
    return FORMATS.get(name) or f"x-{name.replace('_', '-')}"


def _facts(left: Data, plan: Data, cast: Cast, *, happened: bool) -> Data:
    """Collect what is planned of an announced activity, and what happened of another one."""
    facts = _when_and_where(left)
    agenda = left.get("agenda", {})
    met, steps = met_in(agenda), steps_in(agenda, happened=happened)
    numbers = participants_in(left)
    plan |= {"steps": steps, "participants": numbers.get("planned")}
    if "joint_meeting_with" in agenda:
        plan["joint_with"] = [agenda.pop("joint_meeting_with")]
    if "participants" in numbers:
        facts["participants"] = numbers["participants"]
    facts |= {
        "tallies": [*numbers["tallies"], *met, *_peer_tallies(left)],
        "duration": agenda.pop("duration", None),
        "participant_kinds": left.pop("participant_kinds", None),
    }
    _units(left, plan, cast, happened=happened)
    _topic(left, plan, {"focus_areas": agenda.pop("focus_areas", None)})
    presenters_in(agenda, cast, happened=happened)
    facts["agenda"] = agenda_in(agenda, facts.get("dates", {}), cast)
    return _said(facts)


def _said(data: Data) -> Data:
    return {name: value for name, value in data.items() if value not in (None, [], {})}


def _when_and_where(left: Data) -> Data:
    facts: Data = {"dates": {name: date_in(left.pop(name)) for name in ("start", "end") if name in left}}
    place = left.pop("place", None)
    if place in MODES:
        facts["mode"] = place
    elif place:
        facts["place"] = {"city": place}
    return _said(facts)


def _peer_tallies(left: Data) -> list[Data]:
    text = left.get("peers", {}).pop("text", None)
    return [peers_in(text)] if text else []


def _topic(left: Data, plan: Data, topic: Data) -> None:
    if "evidence_base" in left:
        title = left.pop("evidence_base")
        year = _YEAR.search(title)
        topic["evidence"] = [{"title": title, **({"date": year[0]} if year else {})}]
    if "topic" in left:
        plan["topics"] = [{"title": left.pop("topic"), **_said(topic)}]
    elif _said(topic):
        raise UnknownFactError("the record says something of its topic, but not what it is")


def _units(left: Data, plan: Data, cast: Cast, *, happened: bool) -> None:
    for name, stance in STANCES.items():
        for text in left.pop(name, ()):
            cast.unit(stance, text)
    _peers(left, plan, cast)
    for party in cast.parties if happened else ():
        if _CAME & set(party.get("stances", ())):
            party["came"] = True
    _host(left, cast)


def _peers(left: Data, plan: Data, cast: Cast) -> None:
    for name in ("peer_countries", "peer_countries_known"):
        if name in left:
            plan["all_parties_listed"] = name == "peer_countries"
            for country in left.pop(name):
                cast.add("peer", country=parse_country(country))
    peers = left.get("peers", {})
    for name, level in LEVELS.items():
        for country in peers.pop(name, ()):
            cast.add("peer", country=parse_country(country), level=level)
    for text in peers.pop("earlier_producers", ()):
        cast.unit("peer", text, context=[EARLIER])


def _host(left: Data, cast: Cast) -> None:
    host = left.pop("host", {})
    said = {"country": parse_country(host["country"])} if "country" in host else {}
    if "region" in host:
        said["region"] = host["region"]
    names = host["organisation"].split("; ") if "organisation" in host else [None]
    for position, name in enumerate(names if host else ()):
        body = {"organisation": cast.organisation(name)} if name else {}
        known = len(cast.parties)
        cast.add("host", **said, **body)
        if len(cast.parties) > known:
            # Hosts come first.
            cast.parties.insert(position, cast.parties.pop())


def _who(left: Data, plan: Data, cast: Cast, *, happened: bool) -> None:
    if "organiser" in left:
        cast.add("organiser", organisation=cast.organisation(left.pop("organiser")))
    if "chair" in left:
        said = {"attended": True} if happened else {}
        cast.actor("chair", "chair", party=cast.speaker(parse_country(left.pop("chair")["country"])), **said)
    if "selection" in left:
        plan["selection"] = _selection(left["selection"], cast)
    if "preparation" in left:
        _preparation(left["preparation"], plan, cast)


def _selection(selection: Data, cast: Cast) -> Data:
    found: Data = {}
    if "call_for_peers_registered" in selection:
        found["call_opened"] = date_in(selection.pop("call_for_peers_registered"))
    if "nomination_deadline" in selection:
        found["nomination_deadline"] = date_in(selection.pop("nomination_deadline"))
    if "selected_by" in selection:
        hosts = [party["id"] for party in cast.parties if "host" in party.get("stances", ())]
        found["selected_by"] = [
            hosts[0] if name == "host authorities" and hosts else cast.add(None, name=name)
            for name in selection.pop("selected_by")
        ]
    return found


def _preparation(preparation: Data, plan: Data, cast: Cast) -> None:
    contract = preparation.pop("expert_contract")
    peers = [party["id"] for party in cast.parties if "peer" in party.get("stances", ())]
    said = {"party": peers[0]} if len(peers) == 1 else {}
    period = {name: date_in(contract.pop(name)) for name in list(contract)}
    expert = cast.actor("expert", "country-expert", engaged=period, **said)
    if "steps" in preparation:
        tasks = preparation.pop("steps")
        plan["responsibilities"] = [{"task": task, "owner": expert} for task in tasks]


def _rest(left: Data, plan: Data, cast: Cast, bodies: frozenset[str]) -> None:
    papers = [paper_in(document, cast, bodies) for document in left.get("documents", ())]
    papers += [output_in(text) for text in left.pop("outputs_planned", ())]
    if papers:
        plan["papers"] = papers
    if "inputs" in left:
        plan.setdefault("steps", []).append({"id": "input", "kind": "input", "what": left.pop("inputs")})
    if "follow_up" in left:
        plan["follow_up"] = {"summary": left.pop("follow_up")}
    plan["sources"] = [
        {"title": f"Page at {urlsplit(url).netloc}", "url": url} for url in left.pop("sources")
    ]
    # Distances in time follow from the dates.
    left.pop("lead_times", None)


def _refuse(left: Mapping[str, Any]) -> None:
    unknown = [name for name, value in left.items() if not isinstance(value, dict | list)]
    for name, value in left.items():
        if isinstance(value, dict):
            unknown += [f"{name}.{key}" for key in value]
        elif isinstance(value, list):
            unknown += [f"{name}.{key}" for item in value for key in item]
    if unknown:
        raise UnknownFactError(f"the converter does not know {', '.join(unknown)}")


def _merged(plan: Any, reading: Any) -> Any:  # noqa: ANN401 -- any part of a document
    """Add what was read to what was converted: objects by key, objects in lists by id, other items at the end."""
    if isinstance(plan, dict) and isinstance(reading, dict):
        result = dict(plan)
        for name, value in reading.items():
            result[name] = _merged(result[name], value) if name in result else value
        return result
    if isinstance(plan, list) and isinstance(reading, list):
        items = list(plan)
        for one in reading:
            place = _place(items, one)
            if place is None:
                items.append(one)
            else:
                items[place] = _merged(items[place], one)
        return items
    return reading


def _place(items: list[Any], one: Any) -> int | None:  # noqa: ANN401 -- any item of a list
    if not isinstance(one, dict) or "id" not in one:
        return None
    return next((number for number, item in enumerate(items) if item.get("id") == one["id"]), None)
