"""The data dictionary: every object of a document and every key, read off the JSON Schema of the models."""

from __future__ import annotations

from typing import Any, cast

from docsite.markdown import code, codes, link, page, prose, table, text
from mutuallearning.models.activity_plan import PARTS
from mutuallearning.models.kinds import KINDS
from mutuallearning.types.decided import WORDS as DECIDED_NONE

Schema = dict[str, Any]


def data_dictionary() -> str:
    """Write the page."""
    schemas: list[Schema] = [model.model_json_schema() for model in KINDS.values()]
    # Documents stand in programmes too, where they have the same names.
    definitions: dict[str, Schema] = {}
    for schema in schemas:
        definitions |= cast("dict[str, Schema]", schema["$defs"])
    kinds = [model.__name__ for model in KINDS.values()]
    below = [name for name in _in_order(schemas, definitions) if name not in kinds]
    return page(
        "# Data dictionary",
        "Every key of every kind of document. The [page on the document format](document-format.md) says how to read "
        "and write one. Keys may stand in any order; only those marked *needed* must be there.",
        "Instead of a list or an object, `none` or `false` may stand: decided that there is none. Every object also "
        "takes `extensions`: data of other systems, each under its namespace.",
        *(part for schema in schemas for part in _section(schema, definitions)),
        "## Parts of a plan { #parts }",
        "For `covers`: which keys belong to which part. Keys that are in no part are always covered.",
        table(("Part", "Keys"), [(code(part), codes(keys)) for part, keys in PARTS.items()]),
        *(part for name in below for part in _section(definitions[name], definitions)),
    )


def _in_order(schemas: list[Schema], definitions: dict[str, Schema]) -> list[str]:
    """List the objects in the order in which a reader meets them."""
    found: list[str] = []

    def walk(node: object) -> None:
        if isinstance(node, dict):
            members = cast("Schema", node)
            reference = members.get("$ref")
            if isinstance(reference, str):
                name = reference.rpartition("/")[2]
                if name not in found:
                    found.append(name)
                    walk(definitions[name])
            for key, value in members.items():
                if key != "$defs":
                    walk(value)
        elif isinstance(node, list):
            for item in cast("list[object]", node):
                walk(item)

    walk(schemas)
    return found


def _anchor(definition: Schema) -> str:
    return cast("str", definition["title"]).lower().replace(" ", "-")


def _section(definition: Schema, definitions: dict[str, Schema]) -> tuple[str, str, str]:
    needed = definition.get("required", ())
    properties = cast("dict[str, Schema]", definition["properties"])
    rows = [
        (
            code(name),
            _value(field, definitions) + (", *needed*" if name in needed else ""),
            prose(field.get("description", "")) + _personal(field),
        )
        for name, field in properties.items()
        if name != "extensions"
    ]
    return (
        f"## {text(definition['title'])} {{ #{_anchor(definition)} }}",
        prose(definition.get("description", "")),
        table(("Key", "Value", "Meaning"), rows),
    )


def _personal(field: Schema) -> str:
    return " Personal data: no message repeats it." if field.get("personal") else ""


def _value(field: Schema, definitions: dict[str, Schema]) -> str:
    """Describe in words what may stand at a key."""
    options = [
        one
        for one in field.get("anyOf", (field,))
        if one.get("type") != "null" and one.get("enum") != list(DECIDED_NONE)
    ]
    words = [_one(one, definitions) for one in options]
    return " or ".join(dict.fromkeys(words))


def _one(schema: Schema, definitions: dict[str, Schema]) -> str:
    if "$ref" in schema:
        target = definitions[schema["$ref"].rpartition("/")[2]]
        return link(text(target["title"]), f"#{_anchor(target)}")
    if "anyOf" in schema:
        return _value(schema, definitions) if "description" not in schema else _described(schema, definitions)
    if "enum" in schema:
        return codes(schema["enum"])
    if "const" in schema:
        return code(schema["const"])
    if schema.get("type") == "array":
        return f"list of: {_value(schema['items'], definitions)}"
    if schema.get("pattern", "").startswith("^x-"):
        return "an own value that starts with `x-`"
    if "description" in schema:
        words = cast("str", schema["description"]).rstrip(".")
        return prose(words[0].lower() + words[1:])
    return _plain(schema)


def _described(schema: Schema, definitions: dict[str, Schema]) -> str:
    """Describe a choice that has words of its own; a vocabulary is listed all the same."""
    if any("enum" in one for one in schema["anyOf"]):
        return " or ".join(_one(one, definitions) for one in schema["anyOf"])
    words = cast("str", schema["description"]).rstrip(".")
    return prose(words[0].lower() + words[1:])


def _plain(schema: Schema) -> str:
    kind = {
        "integer": "whole number",
        "boolean": "`true` or `false`",
        "string": "text",
        "number": "number",
    }.get(str(schema.get("type")), "value")
    if "minimum" in schema and "maximum" in schema:
        return f"{kind}, {schema['minimum']:,} to {schema['maximum']:,}"
    if "pattern" in schema:
        return f"{kind} such as the pattern {code(schema['pattern'])}"
    return kind
