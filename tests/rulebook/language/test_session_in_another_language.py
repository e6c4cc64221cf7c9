from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.language.session_in_another_language import RULE
from mutuallearning.testing.rules import judge_plan, places


def judged(*sessions: dict[str, object], **parts: object) -> Judgement:
    plan = {"languages": ["en", "fr-BE"], "agenda": {"days": [{"sessions": sessions}]}, **parts}
    return judge_plan(RULE, plan)


def session(*languages: str, **more: object) -> dict[str, object]:
    return {"kind": "presentation", "languages": languages, **more}


@pytest.mark.parametrize(
    ("one", "outcome"),
    [
        (session("cy"), "not_met"),
        (session("cy", "en"), "met"),
        (session("fr"), "met"),
        (session("en-GB"), "met"),
        (session("cy", interpretation=["en"]), "met"),
        (session("cy", interpretation=["fr"]), "met"),
        (session("cy", interpretation=["de"]), "not_met"),
        (session("cy", kind="social"), "met"),
        # Languages are those of the whole activity where nothing else is said; but who knows what was lost.
        ({"kind": "presentation"}, "not_judged"),
        ({"kind": "break"}, "met"),
        (session(), "met"),
    ],
)
def test_what_is_for_all_is_in_a_working_language(one: dict[str, object], outcome: str) -> None:
    found = judged(session("en"), one)
    assert outcome == found.outcome
    assert (["/agenda/days/0/sessions/1/languages"] if outcome == "not_met" else []) == places(found)


@pytest.mark.parametrize(
    "apart",
    [
        {"group": ["one"]},
        {"track": "local"},
        {"parallel": 2},
        {"kind": "working-group"},
        {"kind": "breakout"},
        {"kind": "world-cafe"},
        {"kind": "interview"},
        {"kind": "team-meeting"},
    ],
)
def test_who_sits_in_a_part_may_speak_the_language(apart: dict[str, object]) -> None:
    assert "not_judged" == judged(session("cy", **apart)).outcome


@pytest.mark.parametrize(
    ("actors", "outcome"),
    [
        ([], "not_met"),
        ([{"id": "one", "languages": ["cy", "en"]}], "not_judged"),
        ([{"id": "one", "languages": ["cy-GB"]}], "not_judged"),
        ([{"id": "one", "languages": ["cy"]}, {"id": "two", "languages": ["en"]}], "not_met"),
        ([{"id": "one", "languages": ["cy"]}, {"id": "two"}], "not_met"),
        (
            [
                {"id": "one", "languages": ["cy"]},
                {"id": "two", "languages": ["en"], "nomination": {"status": "declined"}},
            ],
            "not_judged",
        ),
        ([{"id": "one", "languages": ["en"], "roles": ["interpreter"]}], "not_judged"),
    ],
)
def test_all_may_understand_it_all_the_same(actors: list[object], outcome: str) -> None:
    assert outcome == judged(session("cy"), actors=actors).outcome


@pytest.mark.parametrize(
    ("whole", "own", "outcome"),
    [
        (["en"], None, "met"),
        (["de"], None, "not_met"),
        (["en"], [], "not_met"),
        ([], None, "not_met"),
        (["de"], ["en"], "met"),
    ],
)
def test_what_is_interpreted_throughout_is_interpreted_there(
    whole: list[str], own: list[str] | None, outcome: str
) -> None:
    assert outcome == judged(session("cy", interpretation=own), interpretation=whole).outcome


def test_all_such_sessions_are_one_finding() -> None:
    (hit,) = judged(
        session("cy", title="Croeso"), session("cy", group=["one"]), session("ga", title="Slán")
    ).hits
    assert {"sessions": ("Croeso", "Slán"), "working": ("en", "fr-BE")} == hit.params
    assert (("/agenda/days/0/sessions/2/languages", "so is this one"),) == hit.related


def test_without_working_languages_it_is_not_asked() -> None:
    assert "not_judged" == judged(session("cy"), languages=None).outcome
    assert "not_judged" == judged({"kind": "presentation"}).outcome
