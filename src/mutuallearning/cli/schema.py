"""The command `schema`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from mutuallearning.api import document_kinds, json_schema
from mutuallearning.cli.output import opened
from mutuallearning.errors import UnknownNameError
from mutuallearning.reporting.file_schemas import FILE_SCHEMAS
from mutuallearning.reporting.json_report import write_json
from mutuallearning.reporting.report_schema import line_schema, report_schema
from mutuallearning.suggestions import close_to

_OTHERS: dict[str, Callable[[], dict[str, Any]]] = {
    "report": report_schema,
    "report-line": line_schema,
    **FILE_SCHEMAS,
}


def run(options: argparse.Namespace) -> int:
    """Print a JSON Schema, or list those that there are.

    Raises:
        UnknownNameError: If there is no such kind.
    """
    kinds = (*document_kinds(), *_OTHERS)
    if options.list:
        with opened(None, for_machines=True) as write:
            write("".join(f"{kind}\n" for kind in kinds))
        return 0
    kind = options.kind or kinds[0]
    if kind not in kinds:
        raise UnknownNameError("kind of document", kind, close_to(kind, kinds) or kinds)
    data = _OTHERS[kind]() if kind in _OTHERS else json_schema(kind)
    with opened(None, for_machines=True) as write:
        write(write_json(data))
    return 0
