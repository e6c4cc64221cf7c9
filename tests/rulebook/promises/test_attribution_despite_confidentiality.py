from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.promises.attribution_despite_confidentiality import RULE
from mutuallearning.testing.rules import judge_document, judging, places

judged = judging(RULE, format="peer-review", stage="final")


SAFE = {
    "recording": {"planned": False},
    "livestream": {"planned": False},
    "minutes": {"planned": False},
    "participant_list": {"audience": "participants"},
}


def promised(privacy: dict[str, Any] | None = None, **more: Any) -> Judgement:  # noqa: ANN401 -- document data
    given: dict[str, Any] = {
        "confidentiality": "no-attribution",
        "papers": [],
        "privacy": SAFE | (privacy or {}),
    }
    return judged(**given | more)


def test_a_promise_that_nothing_breaks_is_kept() -> None:
    assert "met" == promised().outcome
    assert "met" == promised(confidentiality="closed").outcome


@pytest.mark.parametrize(
    ("privacy", "at"),
    [
        ({"minutes": {"attributed": True}}, "/privacy/minutes/attributed"),
        ({"minutes": {"attributed": True, "audience": "participants"}}, "/privacy/minutes/attributed"),
        ({"recording": {"planned": True}}, "/privacy/recording/planned"),
        ({"recording": {"planned": True, "audience": "programme"}}, "/privacy/recording/planned"),
        ({"livestream": {"planned": True, "audience": "public"}}, "/privacy/livestream/planned"),
        ({"participant_list": {"audience": "public"}}, "/privacy/participant_list/audience"),
    ],
)
def test_what_breaks_the_promise(privacy: dict[str, Any], at: str) -> None:
    assert [at] == places(promised(privacy))


@pytest.mark.parametrize(
    "privacy",
    [
        {"minutes": {"attributed": True, "audience": "organiser"}},
        {"minutes": {"planned": False, "attributed": True}},
        {"recording": {"planned": True, "audience": "nobody"}},
        {"livestream": {"planned": True, "audience": "participants"}},
        {"participant_list": {"audience": "programme"}},
    ],
)
def test_what_stays_inside_breaks_nothing(privacy: dict[str, Any]) -> None:
    assert "met" == promised(privacy).outcome


@pytest.mark.parametrize("part", sorted(SAFE))
def test_what_is_not_said_may_break_it(part: str) -> None:
    assert "not_judged" == promised({part: None}).outcome
    assert "not_judged" == promised({part: {}}).outcome


def test_each_broken_promise_is_a_finding() -> None:
    both = {"minutes": {"attributed": True}, "recording": {"planned": True}}
    assert ["/privacy/minutes/attributed", "/privacy/recording/planned"] == places(promised(both))
    assert [("The minutes", "said what"), ("The recording", "said what")] == [
        (hit.params["output"], hit.params["shows"]) for hit in promised(both).hits
    ]


def test_papers_that_tell_what_was_said() -> None:
    assert ["/papers/0/attributed"] == places(promised(papers=[{"kind": "report", "attributed": True}]))
    assert "not_judged" == promised(papers=[{"kind": "report"}]).outcome
    assert "not_judged" == promised(papers=None).outcome
    # Written before anybody spoke, it cannot tell who said what.
    assert "met" == promised(papers=[{"kind": "host-paper", "attributed": True}]).outcome


def test_sessions_have_promises_of_their_own() -> None:
    def session(level: str | None) -> dict[str, Any]:
        return {"days": [{"sessions": [{"title": "Feedback", "confidentiality": level}]}]}

    minutes = {"minutes": {"attributed": True}}
    judgement = promised(minutes, confidentiality="open", agenda=session("closed"))
    assert ("confidentiality", '"Feedback"') == (
        judgement.hits[0].params["promise"],
        judgement.hits[0].params["scope"],
    )
    # That somebody took part in an event tells nothing of one session.
    public = {"participant_list": {"audience": "public"}}
    assert "met" == promised(public, confidentiality="open", agenda=session("closed")).outcome
    assert "not_applicable" == promised(minutes, confidentiality="open", agenda=session(None)).outcome
    assert "not_judged" == promised(minutes, confidentiality=None, agenda=session(None)).outcome


@pytest.mark.parametrize(
    ("paper", "level", "found"),
    [
        ({}, "closed", ["/papers/0/attributed"]),
        # Elsewhere an organiser may keep notes with names.
        ({}, "no-attribution", []),
        ({"kind": "minutes"}, "closed", []),
        ({"authors": ["hr"]}, "closed", []),
        ({"authors": None}, "closed", []),
        ({"audience": "nobody"}, "closed", []),
    ],
)
def test_what_those_who_were_there_report_to_an_organiser_has_left_the_room(
    paper: dict[str, Any], level: str, found: list[str]
) -> None:
    report = {"kind": "report", "authors": ["mentor"], "audience": "organiser", "attributed": True}
    parts: dict[str, Any] = {
        "parties": [{"id": "office", "stances": ["participant"]}, {"id": "staff", "stances": ["organiser"]}],
        "actors": [{"id": "mentor", "party": "office"}, {"id": "hr", "party": "staff"}],
    }
    assert found == places(promised(confidentiality=level, papers=[report | paper], **parts))


@pytest.mark.parametrize(("kind", "found"), [("x-diary", ["/papers/0/attributed"]), ("invitation", [])])
def test_a_paper_of_a_kind_of_ones_own_may_be_an_account(kind: str, found: list[str]) -> None:
    diary = {"kind": kind, "attributed": True, "audience": "participants"}
    assert found == places(promised(papers=[diary]))


REPORT = {"kind": "report", "audience": "public", "attributed": True}


@pytest.mark.parametrize(
    ("level", "paper", "outcome"),
    [
        ("no-attribution", REPORT, "not_met"),
        ("closed", REPORT, "not_met"),
        ("no-attribution", REPORT | {"attributed": False}, "not_judged"),
        ("no-attribution", REPORT | {"audience": "organiser"}, "not_judged"),
        ("no-attribution", REPORT | {"kind": "self-assessment"}, "not_judged"),
        ("open", REPORT, "not_applicable"),
        (None, REPORT, "not_judged"),
    ],
)
def test_a_cycle_keeps_its_promise_too(level: str | None, paper: dict[str, object], outcome: str) -> None:
    cycle = {"kind": "peer-review-cycle", "confidentiality": level, "papers": [paper]}
    assert outcome == judge_document(RULE, cycle).outcome


def test_each_assessment_of_a_cycle_has_its_report() -> None:
    one = {"id": "one", "papers": [REPORT]}
    cycle = {"kind": "benchlearning-cycle", "confidentiality": "closed", "assessments": [one]}
    assert ["/assessments/0/papers/0/attributed"] == places(judge_document(RULE, cycle))
