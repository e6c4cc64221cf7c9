"""Records what a rule reads of a document, to prove that the rule declares all of it.

The models of a document are wrapped in proxies that note the shape of every field that is read; values that are no
models come out as they are. The index is built from the wrapped plan, and wrapped itself, so that what was
worked out beforehand counts as reading what it was worked out from. What is read only to name a thing in a
message counts for nothing.
"""

from __future__ import annotations

import datetime
import functools
import inspect
from collections.abc import Mapping
from typing import Any, TypeVar, cast

import attrs
from pydantic import BaseModel

from mutuallearning.checking.asking import judge
from mutuallearning.checking.judgements import Judgement
from mutuallearning.checking.subjects import index_of
from mutuallearning.formatbook.catalogue import builtin
from mutuallearning.models.structure import id_shapes, reference_shapes, shapes_of
from mutuallearning.rulekit import names, place_names
from mutuallearning.rulekit.document_index import DocumentIndex, WaiverUse
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Rule
from mutuallearning.sources import Waiver
from mutuallearning.types.model import Document

_NAMING_MODULES = frozenset({names.__name__, place_names.__name__})
_NAMING_METHODS = frozenset({"party_name", "activity"})
_INDEX_MODULES = frozenset({PlanIndex.__module__, DocumentIndex.__module__})

D = TypeVar("D", bound=Document)


@attrs.define
class Record:
    """The shapes that were read since it was last cleared."""

    shapes: set[str] = attrs.field(factory=set[str])

    def note(self, *shapes: str) -> None:
        """Note what is read, unless by code that only names things."""
        if not _only_names():
            self.shapes.update(shapes)


def _only_names() -> bool:
    """Look at who reads: the nearest caller outside this module."""
    reader = inspect.currentframe()
    while reader is not None and reader.f_globals.get("__name__") == __name__:
        reader = reader.f_back
    if reader is None:
        return False
    module = reader.f_globals.get("__name__")
    return module in _NAMING_MODULES or (
        module in _INDEX_MODULES and reader.f_code.co_name in _NAMING_METHODS
    )


class Proxy:
    """Stands for a model of a plan and notes which of its fields are read.

    It passes for the model in `isinstance` and `match`; each part of the plan has one proxy, so that `is` works.
    """

    __slots__ = ("_model", "_parts", "_prefix", "_record")

    def __init__(self, model: BaseModel, prefix: str, record: Record) -> None:
        self._model = model
        self._prefix = prefix
        self._record = record
        self._parts: dict[str, object] = {}

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- whatever the model has there
        model = self._model
        if name in type(model).model_fields:
            shape = f"{self._prefix}{name}"
            self._record.note(shape)
            if name not in self._parts:
                self._parts[name] = _wrapped(getattr(model, name), f"{shape}.", self._record)
            return self._parts[name]
        if not name.startswith("__pydantic_"):
            # A method of the model may look at everything below.
            self._note_all()
        return getattr(model, name)

    @property  # type: ignore[override]  # it passes for the model
    def __class__(self) -> type[BaseModel]:
        return type(self._model)

    @__class__.setter
    def __class__(self, value: object) -> None:
        raise AttributeError("a part of a plan cannot be changed")

    def __eq__(self, other: object) -> bool:
        if other is self:
            return True
        if isinstance(other, BaseModel):
            self._note_all()
            theirs: object = other
            if _is_proxy(other):
                proxy = cast("Proxy", other)
                proxy._note_all()
                theirs = proxy._model
            return bool(self._model == theirs)
        return False

    def __hash__(self) -> int:
        self._note_all()
        return hash(self._model)

    def __repr__(self) -> str:
        self._note_all()
        return repr(self._model)

    def _note_all(self) -> None:
        self._record.note(*(f"{self._prefix}{shape}" for shape in shapes_of(type(self._model))))


def _is_proxy(value: object) -> bool:
    return issubclass(type(value), Proxy)


@functools.cache
def _proxy_class(model: type[BaseModel]) -> type[Proxy]:
    """Make the class of proxies for one model, for code that asks the class what fields there are."""
    return type(model.__name__, (Proxy,), {"__slots__": (), "model_fields": model.model_fields})


def _wrapped(value: object, prefix: str, record: Record) -> object:
    result: object = value
    if isinstance(value, BaseModel):
        return _proxy_class(type(value))(value, prefix, record)
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        if any(isinstance(item, BaseModel) for item in items):
            result = tuple(_wrapped(item, prefix, record) for item in items)
    return result


