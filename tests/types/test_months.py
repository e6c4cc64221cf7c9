from __future__ import annotations

import datetime

from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from mutuallearning.types.months import add_months


@given(
    day=st.dates(datetime.date(1, 1, 1), datetime.date(9999, 12, 31)), months=st.integers(-120_000, 120_000)
)
def test_months_are_counted_as_dateutil_counts_them(day: datetime.date, months: int) -> None:
    expected: datetime.date | None
    try:
        expected = day + relativedelta(months=months)
    except (ValueError, OverflowError):
        expected = None
    found: datetime.date | None
    try:
        found = add_months(day, months)
    except (ValueError, OverflowError):
        found = None
    assert expected == found
