"""Who takes part: the organisations, parties and actors of one record, each once."""

from __future__ import annotations

import re
from typing import Any

from mutuallearning.types.country import eu_style
from records.words import country_of, items, slug

_PARENT = re.compile("(?P<parent>[^,:]+), (?P<name>DG .+)")
_GROUP = re.compile("(?P<name>[^:]+): (?P<members>.+)")
_NAMED_UNITS = re.compile(r"(?P<name>[^:]+): (?P<members>.+) \((?P<country>[A-Z]{2})\)")
_UNITS_OF = re.compile("(?P<name>.+?) of (?P<members>.+, .+)")
_UNIT = re.compile(r"(?P<region>.+) \((?P<country>[A-Z]{2})\)")

Data = dict[str, Any]


class Cast:
    """Collects who takes part; the same party or body is there only once."""

    def __init__(self) -> None:
        self.organisations: dict[str, Data] = {}
        self.parties: list[Data] = []
        self.actors: list[Data] = []

    def _free(self, base: str) -> str:
        taken = {thing["id"] for thing in (*self.parties, *self.actors, *self.organisations.values())}
        number = 1
        while (name := base if number == 1 else f"{base}-{number}") in taken:
            number += 1
        return name

    def organisation(self, text: str) -> str:
        """Record a body, with the larger one to which it belongs or those of which it is made; give its id."""
        group, child = _GROUP.fullmatch(text), _PARENT.fullmatch(text)
        found: Data = {"name": text}
        if child is not None:
            found = {"name": child["name"], "part_of": self.organisation(child["parent"])}
        elif group is not None:
            members = [self.organisation(name) for name in items(group["members"])]
            found = {"name": group["name"], "members": members}
        known = next((one["id"] for one in self.organisations.values() if one["name"] == found["name"]), None)
        if known is not None:
            return str(known)
        found = {"id": f"org-{slug(found['name'])}"[:80], **found}
        self.organisations[found["id"]] = found
        return str(found["id"])

    def add(self, stance: str | None, **said: Any) -> str:  # noqa: ANN401 -- the fields of a party
        """Record a party and give its id.

        A country alone is there only once, with all its stances, unless that would change the order in which those
        of one stance are named.
        """
        bare = set(said) == {"country"}
        for position, party in enumerate(self.parties if bare else ()):
            later = any(stance in other.get("stances", ()) for other in self.parties[position + 1 :])
            if _is_bare(party) and party["country"] == said["country"] and (stance == "host" or not later):
                if stance and stance not in party.setdefault("stances", []):
                    party["stances"].append(stance)
                return str(party["id"])
        name = (
            said.get("name") or said.get("region") or str(said.get("organisation", "")).removeprefix("org-")
        )
        party = {"id": self._free(slug(name or eu_style(said["country"]))), **said}
        if stance:
            party["stances"] = [stance]
        self.parties.append(party)
        return str(party["id"])

    def speaker(self, country: str) -> str:
        """Give the party that speaks for a country: the country itself, its host, or a new one."""
        for party in self.parties:
            if _is_bare(party) and party["country"] == country:
                return str(party["id"])
        for party in self.parties:
            if party.get("country") == country and "host" in party.get("stances", ()):
                return str(party["id"])
        return self.add(None, country=country)

    def unit(self, stance: str, text: str, **said: Any) -> None:  # noqa: ANN401 -- the fields of a party
        """Record a country, region or city as the records write it, or several that act as one."""
        if match := _NAMED_UNITS.fullmatch(text):
            country = country_of(match["country"])
            group = self.add(stance, name=match["name"], country=country)
            for name in match["members"].split(", "):
                self.add(stance, region=name, country=country, part_of=group)
        elif match := _UNITS_OF.fullmatch(text):
            group = self.add(stance, name=match["name"])
            for name in match["members"].split(", "):
                self.add(stance, **_territory(name), part_of=group)
        else:
            self.add(stance, **_territory(text), **said)

    def actor(self, base: str, role: str, **said: Any) -> str:  # noqa: ANN401 -- the fields of an actor
        """Record an actor and give its id."""
        name = self._free(base)
        self.actors.append({"id": name, "roles": [role], **said})
        return name


def _is_bare(party: Data) -> bool:
    return set(party) <= {"id", "country", "stances", "came"} and "country" in party


def _territory(text: str) -> Data:
    if match := _UNIT.fullmatch(text):
        return {"region": match["region"], "country": country_of(match["country"])}
    country = country_of(text)
    return {"name": text} if country is None else {"country": country}
