from __future__ import annotations

import datetime
import json
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

import mutuallearning as ml
from mutuallearning.bulk.batch import batch_schema, check_batch
from mutuallearning.checking.demonstration import base_document, base_names

AS_OF = datetime.date(2026, 11, 22)
PLANS = [json.dumps(base_document(name).value) for name in base_names()[:4]]
WRONG_KEY = '{"mutuallearning": 1, "kind": "activity-plan", "id": "vienna", "titel": "Vienna"}'
TEXTS = [PLANS[0], WRONG_KEY, "no JSON", PLANS[1]]


def batch_of(texts: list[Any], kind: pa.DataType | None = None) -> pa.RecordBatch:
    count = len(texts)
    columns: dict[str, pa.Array[Any]] = {
        "key": pa.array([f"k{number}" for number in range(count)], pa.string()),
        "path": pa.array(["plans.ndjson"] * count, pa.string()),
        "row": pa.array(range(1, count + 1), pa.int64()),
        "document": pa.array(texts, kind or pa.string()),
    }
    return pa.record_batch(columns)


def of_lines(texts: list[str], path: str | None = None) -> list[dict[str, Any]]:
    reports = ml.check_lines(texts, as_of=AS_OF, path=path)
    return [
        {"document_id": report.id, "document_state": report.state, **record}
        for report in reports
        for record in report.to_records()
    ]


def test_a_batch_finds_what_lines_do() -> None:
    found = check_batch(batch_of(TEXTS), as_of=AS_OF, path="path", row="row")
    assert of_lines(TEXTS, "plans.ndjson") == found.to_pylist()
    assert batch_schema() == found.schema


@pytest.mark.parametrize(
    "kind",
    [
        pa.large_string(),
        pa.string_view(),
        pa.binary(),
        pa.large_binary(),
        pa.dictionary(pa.int32(), pa.string()),
    ],
    ids=str,
)
def test_text_may_be_stored_in_any_way(kind: pa.DataType) -> None:
    texts: list[Any] = TEXTS if "string" in str(kind) else [text.encode() for text in TEXTS]
    assert check_batch(batch_of(TEXTS)).equals(check_batch(batch_of(texts, kind)))


def test_without_path_and_row_lines_are_those_of_the_text() -> None:
    found = check_batch(batch_of(["{}", '{"mutuallearning": 1,\n "kind": "activity-plan",\n "titel": ""}']))
    assert [(None, 1), (None, 3)] == [
        (one["path"], one["line"]) for one in found.to_pylist() if one["code"].startswith("DOC")
    ]


def test_a_document_that_is_refused_is_seen() -> None:
    found = check_batch(batch_of([PLANS[0], "no JSON", None, " "]), keep=["key"], select=["REF"])
    assert [
        ("k1", "The text is not JSON: a value is expected here"),
        ("k2", "The document is empty"),
        ("k3", "The document is empty"),
    ] == [(one["key"], one["message"]) for one in found.to_pylist()]
    assert ["unreadable"] * 3 == found.column("document_state").to_pylist()


def test_columns_are_kept_with_their_types() -> None:
    batch = batch_of(TEXTS)
    found = check_batch(batch, keep=["row", "document"], as_of=AS_OF)
    columns: dict[str, pa.DataType] = {"row": pa.int64(), "document": pa.string()}
    kept = pa.schema(columns)
    assert batch_schema(kept) == found.schema
    assert ["row", "document"] == found.schema.names[:2]
    assert all(TEXTS[one["row"] - 1] == one["document"] for one in found.to_pylist())
    assert {one["row"] for one in found.to_pylist()} >= {2, 3}


@pytest.mark.parametrize("texts", [[], [PLANS[0]]], ids=["no document", "no finding"])
def test_the_columns_are_there_although_there_is_no_row(texts: list[str]) -> None:
    found = check_batch(batch_of(texts), keep=["key"], select=["REF"])
    assert (0, batch_schema(pa.schema({"key": pa.string()}))) == (found.num_rows, found.schema)


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"column": "documents"}, ml.UnknownNameError, "no column 'documents'; did you mean 'document'"),
        ({"keep": ["keys"]}, ml.UnknownNameError, "no column 'keys'"),
        ({"column": "row"}, ml.UsageError, "'row' holds int64, not text or bytes"),
        ({"row": "key"}, ml.UsageError, "'key' holds string, not whole numbers"),
        ({"path": "row"}, ml.UsageError, "'row' holds int64, not text"),
        ({"keep": ["path"]}, ml.UsageError, "'path' cannot be kept: findings have one of that name"),
        ({"select": ["CUR999"]}, ml.UnknownNameError, "CUR999"),
    ],
)
def test_wrong_use_is_told(options: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        check_batch(batch_of(TEXTS), **options)


def test_without_arrow_it_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ml.MissingExtraError, match=r"pip install 'mutuallearning\[arrow\]'"):
        ml.check_batch(batch_of(TEXTS))
    with pytest.raises(ml.MissingExtraError, match="pyarrow"):
        ml.batch_schema()


def test_only_the_batch_needs_arrow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    path = tmp_path / "plans.ndjson"
    path.write_text(PLANS[0] + "\n", encoding="utf-8")
    assert ["judged"] == [report.state for report in ml.check_many(path)]
