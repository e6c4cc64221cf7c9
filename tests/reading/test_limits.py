from __future__ import annotations

import pytest

from mutuallearning.reading.limits import DEFAULT, Limits


def test_the_default_is_what_the_design_says() -> None:
    assert (5 * 2**20, 200_000) == (DEFAULT.yaml_bytes, DEFAULT.yaml_nodes)
    assert (50 * 2**20, 5_000_000) == (DEFAULT.json_bytes, DEFAULT.json_nodes)
    assert (64, 100) == (DEFAULT.depth, DEFAULT.digits)


def test_numbers_may_not_be_longer_than_any_interpreter_reads() -> None:
    assert Limits(digits=640).digits == 640
    with pytest.raises(ValueError, match="digits"):
        Limits(digits=641)
