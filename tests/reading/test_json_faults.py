from __future__ import annotations

import json

import pytest

from mutuallearning.findings.location import Location
from mutuallearning.reading.json_faults import duplicate_key, lone_surrogate, syntax_error, too_deep
from mutuallearning.reading.refusal import Refusal


def test_nothing_is_found_where_nothing_is_wrong() -> None:
    text = '{"a": {"b": 1}, "b": "\\ud83d\\ude00"}'
    assert duplicate_key(text) is None
    assert lone_surrogate(text) is None


def test_depth_beyond_what_can_be_shown_has_no_place() -> None:
    # The decoder may give up before the limit where its caller is deep in the stack itself.
    assert Refusal("too-deep", {"limit": 64}) == too_deep('{"[[[": []}', 64)


@pytest.mark.parametrize(("position", "column"), [(0, 1), (3, 4), (99, 4)])
def test_a_complaint_of_the_decoder_that_nobody_knows_is_not_passed_on(position: int, column: int) -> None:
    refusal = syntax_error("abc", json.JSONDecodeError("Frobnication failed", "abc", position))
    assert str(refusal) == "The text is not JSON: the syntax is broken here"
    assert refusal.location is not None
    assert column == refusal.location.column


def test_a_surrogate_below_several_backslashes() -> None:
    refusal = lone_surrogate('["\\\\\\\\\\uDFFF"]')
    assert refusal is not None
    assert Location(1, 7, 1, 13) == refusal.location
