"""The walk through a document: what each object says of dates is handed to the collector."""

from __future__ import annotations

from typing import cast

import attrs
from pydantic import BaseModel

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.agenda import Agenda
from mutuallearning.models.assessment import Assessment
from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.change import is_cancelled
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.models.period import Period
from mutuallearning.paths import join
from mutuallearning.timetables.agendas import collect_agenda
from mutuallearning.timetables.collecting import Collector, Spot
from mutuallearning.timetables.entry import TAKES_PLACE
from mutuallearning.timetables.fields import described, kind_of, stops, who
from mutuallearning.timetables.places import place_of
from mutuallearning.timetables.scopes import Scope, scope_of, scope_of_assessment
from mutuallearning.types.data import is_tuple
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.model import Document, Model
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.recurrence import Recurrence

_BY_ASSESSMENT = ("response_due", "report_back")
"""Deadlines that a benchlearning cycle sets for all its assessments, unless one has its own."""

_BEGINNINGS = ("due", "first")
"""Fields that say when something takes place for the first time that comes again."""


def walk(item: BaseModel, at: str, key: str, scope: Scope, collector: Collector) -> None:
    """Collect all dates in an object and below it.

    Args:
        item: The object.
        at: Its pointer.
        key: Its name, made of ids where there are any; see `TimetableEntry.key`.
        scope: What offsets count from, and what it belongs to.
        collector: Takes what is found.
    """
    if is_cancelled(getattr(item, "changes", None)):
        spot = _spot(item, "dates", at, key, scope)
        collector.lack(attrs.evolve(spot, pointer=join(at, "changes")), "it was cancelled")
        return
    if isinstance(item, ActivityPlan):
        _event(item, _spot(item, "dates", at, key, scope), collector)
    for stop in stops(type(item)):
        value = getattr(item, stop.name)
        # What was decided not to be has no date to lack.
        if value is None or (isinstance(value, Model) and value.is_decided_none):
            continue
        place, name = join(at, stop.name), join(key, stop.name)
        if isinstance(value, Period):
            _period(value, _spot(item, stop.name, at, key, scope), collector)
        elif isinstance(value, Agenda):
            collect_agenda(value, place, name, scope.name, place_of(item), collector)
        elif stop.role == "below":
            for spot_at, spot_key, one in _each(value, place, name):
                walk(one, spot_at, spot_key, _scope(one, scope), collector)
        else:
            _dated(item, stop.name, value, _spot(item, stop.name, at, key, scope), scope, collector)


def _each(value: object, at: str, key: str) -> list[tuple[str, str, BaseModel]]:
    if isinstance(value, BaseModel):
        return [(at, key, value)]
    if not is_tuple(value):
        return []
    return [
        (join(at, position), join(key, str(getattr(one, "id", None) or position)), one)
        for position, one in enumerate(value)
        if isinstance(one, BaseModel)
    ]


def _scope(item: BaseModel, around: Scope) -> Scope:
    if isinstance(item, Document):
        return scope_of(cast("AnyDocument", item), around)
    return scope_of_assessment(item, around) if isinstance(item, Assessment) else around


def _spot(item: BaseModel, field: str, at: str, key: str, scope: Scope) -> Spot:
    kind = kind_of(item, field)
    return Spot(
        kind=kind,
        what=described(item, field, is_document=isinstance(item, Document | Assessment)),
        pointer=join(at, field),
        key=join(key, field),
        scope=scope.name,
        place=place_of(item) if kind in TAKES_PLACE else None,
        who=who(item),
    )


def _event(plan: ActivityPlan, spot: Spot, collector: Collector) -> None:
    """Collect the days of an activity of which only those are known on which it really took place, or none."""
    said = plan.dates and (plan.dates.start or plan.dates.end)
    real = plan.actual.dates if plan.actual else None
    if said:
        return
    if real and (real.start or real.end):
        _period(
            real, attrs.evolve(spot, pointer=spot.pointer.removesuffix("/dates") + "/actual/dates"), collector
        )
    else:
        collector.lack(spot, "the plan does not say when it takes place")


def _period(period: Period, spot: Spot, collector: Collector) -> None:
    if period.start is not None:
        spot = attrs.evolve(spot, pointer=join(spot.pointer, "start"))
        collector.on(spot, period.start, period.end)
    elif period.end is not None:
        spot = attrs.evolve(spot, what=f"{spot.what}: end", pointer=join(spot.pointer, "end"))
        collector.on(spot, period.end)


def _dated(
    item: BaseModel, field: str, value: object, spot: Spot, scope: Scope, collector: Collector
) -> None:
    if isinstance(value, Recurrence):
        _recurring(item, value, spot, scope, collector)
    elif isinstance(value, PartialDate):
        # What comes again, or goes on, is told together with its beginning.
        begins = any(getattr(item, name, None) is not None for name in ("due", "when"))
        if getattr(item, "recurs", None) is None and not (field == "until" and begins):
            collector.on(spot, value, getattr(item, "until", None) if field == "when" else None)
    elif isinstance(value, Deadline):
        if isinstance(item, BenchlearningCycle) and field in _BY_ASSESSMENT and value.offset is not None:
            _by_assessment(item, field, value, spot, scope, collector)
        elif getattr(item, "recurs", None) is None:
            until = getattr(item, "until", None)
            collector.due(spot, value, scope, last=until if isinstance(until, PartialDate) else None)


def _recurring(item: BaseModel, recurs: Recurrence, spot: Spot, scope: Scope, collector: Collector) -> None:
    first = next((one for name in _BEGINNINGS if (one := getattr(item, name, None)) is not None), None)
    if isinstance(first, Deadline):
        collector.due(spot, first, scope, recurs)
    elif isinstance(first, PartialDate):
        collector.again(spot, first, recurs)
    else:
        collector.lack(spot, "it comes again, but no first date is said", str(recurs))


def _by_assessment(
    cycle: BenchlearningCycle, field: str, due: Deadline, spot: Spot, scope: Scope, collector: Collector
) -> None:
    """Count a deadline of the cycle from the visit of each assessment that has none of its own."""
    if not cycle.assessments:
        collector.lack(spot, "it counts from the visit of an assessment, and there is none", str(due))
    for one in cycle.assessments or ():
        if getattr(one, field) is None:
            own = scope_of_assessment(one, scope)
            each = attrs.evolve(spot, key=f"{spot.key}#{one.id}", scope=own.name, who=who(one))
            collector.due(each, due, own)
