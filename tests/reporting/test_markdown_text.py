"""Text in Markdown shows as it is and does nothing."""

from __future__ import annotations

import pytest
from consumers import markdown
from hypothesis import given
from hypothesis import strategies as st

from mutuallearning.reporting.escaping import visible
from mutuallearning.reporting.markdown_text import escaped, line_start, link, prose


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("@#!~$[]()<>|`*_\\&:/-+.1")))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    page = markdown(f"- a {escaped(text)} b\n")
    assert [f"a {visible(text)} b".replace("\u200b", "")] == page.text


@given(st.text(st.sampled_from("-+=:!?/1. )#>a*`|"), min_size=1).filter(lambda text: text.strip() != ""))
def test_any_text_may_begin_a_line(text: str) -> None:
    assert [text.strip()] == markdown(f"{line_start(text)}\n").text


@pytest.mark.parametrize(
    "text", ["@ann", "@org/team", "#12", "a/b#12", "!34", "~label", "https://x.org", "www.x.org"]
)
def test_nobody_is_called_and_nothing_found(text: str) -> None:
    assert "&#8203;" in escaped(text)


def test_a_link_shows_its_text_and_goes_to_its_address() -> None:
    address = 'https://x.org/a b)(<>|`"'
    page = markdown(f"{link('a](x) <b> |', address)}\n")
    assert ["a](x) <b> |"] == page.text
    assert ["https://x.org/a%20b%29%28%3C%3E%7C%60%22"] == page.links


def test_our_prose_may_have_code() -> None:
    assert "Write `x-` first, not &#42;y&#42;" == prose("Write `x-` first, not *y*")
    assert "<code>a&#124;b</code>" == prose("`a|b`")
