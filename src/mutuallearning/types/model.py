"""The base class of everything that people write in files."""

from __future__ import annotations

import re
from typing import Any, Self, cast

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    ValidationError,
)
from pydantic_core import CoreSchema, core_schema, from_json

from mutuallearning.types.decided import EXPLAINED, Declinable, is_declinable, says_none, without_words
from mutuallearning.types.extensions import Extensions

_ACRONYMS = frozenset({"eu", "id", "pes", "url"})
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+")
_MAX_REPR = 120
_MAX_TEXT = 40
_MAX_ITEMS = 3


def human_title(name: str) -> str:
    """Turn the name of a class or field into a title.

    >>> human_title("ActivityPlan"), human_title("working_languages"), human_title("url")
    ('Activity plan', 'Working languages', 'URL')
    """
    words = [word.lower() for word in _WORD.findall(name)]
    first, *rest = [word.upper() if word in _ACRONYMS else word for word in words]
    return " ".join([first[0].upper() + first[1:], *rest])


def _class_title(model: type[Any]) -> str:
    return human_title(model.__name__)


def _field_title(name: str, _: object) -> str:
    return human_title(name)


_DECIDED_NONE = "decided: none"
"""What is in the set of fields of an object that was decided not to be; no field has such a name."""


class Model(BaseModel):  # noqa: PLW1641 -- pydantic gives frozen models their hash
    """A part of a document: frozen, and closed to keys that it does not know.

    What is absent or None was *not said*; an empty tuple or False was *decided*.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_default=False,
        use_attribute_docstrings=False,
        model_title_generator=_class_title,
        field_title_generator=_field_title,
    )

    extensions: Extensions | None = Field(
        default=None, description="Data of other systems, each under its namespace; kept as they are."
    )

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        # A field of the base class comes first. This one is the least important: it moves to the end, before
        # pydantic reads the order for validators, dumps, signature and JSON Schema. Asked again for each field that
        # holds the class, which is then complete.
        if not cls.__pydantic_complete__:
            fields = cls.__pydantic_fields__
            fields["extensions"] = fields.pop("extensions")
            for field in fields.values():
                if is_declinable(field):
                    field.metadata.append(Declinable())
        return handler(source)

    @classmethod
    def decided_none(cls) -> Self:
        """Give the object that stands where it was decided that there is none: nothing is said in it."""
        return cls.model_construct(_fields_set={_DECIDED_NONE})

    @property
    def is_decided_none(self) -> bool:
        """Whether this stands where it was decided that there is no such object."""
        return _DECIDED_NONE in self.__pydantic_fields_set__

    def __bool__(self) -> bool:
        return _DECIDED_NONE not in self.__pydantic_fields_set__

    def __eq__(self, other: object) -> bool:
        same = super().__eq__(other)
        return same if same is not True else self.is_decided_none == getattr(other, "is_decided_none", None)

    def to_data(self) -> dict[str, object]:
        """Give JSON-ready data without what was not said; an empty list and `false` stay."""
        return self.model_dump(mode="json", exclude_none=True)

    def __repr__(self) -> str:
        name = type(self).__name__
        if self.is_decided_none:
            return f"{name}.decided_none()"
        room = _MAX_REPR - len(name) - len("(…)")
        parts: list[str] = []
        for field, value in self.__dict__.items():
            if value is None:
                continue
            part = f"{field}={_brief(value)}"
            room -= len(part) + len(", ")
            if room < 0:
                parts.append("…")
                break
            parts.append(part)
        return f"{name}({', '.join(parts)})"

    __str__ = __repr__


class Document(Model):
    """A whole document: the model whose data may say `none` or `false` where it was decided that there is nothing."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        plain = super().__get_pydantic_core_schema__(source, handler)

        def decided_none_counts(data: object, validate: core_schema.ValidatorFunctionWrapHandler) -> object:
            while True:
                try:
                    return validate(data)
                except ValidationError as error:
                    mended = without_words(cls, data, error)
                    if mended is data:
                        raise
                    data = mended

        # JSON text takes the short way: to hand its parts to a function, pydantic would have to make objects of all.
        return core_schema.json_or_python_schema(
            json_schema=plain,
            python_schema=core_schema.no_info_wrap_validator_function(decided_none_counts, plain),
        )

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:  # noqa: ANN401 -- pydantic's
        """Validate JSON text; see pydantic."""
        try:
            return super().model_validate_json(json_data, **options)
        except ValidationError as error:
            if error.error_count() > EXPLAINED or not any(
                map(says_none, (one["input"] for one in error.errors()))
            ):
                raise
        return cls.model_validate(from_json(json_data), **options)


def _brief(value: object) -> str:
    if isinstance(value, Model):
        known = getattr(value, "id", None)
        return f"{type(value).__name__}({'…' if known is None else f'id={known!r}'})"
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        shown = [_brief(item) for item in items[:_MAX_ITEMS]]
        if len(items) > _MAX_ITEMS:
            shown.append("…")
        return f"({', '.join(shown)}{',' if len(items) == 1 else ''})"
    text = repr(value)
    return text if len(text) <= _MAX_TEXT else f"{text[: _MAX_TEXT - 1]}…"
