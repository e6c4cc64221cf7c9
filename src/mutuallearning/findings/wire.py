"""The published JSON form of reports, version 1: plain data made from our attrs values."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel

from mutuallearning._version import __version__
from mutuallearning.findings.published import Published, by_field
from mutuallearning.types.data import is_list, is_mapping, is_tuple

REPORT_VERSION = 1

SUMMED = ("error", "warning", "advice", "waived", "baselined")


def plain(value: object) -> Any:  # noqa: ANN401 -- JSON-ready data of any shape
    """Turn our values into what JSON knows, field by field."""
    # Nearly all that a report holds, so it comes first.
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, Published):
        return {name: plain(item) for name, item in by_field(value).items()}
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_none=True)
    if is_mapping(value):
        return {key: plain(item) for key, item in value.items()}
    if is_tuple(value) or is_list(value):
        return [plain(item) for item in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def bundle(
    documents: Iterable[dict[str, Any]], *, as_of: datetime.date | None, catalogue: str
) -> dict[str, Any]:
    """Put the reports on several documents into the published form, with a summary."""
    entries = list(documents)
    summary = dict.fromkeys(("documents", *SUMMED, "not_judged", "errored", "unreadable"), 0)
    summary["documents"] = len(entries)
    for entry in entries:
        summary["unreadable"] += entry["state"] == "unreadable"
        for finding in entry["findings"]:
            summary[finding["severity"] if finding["state"] == "open" else finding["state"]] += 1
        for verdict in entry["verdicts"]:
            if verdict["verdict"] in ("not_judged", "errored"):
                summary[verdict["verdict"]] += 1
    return {
        "report_version": REPORT_VERSION,
        "tool": {"name": "mutuallearning", "version": __version__, "catalogue": catalogue},
        "as_of": plain(as_of),
        "documents": entries,
        "summary": summary,
    }


def dump(data: object, indent: int | None = 2) -> str:
    """Write data as JSON text, the same bytes for the same data."""
    return json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False)
