"""The schema of reports describes real reports, all of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from jsonschema import (  # type: ignore[import-untyped]  # it ships no types
    Draft202012Validator,
    FormatChecker,
)

from mutuallearning import api
from mutuallearning.checking.demonstration import demonstrate
from mutuallearning.findings.report import Report
from mutuallearning.reporting.json_report import line_data, report_data, write_json
from mutuallearning.reporting.report_schema import line_schema, report_schema

SCHEMA = Draft202012Validator(report_schema(), format_checker=FormatChecker())
LINE_SCHEMA = Draft202012Validator(line_schema(), format_checker=FormatChecker())


@pytest.mark.parametrize("schema", [report_schema(), line_schema()], ids=["report", "report-line"])
def test_it_is_a_schema(schema: dict[str, object]) -> None:
    Draft202012Validator.check_schema(schema)
    assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]


def test_real_reports_fit(report: Callable[..., Report]) -> None:
    waiver = "waivers:\n  - {rule: CUR101, reason: Asked elsewhere, until: 2026-12}\n"
    reports = [report(), report("topcs: 1\n"), report(waiver), *_demonstrated()]
    data = json.loads(write_json(report_data(reports, as_of=reports[0].as_of, catalogue="1", skipped=1)))
    assert [] == [error.message for error in SCHEMA.iter_errors(data)]
    for one in reports:
        assert [] == [
            error.message for error in LINE_SCHEMA.iter_errors(json.loads(write_json(line_data(one))))
        ]
        assert [] == [error.message for error in SCHEMA.iter_errors(json.loads(one.to_json()))]


def _demonstrated() -> Iterator[Report]:
    catalogue, _ = api.selection()
    for rule in catalogue.rules:
        if rule.reports:
            yield demonstrate(rule.examples[0]).report(catalogue)


@pytest.mark.parametrize("key", ["state", "findings", "verdicts", "path", "principles"])
def test_a_report_without_a_key_does_not_fit(report: Callable[..., Report], key: str) -> None:
    one = report()
    data = json.loads(write_json(report_data([one], as_of=one.as_of, catalogue="1")))
    del data["documents"][0][key]
    assert not SCHEMA.is_valid(data)


def test_every_key_is_described_and_every_description_is_of_a_key() -> None:
    from mutuallearning.reporting import report_schema as module  # noqa: PLC0415 -- its private table

    definitions = SCHEMA.schema["$defs"]
    own = {f"{name}.{key}" for name in module._DEFINITIONS for key in definitions[name]["properties"]}
    assert own == set(module._FIELDS)
    for name, definition in definitions.items():
        assert definition.get("description"), name
        for key, part in definition.get("properties", {}).items():
            assert part.get("description"), f"{name}.{key}"
    for part in SCHEMA.schema["properties"].values():
        assert part["description"]
