"""Reports as SARIF 2.1.0, the form in which code scanners exchange what they found.

Section numbers are those of https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from mutuallearning._version import DOCS_URL, __version__
from mutuallearning.checking.assembly import doc_url
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.configuring.waiver_file import FileWaiver
from mutuallearning.findings.finding import Finding
from mutuallearning.findings.report import Report
from mutuallearning.findings.wire import plain
from mutuallearning.reporting.escaping import visible
from mutuallearning.reporting.json_report import write_json
from mutuallearning.reporting.machine import crashes, portable, sentences
from mutuallearning.reporting.run import Run
from mutuallearning.reporting.sarif_rule import descriptor, level, unknown

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

FINGERPRINT: Final = "mutuallearning/v1"
"""The name of our mark of a finding; a number in it says how it is made (section 3.27.17)."""

_PLACEHOLDER = re.compile(r"\{(\d+)\}")


def write(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Write one log with one run over all documents."""
    kept = list(reports)
    rules = _rules(kept, run.catalogue)
    places = {code: number for number, code in enumerate(rules)}
    # Two reports may be about one path, and an artefact is named but once.
    artifacts = {_uri(report.path): _artifact(report) for report in kept}
    paths = {uri: number for number, uri in enumerate(artifacts)}
    results = [_result(report, found, places, paths) for report in kept for found in report.findings]
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(list(rules.values()), run.catalogue)},
                "language": "en-GB",
                "columnKind": "unicodeCodePoints",
                "invocations": [_invocation(kept, places)],
                "artifacts": list(artifacts.values()),
                "results": results,
                "properties": {"as_of": plain(run.as_of), "skipped": run.tally().skipped},
            }
        ],
    }
    yield write_json(log)


def _driver(rules: list[dict[str, Any]], catalogue: Catalogue) -> dict[str, Any]:
    return {
        "name": "mutuallearning",
        "version": __version__,
        "informationUri": DOCS_URL,
        "rules": rules,
        "properties": {"catalogue": catalogue.version},
    }


def _rules(reports: list[Report], catalogue: Catalogue) -> dict[str, dict[str, Any]]:
    """Describe the rules that were asked, and those of all findings, in the order of their codes."""
    known: dict[str, dict[str, Any]] = {}
    for report in reports:
        for verdict in report.verdicts:
            if verdict.code not in known and verdict.code in catalogue:
                rule = catalogue.get(verdict.code)
                known[rule.code] = descriptor(rule, doc_url(rule))
        for found in report.findings:
            if found.code not in known:
                known[found.code] = _rule(found, catalogue)
    return dict(sorted(known.items()))


def _rule(found: Finding, catalogue: Catalogue) -> dict[str, Any]:
    if found.code not in catalogue:
        return unknown(found)
    return descriptor(catalogue.get(found.code), found.doc_url)


def _artifact(report: Report) -> dict[str, Any]:
    """Say of a document what it is and how much of it was judged."""
    properties = {
        "state": report.state,
        "kind": report.kind,
        "format": report.format,
        "stage": report.stage,
        "ruleset": report.ruleset,
        "counts": dict(sorted(report.counts.items())),
    }
    return {"location": {"uri": _uri(report.path)}, "properties": properties}


def _invocation(reports: list[Report], places: Mapping[str, int]) -> dict[str, Any]:
    """Tell what crashed and what was not read, since neither is a result."""
    told: list[dict[str, Any]] = []
    for report in reports:
        where = [{"physicalLocation": {"artifactLocation": {"uri": _uri(report.path)}}}]
        for crash in crashes(report):
            notice: dict[str, Any] = {
                "level": "error",
                "message": _message(f"{crash}: {crash.because}"),
                "locations": where,
            }
            if crash.code is not None and crash.code in places:
                notice["associatedRule"] = {"id": crash.code, "index": places[crash.code]}
            told.append(notice)
        if report.state == "unreadable":
            told.append(
                {"level": "error", "message": _message("The document was not read"), "locations": where}
            )
    return {"executionSuccessful": not told, "toolExecutionNotifications": told}


