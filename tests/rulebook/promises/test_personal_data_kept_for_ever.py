from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.promises.personal_data_kept_for_ever import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="final")


def stored(person: dict[str, str] | None, **more: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    return judged(actors=[{"id": "owner", "person": person}], **more)


def test_a_name_or_an_address_needs_a_last_day() -> None:
    assert ["/privacy/retention_until"] == places(stored({"name": "Some Body"}))
    assert ["/privacy/retention_until"] == places(stored({"email": "some@example.org"}, privacy={}))
    assert "met" == stored({"name": "Some Body"}, privacy={"retention_until": "12 months after end"}).outcome


def test_role_slots_are_no_personal_data() -> None:
    assert "not_applicable" == stored(None).outcome
    assert "not_applicable" == stored({}).outcome
    assert "not_applicable" == judged(actors=None).outcome
