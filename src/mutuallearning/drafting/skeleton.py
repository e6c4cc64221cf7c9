"""The skeleton of a plan: what the format says already, and places for the rest, each explained."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, cast

import attrs
from pydantic import BaseModel

from mutuallearning.drafting.annotations import is_list
from mutuallearning.drafting.explaining import Explainer
from mutuallearning.drafting.lines import Line, comment, off, scalar
from mutuallearning.drafting.seeds import Data, seeds, waiting
from mutuallearning.formatbook.format import STAGES, Format
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.structure import words
from mutuallearning.types.annotations import model_in

HEAD = (
    "mutuallearning",
    "kind",
    "id",
    "title",
    "format",
    "stage",
    "language",
    "setting",
    "summary",
    "purpose",
    "mode",
    "dates",
    "participants",
)
"""Keys that every plan begins with, whatever its format expects."""

BASICS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "topics": ("title", "questions"),
        "practices": ("title", "party", "summary"),
        "parties": ("name", "stances"),
        "actors": ("roles", "function", "party"),
        "agenda": ("days",),
        "agenda.days": ("date", "sessions"),
        "agenda.days.sessions": ("title", "kind", "minutes", "speakers"),
        "papers": ("kind", "due", "responsible"),
        "readiness": ("checked_on", "items", "conclusion", "reason"),
        "readiness.items": ("statement", "answer", "reason"),
        "evaluation.survey": ("due", "anonymous", "items"),
    }
)
"""What to fill in first of objects that have many fields."""

_HELP = (
    "Write after the colon. What stays empty counts as not said yet.",
    "A line that begins with # and a space explains; take it out when you have read it.",
    "A line that begins with # and no space waits for you: take the # away and fill it in, and those below it.",
    "Keep the spaces at the start of a line, they say what belongs to what; use no tabs.",
    "A hyphen begins an item of a list; copy its lines to have another one, and give it another id.",
    'A text with a colon or a # in it goes into quotes: "Two services: one door".',
    "A date is written year-month-day; a deadline may also count from the event: 4 weeks before start.",
    "Where there is deliberately nothing, write none; that is something else than leaving it empty.",
    "When the plan has come further, change its stage; more is expected then.",
    "See what is still missing with: mutuallearning check FILE",
)


def skeleton(format_: Format, whys: Mapping[str, str] | None = None) -> str:
    """Write a plan to begin from, with comments for people who have never seen YAML.

    It says what the format says, such as roles, papers and deadlines counted from the event, and nothing that
    only the planner can know: no dates, no names.

    Args:
        format_: The format.
        whys: Why a part matters, by its shape; the rules know it.
    """
    return _Writer(Explainer(format_, whys or {}), seeds(format_), _tree(format_)).text()


def _tree(format_: Format) -> dict[str, Any]:
    """Arrange the parts that a format expects below each other."""
    tree: dict[str, Any] = {}
    for part in format_.expected:
        below = tree
        for step in part.split("."):
            below = below.setdefault(step, {})
    return tree


@attrs.frozen
class _Writer:
    """Writes one skeleton, and explains everything in it once."""

    explainer: Explainer
    data: Data
    wanted: dict[str, Any]

    def text(self) -> str:
        format_ = self.explainer.format
        lines = [*comment(0, f"{format_.title}: a plan to begin from. {format_.summary}"), Line(0, "")]
        lines += comment(0, "How to fill this in:")
        for one in _HELP:
            lines += comment(0, one, bullet="- ")
        for heading, keys in self._groups():
            lines += [Line(0, ""), Line(0, "-" * 80, "comment"), *comment(0, heading)]
            for key in keys:
                lines += [Line(0, ""), *self._field(ActivityPlan, key, "", self.data, self.wanted, 0)[0]]
        return "".join(f"{line}\n" for line in lines)

    def _groups(self) -> Iterator[tuple[str, list[str]]]:
        """Name the keys of the plan in the order in which people fill them in."""
        yield "To begin with", list(HEAD)
        expected = self.explainer.format.expected
        rest = [key for key in ActivityPlan.model_fields if key not in HEAD]
        for stage in STAGES:
            due = {part.partition(".")[0] for part, one in expected.items() if one.stage == stage}
            keys = [key for key in rest if key in due]
            rest = [key for key in rest if key not in due]
            if keys:
                yield f"Expected from the stage {stage} on", keys
        keys = [key for key in rest if key in self.data]
        if keys:
            yield "Usual in this format", keys

    def _field(
        self, model: type[BaseModel], name: str, prefix: str, data: Data, wanted: Data, indent: int
    ) -> tuple[list[Line], bool]:
        """Write a field; tell whether it says something already."""
        field = model.model_fields[name]
        shape = f"{prefix}{name}"
        known = data.get(name)
        lines: list[Line] = []
        # What an id is need not be said for every sort of object.
        if self.explainer.is_news("id" if name == "id" and prefix else shape):
            lines += comment(indent, self.explainer.tell(shape, field, blank=known is None))
        below = model_in(field.annotation)
        if below is not None:
            lines.append(Line(indent, f"{scalar(name)}:"))
            tree = cast("Data", wanted.get(name, {}))
            write = self._items if is_list(field.annotation) else self._object
            inner, says = write(below, shape, known, tree, indent + 2)
            return [*lines, *(inner if says else off(inner))], says
        if known is None:
            lines.append(Line(indent, f"{scalar(name)}:"))
            if is_list(field.annotation):
                lines.append(Line(indent + 2, "-", "off"))
            return lines, False
        many = is_list(field.annotation)
        value = f"[{', '.join(map(scalar, cast('list[object]', known)))}]" if many else scalar(known)
        return [*lines, Line(indent, f"{scalar(name)}: {value}")], True

    def _items(
        self, model: type[BaseModel], shape: str, known: list[Data] | None, wanted: Data, indent: int
    ) -> tuple[list[Line], bool]:
        """Write the items of a list; an empty one where none is known."""
        lines: list[Line] = []
        any_says = False
        there = [item.get("id") for item in known or ()]
        also = [item for item in waiting(self.explainer.format).get(shape, []) if item["id"] not in there]
        for position, item in enumerate(known or ([] if also else [{}])):
            inner, says = self._item(model, shape, item, wanted, indent, position + 1)
            any_says |= says
            lines += inner if says else off(inner)
        if known and also:
            lines += comment(indent, "Often there are also these:")
        for position, item in enumerate(also):
            lines += off(self._item(model, shape, item, wanted, indent, position + 1)[0])
        return lines, any_says

    def _item(
        self, model: type[BaseModel], shape: str, item: Data, wanted: Data, indent: int, number: int
    ) -> tuple[list[Line], bool]:
        seeded = bool(item)
        if "id" in model.model_fields and "id" not in item:
            item = {"id": f"{words(model.__name__).split()[-1]}-{number}", **item}
        inner, says = self._object(model, shape, item, wanted, indent + 2)
        return list(_hyphened(inner, indent)), says and seeded

    def _object(
        self, model: type[BaseModel], shape: str, known: Data | None, wanted: Data, indent: int
    ) -> tuple[list[Line], bool]:
        """Write the fields of an object; it says something if some field does, and all that must do."""
        known = known or {}
        lines: list[Line] = []
        says, lacks = False, False
        for name in self._shown(model, shape, known, wanted):
            inner, field_says = self._field(model, name, f"{shape}.", known, wanted, indent)
            lines += inner
            says |= field_says
            lacks |= model.model_fields[name].is_required() and not field_says
        return lines, says and not lacks

    def _shown(self, model: type[BaseModel], shape: str, known: Data, wanted: Data) -> list[str]:
        """Choose the fields of an object that have a place."""
        basics = BASICS.get(shape)
        if basics is None:
            whole = not wanted or shape in self.explainer.format.expected
            basics = tuple(
                name
                for name, field in model.model_fields.items()
                if whole and model_in(field.annotation) is None
            )
        return [
            name
            for name, field in model.model_fields.items()
            if name != "extensions"
            and (field.is_required() or name in basics or name in known or name in wanted)
        ]


def _hyphened(lines: list[Line], indent: int) -> Iterator[Line]:
    """Begin an item of a list: a hyphen before its first field, what explains that field before the hyphen."""
    begun = False
    for line in lines:
        if begun:
            yield line
        elif line.state == "comment":
            yield attrs.evolve(line, indent=indent)
        else:
            begun = True
            yield attrs.evolve(line, indent=indent, text=f"- {line.text}")
