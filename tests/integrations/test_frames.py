"""Frames of findings have the same columns and types, whatever was found."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pandas as pd
import polars as pl
import pytest

import mutuallearning as ml

WITHOUT_LINES = ml.check(ml.ActivityPlan(title="Vienna", format="peer-review"))
WITH_LINES = ml.check_text("mutuallearning: 1\nkind: activity-plan\ntitel: Vienna\n", path="plan.yaml")
NONE = ml.check(ml.ActivityPlan(), select=["REF"])


@pytest.fixture
def frames(example: Callable[[str], ModuleType]) -> ModuleType:
    """Import the example."""
    return example("frames")


@pytest.mark.parametrize("reports", [[], [NONE], [WITHOUT_LINES], [WITH_LINES, WITHOUT_LINES]])
def test_columns_and_types_stay_the_same(frames: ModuleType, reports: list[ml.Report]) -> None:
    rows = sum(len(report.findings) for report in reports)
    in_pandas, in_polars = frames.pandas_frame(reports), frames.polars_frame(reports)
    assert rows == len(in_pandas) == len(in_polars)
    schema = ml.records_schema()
    assert list(schema) == list(in_pandas.columns) == in_polars.columns
    whole = [column for column, kind in schema.items() if kind is int]
    assert "line" in whole
    for column in schema:
        assert ("Int64" if column in whole else "string") == str(in_pandas[column].dtype)
        assert (pl.Int64 if column in whole else pl.String) == in_polars.schema[column]


def test_values_are_those_of_the_findings(frames: ModuleType) -> None:
    reports = [WITH_LINES, WITHOUT_LINES]
    expected = [record for report in reports for record in report.to_records()]
    assert expected == frames.polars_frame(reports).to_dicts()
    in_pandas = frames.pandas_frame(reports)
    assert expected == [
        {key: None if value is pd.NA else value for key, value in row.items()}
        for row in in_pandas.to_dict(orient="records")
    ]


def test_findings_can_be_counted(frames: ModuleType) -> None:
    frame = frames.pandas_frame([WITH_LINES, WITHOUT_LINES])
    assert 2 == dict(frame.groupby("name").size())["no-owner"]
