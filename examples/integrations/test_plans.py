"""One test for each plan in the folder `plans`."""

import datetime
from pathlib import Path

import pytest

import mutuallearning as ml
from mutuallearning.testing.plans import plan_files

AS_OF = datetime.date(2026, 11, 22)


@pytest.mark.parametrize("path", plan_files("plans"), ids=str)
def test_plan(path: Path) -> None:
    """It has no open error on that day."""
    ml.check_file(path, as_of=AS_OF).raise_for("error")
