"""Lets our attrs classes travel through pydantic: FastAPI responses, JSON there and back, JSON Schema."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, cast

import attrs

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class Published:
    """Base of attrs classes that may stand as a field, body or response where pydantic is at work."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 -- pydantic's own signature
        """Describe the class to pydantic field by field."""
        # Imported here: a library user who never meets pydantic_core's schemas does not pay for them.
        from pydantic_core import core_schema  # noqa: PLC0415 -- as said above

        fields = fields_of(cls)
        schemas = {field.name: handler.generate_schema(field.type) for field in fields}
        arguments = core_schema.dataclass_args_schema(
            cls.__name__,
            [
                core_schema.dataclass_field(
                    field.name,
                    schemas[field.name]
                    if field.default is attrs.NOTHING
                    else core_schema.with_default_schema(schemas[field.name], default=field.default),
                    kw_only=True,
                )
                for field in fields
            ],
        )
        written = core_schema.typed_dict_schema(
            {name: core_schema.typed_dict_field(schema) for name, schema in schemas.items()},
            cls_name=cls.__name__,
        )
        return core_schema.dataclass_schema(
            cls,
            arguments,
            [field.name for field in fields],
            slots=True,
            frozen=True,
            ref=f"{cls.__module__}.{cls.__qualname__}",
            serialization=core_schema.plain_serializer_function_ser_schema(
                by_field, return_schema=written, when_used="always"
            ),
        )


def fields_of(cls: type[Published]) -> tuple[attrs.Attribute[Any], ...]:
    """List the attrs fields of one of our classes, with their types resolved."""
    # What attrs adds to a class is not in the type of its base.
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(attrs.resolve_types(cast("Any", cls)))
    return fields


def by_field(value: Published) -> dict[str, Any]:
    """Give what stands in the fields of one of our values, in their order."""
    # Cast, because mypy takes the hash of the values for that of their class.
    return {name: getattr(value, name) for name in _names(cast("Any", type(value)))}


# Many values are of few classes, and to resolve the types of a class takes long.
@functools.cache
def _names(cls: type[Published]) -> tuple[str, ...]:
    return tuple(field.name for field in fields_of(cls))
