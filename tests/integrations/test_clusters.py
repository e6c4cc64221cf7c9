"""Spark and Dask write what one process finds, to the byte, once it is sorted."""

from __future__ import annotations

import datetime
import io
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from distributed import Client, LocalCluster
from pyspark.sql import SparkSession

import mutuallearning as ml
from mutuallearning.checking.demonstration import base_document, base_names

Example = Callable[[str], ModuleType]

DASK = Path(__file__).resolve().parents[2] / "examples" / "integrations" / "dask_findings.py"
AS_OF = datetime.date(2026, 11, 22)
LINES = [
    *(json.dumps(base_document(name).value) for name in base_names()),
    '{"mutuallearning": 1, "kind": "activity-plan", "id": "vienna", "titel": "Wien"}',
    "",
    "no JSON",
    '{"mutuallearning": 1, "kind": "activity-plan", "id": "graz", "id": "graz"}',
]
FILES = {"first": LINES, "second": LINES[::-1] * 3}
PLANS = sum(bool(line) for lines in FILES.values() for line in lines)

# Spark asks for pandas before it hands over batches of Arrow, and warns of the newest; nothing here is about pandas.
pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")


@pytest.fixture
def ndjson(tmp_path: Path) -> Path:
    folder = tmp_path / "ndjson"
    folder.mkdir()
    for name, lines in FILES.items():
        (folder / f"{name}.ndjson").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


@pytest.fixture
def parquet(tmp_path: Path) -> Path:
    folder = tmp_path / "parquet"
    folder.mkdir()
    for name, lines in FILES.items():
        numbered = [(row, line) for row, line in enumerate(lines, 1) if line]
        table = pa.table(
            {
                "path": [f"{name}.ndjson"] * len(numbered),
                "row": [row for row, _ in numbered],
                "document": [line for _, line in numbered],
            }
        )
        pq.write_table(table, folder / f"{name}.parquet", row_group_size=7)
    return folder


def sorted_bytes(table: pa.Table) -> bytes:
    ordered = table.cast(ml.batch_schema()).sort_by([(name, "ascending") for name in table.schema.names])
    stream = io.BytesIO()
    pq.write_table(ordered.combine_chunks().replace_schema_metadata(None), stream)
    return stream.getvalue()


def in_one_process(*, numbered: bool) -> bytes:
    rows = []
    for name, lines in FILES.items():
        for row, line in enumerate(lines, 1):
            # Without numbers each plan stands on a first line of its own.
            for report in ml.check_lines(
                [line], as_of=AS_OF, path=f"{name}.ndjson", first=row if numbered else 1
            ):
                about = {"document_id": report.id, "document_state": report.state}
                rows += [{**about, **record} for record in report.to_records()]
    return sorted_bytes(pa.Table.from_pylist(rows, schema=ml.batch_schema()))


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    patch = pytest.MonkeyPatch()
    # Else its workers are whatever Python comes first on the path.
    patch.setenv("PYSPARK_PYTHON", sys.executable)
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "10")
        .getOrCreate()
    )
    yield session
    session.stop()
    patch.undo()


def test_spark_finds_in_lines_what_one_process_does(
    spark: SparkSession, example: Example, ndjson: Path, tmp_path: Path
) -> None:
    module = example("spark_findings")
    module.findings(module.ndjson(spark, str(ndjson)), AS_OF).write.parquet(str(tmp_path / "found"))
    assert in_one_process(numbered=False) == sorted_bytes(pq.read_table(tmp_path / "found"))


def test_spark_finds_in_parquet_what_one_process_does(
    spark: SparkSession, example: Example, parquet: Path, tmp_path: Path
) -> None:
    plans = spark.read.parquet(str(parquet))
    example("spark_findings").findings(plans, AS_OF).write.parquet(str(tmp_path / "found"))
    assert in_one_process(numbered=True) == sorted_bytes(pq.read_table(tmp_path / "found"))


def test_spark_keeps_the_columns_that_are_asked_for(
    spark: SparkSession, example: Example, parquet: Path
) -> None:
    plans = spark.read.parquet(str(parquet)).selectExpr("row AS key", "document")
    found = (
        example("spark_findings").findings(plans, AS_OF, keep=("key",)).where("document_state = 'unreadable'")
    )
    expected = sorted(
        row for lines in FILES.values() for row, line in enumerate(lines, 1) if line == LINES[-2]
    )
    unreadable = sorted(row["key"] for row in found.where("line = 1 AND column = 1").collect())
    assert expected == unreadable


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        yield client


@pytest.mark.parametrize("kind", ["ndjson", "parquet"])
def test_dask_finds_what_one_process_does(
    client: Client, example: Example, request: pytest.FixtureRequest, tmp_path: Path, kind: str
) -> None:
    module = example("dask_findings")
    client.upload_file(str(DASK))
    count = module.write_findings(client, request.getfixturevalue(kind), tmp_path / "found", AS_OF)
    assert PLANS == count
    assert in_one_process(numbered=True) == sorted_bytes(pq.read_table(tmp_path / "found"))


def test_dask_raises_what_goes_wrong_in_a_task(client: Client, example: Example, tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "broken.parquet").write_bytes(b"no Parquet")
    module = example("dask_findings")
    client.upload_file(str(DASK))
    with pytest.raises(pa.ArrowInvalid):
        module.write_findings(client, tmp_path / "plans", tmp_path / "found", AS_OF)
