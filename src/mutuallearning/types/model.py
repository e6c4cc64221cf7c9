"""The base class of everything that people write in files."""

from __future__ import annotations

import re
from typing import Any, cast

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema

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


class Model(BaseModel):
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
        # pydantic reads the order for validators, dumps, signature and JSON Schema.
        fields = cls.__pydantic_fields__
        fields["extensions"] = fields.pop("extensions")
        return handler(source)

    def to_data(self) -> dict[str, object]:
        """Give JSON-ready data without what was not said; an empty list and `false` stay."""
        return self.model_dump(mode="json", exclude_none=True)

    def __repr__(self) -> str:
        name = type(self).__name__
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
