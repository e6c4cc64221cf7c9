"""Numbers: from the counts of a record to counts and tallies of a plan, and back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from mutuallearning.models.tally import TALLIED, Tally
from mutuallearning.types.count import Count
from mutuallearning.types.country import eu_style
from records.cast import Data

_NUMBER = "(?:around |up to |more than |at least )?[0-9]+"
_WHO = re.compile(rf"{_NUMBER} (?P<who>(?!planned|beside).+?)(?: of [0-9]+ (?P<bodies>.+))?(?: beside .+)?")
_BESIDE = re.compile(".+ beside (?P<others>.+)")
_MORE_REGIONS = re.compile("(?P<who>.+) of (?P<count>more than [0-9]+) (?P<of>[a-z]+)")
_ENDINGS = {"_min": "at least {}", "_max": "up to {}", "_approx": "around {}"}

MET: dict[str, dict[str, Any]] = {
    "people_met": {"of": "people-met"},
    "meetings_and_site_visits": {"of": "meetings-and-visits"},
    "peer_hours": {"of": "hours", "stance": "peer"},
    "sessions": {"of": "sessions"},
    "average_days": {"of": "days", "per": "visit", "average": True},
    "visits_per_pair": {"of": "visits", "per": "pair"},
}
"""What is counted on the agenda of a record, and which tally it is."""

_MEMBERS: dict[str, Any] = {"of": "people", "stance": "member"}


def number_in(key: str, value: int) -> tuple[str, object]:
    """Read a key such as `people_met_min` and its number: what is counted, and how many.

    >>> number_in("people_met_min", 125), number_in("pairs", 7)
    (('people_met', 'at least 125'), ('pairs', 7))
    """
    for ending, form in _ENDINGS.items():
        if key.endswith(ending):
            return key.removesuffix(ending), form.format(value)
    return key, value


def number_out(key: str, count: Count) -> tuple[str, int]:
    """Write a key and its number; the reverse of `number_in`."""
    number = count.minimum if count.minimum is not None else count.maximum
    for ending, form in _ENDINGS.items():
        if str(count) == form.format(number):
            return f"{key}{ending}", number or 0
    return key, number or 0


def met_in(agenda: Data) -> list[Data]:
    """Take the tallies out of the agenda of a record."""
    found: list[Data] = []
    for key in list(agenda):
        name, count = number_in(key, agenda[key])
        if name in MET:
            del agenda[key]
            found.append({**MET[name], "count": count})
    return found


def met_out(tallies: Sequence[Tally]) -> Data:
    """Write the tallies that belong to the agenda of a record."""
    found: Data = {}
    for tally in tallies:
        for name, said in MET.items():
            if tally.count is not None and _is(tally, said):
                key, number = number_out(name, tally.count)
                found[key] = number
    return found


def _is(tally: Tally, said: dict[str, Any]) -> bool:
    names = ("of", "stance", "per", "average")
    return all(getattr(tally, name) == said.get(name) for name in names) and tally.wording is None


def participants_in(record: Data) -> Data:
    """Turn the numbers of participants of a record into `participants`, `planned` and `tallies`."""
    participants: Data = record.pop("participants", {})
    text = participants.pop("text", None)
    found: Data = {"tallies": []}
    if "planned_max" in participants:
        found["planned"] = f"up to {participants.pop('planned_max')}"
    people = _people(participants)
    who = _WHO.fullmatch(text) if text else None
    beside = _BESIDE.fullmatch(text) if text else None
    if text:
        tally: Data = {"of": "people", "wording": text}
        if who is not None:
            tally["who"] = who["who"]
        if beside is not None:
            # The number is that of the others; how many came in all is not said.
            tally |= {"count": people, "not_counting": beside["others"]}
            people = None
        found["tallies"].append(tally)
    if people is not None:
        found["participants"] = people
    for key in list(participants):
        found["tallies"].append(_tally(key, participants.pop(key), who))
    return found


def _people(participants: Data) -> object:
    forms = {"exact": "{}", "approx": "around {}", "min": "at least {}"}
    for key, form in forms.items():
        if key in participants:
            number = participants.pop(key)
            return number if key == "exact" else form.format(number)
    return None


def _tally(key: str, value: Any, who: re.Match[str] | None) -> Data:  # noqa: ANN401 -- a number or countries
    if isinstance(value, list):
        return {"of": "countries", "count": len(value), "countries": value}
    name, count = number_in(key, value)
    if name == "members_total":
        return {**_MEMBERS, "count": count}
    of = name.replace("_", "-")
    tally: Data = {"of": of if of in TALLIED else f"x-{of}", "count": count}
    if of == "organisations" and who is not None and who["bodies"]:
        tally["who"] = who["bodies"]
    return tally


def participants_out(planned: Count | None, actual: Count | None, tallies: Sequence[Tally]) -> Data:
    """Write the numbers of participants as a record has them."""
    found: Data = {}
    people = actual
    for tally in tallies:
        if tally.of == "people" and tally.stance is None and tally.wording is not None:
            found["text"] = tally.wording
            people = people or tally.count
    if people is not None and (people is not planned or people.minimum is not None):
        key, number = number_out("", people)
        found[key.removeprefix("_") or "exact"] = number
    if planned is not None and planned.minimum is None:
        found["planned_max"] = planned.maximum
    for tally in tallies:
        if tally.countries is not None:
            found["countries"] = [eu_style(country) for country in tally.countries]
        elif tally.count is not None and _is(tally, _MEMBERS):
            key, number = number_out("members_total", tally.count)
            found[key] = number
        elif tally.count is not None and _counts_those_who_came(tally):
            key, number = number_out(tally.of.removeprefix("x-").replace("-", "_"), tally.count)
            found[key] = number
    return found


def _counts_those_who_came(tally: Tally) -> bool:
    """Tell it from what is counted on the agenda, and from a number that is only known from a sentence."""
    told = tally.of == "organisations" or (tally.of != "people" and tally.who is None)
    return told and _is(tally, {"of": tally.of}) and not any(_is(tally, said) for said in MET.values())


def peers_in(text: str) -> Data:
    """Read how many peers came, as in `representatives of more than 20 regions`."""
    tally: Data = {"of": "people", "stance": "peer", "wording": text}
    if match := _MORE_REGIONS.fullmatch(text):
        tally |= {"of": match["of"], "who": match["who"], "count": match["count"]}
    return tally