def _result(
    report: Report, found: Finding, places: Mapping[str, int], paths: Mapping[str, int]
) -> dict[str, Any]:
    uri = _uri(report.path)
    artifact = {"uri": uri, "index": paths[uri]}
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": places[found.code],
        "level": level(found),
        "message": _message(sentences(found.message, found.remedy)),
        "locations": [_location(artifact, _region(found), found.pointer, found.cell)],
        "partialFingerprints": {FINGERPRINT: found.fingerprint},
        # Of all results or of none (section 3.27.23); none of them means that it is not suppressed.
        "suppressions": _suppressions(found),
        "properties": {
            "severity": found.severity,
            "certainty": found.certainty,
            "principle": found.principle,
            "state": found.state,
            "entity": plain(found.entity),
        },
    }
    if found.related:
        result["relatedLocations"] = [
            {
                "id": number,
                **_location(artifact, _start(other.line, other.column), other.pointer, other.cell),
                "message": _message(other.note),
            }
            for number, other in enumerate(found.related, 1)
        ]
    return result


def _location(
    artifact: dict[str, Any], region: dict[str, int], pointer: str, cell: str | None = None
) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": artifact}
    if region and cell is None:  # a region with lines is one of a text
        physical["region"] = region
    location: dict[str, Any] = {"physicalLocation": physical}
    if pointer or cell:
        names = (pointer, cell)
        location["logicalLocations"] = [{"fullyQualifiedName": name} for name in names if name]
    return location


def _start(line: int | None, column: int | None) -> dict[str, int]:
    region = {"startLine": line, "startColumn": column}
    return {key: value for key, value in region.items() if value is not None} if line is not None else {}


def _region(found: Finding) -> dict[str, int]:
    """Give the place of a finding; the end column is the first one after it, in SARIF as with us."""
    region = _start(found.line, found.column)
    if region and found.end_line is not None:
        region["endLine"] = found.end_line
        if found.end_column is not None:
            region["endColumn"] = found.end_column
    return region


def _suppressions(found: Finding) -> list[dict[str, Any]]:
    if found.state == "open":
        return []
    if found.waiver is None:
        return [{"kind": "external", "status": "accepted", "justification": "Known from before"}]
    waiver = found.waiver
    more = {"who": waiver.who, "until": str(waiver.until) if waiver.until is not None else None}
    suppression: dict[str, Any] = {
        "kind": "external" if isinstance(waiver, FileWaiver) else "inSource",
        "status": "accepted",
        "justification": visible(waiver.reason),
    }
    properties = {key: visible(value) for key, value in more.items() if value is not None}
    return [suppression | ({"properties": properties} if properties else {})]


def _message(text: str) -> dict[str, str]:
    """Write a message; what looks like a link or a placeholder in it would be taken for one (sections 3.11.5 and 6)."""
    return {"text": _PLACEHOLDER.sub(r"{{\1}}", visible(text)).replace("](", "] (")}


def _uri(path: str | None) -> str:
    """Write a path as a URI: relative to where the command ran, or with its scheme if it is absolute.

    >>> _uri("./my plans/ö.yaml"), _uri("/a:b.yaml"), _uri("a:b.yaml")
    ('my%20plans/%C3%B6.yaml', 'file:///a:b.yaml', './a:b.yaml')
    """
    plain_path = portable(path)
    try:
        data = plain_path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # half of a character, as a name of a file may have on Windows
        data = plain_path.encode("utf-8", "surrogatepass")
    uri = quote(data, safe="/:")
    if PurePath(plain_path).is_absolute():
        return f"file:///{uri.lstrip('/')}"
    # A colon before the first slash would end a scheme (RFC 3986, section 4.2).
    return f"./{uri}" if ":" in uri.partition("/")[0] else uri
