from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.promises.recording_without_notice import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


NONE = {"recording": {"planned": False}, "photos": {"planned": False}, "livestream": {"planned": False}}
FAIR = {"planned": True, "notice": True, "opt_out": True}


def privacy(stage: str = "invited", **captures: dict[str, Any] | None) -> Judgement:
    return judged(stage=stage, privacy=NONE | captures)


def test_nothing_recorded_needs_no_notice() -> None:
    assert "not_applicable" == privacy().outcome
    assert "met" == privacy(photos=FAIR).outcome


def test_a_missing_notice_or_way_out_is_one_finding_each_capture() -> None:
    judgement = privacy(
        recording={"planned": True, "notice": False, "opt_out": False},
        photos=FAIR | {"notice": False},
        livestream=FAIR | {"opt_out": False},
    )
    assert {
        "/privacy/recording/notice": "notice or opt-out",
        "/privacy/photos/notice": "notice",
        "/privacy/livestream/opt_out": "opt-out",
    } == {hit.at: hit.params["missing"] for hit in judgement.hits}


def test_from_the_invitation_on_silence_is_no_notice() -> None:
    assert "not_met" == privacy(photos={"planned": True}).outcome
    assert "not_judged" == privacy(stage="draft", photos={"planned": True}).outcome
    assert "not_judged" == privacy(photos={"planned": True, "notice": True}).outcome


def test_what_is_not_said_leaves_it_open() -> None:
    assert "not_judged" == privacy(photos=None).outcome
    assert "not_judged" == privacy(photos=None, recording=FAIR).outcome
    assert "not_judged" == judged(privacy=None).outcome


def test_it_holds_for_every_format() -> None:
    assert "not_met" == judged(format=None, stage="final", privacy={"photos": {"planned": True}}).outcome
