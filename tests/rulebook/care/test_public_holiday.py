from __future__ import annotations

import pytest

from mutuallearning.rulebook.care.public_holiday import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(
    RULE,
    stage="draft",
    dates={"start": "2026-05-14", "end": "2026-05-15"},
    parties=[{"id": "host", "country": "AT", "stances": ["host"]}, {"id": "peer", "country": "EE"}],
)
START = ["/dates/start"]


@pytest.mark.parametrize(
    ("parts", "outcome", "at"),
    [
        # Ascension Day.
        ({}, "not_met", START),
        ({"dates": {"start": "2026-05-12", "end": "2026-05-13"}}, "met", []),
        ({"dates": {"start": "2026-05"}}, "not_judged", []),
        ({"dates": None}, "not_judged", []),
        ({"agenda": {"days": [{"date": "2026-05-15"}]}}, "met", []),
        ({"agenda": {"days": [{"date": "2026-05-15"}, {}]}}, "not_judged", []),
        ({"parties": [{"id": "peer", "country": "EE"}]}, "met", []),
        ({"parties": [{"id": "peer"}]}, "not_judged", []),
        ({"parties": [{"id": "peer", "country": "JP"}]}, "not_judged", []),
        ({"parties": [{"id": "payer", "country": "AT", "stances": ["funder"]}]}, "not_judged", []),
        (
            {
                "parties": [{"id": "peer", "organisation": "office"}],
                "organisations": [{"id": "office", "name": "Office", "country": "AT"}],
            },
            "not_met",
            START,
        ),
        # A Sunday.
        ({"dates": {"start": "2026-11-01"}, "parties": [{"id": "host", "country": "AT"}]}, "not_judged", []),
        ({"stage": "done"}, "not_applicable", []),
        ({"written_as": "record"}, "not_applicable", []),
    ],
)
def test_days_of_the_event_are_looked_up_where_people_come_from(
    parts: dict[str, object], outcome: str, at: list[str]
) -> None:
    found = judged(**parts)
    assert (outcome, at) == (found.outcome, places(found))


def test_a_day_is_told_once_with_all_its_countries() -> None:
    parties = [{"id": "a", "country": "DE"}, {"id": "b", "country": "AT"}, {"id": "c", "country": "DE"}]
    hits = judged(dates={"start": "2026-05-14", "end": "2026-05-14"}, parties=parties).hits
    assert [("Germany", "Austria")] == [hit.params["countries"] for hit in hits]


def test_who_does_not_come_hides_nobody_else() -> None:
    for away, host, found in (("EE", "AT", START), ("AT", "EE", [])):
        parties = [{"id": "away", "country": away, "came": False}, {"id": "host", "country": host}]
        assert found == places(judged(parties=parties))
