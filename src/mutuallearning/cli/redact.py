"""The command `redact`."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from mutuallearning.checking import catalogue as rules
from mutuallearning.checking import document as documents
from mutuallearning.cli.exit_codes import REFUSED
from mutuallearning.cli.inputs import STDIN
from mutuallearning.cli.messages import say
from mutuallearning.cli.output import STDOUT, opened
from mutuallearning.cli.streams import read_input
from mutuallearning.cli.whole_document import keep_document
from mutuallearning.errors import UsageError
from mutuallearning.exporting.redact import Named, redacted_data, redacted_report
from mutuallearning.findings.wire import dump
from mutuallearning.models.kinds import KINDS, AnyDocument
from mutuallearning.reading.limits import DEFAULT
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import SourceText, read_path, read_text, sniff
from mutuallearning.reading.yaml_writer import to_yaml

_MOST = max(DEFAULT.yaml_bytes, DEFAULT.json_bytes) + 1
"""Bytes that are read of standard input: one more than the reader takes, so that it sees when there is more."""

_REPORT_KEY = "report_version"


def run(options: argparse.Namespace) -> int:
    """Write a copy of a document or report without persons.

    A document need not be whole: a plan with mistakes is what one shows to others.

    Raises:
        UsageError: If it is neither, or the copy cannot be written.
    """
    output: str | None = None if options.output == STDOUT else options.output
    for path in (options.path, *options.names_from):
        keep_document(path, output, "redacted copy")
    source = _read(options.path)
    others = [_read(path) for path in options.names_from]
    if source is None or None in others:
        return REFUSED
    named = [
        _named(path, one.value)
        for path, one in zip(options.names_from, others, strict=True)
        if one is not None
    ]
    if _REPORT_KEY in source.value:
        copy = redacted_report(source.value, named)
    else:
        value, model = _named(options.path, source.value)
        copy = redacted_data(value, model, named)
    text = to_yaml(copy) if source.syntax == "yaml" else f"{dump(copy)}\n"
    with opened(output, for_machines=True) as write:
        write(text)
    _tell(source, has_names=bool(named))
    return 0


def _read(path: str) -> SourceText | None:
    """Read a text, or tell why it cannot be read."""
    try:
        if path != STDIN:
            return read_path(path)
        data = read_input(_MOST)
        return read_text(data, sniff(data))
    except Refusal as refusal:
        found = documents.refused(refusal, rules.load(plugins=False))
        name = "<stdin>" if path == STDIN else path
        say(f"{name}:{found}" if found.line is not None else f"{name}: {found}")
        return None


def _named(path: str, value: Mapping[str, object]) -> Named:
    kind = value.get("kind")
    model: type[AnyDocument] | None = KINDS.get(kind) if isinstance(kind, str) else None
    if model is None:
        raise UsageError(f"{path} is no document, since its kind is not one that is known, and no report")
    return value, model


def _tell(source: SourceText, *, has_names: bool) -> None:
    if source.syntax == "yaml" and "#" in source.text:
        say("comments are not copied")
    if _REPORT_KEY in source.value and not has_names:
        say("a report does not say who is who: name the documents that it is about with --names-from")
    say("free text may still tell who somebody is: read the copy before you pass it on")
