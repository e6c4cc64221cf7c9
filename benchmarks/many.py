"""Measures many plans: processes, memory, and what Spark and Dask add to them."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
import plans
from rows import Measured, Part, Row
from timing import in_words

DISTINCT = 500
"""Plans that differ; files of more have them in turn."""

TWO = Row("NDJSON of 100,000 plans, 2 processes ÷ 1 process, wall time", 0.53, 0.51)
MEMORY = Row("peak memory at 100,000 plans ÷ at 10,000", 1.05)
MILLION = Row("peak memory at 1,000,000 plans ÷ at 10,000", 1.05)
SPARK = Row("5,000 plans in 8 files: Spark, `local[2]` ÷ `check_many` with 2 processes, wall time")
DASK = Row("the same: Dask, `LocalCluster` of 2 ÷ `check_many` with 2 processes, wall time")


@attrs.frozen
class _Run:
    plans: int
    seconds: float
    mebibytes: float

    def __str__(self) -> str:
        return f"{self.plans:,} plans, {in_words(self.seconds)}"


def _run(way: str, count: int, files: int = 1) -> _Run:
    """Check some plans in a process of its own."""
    texts = [text + b"\n" for text in plans.texts(min(DISTINCT, count))]
    with tempfile.TemporaryDirectory() as folder:
        for number in range(files):
            with (Path(folder) / f"plans-{number}.ndjson").open("wb") as stream:
                for at in range(0, count // files, len(texts)):
                    stream.writelines(texts[: count // files - at])
        words = [sys.executable, str(Path(__file__).with_name("bulk_run.py")), way, folder]
        done = subprocess.run(words, check=True, stdout=subprocess.PIPE)
    run = _Run(**json.loads(done.stdout.splitlines()[-1]))
    if run.plans != count:
        raise ValueError(f"{run.plans} plans were checked, not {count}")
    return run


def _bulk(quick: bool) -> Iterator[Measured]:  # noqa: FBT001 -- as all parts
    count = 4_000 if quick else 100_000
    one, two = _run("one", count), _run("two", count)
    yield Measured(TWO, two.seconds / one.seconds, f"{two}; 1 process {in_words(one.seconds)}")


def _memory(row: Row, many: int) -> Callable[[bool], Iterator[Measured]]:
    def measure(quick: bool) -> Iterator[Measured]:  # noqa: FBT001 -- as all parts
        few = 1_000 if quick else 10_000
        small, large = _run("one", few), _run("one", few * 4 if quick else many)
        yield Measured(
            row,
            large.mebibytes / small.mebibytes,
            f"{large}, {large.mebibytes:.0f} MiB; {small.mebibytes:.0f} MiB at {few:,}",
        )

    return measure


def _engines(quick: bool) -> Iterator[Measured]:  # noqa: FBT001 -- as all parts
    count = 1_000 if quick else 5_000
    ours = _run("two", count, files=8)
    for row, way in ((SPARK, "spark"), (DASK, "dask")):
        theirs = _run(way, count, files=8)
        yield Measured(row, theirs.seconds / ours.seconds, f"{theirs}; `check_many` {in_words(ours.seconds)}")


PARTS = {
    "bulk": Part("Many plans in two processes", (TWO,), _bulk, takes="five minutes or more"),
    "memory": Part(
        "Whether memory grows with the plans",
        (MEMORY,),
        _memory(MEMORY, 100_000),
        takes="five minutes or more",
    ),
    "million": Part(
        "The same with a million, in a file of 10 GB",
        (MILLION,),
        _memory(MILLION, 1_000_000),
        takes="half an hour or more",
    ),
    "engines": Part(
        "What engines for several machines add on one, with starting and stopping them",
        (SPARK, DASK),
        _engines,
        takes="three minutes or more",
        needs="Java, pyspark, distributed",
    ),
}
