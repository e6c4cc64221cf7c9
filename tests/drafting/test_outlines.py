from __future__ import annotations

import re
from typing import Any

import pytest

from mutuallearning import api
from mutuallearning.drafting.outlines import laid_out, outlines
from mutuallearning.formatbook import catalogue
from mutuallearning.formatbook.book import builtin
from mutuallearning.formatbook.format import Format
from mutuallearning.formatbook.profile import FormatProfile


def made(**says: Any) -> Format:  # noqa: ANN401 -- data of a profile
    own = FormatProfile.model_validate({"slug": "x-fair", **says})
    return builtin().extended([own]).get("x-fair")


@pytest.mark.parametrize("slug", catalogue.slugs())
def test_an_outline_has_its_sections_in_their_order(slug: str) -> None:
    format_ = catalogue.get(slug)
    texts = api.paper_outlines(slug)
    assert "invitation" in texts
    assert list(texts) == list(laid_out(format_))
    for kind, outline in laid_out(format_).items():
        headings = [line[3:] for line in texts[kind].splitlines() if line.startswith("## ")]
        assert [section.heading for section in outline.sections] == headings


def test_a_review_has_the_four_usual_papers() -> None:
    assert ["invitation", "host-paper", "comments-paper", "report"] == list(
        api.paper_outlines("peer-review")
    )[:4]


def test_an_outline_tells_by_when_how_long_and_after_whom() -> None:
    text = api.paper_outlines("peer-review")["host-paper"]
    assert text.startswith("# Host paper\n\nPeer review: ")
    assert "- Due: 4 weeks before start\n- At most 10 pages, without annexes\n" in text
    assert "These sections follow: Peer reviews among cities: the procedure." in text
    assert "a suggestion of the library" in api.paper_outlines("peer-review")["invitation"]


def test_a_paper_that_stands_in_is_laid_out_like_the_other() -> None:
    texts = outlines(made(papers=["self-assessment"]))
    headings = [line for line in texts["self-assessment"].splitlines() if line.startswith("## ")]
    assert "# Self assessment" == texts["self-assessment"].splitlines()[0]
    host_paper = builtin().get("any").outlines["host-paper"]
    assert [f"## {section.heading}" for section in host_paper.sections] == headings


def test_a_paper_that_nobody_lays_out_has_no_outline() -> None:
    assert ["invitation"] == list(outlines(made(papers=["x-poster"])))


def test_words_of_users_are_no_markup() -> None:
    outline = {
        "paper": "x-poster",
        "title": "A\n# <b>",
        "sections": [{"heading": "*One*\n## Two", "hint": "[x](y) <!-- z"}],
        "source": "ours --> <i>",
    }
    text = outlines(made(papers=["x-poster"], outlines=[outline]))["x-poster"]
    assert "# A \\# \\<b\\>" == text.splitlines()[0]
    assert ["## \\*One\\* \\#\\# Two"] == [line for line in text.splitlines() if line.startswith("##")]
    assert 1 == text.count("-->")
    assert 1 == len(re.findall(r"(?<!\\)<", text))
