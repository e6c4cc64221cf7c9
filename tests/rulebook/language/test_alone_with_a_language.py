from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.rulebook.language.alone_with_a_language import RULE
from mutuallearning.testing.rules import judging, places

CZECH = {"id": "czech", "party": "brno", "languages": ["cs"]}
FRENCH = {"id": "french", "party": "lyon", "languages": ["fr"]}
BOTH = {"id": "both", "party": "office", "languages": ["en", "fr-BE"]}
judged = judging(RULE, languages=["en", "fr", "cs"], interpretation=[], actors=[CZECH, FRENCH, BOTH])


def test_who_can_talk_with_nobody_from_elsewhere_is_found() -> None:
    assert ["/actors/0/languages"] == places(judged())


def test_all_of_them_are_one_finding() -> None:
    (hit,) = judged(actors=[CZECH, FRENCH, BOTH | {"languages": ["en"]}]).hits
    assert ("czech", "french", "both") == hit.params["actors"]


@pytest.mark.parametrize(
    ("colleague", "outcome"),
    [
        ({"party": "office", "languages": ["cs", "en"]}, "met"),
        # A colleague from the same house was not what somebody came for.
        ({"party": "brno", "languages": ["cs", "en"]}, "not_met"),
        ({"party": "office", "languages": None}, "not_judged"),
        ({"party": "office", "languages": ["cs", "en"], "nomination": {"status": "declined"}}, "not_met"),
    ],
)
def test_a_second_speaker_from_elsewhere_is_enough(colleague: dict[str, Any], outcome: str) -> None:
    assert outcome == judged(actors=[CZECH, FRENCH, BOTH, {"id": "colleague"} | colleague]).outcome


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({"languages": ["en"]}, "not_applicable"),
        ({"interpretation": None}, "not_judged"),
        ({"interpretation": ["en"]}, "not_applicable"),
        ({"actors": [CZECH, FRENCH, BOTH, {"id": "helper", "roles": ["interpreter"]}]}, "not_applicable"),
        ({"agenda": {"days": [{"sessions": [{"languages": ["cs"]}]}]}}, "not_judged"),
        # Without a working language at all it is another rule's finding; alone there is nobody to talk to.
        ({"actors": [CZECH | {"languages": ["pl"]}, FRENCH, BOTH]}, "met"),
        ({"actors": [CZECH]}, "met"),
    ],
)
def test_it_speaks_only_where_all_is_said(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(**parts).outcome
