from __future__ import annotations

from collections import defaultdict

import pytest
from pydantic import BaseModel

from mutuallearning.checking.demonstration import base_document, base_names
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.kinds import KINDS
from mutuallearning.models.mentions import mentions_of
from mutuallearning.models.programme import Programme
from mutuallearning.models.structure import places_of


@pytest.mark.parametrize("name", base_names())
def test_the_same_ids_are_found_as_with_their_places(name: str) -> None:
    data = base_document(name).value
    document = KINDS[str(data["kind"])].model_validate(data)
    references, identities = places_of(document)
    named: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for reference in references:
        named[reference.to].add(reference.id)
    given: defaultdict[str, list[str]] = defaultdict(list)
    for identity in identities:
        given[identity.collection].append(identity.id)
    assert (named, given) == mentions_of(document)


def test_an_id_that_is_given_twice_is_there_twice() -> None:
    plan = ActivityPlan.model_validate({"id": "own", "parties": [{"id": "same"}, {"id": "same"}]})
    assert {"parties": ["same", "same"]} == mentions_of(plan)[1]


def test_of_a_document_within_only_its_id_counts() -> None:
    inner = {"mutuallearning": 1, "kind": "activity-plan", "parties": [{"id": "host"}]}
    programme = Programme.model_validate({"activities": [inner, inner | {"id": "first"}]})
    assert {"activities": ["first"]} == mentions_of(programme)[1]
    assert {} == mentions_of(Programme.model_validate({"activities": [inner]}))[1]


def test_empty_lists_name_nothing() -> None:
    plan = ActivityPlan.model_validate({"agenda": {"days": [{"sessions": [{"leads": []}]}]}})
    assert ({}, {}) == mentions_of(plan)


def test_a_model_without_references_names_nothing() -> None:
    class Note(BaseModel):
        text: str

    assert ({}, {}) == mentions_of(Note(text="Agreed"))
