"""Documents in a column of an Arrow table: a batch goes in, a batch of findings comes out."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from mutuallearning.bulk.work import Settings, Worker
from mutuallearning.checking.ruleset import Ruleset
from mutuallearning.errors import MissingExtraError
from mutuallearning.formatbook.book import Formatbook
from mutuallearning.reading.limits import DEFAULT, Limits

if TYPE_CHECKING:
    import pyarrow as pa


def check_batch(  # noqa: PLR0913 -- the names are those of `check`, and which columns are meant
    batch: pa.RecordBatch,
    ruleset: str | Path | Ruleset | None = None,
    as_of: datetime.date | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    *,
    column: str = "document",
    path: str | None = None,
    row: str | None = None,
    keep: Sequence[str] = (),
    limits: Limits = DEFAULT,
    formats: Formatbook | None = None,
    plugins: bool = True,
) -> pa.RecordBatch:
    """Check a batch of documents, each a JSON text in one column; gives a row for each finding.

    A pure function of the batch, for those who spread batches over machines with tools of their own. A document
    without findings has no row. One that cannot be read has a row that says why, with `unreadable` in the column
    `document_state`; so has a cell that is blank or null.

    Args:
        batch: The documents.
        ruleset: A ruleset, its name or the path of its file; `default` when left out.
        as_of: The date on which they are judged; without one, rules that need a date are not judged.
        select: Codes, names, families or themes of the rules to ask; all stable rules when left out.
        ignore: Codes, names, families or themes of rules not to ask.
        column: The column in which the documents stand, as text or as bytes.
        path: The column that says where a document comes from, if there is one.
        row: The column with the number of the line on which a document stands there, if there is one.
        keep: Columns that stand before each finding as they stand beside its document, such as a key.
        limits: How large a document may be.
        formats: The formats that are known; those of the library when left out.
        plugins: Whether rules of installed plug-ins are there; without, none of their code runs.

    Returns:
        The findings, with the columns of `batch_schema`, in the order of the documents.

    Raises:
        UnknownNameError: If a ruleset, rule, family or theme does not exist, or a column.
        UsageError: If a column holds something else than it should, or cannot be kept.
        MissingExtraError: The package `pyarrow` is not installed; it comes with the extra `arrow`.

    >>> import pyarrow as pa
    >>> plan = '{"mutuallearning": 1, "kind": "activity-plan", "id": "lyon"}'
    >>> batch = pa.record_batch({"key": [7, 8], "document": [plan, "?"]})
    >>> found = check_batch(batch, keep=["key"], select=["REF"])
    >>> found.select(["key", "document_state", "name", "line"]).to_pylist()
    [{'key': 8, 'document_state': 'unreadable', 'name': 'not-yaml-or-json', 'line': 1}]
    """
    _need_arrow()
    from mutuallearning.bulk.arrow import Columns, findings_of  # noqa: PLC0415 -- needs an extra

    settings = Settings.chosen(
        ruleset, as_of, select, ignore, limits=limits, formats=formats, plugins=plugins
    )
    return findings_of(batch, Columns(column, path, row, tuple(keep)), Worker.of(settings))


def batch_schema(kept: pa.Schema | None = None) -> pa.Schema:
    """Give the columns of what `check_batch` makes: those that are kept, of the document, and of its findings.

    * `document_id` is the id that a document gives itself, and `document_state` whether it was `judged`,
      `partly_judged` or `unreadable`;
    * the others are those of `records_schema`.

    Args:
        kept: The columns that are kept of what goes in; none when left out.

    Raises:
        UsageError: If a column that is kept has the name of one of these.
        MissingExtraError: The package `pyarrow` is not installed; it comes with the extra `arrow`.

    >>> batch_schema().names[:4]
    ['document_id', 'document_state', 'path', 'code']
    """
    _need_arrow()
    from mutuallearning.bulk.arrow import schema_of  # noqa: PLC0415 -- needs an extra

    return schema_of(kept)


def _need_arrow() -> None:
    if find_spec("pyarrow") is None:
        raise MissingExtraError("arrow", "pyarrow")
