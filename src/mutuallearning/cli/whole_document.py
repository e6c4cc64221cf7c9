"""Reads the one document of a command that needs a whole one."""

from __future__ import annotations

from typing import cast

from mutuallearning.checking import catalogue as rules
from mutuallearning.checking import document as documents
from mutuallearning.cli.configured import is_same_file
from mutuallearning.cli.exit_codes import FOUND, REFUSED
from mutuallearning.cli.inputs import STDIN
from mutuallearning.cli.messages import say
from mutuallearning.cli.streams import read_input
from mutuallearning.errors import UsageError
from mutuallearning.findings.finding import Finding
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.reading.limits import DEFAULT
from mutuallearning.reading.refusal import Refusal
from mutuallearning.spreadsheets.reading import read_bytes, read_path

_MOST = max(DEFAULT.yaml_bytes, DEFAULT.json_bytes, DEFAULT.xlsx_bytes) + 1
"""Bytes that are read of standard input: one more than the reader takes, so that it sees when there is more."""


def read_document(path: str) -> AnyDocument | int:
    """Read a document, or tell what is wrong with it and give the exit code of `check`."""
    catalogue = rules.load(plugins=False)
    name = "<stdin>" if path == STDIN else path
    try:
        source = read_bytes(read_input(_MOST)) if path == STDIN else read_path(path)
        read = documents.read(source, catalogue)
    except Refusal as refusal:
        _tell(name, (documents.refused(refusal, catalogue),))
        return REFUSED
    if read.findings or read.parsed is None:
        _tell(name, read.findings)
        return FOUND
    return cast("AnyDocument", read.parsed.model)


def keep_document(path: str, output: str | None, what: str) -> None:
    """Refuse to write over the document itself.

    Raises:
        UsageError: If the output is the document.
    """
    if output is not None and path != STDIN and is_same_file(path, output):
        raise UsageError(f"{output} is the document itself, so the {what} cannot be written there")


def _tell(name: str, findings: tuple[Finding, ...]) -> None:
    for found in findings:
        near = ":" if found.line is not None and found.cell is None else " " if found.cell else ": "
        say(f"{name}{near}{found}")
