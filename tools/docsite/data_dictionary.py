"""The data dictionary: every object of a document and every key, read off the JSON Schema of the models."""

from __future__ import annotations

from typing import Any, cast

from docsite.entity_diagram import entity_diagrams
from docsite.markdown import code, codes, page, table
from docsite.schema_tables import SchemaTables
from mutuallearning.models.activity_plan import PARTS
from mutuallearning.models.kinds import KINDS

Schema = dict[str, Any]


def data_dictionary() -> str:
    """Write the page."""
    schemas: list[Schema] = [model.model_json_schema() for model in KINDS.values()]
    # Documents stand in programmes too, where they have the same names.
    definitions: dict[str, Schema] = {}
    for schema in schemas:
        definitions |= cast("dict[str, Schema]", schema["$defs"])
    tables = SchemaTables(definitions)
    below = tables.below(schemas, without=[model.__name__ for model in KINDS.values()])
    return page(
        "# Data dictionary",
        "Every key of every kind of document. The [page on the document format](document-format.md) says how to read "
        "and write one. Keys may stand in any order; only those marked *needed* must be there.",
        "Instead of a list or an object, `none` or `false` may stand: decided that there is none. Every object also "
        "takes `extensions`: data of other systems, each under its namespace.",
        "## What stands in what { #diagrams }",
        "Each picture begins with a kind of document. A line leads from an object to those that stand in it; a second "
        "edge means a list. A dotted box is drawn in full elsewhere. Follow a box to its keys.",
        *entity_diagrams(),
        *(part for schema in schemas for part in tables.section(schema)),
        "## Parts of a plan { #parts }",
        "For `covers`: which keys belong to which part. Keys that are in no part are always covered.",
        table(("Part", "Keys"), [(code(part), codes(keys)) for part, keys in PARTS.items()]),
        *(part for name in below for part in tables.section(definitions[name])),
    )
