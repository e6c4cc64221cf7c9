"""Programmes to measure with: many small activities that share things in the ways that programmes do."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from typing import Any

_SEED = 2026
_FIRST = datetime.date(2026, 1, 5)
_YEARS = 3 * 365


def _activity(number: int) -> dict[str, Any]:
    """Write one small activity, as a programme keeps them: who meets when, about what, and who is responsible."""
    day = _FIRST + datetime.timedelta(number * 7 % _YEARS)
    return {
        "id": f"visit-{number}",
        "title": f"Visit {number}",
        "format": "study-visit",
        "stage": "final",
        "language": "en",
        "dates": {"start": str(day), "end": str(day)},
        "goal": {"statement": "A first letter that brings people to the first talk"},
        "actors": [{"id": "owner", "roles": ["owner"], "party": "host"}],
        "parties": [
            {"id": "host", "country": "AT", "stances": ["host"], "brings": ["A letter in plain words"]},
            {"id": "guest", "country": "EE", "stances": ["peer"], "seeks": ["A letter that is read"]},
        ],
    }


def _programme(count: int) -> dict[str, Any]:
    return {
        "mutuallearning": 1,
        "kind": "programme",
        "id": "visits",
        "title": "Visits",
        "dates": {"start": "2026-01-01", "end": "2028-12-31"},
        "activities": [_activity(number) for number in range(count)],
    }


def alone(count: int) -> dict[str, Any]:
    """Write a programme of activities that have nothing to do with each other."""
    return _programme(count)


def in_a_row(count: int) -> dict[str, Any]:
    """Write a programme in which each activity follows the one before it, by themes, with outcomes."""
    data = _programme(count)
    for number, activity in enumerate(data["activities"][1:], 1):
        activity["follows"] = [f"visit-{number - 1}"]
    data["themes"] = [
        {"id": f"theme-{number}", "title": f"Theme {number}", "activities": [f"visit-{number}"]}
        for number in range(count)
    ]
    data["outcomes"] = [
        {"id": f"outcome-{number}", "title": f"Change {number}", "activities": [f"visit-{number}"]}
        for number in range(count)
    ]
    return data


def shared(count: int) -> dict[str, Any]:
    """Write a programme that shares as many organisations, actors, topics and practices as it has activities."""
    data = _programme(count)
    chance = random.Random(_SEED)  # noqa: S311 -- programmes, not secrets
    data["organisations"] = [{"id": f"body-{at}", "name": f"Service {at}"} for at in range(count)]
    data["actors"] = [
        {"id": f"expert-{at}", "roles": ["facilitator"], "organisation": f"body-{at}"} for at in range(count)
    ]
    data["topics"] = [{"id": f"topic-{at}", "title": f"Topic {at}"} for at in range(count)]
    data["practices"] = [
        {"id": f"practice-{at}", "title": f"Practice {at}", "organisation": f"body-{at}"}
        for at in range(count)
    ]
    for activity in data["activities"]:
        host, guest, expert = (chance.randrange(count) for _ in range(3))
        activity["parties"][0] |= {"organisation": f"body-{host}"}
        activity["parties"][1] |= {"organisation": f"body-{guest}"}
        activity["agenda"] = {
            "time_zone": "Europe/Vienna",
            "days": [
                {
                    "date": activity["dates"]["start"],
                    "sessions": [
                        {
                            "title": "The letter",
                            "start": "9:00",
                            "end": "10:00",
                            "leads": [f"expert-{expert}"],
                        }
                    ],
                }
            ],
        }
    return data


def one_for_all(count: int) -> dict[str, Any]:
    """Write a programme in which every activity uses the same few shared things, many on the same day."""
    data = shared(count)
    for activity in data["activities"]:
        activity["parties"][0]["organisation"] = "body-0"
        activity["agenda"]["days"][0]["sessions"][0]["leads"] = ["expert-0"]
    return data


def faulty(count: int) -> dict[str, Any]:
    """Write a programme in which every activity names somebody unknown and is the second of its name."""
    data = in_a_row(count)
    for number, activity in enumerate(data["activities"]):
        activity["id"] = f"visit-{number // 2}"
        activity["follows"] = [f"visit-{number // 2 + 1}"]
        activity["papers"] = [{"kind": "host-paper", "authors": ["nobody"], "due": "4 weeks after end"}]
    return data


def misnamed(count: int) -> dict[str, Any]:
    """Write a programme in which every activity misspells an organisation of a long shared register."""
    data = shared(count)
    for number, activity in enumerate(data["activities"]):
        activity["parties"][0]["organisation"] = f"bodi-{number}"
    return data


def waived(count: int) -> dict[str, Any]:
    """Write a programme with a waiver for each activity, and one in each."""
    data = faulty(count)
    data["waivers"] = [
        {"rule": "unknown-id", "target": f"/activities/{at}", "reason": "The register is being moved"}
        for at in range(count)
    ]
    for activity in data["activities"]:
        activity["waivers"] = [{"rule": "no-learning-questions", "reason": "The visit is a first one"}]
    return data


def cycles(count: int) -> dict[str, Any]:
    """Write a programme of peer-review cycles that follow each other, with as many activities."""
    data = in_a_row(count)
    data["peer_review_cycles"] = [{"id": f"cycle-{at}", "title": f"Cycle {at}"} for at in range(count)]
    return data


SHAPES: dict[str, Callable[[int], dict[str, Any]]] = {
    "alone": alone,
    "in a row": in_a_row,
    "shared": shared,
    "one for all": one_for_all,
    "faulty": faulty,
    "misnamed": misnamed,
    "waived": waived,
    "cycles": cycles,
}
