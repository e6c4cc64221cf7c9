"""Plans to measure with: distinct, conforming, the same in every run."""

from __future__ import annotations

import copy
import datetime
import json
import random
from functools import cache
from typing import Any

from mutuallearning.checking.demonstration import base_document

BASE = "peer-review/interreg"
"""The conforming base plan of about 10 KB, with 13 sessions."""

_SEED = 2026
_A_DAY = 7
_STOCK = (
    "joint team office counsellor region service case visit data trust share plan question answer open local young "
    "older training school city network pilot cost method report advice peer host review group note date"
)


@cache
def _base() -> dict[str, Any]:
    return dict(base_document(BASE).value)


def plan(number: int) -> dict[str, Any]:
    """Make one conforming plan; each has titles and ids of its own."""
    chance = random.Random(_SEED + number)  # noqa: S311 -- plans, not secrets
    data = copy.deepcopy(_base())
    data["id"], data["title"] = f"review-{number}", f"Review {number}: {_words(chance, 4)}"
    data["summary"] = _words(chance, 30)
    for day in data["agenda"]["days"]:
        for session in day["sessions"]:
            session["title"] = f"{session.get('title', 'Session')}: {_words(chance, 2)}"
    return data


def long_plan(number: int, sessions: int, *, faults: int = 0) -> dict[str, Any]:
    """Make a plan with many sessions, one after the other on as many days as they need.

    Args:
        number: Which one.
        sessions: How many sessions.
        faults: How many of them name somebody unknown.
    """
    data = plan(number)
    days = data["agenda"]["days"]
    pattern = [session for day in days for session in day["sessions"] if "track" not in session]
    first = datetime.date.fromisoformat(days[0]["date"])
    data["agenda"]["days"] = [
        {"date": str(first + datetime.timedelta(at // _A_DAY)), "sessions": []}
        for at in range(0, sessions, _A_DAY)
    ]
    data["dates"]["end"] = data["agenda"]["days"][-1]["date"]
    for position in range(sessions):
        session = copy.deepcopy(pattern[position % len(pattern)])
        hour = 9 + position % _A_DAY
        session |= {"id": f"s{position}", "start": f"{hour:02}:00", "end": f"{hour:02}:50"}
        if position < faults:
            session["speakers"] = [f"nobody-{position}"]
        data["agenda"]["days"][position // _A_DAY]["sessions"].append(session)
    return data


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(_STOCK.split(), k=count))


def texts(count: int) -> list[bytes]:
    """Write some plans as compact JSON."""
    return [json.dumps(plan(number), separators=(",", ":")).encode() for number in range(count)]
