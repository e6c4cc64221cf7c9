"""Checks a folder of NDJSON in one of several ways and prints what that took: `python bulk_run.py WAY FOLDER`."""

from __future__ import annotations

import datetime
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "integrations"
AS_OF = datetime.date(2026, 1, 15)


def _processes(workers: int) -> Callable[[Path], int]:
    def run(folder: Path) -> int:
        from mutuallearning.bulk.many import check_many  # noqa: PLC0415 -- only what a way needs is loaded

        return sum(1 for _ in check_many(sorted(folder.iterdir()), as_of=AS_OF, workers=workers))

    return run


def _spark(folder: Path) -> int:
    import spark_findings  # noqa: PLC0415 -- as above
    from pyspark.sql import SparkSession  # noqa: PLC0415 -- as above

    # Else its workers are whatever Python comes first on the path.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "500").getOrCreate()
    plans = spark_findings.ndjson(spark, str(folder))
    with tempfile.TemporaryDirectory() as target:
        spark_findings.findings(plans, AS_OF).write.mode("overwrite").parquet(target)
    count = plans.count()
    spark.stop()
    return count


def _dask(folder: Path) -> int:
    import dask_findings  # noqa: PLC0415 -- as above
    from distributed import Client, LocalCluster  # noqa: PLC0415 -- as above

    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
        tempfile.TemporaryDirectory() as target,
    ):
        client.upload_file(str(EXAMPLES / "dask_findings.py"))
        return dask_findings.write_findings(client, folder, Path(target), AS_OF)


WAYS: Mapping[str, Callable[[Path], int]] = {
    "one": _processes(1),
    "two": _processes(2),
    "spark": _spark,
    "dask": _dask,
}

if __name__ == "__main__":
    sys.path.insert(0, str(EXAMPLES))
    start = time.perf_counter()
    checked = WAYS[sys.argv[1]](Path(sys.argv[2]))
    seconds = time.perf_counter() - start
    # Of processes that were started, the largest: each of them is like the others.
    kibibytes = sum(
        resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(json.dumps({"plans": checked, "seconds": seconds, "mebibytes": kibibytes / 1024}))
