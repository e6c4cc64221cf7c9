"""Reads reports back from the JSON that they were written as."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from pydantic import TypeAdapter, ValidationError

from mutuallearning.errors import MutualLearningError
from mutuallearning.findings.report import Report
from mutuallearning.findings.wire import REPORT_VERSION
from mutuallearning.reading.limits import DEFAULT, Limits
from mutuallearning.reading.refusal import Refusal, shown
from mutuallearning.reading.source import read_path
from mutuallearning.sources import Source, Waiver
from mutuallearning.types.data import is_list, is_mapping

_VERSION_KEY = "report_version"


class ReportFileError(MutualLearningError):
    """A file cannot be read as a report."""


def load_reports(path: str | Path, limits: Limits = DEFAULT) -> tuple[Report, ...]:
    """Read the reports that `check --format json` or `Report.to_json` has written, one for each document.

    Args:
        path: The file.
        limits: How large it may be.

    Raises:
        ReportFileError: If it cannot be read, is no report, or is one of a version that is not known.
    """
    try:
        data = read_path(path, limits, "json").value
    except Refusal as refusal:
        place = f":{refusal.location.line}" if refusal.location else ""
        told = str(refusal) if "path" in refusal.params else f"{path}{place} is no report: {refusal}"
        raise ReportFileError(told) from None
    version = data.get(_VERSION_KEY)
    if version is None:
        raise ReportFileError(f"{path} is no report of the form json: the key {_VERSION_KEY} is missing")
    if version != REPORT_VERSION or isinstance(version, bool):
        raise ReportFileError(
            f"{path} is a report of version {shown(str(version))}; this release reads version {REPORT_VERSION}"
        )
    try:
        return TypeAdapter(tuple[Report, ...]).validate_python(_documents(data))
    except ValidationError as error:
        where = "/".join(map(str, error.errors()[0]["loc"]))
        raise ReportFileError(f"{path} is no report: /documents/{where} is missing or wrong") from None


def _documents(data: dict[str, Any]) -> list[Any]:
    """Give each document what is said once for all of them; leave out what a later release may have added."""
    tool = data.get("tool")
    common = {
        "catalogue": tool.get("catalogue") if is_mapping(tool) else None,
        "as_of": data.get("as_of"),
    }
    documents = data.get("documents")
    if not is_list(documents):
        return [None]
    for document in documents:
        if is_mapping(document):
            document.update(cast("dict[str, Any]", common))
            findings = document.get("findings")
            for finding in findings if is_list(findings) else ():
                if is_mapping(finding):
                    _only_known(finding)
    return documents


def _only_known(finding: dict[str, Any]) -> None:
    """Leave out of a waiver and of sources, which take no key that they do not know, those of a later release."""
    waiver, sources = finding.get("waiver"), finding.get("sources")
    if is_mapping(waiver):
        finding["waiver"] = {key: value for key, value in waiver.items() if key in Waiver.model_fields}
    if is_list(sources):
        finding["sources"] = [
            {key: value for key, value in source.items() if key in Source.model_fields}
            if is_mapping(source)
            else source
            for source in sources
        ]
