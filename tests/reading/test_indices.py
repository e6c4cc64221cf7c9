from __future__ import annotations

import pytest

from mutuallearning.reading.indices import as_index


@pytest.mark.parametrize("step", ["", "-", "-1", "+1", "01", "1.0", "²", "٣", "3", "9" * 10_000])
def test_only_a_plain_number_within_the_list_is_a_position(step: str) -> None:
    assert as_index(step, 3) is None


@pytest.mark.parametrize(("step", "expected"), [("0", 0), ("2", 2)])
def test_positions_count_from_zero(step: str, expected: int) -> None:
    assert expected == as_index(step, 3)
