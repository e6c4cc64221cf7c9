"""The JSON Schema of reports, made from the classes that reports consist of."""

from __future__ import annotations

from typing import Any, cast, get_args

from pydantic import TypeAdapter

from mutuallearning.findings.finding import Principle
from mutuallearning.findings.report import Report
from mutuallearning.findings.verdict import OUTCOMES
from mutuallearning.findings.wire import REPORT_VERSION, SUMMED
from mutuallearning.models.json_schema import DIALECT, schema_id

Schema = dict[str, Any]

_DEFINITIONS: dict[str, str] = {
    "Document": "Everything that was found out about one document, and what was not.",
    "Entity": "The object that a finding is about, as its author would name it.",
    "Finding": "One thing that a rule found.",
    "Related": "Another place that belongs to a finding.",
    "Verdict": "What became of one rule: met, not met, or why it says neither.",
}

_FIELDS: dict[str, str] = {
    "Document.path": "File that was checked, as it was named; null where there was none.",
    "Document.row": "Line of a file with a document on each, from 1; null where the document has a file of its own.",
    "Document.kind": "Sort of document.",
    "Document.id": "Identifier of the activity.",
    "Document.title": "Title of the activity.",
    "Document.format": "Format of the activity.",
    "Document.stage": "How far the plan has come.",
    "Document.ruleset": "Name of the ruleset.",
    "Document.state": "Whether all of the document was judged, a part of it, or nothing because it was not read.",
    "Document.findings": "What was found, in reading order.",
    "Document.verdicts": "What became of every rule that was asked.",
    "Document.principles": "How many rules of each principle came to each verdict; never a score.",
    "Entity.kind": "Sort of object, such as session or party.",
    "Entity.id": "Identifier of the object.",
    "Entity.title": "What its author calls it; a person is called by role and id.",
    "Finding.code": "Code of the rule.",
    "Finding.name": "Name of the rule.",
    "Finding.severity": "How bad: the plan contradicts itself, it should be mended, or it could be better.",
    "Finding.certainty": "How sure: certain, may be wrong, or a question that only people can answer.",
    "Finding.principle": "Principle of mutual learning that the rule serves.",
    "Finding.family": "Letters of the code.",
    "Finding.theme": "Theme of the rule.",
    "Finding.message": "What was found, in one line.",
    "Finding.remedy": "What to do about it.",
    "Finding.params": "The values that the message shows, by name.",
    "Finding.pointer": "JSON Pointer (RFC 6901) to the place.",
    "Finding.line": "Line of the place, from 1; null where there is no text.",
    "Finding.column": "Column of the place, from 1.",
    "Finding.end_line": "Line in which the place ends.",
    "Finding.end_column": "First column after the place.",
    "Finding.cell": "Sheet and cell in a workbook, such as Sessions!D7, of which line and column are row and column.",
    "Finding.entity": "The object that it is about.",
    "Finding.related": "Other places that belong to it.",
    "Finding.state": "Whether it is open, waived by the document, or known from before.",
    "Finding.waiver": "The waiver that covers it.",
    "Finding.sources": "Where the norm of the rule comes from; empty where it is our own judgement.",
    "Finding.doc_url": "Page about the rule.",
    "Finding.fingerprint": "Mark by which it is known again when other parts of the document change.",
    "Related.pointer": "JSON Pointer to the place.",
    "Related.note": "What stands there.",
    "Related.line": "Line of the place, from 1.",
    "Related.column": "Column of the place, from 1.",
    "Related.cell": "Sheet and cell in a workbook.",
    "Verdict.code": "Code of the rule.",
    "Verdict.name": "Name of the rule.",
    "Verdict.principle": "Principle of mutual learning that the rule serves.",
    "Verdict.verdict": "What became of the rule.",
    "Verdict.documents": "In how many of the documents that stand in this one it came to that, and was asked.",
    "Verdict.because": "Why it was not judged, does not apply, is waived or crashed.",
}

