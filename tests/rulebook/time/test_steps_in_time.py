"""GOV509 and GOV510: a draft that is due too soon, and steps that should have been done."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.time import steps_overdue, too_soon_after_kick_off
from mutuallearning.testing.rules import judge_plan, judging, places

MEETING = {"kind": "meeting", "what": "Kick-off", "due": "2027-01-18"}
soon = judging(too_soon_after_kick_off.RULE, format="mutual-learning-exercise", stage="draft")


@pytest.mark.parametrize(
    ("others", "due", "outcome"),
    [
        ([MEETING], "2027-01-25", "not_met"),
        ([MEETING], "2027-02-07", "not_met"),
        ([MEETING], "2027-02-08", "met"),
        ([MEETING], "2027-02", "not_judged"),
        ([MEETING], None, "not_judged"),
        ([MEETING, {"kind": "task", "due": "2026-11-30"}], "2027-01-25", "not_judged"),
        ([MEETING, {"kind": "call"}], "2027-01-25", "not_judged"),
        ([MEETING, {"due": "2027-03-01"}], "2027-01-25", "not_judged"),
        ([], "2027-01-25", "not_judged"),
    ],
)
def test_time_to_write_begins_with_the_first_meeting(
    others: list[dict[str, str]], due: str | None, outcome: str
) -> None:
    draft = {"kind": "drafting", "what": "Background report", "due": due}
    assert outcome == soon(steps=[draft, *others]).outcome


def test_it_is_for_formats_that_say_how_long_writing_takes() -> None:
    draft = {"kind": "drafting", "due": "2027-01-25"}
    assert "not_applicable" == soon(format="webinar", steps=[MEETING, draft]).outcome


def steps(*items: Mapping[str, object], **parts: object) -> Judgement:
    done = {"what": "Call", "due": "2027-01-04", "done": "2027-01-05"}
    plan = {"steps": [done, *items], "dates": {"start": "2027-01-18"}, **parts}
    return judge_plan(steps_overdue.RULE, plan, as_of=datetime.date(2027, 2, 1))


@pytest.mark.parametrize(
    ("step", "outcome"),
    [
        ({"due": "2027-01-31"}, "not_met"),
        ({"due": "1 week after start"}, "not_met"),
        ({"due": "2027-02-01"}, "met"),
        ({"due": "2027-01-20", "until": "2027-02-03"}, "met"),
        ({"due": "2027"}, "not_judged"),
        ({}, "not_judged"),
        ({"due": "2027-01-31", "changes": [{"kind": "postponed"}]}, "not_judged"),
    ],
)
def test_what_is_over_is_to_be_marked_as_done(step: dict[str, object], outcome: str) -> None:
    assert outcome == steps({"what": "Visit", **step}).outcome


def test_one_finding_names_all_steps() -> None:
    found = steps({"what": "Visit", "due": "2027-01-11"}, {"kind": "peer-visit", "due": "2027-01-12"})
    assert ["/steps/1/done"] == places(found)
    assert ("Visit", "peer visit") == found.hits[0].params["steps"]
    assert ["/steps/2/due"] == [at for at, _ in found.hits[0].related]


def test_nobody_knows_where_nothing_is_ever_marked() -> None:
    late = {"what": "Visit", "due": "2027-01-11"}
    assert "not_judged" == steps(late, written_as="record").outcome
    plan = {"steps": [late], "dates": {"start": "2027-01-18"}}
    assert "not_judged" == judge_plan(steps_overdue.RULE, plan, as_of=datetime.date(2027, 2, 1)).outcome
