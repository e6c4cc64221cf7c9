from __future__ import annotations

import pytest

from mutuallearning.formatbook import catalogue
from mutuallearning.formatbook.profile import FormatProfile
from mutuallearning.models.format_words import unknown_words


def found(**says: object) -> list[tuple[str, str]]:
    profile = FormatProfile.model_validate({"slug": "x-fair", **says})
    return [(one.where, one.word) for one in unknown_words(profile)]


@pytest.mark.parametrize("slug", catalogue.slugs())
def test_profiles_of_the_library_use_known_words(slug: str) -> None:
    assert [] == list(unknown_words(catalogue.profile(slug)))


@pytest.mark.parametrize(
    ("where", "says"),
    [
        ("purposes", {"purposes": ["fun"]}),
        ("stances", {"stances": ["fun"]}),
        ("roles", {"roles": ["owner", "fun"]}),
        ("optional_roles", {"optional_roles": ["fun"]}),
        ("papers", {"papers": ["fun"]}),
        ("optional_papers", {"optional_papers": ["fun"]}),
        ("stand_ins", {"stand_ins": [{"paper": "report", "kinds": ["fun"]}]}),
        ("outlines", {"outlines": [{"paper": "fun", "sections": []}]}),
        (
            "outlines.sections",
            {"outlines": [{"paper": "report", "sections": [{"heading": "A", "tag": "fun"}]}]},
        ),
        ("judgements", {"judgements": ["fun"]}),
        ("expected", {"expected": [{"part": "fun", "stage": "draft"}]}),
        ("timeline", {"timeline": [{"what": "A", "when": "at end", "paper": "fun"}]}),
        ("timeline", {"timeline": [{"what": "A", "when": "at end", "part": "fun"}]}),
        ("agenda", {"agenda": [{"title": "A", "kind": "fun"}]}),
        ("agenda.about", {"agenda": [{"title": "A", "kind": "welcome", "about": ["fun"]}]}),
    ],
)
def test_a_word_that_no_plan_can_say_is_found(where: str, says: dict[str, object]) -> None:
    assert [(where, "fun")] == found(**says)


def test_own_words_are_known_where_plans_may_have_them() -> None:
    assert [] == found(roles=["x-fun"], papers=["x-fun"], agenda=[{"title": "A", "kind": "x-fun"}])
    assert [("stances", "x-fun")] == found(stances=["x-fun"])
