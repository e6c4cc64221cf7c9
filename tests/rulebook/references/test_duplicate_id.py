from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.rulebook.references.duplicate_id import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE)


def test_one_finding_for_an_id_however_often_it_is_given() -> None:
    found = judged(
        organisations=[{"id": "one"}],
        parties=[{"id": "one", "name": "Austria"}],
        actors=[{"id": "one"}, {"id": "two"}],
    )
    (hit,) = found.hits
    assert 3 == hit.params["count"]
    assert {hit.at, *(at for at, _ in hit.related)} == {
        "/organisations/0/id",
        "/parties/0/id",
        "/actors/0/id",
    }


def test_the_second_place_is_marked() -> None:
    assert ["/parties/2/id"] == places(judged(parties=[{"id": "a"}, {"id": "b"}, {"id": "a"}]))


@pytest.mark.parametrize(
    "data",
    [
        {"id": "vienna", "parties": [{"id": "vienna"}]},
        {"sources": [{"id": "a", "title": "A"}], "parties": [{"id": "a"}]},
    ],
)
def test_the_document_and_its_sources_have_names_of_their_own(data: dict[str, Any]) -> None:
    assert "met" == judged(**data).outcome


def test_without_ids_there_is_nothing_to_judge() -> None:
    assert "not_applicable" == judged(title="Vienna").outcome
