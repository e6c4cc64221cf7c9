"""Tables of the keys of objects, read off a JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, cast

import attrs
from pydantic import TypeAdapter

from docsite.markdown import code, codes, link, prose, table, text
from mutuallearning.types.decided import WORDS as DECIDED_NONE
from mutuallearning.types.text import Paragraphs, Slug, Text

Schema = dict[str, Any]

_NAMED: tuple[Schema, ...] = tuple(TypeAdapter(kind).json_schema() for kind in (Text, Paragraphs, Slug))

TYPES: dict[str, str] = {one["pattern"]: one["description"] for one in reversed(_NAMED)}
"""What texts are, by the pattern that tells them apart."""

LONGEST = 40
"""Characters of a pattern that is shown; what a longer one means nobody sees."""

_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@attrs.frozen
class SchemaTables:
    """Writes the objects of a schema as tables.

    Attributes:
        definitions: The objects that the schema names.
        nulls: Whether `null` says something; in documents it is the same as a key that is not there.
    """

    definitions: Mapping[str, Schema]
    nulls: bool = False

    def section(self, definition: Schema, name: str | None = None) -> tuple[str, str, str]:
        """Write an object: its heading, what it is, and its keys."""
        title = _title(name, definition)
        needed = definition.get("required", ())
        properties = cast("dict[str, Schema]", definition["properties"])
        # Where every key is always there, none of them is marked.
        always = self.nulls
        rows = [
            (
                code(key),
                self._value(field) + (", *needed*" if key in needed and not always else ""),
                prose(field.get("description", "")) + _personal(field),
            )
            for key, field in properties.items()
            if key != "extensions" and not key.startswith("$")
        ]
        return (
            f"## {text(title)} {{ #{anchor(title)} }}",
            prose(_shown(definition.get("description", ""))),
            table(("Key", "Value", "Meaning"), rows),
        )

    def below(self, schemas: Sequence[Schema], without: Sequence[str] = ()) -> list[str]:
        """List the objects that are named, in the order in which a reader meets them."""
        found: list[str] = []

        def walk(node: object) -> None:
            if isinstance(node, dict):
                members = cast("Schema", node)
                reference = members.get("$ref")
                if isinstance(reference, str):
                    name = _name(reference)
                    if name not in found:
                        found.append(name)
                        walk(self.definitions[name])
                for key, value in members.items():
                    if key != "$defs":
                        walk(value)
            elif isinstance(node, list):
                for item in cast("list[object]", node):
                    walk(item)

        walk(list(schemas))
        return [name for name in found if name not in without]

    def _value(self, field: Schema) -> str:
        """Describe in words what may stand at a key."""
        options = [
            one
            for one in field.get("anyOf", (field,))
            if (self.nulls or one.get("type") != "null") and one.get("enum") != list(DECIDED_NONE)
        ]
        words = [self._one(one) for one in options]
        return " or ".join(dict.fromkeys(words))

    def _one(self, schema: Schema) -> str:
        if "$ref" in schema:
            name = _name(schema["$ref"])
            title = _title(name, self.definitions[name])
            return link(text(title), f"#{anchor(title)}")
        if "anyOf" in schema:
            return self._value(schema) if "description" not in schema else self._described(schema)
        if "enum" in schema:
            return codes("null" if value is None else value for value in schema["enum"])
        if "const" in schema:
            return code(schema["const"])
        if schema.get("type") == "array":
            return f"list of: {self._value(schema['items'])}" if "items" in schema else "list"
        if schema.get("type") == "object" and "properties" in schema:
            own = schema.get("title")
            # A whole document in another one stands there in full; it has a section of its own.
            return link(text(own), f"#{anchor(own)}") if own else f"object with {codes(schema['properties'])}"
        if isinstance(schema.get("additionalProperties"), dict):
            return f"object with values {self._value(schema['additionalProperties'])}"
        if schema.get("pattern", "").startswith("^x-"):
            return "an own value that starts with `x-`"
        if "description" in schema and "title" not in schema and not self.nulls:
            return _in_words(schema)
        # A field that is needed has its own description where others have that of their type.
        return (
            _in_words({"description": TYPES[schema["pattern"]]})
            if schema.get("pattern") in TYPES
            else _plain(schema)
        )

    def _described(self, schema: Schema) -> str:
        """Describe a choice that has words of its own; a vocabulary is listed all the same."""
        if any("enum" in one for one in schema["anyOf"]):
            return " or ".join(self._one(one) for one in schema["anyOf"])
        return _in_words(schema)


def anchor(title: str) -> str:
    """Give the place of an object on its page."""
    return title.lower().replace(" ", "-")


def _title(name: str | None, definition: Schema) -> str:
    return cast("str", definition.get("title") or _CAPITAL.sub(" ", name or "").capitalize())


def _name(reference: str) -> str:
    return reference.rpartition("/")[2]


def _shown(description: str) -> str:
    """Take the examples out of a description: they are for those who read the code."""
    return description.partition(">>>")[0]


def _in_words(schema: Schema) -> str:
    words = cast("str", schema["description"]).rstrip(".")
    return prose(words[0].lower() + words[1:])


def _personal(field: Schema) -> str:
    return " Personal data: no message repeats it." if field.get("personal") else ""


def _plain(schema: Schema) -> str:
    kind = {
        "integer": "whole number",
        "boolean": "`true` or `false`",
        "string": "text",
        "number": "number",
        "object": "object",
        "null": "`null`",
    }.get(str(schema.get("type")), "value")
    if schema.get("format") == "date":
        return "date"
    if "minimum" in schema and "maximum" in schema:
        return f"{kind}, {schema['minimum']:,} to {schema['maximum']:,}"
    if len(schema.get("pattern", "")) in range(1, LONGEST):
        return f"{kind} such as the pattern {code(schema['pattern'])}"
    return kind