def wrap(document: D, record: Record) -> D:
    """Wrap a document so that what is read of it is recorded."""
    return cast("D", _wrapped(document, "", record))


def _shapes_behind(source: str | tuple[str, ...], model: type[Document]) -> tuple[str, ...]:
    """List the shapes from which a field of the index was worked out, by its mark."""
    if source == "references":
        return reference_shapes(model)
    if source == "identities":
        return id_shapes(model)
    return (source,) if isinstance(source, str) else source


@functools.cache
def _derived(cls: type[attrs.AttrsInstance], model: type[Document]) -> Mapping[str, tuple[str, ...]]:
    return {
        field.name: _shapes_behind(field.metadata["derived_from"], model)
        for field in attrs.fields(cls)
        if "derived_from" in field.metadata
    }


@functools.cache
def _recording_class(cls: type[attrs.AttrsInstance], model: type[Document]) -> type[attrs.AttrsInstance]:
    """Make a class of the index that notes when a field is read that was worked out beforehand."""
    derived = _derived(cls, model)

    def getattribute(self: object, name: str) -> object:
        if name in derived:
            record: Record = object.__getattribute__(self, "record_of_reads")
            record.note(*derived[name])
        return object.__getattribute__(self, name)

    members = {"__slots__": ("record_of_reads",), "__getattribute__": getattribute}
    return type(cls.__name__, (cls,), members)


def _recording(value: object, record: Record, model: type[Document]) -> object:
    """Copy a part of the index, with all parts of it, so that it notes what is read."""
    if type(value) is tuple:
        items = cast("tuple[object, ...]", value)
        return tuple(_recording(item, record, model) for item in items)
    cls: type[object] = type(value)
    if not attrs.has(cls) or not _derived(cls, model):
        return value
    copy = object.__new__(_recording_class(cls, model))
    object.__setattr__(copy, "record_of_reads", record)
    for field in attrs.fields(cls):
        object.__setattr__(copy, field.name, _recording(getattr(value, field.name), record, model))
    return copy


@attrs.frozen
class Trace:
    """A document whose reading is recorded.

    Attributes:
        plain: The index of the document itself.
        recording: The index of the wrapped document.
        record: What was read of the latter.
    """

    plain: DocumentIndex
    recording: DocumentIndex
    record: Record

    def judge(self, rule: Rule) -> tuple[Judgement, frozenset[str]]:
        """Ask a rule as the engine does, and tell which shapes its check read."""
        check = rule.check
        self.record.shapes.clear()
        self.recording.worked_out.clear()
        if check is None:
            return judge(rule, self.plain), frozenset()

        def recorded(_: DocumentIndex, find: Find) -> None:
            check(self.recording, find)

        judgement = judge(attrs.evolve(rule, check=recorded), self.plain)
        return judgement, frozenset(self.record.shapes)


def trace(
    document: Document,
    *,
    as_of: datetime.date | None = None,
    waiver_uses: tuple[WaiverUse, ...] = (),
) -> Trace:
    """Prepare a document for recording.

    Args:
        document: The document.
        as_of: The date on which it is judged.
        waiver_uses: What became of its waivers, for rules that look at that.
    """
    record = Record()
    wrapped = wrap(document, record)
    plain = index_of(document, builtin(), as_of)
    index = index_of(wrapped, builtin(), as_of)
    waivers: tuple[Waiver, ...] = getattr(wrapped, "waivers", None) or ()
    uses = tuple(attrs.evolve(use, it=waiver) for use, waiver in zip(waiver_uses, waivers, strict=False))
    evolved = attrs.evolve(index, waiver_uses=uses)
    recording = cast("DocumentIndex", _recording(evolved, record, type(document)))
    record.shapes.clear()
    return Trace(attrs.evolve(plain, waiver_uses=waiver_uses), recording, record)


def undeclared(rule: Rule, read: frozenset[str]) -> tuple[str, ...]:
    """Name what was read and is neither declared by a rule nor leads to something declared.

    >>> from mutuallearning.checking.catalogue import load
    >>> undeclared(load().get("CUR101"), frozenset({"topics", "topics.questions", "topics.title"}))
    ('topics.title',)
    """
    allowed: set[str] = set()
    for shape in rule.everything_read:
        steps = shape.split(".")
        allowed.update(".".join(steps[:count]) for count in range(1, len(steps) + 1))
    return tuple(sorted(read - allowed))
