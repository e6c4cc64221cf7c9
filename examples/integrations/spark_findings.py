"""What is found in a folder of plans, worked out with Apache Spark: NDJSON or Parquet in, Parquet out."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.types import LongType, StringType, StructField, StructType

import mutuallearning as ml

TYPES = {str: StringType(), int: LongType()}


def ndjson(spark: SparkSession, folder: str) -> DataFrame:
    """Read files with a plan on each line; Spark does not know the numbers of the lines."""
    lines = spark.read.text(folder).selectExpr("_metadata.file_name AS path", "value AS document")
    return lines.where("trim(document) <> ''")


def findings(plans: DataFrame, as_of: datetime.date, keep: tuple[str, ...] = ()) -> DataFrame:
    """Check the column `document` of a frame; say where plans come from if it has the columns `path` and `row`."""
    own = {"document_id": str, "document_state": str, **ml.records_schema()}
    fields = [plans.schema[name] for name in keep]
    fields += [StructField(name, TYPES[kind]) for name, kind in own.items()]
    path, row = (name if name in plans.columns else None for name in ("path", "row"))

    def check(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield ml.check_batch(batch, as_of=as_of, path=path, row=row, keep=keep)

    return plans.mapInArrow(check, StructType(fields))
