"""Rules as JSON-ready data: the complete catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from mutuallearning.checking.assembly import doc_url
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.demonstration import base_document
from mutuallearning.checking.retired import RetiredRule
from mutuallearning.findings.wire import plain
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.principles.bibliography import NOT_CITED, cited
from mutuallearning.rulekit.edit import Edit, apply, resolve
from mutuallearning.rulekit.rule import Example, Rule


@attrs.frozen
class FormatLimit:
    """A figure of one format that a rule compares with."""

    format: str
    name: str
    value: float
    unit: str
    source: str


def limits_of(rule: Rule) -> Iterator[FormatLimit]:
    """Give the figures that a rule compares with, by format."""
    for slug in formatbook.slugs():
        format_ = formatbook.get(slug)
        for name in rule.limits:
            limit = format_.limits.get(name)
            if limit is not None and rule.code not in format_.exempt:
                yield FormatLimit(slug, name, limit.value, limit.unit, limit.source)


def stages_of(rule: Rule) -> dict[str, str]:
    """Give the stage from which each format expects what a rule looks for."""
    found: dict[str, str] = {}
    for slug in formatbook.slugs():
        expectation = formatbook.get(slug).expected.get(rule.expects or "")
        if expectation is not None:
            found[slug] = expectation.stage
    return found


def rule_record(rule: Rule) -> dict[str, Any]:
    """Give everything about a rule."""
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "theme": rule.theme,
        "severity": rule.severity,
        "certainty": rule.certainty,
        "principle": rule.principle,
        "status": rule.status,
        "since": rule.since,
        "message": rule.message,
        "params": dict(rule.params),
        "why": rule.why,
        "remedy": rule.remedy,
        "when_fine": rule.when_fine,
        "sources": plain(cited(rule.sources)),
        "house_rule": any(source in NOT_CITED for source in rule.sources),
        "reads": list(rule.reads),
        "scans": list(rule.scans),
        "requires": list(rule.requires),
        "expects": rule.expects,
        "expected_from": stages_of(rule),
        "planned_ahead": rule.planned_ahead,
        "limits": [attrs.asdict(limit) for limit in limits_of(rule)],
        "subjects": list(rule.subjects),
        "formats": list(rule.formats),
        "needs_as_of": rule.needs_as_of,
        "minds_covers": rule.minds_covers,
        "implies": list(rule.implies),
        "reports": list(rule.reports),
        "examples": [example_record(example) for example in rule.examples],
        "doc_url": doc_url(rule),
    }


def example_record(example: Example) -> dict[str, Any]:
    """Give an example of a rule: what breaks which plan, and the place where the finding lands."""
    pointer = example.at
    if example.text is None and example.file is None:
        pointer = resolve(apply(base_document(example.base).value, example.edits), example.at)
    return {
        "base": example.base if example.edits else None,
        "edits": [_edit_record(edit) for edit in example.edits],
        "text": example.text,
        "file": example.file,
        "pointer": pointer,
        "as_of": example.as_of,
    }


def _edit_record(edit: Edit) -> dict[str, Any]:
    return {"do": type(edit).__name__.lower(), **attrs.asdict(edit)}


def retired_record(rule: RetiredRule) -> dict[str, Any]:
    """Give everything about a rule that is no more."""
    return {**rule.to_data(), "replaced_by": list(rule.replaced_by or ()), "status": "retired"}


def rules_record(catalogue: Catalogue) -> dict[str, Any]:
    """Give a catalogue of rules."""
    return {
        "catalogue": catalogue.version,
        "rules": [rule_record(rule) for rule in catalogue.rules],
        "retired": [retired_record(rule) for rule in catalogue.retired],
    }
