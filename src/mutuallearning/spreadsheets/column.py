"""One field of a model as a column: its key, what people call it, and which values it takes."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import Annotated, Any, Final, Literal, Self, get_args, get_origin

import attrs
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from mutuallearning.models.references import Target
from mutuallearning.types.annotations import holds, types_in
from mutuallearning.types.data import Data
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.vocabulary import OpenVocabulary

YES_OR_NO: Final = ("yes", "no")

_PROSE: Final = "two, words"
"""What a list of texts takes and a list of words of a vocabulary does not."""


@attrs.frozen(eq=False)
class Column:
    """A field that a cell can hold.

    Attributes:
        key: The way to it within its thing, with dots, such as `place.city`.
        title: What people call it.
        help: What it means.
        field: The field of the model.
        refers: The collections whose things it names.
        several: Whether it holds several values.
    """

    key: str
    title: str
    help: str
    field: FieldInfo
    refers: tuple[Target, ...]
    several: bool

    @classmethod
    def of(cls, key: str, title: str, field: FieldInfo, refers: tuple[Target, ...]) -> Self:
        """Make the column of a field."""
        return cls(key, title, field.description or "", field, refers, is_several(field.annotation))

    @property
    def way(self) -> tuple[str, ...]:
        """The keys that lead from the thing to the value."""
        return tuple(self.key.split("."))

    @cached_property
    def _adapter(self) -> TypeAdapter[Any]:
        annotation: Any = self.field.annotation
        marks = tuple(self.field.metadata)
        whole: Any = Annotated[(annotation, *marks)] if marks else annotation
        return TypeAdapter(whole)

    def takes(self, data: Data) -> bool:
        """Tell whether a value of a document may stand in the field."""
        try:
            self._adapter.validate_python(data)
        except ValidationError:
            return False
        return True

    @cached_property
    def is_prose(self) -> bool:
        """Whether it holds several texts in which commas may stand."""
        return self.several and self.takes([_PROSE])

    @property
    def has_dates(self) -> bool:
        """Whether it may hold a day of the calendar."""
        return not self.several and any(
            holds(self.field.annotation, kind) for kind in (PartialDate, Deadline)
        )

    @property
    def has_times(self) -> bool:
        """Whether it holds a time of the day."""
        return not self.several and holds(self.field.annotation, datetime.time)

    @property
    def vocabulary(self) -> tuple[str, ...]:
        """The words that are known in it, in the order in which people should read them."""
        for part in types_in(self.field.annotation):
            if get_origin(part) is Literal:
                return tuple(word for word in get_args(part) if isinstance(word, str))
            if part is bool:
                return YES_OR_NO
            found = _known(getattr(part, "__metadata__", ()))
            if found:
                return found
        return _known(self.field.metadata)

    @property
    def is_closed(self) -> bool:
        """Whether a cell can hold no other word than one of the vocabulary."""
        words = self.vocabulary
        return bool(words) and not self.several and not self.takes("x-own")


def is_several(annotation: object) -> bool:
    """Tell whether several values stand in an annotation.

    >>> is_several(tuple[str, ...] | None), is_several(str | None)
    (True, False)
    """
    return any(get_origin(part) is tuple for part in types_in(annotation))


def _known(marks: Any) -> tuple[str, ...]:  # noqa: ANN401 -- whatever stands in an annotation
    return next((mark.known for mark in marks if isinstance(mark, OpenVocabulary)), ())