_COUNTED: dict[str, str] = {
    "documents": "Documents in the report.",
    "error": "Open findings of the severity error.",
    "warning": "Open findings of the severity warning.",
    "advice": "Open findings of the severity advice.",
    "waived": "Waived findings.",
    "baselined": "Findings known from before.",
    "not_judged": "Verdicts of rules that could not be judged.",
    "errored": "Verdicts of rules that crashed.",
    "unreadable": "Documents that were not read.",
    "skipped": "Files in folders that were passed over because they are no documents.",
}


def _definitions() -> Schema:
    """Take the schema of a report from its class and give it the published form."""
    schema: Schema = TypeAdapter(Report).json_schema(mode="serialization")
    definitions: Schema = schema.pop("$defs")
    document = definitions.pop("Report", schema)
    for own in ("as_of", "catalogue"):  # said once for all documents
        del document["properties"][own]
        document["required"].remove(own)
    document["properties"]["principles"] = _principles()
    document["required"].append("principles")
    definitions["Document"] = document
    for name, definition in definitions.items():
        definition.pop("title", None)
        if definition.get("additionalProperties") is False:
            _as_written(definition)
        if name in _DEFINITIONS:
            definition["description"] = _DEFINITIONS[name]
        for field, part in definition.get("properties", {}).items():
            part.pop("title", None)
            description = _FIELDS.get(f"{name}.{field}")
            if description:
                definition["properties"][field] = {"description": description, **part}
    return dict(sorted(definitions.items()))


def _as_written(definition: Schema) -> None:
    """Say of a part of a document, such as a waiver, that what its author left out is left out here too."""
    parts = cast("Schema", definition["properties"])
    definition["required"] = [name for name, part in parts.items() if "default" not in part]


def _principles() -> Schema:
    counts = _object({outcome: {"type": "integer", "minimum": 0} for outcome in OUTCOMES})
    return {
        **_object(dict.fromkeys(get_args(Principle), counts)),
        "description": _FIELDS["Document.principles"],
    }


def _object(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _head() -> Schema:
    tool = {
        "name": {"const": "mutuallearning", "description": "Name of the tool."},
        "version": {"type": "string", "description": "Version of the tool."},
        "catalogue": {"type": "string", "description": "Version of the catalogue of rules, plug-ins named."},
    }
    return {
        "report_version": {
            "const": REPORT_VERSION,
            "description": "Version of this form; a new field is not a new version.",
        },
        "tool": {**_object(tool), "description": "What made the report."},
        "as_of": {
            "anyOf": [{"type": "string", "format": "date"}, {"type": "null"}],
            "description": "Date on which the documents were judged.",
        },
    }


def report_schema() -> Schema:
    """Describe a report over any number of documents."""
    keys = ("documents", *SUMMED, "not_judged", "errored", "unreadable")
    count = {"type": "integer", "minimum": 0}
    summary = _object({key: {**count, "description": _COUNTED[key]} for key in keys})
    # Only the command line searches folders, so only it counts what it passed over.
    summary["properties"]["skipped"] = {**count, "description": _COUNTED["skipped"]}
    documents = {
        "type": "array",
        "items": {"$ref": "#/$defs/Document"},
        "description": "One entry for each document.",
    }
    return {
        "$schema": DIALECT,
        "$id": schema_id("report", REPORT_VERSION),
        "title": "Report",
        "description": "What was found out about documents, and what was not.",
        **_object(
            {
                **_head(),
                "documents": documents,
                "summary": {**summary, "description": "Counts over all documents; never a score."},
            }
        ),
        "$defs": _definitions(),
    }


def line_schema() -> Schema:
    """Describe one line of the form in which each line is about one document."""
    definitions = _definitions()
    document = definitions.pop("Document")
    return {
        "$schema": DIALECT,
        "$id": schema_id("report-line", REPORT_VERSION),
        "title": "Report line",
        "description": "What was found out about one document; each line can stand alone.",
        **_object({**_head(), **document["properties"]}),
        "$defs": definitions,
    }
