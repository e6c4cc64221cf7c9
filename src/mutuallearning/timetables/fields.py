"""Which fields of the models say when something is planned, what it is, and whose matter it is."""

from __future__ import annotations

import functools
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

import attrs
from pydantic import BaseModel

from mutuallearning.formatbook.profile import FormatProfile
from mutuallearning.models.actual import Actual
from mutuallearning.models.change import Change
from mutuallearning.models.structure import fields_of, words
from mutuallearning.timetables.entry import EntryKind
from mutuallearning.types.annotations import holds, model_in
from mutuallearning.types.data import is_tuple
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.recurrence import Recurrence
from mutuallearning.wording import capital

PLANNED: Final = frozenset(
    {
        "ActivityPlan.called_on",
        "BenchmarkingRound.published_on",
        "Rhythm.first",
        "Selection.call_opened",
        "SeriesEvent.until",
        "SeriesEvent.when",
        "Step.until",
        "Waiver.until",
    }
)
"""Fields with a `PartialDate` that say when something is planned, beside those of a `Period` and of the `Day` of an
agenda. All others say when something was (a test lists them, so that nobody forgets to decide). A `Deadline` always
plans."""

_NOT_ENTERED = (Actual, Change, FormatProfile)
"""What is below them is no plan: what really happened, what is planned no longer, and what holds of every activity
of a format."""

_MEMBERSHIP: Final = "Party.period"
"""For how long a party belongs is a fact about the party, and no event for which anybody has to be ready."""

_KINDS: Final[MappingProxyType[str, EntryKind]] = MappingProxyType(
    {
        "ActivityPlan": "event",
        "Programme": "event",
        "PeerReviewCycle": "event",
        "BenchlearningCycle": "event",
        "SeriesEvent": "event",
        "Visit": "visit",
        "Day": "day",
        "Session": "session",
        "Meeting": "meeting",
        "Rhythm": "meeting",
        "Paper": "paper",
        "PhaseRecord": "phase",
        "Survey": "check",
        "LaterCheck": "check",
        "Indicator": "check",
        "Evaluation": "check",
        "FollowUp": "check",
        "BenchmarkingRound": "milestone",
        "Waiver": "milestone",
    }
)
_FIELD_KINDS: Final[MappingProxyType[str, EntryKind]] = MappingProxyType(
    {
        "ActivityPlan.called_on": "milestone",
        "Selection.call_opened": "milestone",
        "Readiness.look_again": "check",
        "FollowUp.response_due": "deadline",
        "PhaseRecord.due": "deadline",
        "PeerReviewCycle.response_due": "deadline",
        "PeerReviewCycle.report_back": "deadline",
        "BenchlearningCycle.response_due": "deadline",
        "BenchlearningCycle.report_back": "deadline",
    }
)
_MEETING_STEPS = frozenset({"call", "peer-visit", "meeting", "webinar"})

_TITLES = ("title", "task", "subject", "statement", "what", "how", "service")
"""Fields in which an object says what it is, the best first."""

_SORTS = ("kind", "phase")
"""Fields in which it says what sort of thing it is, where it has no words of its own."""

Role: TypeAlias = Literal["deadline", "date", "recurrence", "below"]


@attrs.frozen
class Stop:
    """A field at which the walk through a model stops, and why."""

    name: str
    role: Role


@functools.cache
def stops(model: type[BaseModel]) -> tuple[Stop, ...]:
    """Plan the walk through one model: only fields that plan something or lead to such fields."""
    found: list[Stop] = []
    for name, field in model.model_fields.items():
        below = model_in(field.annotation)
        if below is not None:
            entered = not issubclass(below, _NOT_ENTERED) and f"{model.__name__}.{name}" != _MEMBERSHIP
            if entered and stops(below):
                found.append(Stop(name, "below"))
        elif holds(field.annotation, Deadline):
            found.append(Stop(name, "deadline"))
        elif holds(field.annotation, Recurrence):
            found.append(Stop(name, "recurrence"))
        elif holds(field.annotation, PartialDate) and (
            f"{model.__name__}.{name}" in PLANNED or model.__name__ in {"Period", "Day"}
        ):
            found.append(Stop(name, "date"))
    return tuple(found)


@functools.cache
def _people_in(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(
        field.name
        for field in fields_of(model)
        if "." not in field.shape and not {"actors", "parties"}.isdisjoint(field.refers)
    )


def who(item: BaseModel) -> tuple[str, ...]:
    """Name the actors and parties that an object names, by id, each once."""
    found: dict[str, None] = {}
    for name in _people_in(type(item)):
        value = getattr(item, name)
        for one in value if is_tuple(value) else (value,):
            if isinstance(one, str):
                found[one] = None
    return tuple(found)


def kind_of(item: BaseModel, field: str) -> EntryKind:
    """Say what sort of date a field of an object is."""
    name = type(item).__name__
    if name == "Step":
        return "meeting" if getattr(item, "kind", None) in _MEETING_STEPS else "deadline"
    return _FIELD_KINDS.get(f"{name}.{field}") or _KINDS.get(name, "deadline")


def label(item: BaseModel) -> str:
    """Say what an object is: in its own words, or else what sort of thing it is."""
    for name in _TITLES:
        value = getattr(item, name, None)
        if isinstance(value, str):
            return value
    for name in _SORTS:
        value = getattr(item, name, None)
        if isinstance(value, str):
            return capital(words(value))
    return capital(words(type(item).__name__))


def described(item: BaseModel, field: str, *, is_document: bool) -> str:
    """Say what a date of an object is for.

    Args:
        item: The object.
        field: The field with the date; `due` and the like need no words of their own.
        is_document: Whether the object is a whole document, whose title would stand at every date.
    """
    if field in {"due", "first", "when", "recurs", "dates", "planned"}:
        return label(item)
    said = words(field)
    return capital(said) if is_document else f"{label(item)}: {said}"
