from __future__ import annotations

import pytest

from mutuallearning.rulebook.language.pair_without_common_language import RULE
from mutuallearning.testing.rules import judge_text, judging, places

judged = judging(RULE, format="mentoring")


def actor(id: str, *languages: str, **more: object) -> dict[str, object]:  # noqa: A002 -- the word of the documents
    return {"id": id, "languages": languages, **more}


def two(*others: str | None, **more: object) -> list[dict[str, object]]:
    return [
        actor("mentor", "hu", "de", paired_with=["mentee"]),
        actor("mentee", *filter(None, others), **more),
    ]


@pytest.mark.parametrize(
    ("actors", "outcome"),
    [
        (two("en", "fr"), "not_met"),
        (two("en", "de"), "met"),
        (two("de-AT"), "met"),
        (two("de", paired_with=["mentor"]), "met"),
        (two("en", paired_with=["mentor"]), "not_met"),
        (two(), "not_judged"),
        ([*two("de"), actor("owner", paired_with=[])], "met"),
        # Somebody of whom it is not said may form a pair too.
        ([*two("de"), actor("owner")], "not_judged"),
        ([*two("en"), actor("owner")], "not_met"),
        (two("en", nomination={"status": "declined"}), "met"),
        ([actor("mentor", "hu", paired_with=["nobody-knows"])], "not_judged"),
        ([actor("mentor", "hu", paired_with=["mentee"]), {"id": "mentee"}], "not_judged"),
    ],
)
def test_the_two_of_a_pair_share_a_language(actors: list[object], outcome: str) -> None:
    found = judged(actors=actors)
    assert outcome == found.outcome
    assert (["/actors/0/languages"] if outcome == "not_met" else []) == places(found)


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({"interpretation": ["en"]}, "not_judged"),
        ({"interpretation": []}, "not_met"),
        ({"actors": [*two("en"), actor("third", roles=["interpreter"])]}, "not_judged"),
        ({"actors": [*two("en"), actor("third", roles=["observer"])]}, "not_met"),
        ({"actors": two("de", paired_with=[]), "interpretation": ["en"]}, "met"),
    ],
)
def test_somebody_may_interpret(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(**({"actors": two("en")} | parts)).outcome


def test_each_pair_is_told_once_in_one_finding() -> None:
    others = [
        actor("one", "fi", paired_with=["two", "three"]),
        actor("two", "es", paired_with=["one"]),
        actor("three", "fi"),
    ]
    (hit,) = judged(actors=[*two("en", paired_with=["mentor"]), *others]).hits
    assert {"count": 2, "pairs": ("mentor and mentee", "one and two")} == hit.params
    assert (("/actors/2/languages", "another pair"),) == hit.related


def test_without_pairs_it_is_not_asked() -> None:
    assert "not_judged" == judged(actors=[actor("mentor", "hu")]).outcome


def test_an_actor_that_cannot_be_read_forms_no_pair() -> None:
    text = """
        mutuallearning: 1
        kind: activity-plan
        actors:
          - {id: mentor, languages: [hu], paired_with: [mentee]}
          - {id: mentee, languages: %s, paired_with: []}
    """
    assert "not_met" == judge_text(RULE, text % "[en]").outcome
    assert "not_judged" == judge_text(RULE, text % "7").outcome
