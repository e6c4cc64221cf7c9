from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.dates.follows_a_later_activity import RULE
from mutuallearning.testing.rules import judge_document, places


def judged(*activities: dict[str, object]) -> Judgement:
    return judge_document(RULE, {"kind": "programme", "activities": activities})


def activity(start: str | None, **more: object) -> dict[str, object]:
    return {"dates": {"start": start, "end": "2027-12-31"}, **more}


REVIEW = activity("2027-03-15", id="review", title="Review")


@pytest.mark.parametrize(
    ("follower", "outcome"),
    [
        (activity("2027-03-14"), "not_met"),
        (activity("2027-03-15"), "met"),
        # It may begin while the other one still goes on.
        (activity("2027-03-16"), "met"),
        (activity("2027-02"), "not_met"),
        (activity("2027-03"), "not_judged"),
        (activity("2027"), "not_judged"),
        (activity("2027-04"), "met"),
        (activity(None), "not_judged"),
        ({}, "not_judged"),
        # What is on record counts before what was planned.
        (activity("2027-03-14", actual={"dates": {"start": "2027-04-01"}}), "met"),
        (activity("2027-04-01", actual={"dates": {"start": "2027-03-14"}}), "not_met"),
        (activity("2027-03-14", actual={}), "not_met"),
    ],
)
def test_one_builds_on_what_began_before(follower: dict[str, object], outcome: str) -> None:
    found = judged(follower | {"follows": ["review"]}, REVIEW)
    assert outcome == found.outcome
    assert (["/activities/0/follows/0"] if outcome == "not_met" else []) == places(found)


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        (REVIEW | {"dates": None}, "not_judged"),
        (REVIEW | {"dates": {}}, "not_judged"),
        (REVIEW | {"actual": {"dates": {"start": "2027-03-01"}}}, "met"),
        (REVIEW | {"id": "another"}, "not_judged"),
        (REVIEW | {"id": None}, "not_judged"),
    ],
)
def test_the_other_one_is_known_and_dated(other: dict[str, object], outcome: str) -> None:
    assert outcome == judged(activity("2027-03-10", follows=["review"]), other).outcome


def test_what_follows_itself_is_the_business_of_another_rule() -> None:
    assert "met" == judged(REVIEW | {"follows": ["review"]}).outcome


def test_without_links_there_is_nothing_to_compare() -> None:
    assert "not_judged" == judged(activity("2027-03-10"), REVIEW).outcome
    assert "not_applicable" == judged(activity("2027-03-10", follows=[]), REVIEW).outcome


@pytest.mark.parametrize(
    ("own", "title"),
    [({"id": "letter", "title": "Letter"}, "Letter"), ({"id": "letter"}, "letter"), ({}, "without a title")],
)
def test_both_are_named_as_their_authors_do(own: dict[str, object], title: str) -> None:
    (hit,) = judged(activity("2027-03-10", follows=["review"], **own), REVIEW).hits
    expected = {"activity_title": title, "other": "Review", "begins": "2027-03-10", "first": "2027-03-15"}
    assert expected == hit.params
    (hit,) = judged(activity("2027-03-10", follows=["review"]), REVIEW | {"title": None}).hits
    assert "review" == hit.params["other"]


def test_each_link_is_looked_at() -> None:
    second = activity("2027-05-01", id="second")
    chain = ["itself", "review", "nobody-knows", "second"]
    found = judged(activity("2027-04-01", id="itself", follows=chain), REVIEW, second)
    assert ["/activities/0/follows/3"] == places(found)
