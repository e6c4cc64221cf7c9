from typing import get_args

import pytest

from mutuallearning.errors import UsageError
from mutuallearning.exporting.closed import CLOSED, Openness, openness_at, refuse_closed
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.programme import Programme
from mutuallearning.timetables.entry import EntryKind


def test_the_nearest_that_says_it_counts() -> None:
    closed = {"confidentiality": "closed", "agenda": {"sessions": [{"confidentiality": "open"}, {}]}}
    programme = Programme.model_validate({"activities": [{}, closed]})
    found = {
        at: openness_at(programme, at).level
        for at in (
            "",
            "/activities/0",
            "/activities/1/dates/start",
            "/activities/1/agenda/sessions/0/leads/0",
        )
    }
    assert [None, None, "closed", "open"] == [*found.values()]
    assert openness_at(programme, "/activities/1/agenda/sessions/1").is_closed


def test_the_list_of_another_activity_does_not_count() -> None:
    public = {"privacy": {"participant_list": {"audience": "public"}}}
    programme = Programme.model_validate({"activities": [public, {}]})
    assert [True, False] == [openness_at(programme, f"/activities/{number}").is_public for number in range(2)]


def test_public_only_where_that_was_decided() -> None:
    assert not Openness().is_public
    assert Openness(audience="public").is_public
    assert not Openness("no-attribution", "public").is_public


def test_refused_only_where_the_whole_is_closed() -> None:
    refuse_closed(ActivityPlan())
    with pytest.raises(UsageError, match="The document is closed: nothing of it may be told outside, so"):
        refuse_closed(ActivityPlan(confidentiality="closed"), ", so")


def test_every_kind_of_date_has_a_word() -> None:
    assert set(get_args(EntryKind)) == set(CLOSED)
