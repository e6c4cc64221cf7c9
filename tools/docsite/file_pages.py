"""The pages of what is kept beside documents: reports, configurations, and the exit codes of the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from docsite.markdown import code, link, page, table
from docsite.schema_tables import SchemaTables
from mutuallearning.checking.ruleset import Ruleset
from mutuallearning.cli.exit_codes import MEANINGS
from mutuallearning.reporting.file_schemas import (
    baseline_schema,
    config_schema,
    difference_schema,
    waivers_schema,
)
from mutuallearning.reporting.report_schema import report_schema

Schema = dict[str, Any]

CONTRACT = link("public contract", "contract.md#command-line")


def report_page() -> str:
    """Write the page of the report, of the difference of two, and of the baseline that is kept of some."""
    return page(
        "# Report as data",
        "What `--format json`, `report.to_json()` and `report.to_data()` give. Every key is always there, unless it "
        "is in a part of your own document, such as a waiver. What you can rely on is said in the "
        f"{link('public contract', 'contract.md#report')}.",
        *_parts("report", report_schema, nulls=True),
        *_parts("difference", difference_schema, nulls=True, without=tuple(report_schema()["$defs"])),
        "Two reports are compared by `mutuallearning diff`; what a baseline is for is told "
        f"{link('in a guide', '../how-to/baseline.md')}.",
        *_parts("baseline", baseline_schema, nulls=True),
    )


def configuration_page() -> str:
    """Write the page of configurations, and of the files that they name."""
    return page(
        "# Configuration",
        "`mutuallearning.toml`, or the table `[tool.mutuallearning]` of `pyproject.toml`. How to use one is told "
        f"{link('in a guide', '../how-to/configuration.md')}, which one holds for a document "
        f"{link('there too', '../how-to/configuration.md#which-one-holds')}. No key must be there; one that is not "
        "known is an error.",
        *_parts("config", config_schema),
        *_tables(Ruleset.model_json_schema()),
        f"See {link('how to choose or write a ruleset', '../how-to/rulesets.md')}.",
        *_parts("waivers", waivers_schema),
    )


def exit_codes_page() -> str:
    """Write the page of the exit codes."""
    return page(
        "# Exit codes",
        "What a command ends with. Over several inputs the worst of 0 to 4 wins. Which severity is at the gate is said "
        "by `--fail-on`; without it, `error`. What differs from command to command, and examples of each code, stand "
        f"in the {CONTRACT}.",
        table(("Code", "Meaning"), [(code(number), meaning) for number, meaning in MEANINGS.items()]),
        "A pipeline that is to go on whatever is found asks for `--fail-on never`: then findings give 0, and what was "
        "not read or crashed still does not.",
    )


def _parts(
    kind: str, schema: Callable[[], Schema], *, nulls: bool = False, without: tuple[str, ...] = ()
) -> Iterator[str]:
    yield from _tables(schema(), nulls=nulls, without=without)
    yield f"As JSON Schema: {code(f'mutuallearning schema {kind}')}."


def _tables(schema: Schema, *, nulls: bool = False, without: tuple[str, ...] = ()) -> Iterator[str]:
    """Write an object, those below it, and the parts of the first that have no name of their own."""
    definitions = schema.get("$defs", {})
    tables = SchemaTables(definitions, nulls=nulls)
    yield from tables.section(schema)
    for key, field in schema["properties"].items():
        if all("description" in inner for inner in field.get("properties", {"": {}}).values()):
            yield from tables.section(field, key)
    for name in tables.below([schema], without):
        yield from tables.section(definitions[name], name)
