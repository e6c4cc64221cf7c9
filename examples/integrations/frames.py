"""Findings as a data frame of pandas or polars, with the same columns and types whatever was found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd
import polars as pl

import mutuallearning as ml

PANDAS = {str: "string", int: "Int64"}
"""Types that know missing values: without them, one missing line number makes floats of all."""


def _records(reports: Iterable[ml.Report]) -> list[dict[str, Any]]:
    return [record for report in reports for record in report.to_records()]


def pandas_frame(reports: Iterable[ml.Report]) -> pd.DataFrame:
    """Make a frame of pandas from the findings of reports."""
    schema = ml.records_schema()
    frame = pd.DataFrame.from_records(_records(reports), columns=list(schema))
    return frame.astype({column: PANDAS[kind] for column, kind in schema.items()})


def polars_frame(reports: Iterable[ml.Report]) -> pl.DataFrame:
    """Make a frame of polars from the findings of reports."""
    return pl.DataFrame(_records(reports), schema=ml.records_schema())
