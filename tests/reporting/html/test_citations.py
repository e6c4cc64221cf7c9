"""The list of sources."""

from __future__ import annotations

import pytest

from mutuallearning.reporting.html.citations import Citations, web_address
from mutuallearning.sources import Source

ONE = Source(title="One", author="A body", url="https://example.org/1")
TWO = Source(title="Two")


def test_each_source_has_one_number() -> None:
    citations = Citations()
    assert (1, 2) == citations.cite([TWO, ONE, TWO], shown=True)
    assert (2,) == citations.cite([ONE])
    assert ["Two", "A body, One"] == [str(one.text) for one in citations.listed(shown=True)]
    assert () == citations.listed(shown=False)


def test_what_findings_rest_on_is_told_from_the_rest() -> None:
    citations = Citations()
    citations.cite([ONE], shown=True)
    citations.cite([ONE, TWO])
    assert [[1], [2]] == [[one.number for one in citations.listed(shown=shown)] for shown in (True, False)]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//example.org", "", "x https://a.b"]
)
def test_only_addresses_of_the_web_are_links(url: str) -> None:
    assert web_address(url) is None
