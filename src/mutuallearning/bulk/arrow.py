"""Findings as columns of Arrow: what `check_batch` does once it is known that Arrow is there."""

# The stubs of pyarrow leave open what stands in a field, an array or a scalar.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs
import pyarrow as pa

from mutuallearning.bulk.work import Worker
from mutuallearning.errors import UnknownNameError, UsageError
from mutuallearning.findings.records import records_schema
from mutuallearning.suggestions import close_to

_WORDS: Mapping[type, str] = {str: "text", bytes: "bytes", int: "whole numbers"}
_TYPES: Mapping[type[str | int], pa.DataType] = {str: pa.string(), int: pa.int64()}


@attrs.frozen
class Columns:
    """Which columns of a batch are meant.

    Attributes:
        document: In which the documents stand.
        path: Which says where a document comes from, if there is one.
        row: With the number of its line there, if there is one.
        keep: Which stand before each finding as they stand beside its document.
    """

    document: str
    path: str | None
    row: str | None
    keep: Sequence[str]

    def named(self) -> tuple[str, ...]:
        """Give all that are named."""
        return (self.document, *(name for name in (self.path, self.row) if name is not None), *self.keep)


def schema_of(kept: pa.Schema | None = None) -> pa.Schema:
    """Give the columns of the findings, behind those that are kept."""
    own = pa.schema(
        {
            "document_id": pa.string(),
            "document_state": pa.string(),
            **{column: _TYPES[kind] for column, kind in records_schema().items()},
        }
    )
    for name in kept.names if kept else ():
        if name in own.names:
            raise UsageError(f"The column {name!r} cannot be kept: findings have one of that name")
    return pa.schema([*(kept or ()), *own])


def findings_of(batch: pa.RecordBatch, columns: Columns, worker: Worker) -> pa.RecordBatch:
    """Check the documents of a batch, one after the other, and put what is found into columns."""
    known = batch.schema.names
    for name in columns.named():
        if name not in known:
            raise UnknownNameError("column", name, close_to(name, known))
    schema = schema_of(pa.schema([batch.schema.field(name) for name in columns.keep]))
    texts = _values(batch, columns.document, str, bytes)
    paths = _values(batch, columns.path, str)
    rows = _values(batch, columns.row, int)
    records: list[dict[str, Any]] = []
    origins: list[int] = []
    for at, (text, path, row) in enumerate(zip(texts, paths, rows, strict=True)):
        # A cell that is null is a text of nothing, which the reader refuses.
        data = text.encode() if isinstance(text, str) else text or b""
        report = worker.of_text(data, path, row)
        of_document = {"document_id": report.id, "document_state": report.state}
        records += [{**of_document, **record} for record in report.to_records()]
        origins += [at] * len(report.findings)
    found = pa.RecordBatch.from_pylist(records, schema=schema_of())
    kept = batch.select(columns.keep).take(pa.array(origins, pa.int64()))
    return pa.record_batch([*kept.columns, *found.columns], schema=schema)


def _values(batch: pa.RecordBatch, column: str | None, *types: type) -> Iterator[Any]:
    """Yield what stands in a column, one by one; nothing for each row where there is no such column."""
    if column is None:
        yield from itertools.repeat(None, batch.num_rows)
        return
    for cell in batch.column(column):
        value = cell.as_py()
        if value is not None and not isinstance(value, types):
            wanted = " or ".join(_WORDS[one] for one in types)
            raise UsageError(f"The column {column!r} holds {batch.schema.field(column).type}, not {wanted}")
        yield value
