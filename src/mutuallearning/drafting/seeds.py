"""What a plan can say from the beginning, because its format says it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Any, TypeAlias

from pydantic import BaseModel

from mutuallearning.drafting.annotations import is_list
from mutuallearning.formatbook.format import Format
from mutuallearning.formatbook.profile import AgendaItem, Milestone
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.readiness import READINESS_ITEMS
from mutuallearning.models.survey_item import CORE_ITEMS
from mutuallearning.types.annotations import holds, model_in
from mutuallearning.types.deadline import Deadline

Data: TypeAlias = dict[str, Any]

NAMED_BY = ("title", "task", "subject", "what", "text", "statement")
"""Fields that say in words what an object is."""

MOST_PEERS = 6
"""Peers that a skeleton has places for; whoever needs more copies one."""

CORE_ITEMS_AT = "evaluation.survey.items"
"""Where a format that wants to know what people say to the core items expects them."""

TASKS = "responsibilities"
"""Where a date stands that has no other place."""


def seeds(format_: Format) -> Data:
    """Give what is known of any plan in a format, as the data of a plan."""
    taken = _Ids()
    data: Data = {
        "mutuallearning": ActivityPlan.model_fields["mutuallearning"].default,
        "kind": ActivityPlan.model_fields["kind"].default,
        "format": format_.slug,
        "stage": "idea",
    }
    if format_.setting:
        data["setting"] = format_.setting
    if len(format_.purposes) == 1:
        data["purpose"] = format_.purposes[0]
    if format_.confidentiality:
        data["confidentiality"] = format_.confidentiality
    for key, items in (
        ("parties", _parties(format_, taken)),
        ("actors", _actors(format_, taken)),
        ("papers", _papers(format_, format_.papers, taken)),
    ):
        if items:
            data[key] = items
    if format_.agenda:
        data["agenda"] = {"days": _days(format_.agenda, taken)}
    for milestone in format_.timeline:
        if not _is_of_paper(milestone, format_):
            _plant(data, milestone, taken)
    if CORE_ITEMS_AT in format_.expected:
        survey = data.setdefault("evaluation", {}).setdefault("survey", {})
        survey["items"] = [item.to_data() for item in CORE_ITEMS]
    return data


def waiting(format_: Format) -> dict[str, list[Data]]:
    """Give things that a plan may well say and need not, by the shape of their list."""
    return {
        "papers": _papers(format_, format_.optional_papers, _Ids()),
        CORE_ITEMS_AT: [item.to_data() for item in CORE_ITEMS],
        "readiness.items": [item.to_data() for item in READINESS_ITEMS],
    }


class _Ids:
    """Gives every object an identifier of its own."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def give(self, wish: str) -> str:
        wish = re.sub(r"[^a-z0-9]+", "-", wish.lower())[:70].strip("-") or "item"
        name, number = wish, 2
        while name in self._given:
            name, number = f"{wish}-{number}", number + 1
        self._given.add(name)
        return name


def _parties(format_: Format, taken: _Ids) -> list[Data]:
    stances = list(format_.stances)
    parties: list[Data] = []
    if "host" in stances and "under-review" in stances:
        stances.remove("under-review")
        stances.remove("host")
        parties.append({"id": taken.give("host"), "stances": ["host", "under-review"]})
    least = format_.limits.get("outside-parties-min")
    peers = min(max(math.ceil(least.value) if least else 1, 1), MOST_PEERS)
    for stance in stances:
        number = peers if stance == "peer" else 1
        names = [f"{stance}-{one}" for one in range(1, number + 1)] if number > 1 else [stance]
        parties += [{"id": taken.give(name), "stances": [stance]} for name in names]
    return parties


def _actors(format_: Format, taken: _Ids) -> list[Data]:
    return [{"id": taken.give(role), "roles": [role]} for role in format_.roles]


def _papers(format_: Format, kinds: Iterable[str], taken: _Ids) -> list[Data]:
    due = {milestone.paper: milestone.when for milestone in reversed(format_.timeline) if milestone.paper}
    papers: list[Data] = []
    for kind in kinds:
        paper: Data = {"id": taken.give(kind), "kind": kind}
        if kind in due:
            paper["due"] = str(due[kind])
        outline = format_.outlines.get(kind)
        if outline and outline.max_pages:
            paper["max_pages"] = outline.max_pages
        tags = list(dict.fromkeys(one.tag for one in outline.sections if one.tag)) if outline else []
        if tags:
            paper["sections"] = tags
        papers.append(paper)
    return papers


def _days(items: Iterable[AgendaItem], taken: _Ids) -> list[Data]:
    days: dict[int, list[Data]] = {}
    for item in items:
        session: Data = {"id": taken.give(item.title), "title": item.title, "kind": item.kind}
        if item.minutes is not None:
            session["minutes"] = item.minutes
        if item.about:
            session["about"] = list(item.about)
        days.setdefault(item.day or 1, []).append(session)
    return [{"sessions": days[day]} for day in sorted(days)]


def _is_of_paper(milestone: Milestone, format_: Format) -> bool:
    first = next((one for one in format_.timeline if one.paper == milestone.paper), milestone)
    return milestone.paper is not None and (
        (first is milestone and milestone.paper in format_.papers)
        or milestone.paper in format_.optional_papers
    )


def _plant(data: Data, milestone: Milestone, taken: _Ids) -> None:
    """Put a date where the plan has a place for it, else among the tasks."""
    when = str(milestone.when)
    steps = milestone.part.split(".") if milestone.part else []
    if (
        not steps
        or not _takes_deadline(steps)
        or not _planted(data, ActivityPlan, steps, milestone.what, when, taken)
    ):
        _planted(data, ActivityPlan, [TASKS, "due"], milestone.what, when, taken)


def _planted(data: Data, model: type[BaseModel], steps: list[str], what: str, when: str, taken: _Ids) -> bool:
    name, *rest = steps
    if not rest:
        if name in data:
            return False
        data[name] = when
        return True
    field = model.model_fields[name]
    below = model_in(field.annotation)
    if below is None:
        return False
    if not is_list(field.annotation):
        return _planted(data.setdefault(name, {}), below, rest, what, when, taken)
    known: list[Data] = data.setdefault(name, [])
    if name == "parties":
        # Each party has a date of its own.
        planted = [_planted(party, below, rest, what, when, taken) for party in known]
        return bool(planted) and all(planted)
    item: Data = {}
    if "id" in below.model_fields:
        item["id"] = taken.give(what)
    naming = next((key for key in NAMED_BY if key in below.model_fields), None)
    if naming:
        item[naming] = what
    known.append(item)
    return _planted(item, below, rest, what, when, taken)


def _takes_deadline(steps: list[str]) -> bool:
    model: type[BaseModel] | None = ActivityPlan
    for position, step in enumerate(steps):
        field = model.model_fields.get(step) if model else None
        if field is None:
            return False
        if position == len(steps) - 1:
            return holds(field.annotation, Deadline)
        model = model_in(field.annotation)
    return False
