"""What is found in a folder of plans, worked out with Dask: each file of NDJSON or Parquet is one task."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from distributed import Client

import mutuallearning as ml

TOGETHER = 500
"""Plans that are in memory at a time."""


def write_findings(client: Client, folder: Path, target: Path, as_of: datetime.date) -> int:
    """Check all files of a folder, and write a file of findings for each; gives the number of plans."""
    target.mkdir(parents=True, exist_ok=True)
    files = sorted(path for path in folder.iterdir() if path.suffix in (".ndjson", ".parquet"))
    tasks = client.map(check_one, files, [target / f"{path.stem}.parquet" for path in files], as_of=as_of)
    # What went wrong in a task is raised here: no file is passed over.
    return sum(task.result() for task in tasks)


def check_one(path: Path, target: Path, as_of: datetime.date) -> int:
    """Check one file, which every worker can open."""
    plans = 0
    with pq.ParquetWriter(target, ml.batch_schema()) as writer:
        for batch in batches(path):
            plans += batch.num_rows
            writer.write_batch(ml.check_batch(batch, as_of=as_of, path="path", row="row"))
    return plans


def batches(path: Path) -> Iterator[pa.RecordBatch]:
    """Read a file a little at a time, with where each plan comes from: Parquet has the same columns."""
    if path.suffix == ".parquet":
        yield from pq.ParquetFile(path).iter_batches(TOGETHER, columns=["path", "row", "document"])
        return
    with path.open("rb") as stream:
        lines = ((row, line) for row, line in enumerate(stream, 1) if line.strip())
        while some := list(itertools.islice(lines, TOGETHER)):
            rows, texts = zip(*some, strict=True)
            yield pa.record_batch({"path": [path.name] * len(some), "row": rows, "document": texts})
