"""The JSON Schemas of what is kept beside documents and reports: configuration, waivers, baseline, difference."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from pydantic import BaseModel

from mutuallearning.comparing.baseline import BASELINE_VERSION, VERSION_KEY, Baseline
from mutuallearning.comparing.difference import DIFFERENCE_VERSION, SORTS
from mutuallearning.configuring.configuration import Configuration
from mutuallearning.configuring.waiver_file import WaiverFile
from mutuallearning.findings.finding import Severity, State
from mutuallearning.models.json_schema import DIALECT, schema_id
from mutuallearning.reporting.report_schema import report_schema

Schema = dict[str, Any]


def _of_model(kind: str, model: type[BaseModel], *, required: tuple[str, ...] = ()) -> Schema:
    schema = model.model_json_schema(mode="validation")
    needed = [*required, *(name for name in schema.get("required", ()) if name not in required)]
    return {
        "$schema": DIALECT,
        "$id": schema_id(kind, 1),
        **schema,
        # Examples in Python are for those who read the code.
        "description": schema["description"].partition("\n\n>>>")[0],
        **({"required": needed} if needed else {}),
    }


def config_schema() -> Schema:
    """Describe `mutuallearning.toml`, and the table in `pyproject.toml`."""
    return _of_model("config", Configuration)


def waivers_schema() -> Schema:
    """Describe a file of waivers."""
    return _of_model("waivers", WaiverFile)


def baseline_schema() -> Schema:
    """Describe a baseline."""
    schema = _of_model("baseline", Baseline, required=(VERSION_KEY, "findings"))
    return {**schema, "$id": schema_id("baseline", BASELINE_VERSION)}


def difference_schema() -> Schema:
    """Describe what `diff --format json` writes."""
    report = report_schema()
    texts = {"anyOf": [{"type": "string"}, {"type": "null"}]}
    side = {
        "catalogue": {
            **texts,
            "description": "Version of the catalogue of rules; null where there is no document.",
        },
        "as_of": {**texts, "description": "Date on which the documents were judged."},
        "documents": {"type": "integer", "minimum": 0, "description": "Documents in the report."},
    }
    change = {
        "sort": {"enum": list(SORTS), "description": "What became of the finding."},
        "path": {**texts, "description": "The document."},
        "finding": {
            "$ref": "#/$defs/Finding",
            "description": "The finding as it is; as it was, if it is no more.",
        },
        "severity_before": {
            "enum": [*get_args(Severity), None],
            "description": "How bad it was; null if it was not there.",
        },
        "state_before": {
            "enum": [*get_args(State), None],
            "description": "Its state before; null if it was not there.",
        },
        "because": {**texts, "description": "Why it is not simply new, fixed or unchanged."},
    }
    count = {"type": "integer", "minimum": 0}
    kept = ("Document", "Verdict")
    return {
        "$schema": DIALECT,
        "$id": schema_id("difference", DIFFERENCE_VERSION),
        "title": "Difference",
        "description": "What changed between two reports.",
        **_object(
            {
                "difference_version": {"const": DIFFERENCE_VERSION, "description": "Version of this form."},
                "old": {"$ref": "#/$defs/Side", "description": "What the older report was made with."},
                "new": {"$ref": "#/$defs/Side", "description": "What the newer report was made with."},
                "changes": {
                    "type": "array",
                    "items": {"$ref": "#/$defs/Change"},
                    "description": "What became of every finding of either report.",
                },
                "summary": {
                    **_object(dict.fromkeys(SORTS, count)),
                    "description": "How many findings of each sort there are.",
                },
            }
        ),
        "$defs": {
            "Change": {**_object(change), "description": "What became of one finding."},
            "Side": {**_object(side), "description": "What one of the reports was made with."},
            **{name: part for name, part in report["$defs"].items() if name not in kept},
        },
    }


def _object(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties)}


FILE_SCHEMAS: dict[str, Callable[[], Schema]] = {
    "config": config_schema,
    "waivers": waivers_schema,
    "baseline": baseline_schema,
    "difference": difference_schema,
}
"""The schemas of files that are no documents, by kind."""
