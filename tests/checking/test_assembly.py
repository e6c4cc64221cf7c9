from __future__ import annotations

import pytest

from mutuallearning.checking.assembly import entity_at, lifted
from mutuallearning.checking.catalogue import load
from mutuallearning.checking.demonstration import demonstrate
from mutuallearning.checking.subjects import Subject
from mutuallearning.testing.rules import index_of

PLAN = index_of(
    {"title": "Vienna", "parties": [{"id": "host", "name": "The city"}, {"brings": ["A tool"], "id": "p"}]}
)


@pytest.mark.parametrize(
    ("pointer", "kind", "id_", "stable"),
    [
        ("", "activity-plan", None, ""),
        ("/title", "activity-plan", None, "/title"),
        ("/parties/0/seeks", "party", "host", "/parties/host/seeks"),
        ("/parties/1/brings/0", "party", "p", "/parties/p/brings/0"),
        # A rule may speak of an item that is missing.
        ("/parties/7", "activity-plan", None, "/parties"),
    ],
)
def test_a_finding_is_about_the_object_around_its_place(
    pointer: str, kind: str, id_: str | None, stable: str
) -> None:
    entity, found = entity_at(PLAN, pointer)
    assert (kind, id_, stable) == (entity.kind, entity.id, found)


def test_a_finding_that_is_not_in_a_nested_document_stays_where_it_is() -> None:
    catalogue = load(plugins=False)
    (example,) = catalogue.get("EMP209").examples
    finding = demonstrate(example).report(catalogue).findings[0]
    assert finding is lifted(finding, Subject(PLAN))
