"""The columns of findings as rows of a table, and what stands in them."""

from __future__ import annotations

from typing import get_args

from mutuallearning.findings.finding import Entity, Finding
from mutuallearning.findings.published import fields_of
from mutuallearning.findings.report import Report

_BLANK = Finding(
    code="",
    name="",
    severity="advice",
    certainty="ask",
    principle=None,
    family="",
    theme="",
    message="",
    remedy="",
    params={},
    pointer="",
    entity=Entity(""),
    doc_url="",
    fingerprint="",
)


def records_schema() -> dict[str, type[str | int]]:
    """Give the columns of `Report.to_records`, in their order, each with the type of what stands in it.

    Any value may be missing. A table that is made with this schema has the same columns and types whether there are
    a thousand findings or none.

    >>> schema = records_schema()
    >>> list(schema)[:3], schema["message"].__name__, schema["line"].__name__
    (['path', 'code', 'name'], 'str', 'int')
    """
    fields = (*fields_of(Report), *fields_of(Finding))
    whole = {field.name for field in fields if int in get_args(field.type)}
    (row,) = Report(catalogue="", state="judged", findings=(_BLANK,)).to_records()
    return {column: int if column in whole else str for column in row}
