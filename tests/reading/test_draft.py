from __future__ import annotations

import pytest

from mutuallearning.errors import UsageError
from mutuallearning.reading.draft import Draft
from mutuallearning.reading.origins import Origin

DOCUMENT: dict[str, object] = {
    "title": "Vienna",
    "people": [{"id": "a", "job": "chair"}, {"id": "b"}],
    "x": {"y": 1},
}


def keys(value: object) -> list[str]:
    assert isinstance(value, dict)
    return list(value)


def test_an_untouched_draft_is_a_copy() -> None:
    value, origins = Draft(DOCUMENT).result()
    assert DOCUMENT == value
    assert DOCUMENT["people"] is not value["people"]
    assert {} == origins


def test_rename_keeps_the_order_and_the_caller_s_document() -> None:
    draft = Draft(DOCUMENT)
    draft.rename("/title", "name")
    value, origins = draft.result()
    assert ["name", "people", "x"] == keys(value)
    assert ["title", "people", "x"] == keys(DOCUMENT)
    assert {"/name": Origin("/title")} == origins


def test_rename_does_not_overwrite() -> None:
    draft = Draft(DOCUMENT)
    draft.rename("/title", "x")
    assert DOCUMENT == draft.result()[0]


def test_find_lists_what_fits_in_document_order() -> None:
    draft = Draft(DOCUMENT)
    assert ["/people/0/id", "/people/1/id"] == draft.find("/people/*/id")
    assert ["/people/0/job"] == draft.find("/people/*/job")
    assert ["/x/y"] == draft.find("/*/y")
    assert [""] == draft.find("")
    assert [] == draft.find("/nobody/*")


def test_move_makes_the_way() -> None:
    draft = Draft(DOCUMENT)
    draft.move("/people/0/job", "/roles/of/a")
    value, origins = draft.result()
    assert {"of": {"a": "chair"}} == value["roles"]
    assert [{"id": "a"}, {"id": "b"}] == value["people"]
    assert Origin("/people/0/job") == origins["/roles/of/a"]
    assert Origin("", whole=True) == origins["/roles"]


def test_move_appends_to_a_list() -> None:
    draft = Draft(DOCUMENT)
    draft.move("/x", "/people/-")
    value, origins = draft.result()
    assert [{"id": "a", "job": "chair"}, {"id": "b"}, {"y": 1}] == value["people"]
    assert {"/people/2": Origin("/x")} == origins


@pytest.mark.parametrize(
    ("pointer", "new_pointer"),
    [
        ("/x", "/title"),
        ("/x", "/x/z"),
        ("/x", "/people/0"),
        ("/x", "/title/a"),
        ("/nobody", "/b"),
        ("/x", "/x"),
    ],
)
def test_move_does_nothing_where_it_cannot(pointer: str, new_pointer: str) -> None:
    draft = Draft(DOCUMENT)
    draft.move(pointer, new_pointer)
    assert (DOCUMENT, {}) == draft.result()


def test_put_replaces_in_place() -> None:
    draft = Draft(DOCUMENT)
    draft.put("/x", {"z": [2]})
    value, origins = draft.result()
    assert {"z": [2]} == value["x"]
    assert {"/x": Origin("/x", whole=True)} == origins


def test_put_adds_and_what_is_new_stands_where_it_was_put() -> None:
    draft = Draft(DOCUMENT)
    draft.put("/people/1/roles", ["peer"])
    draft.put("/people/-", {"id": "c"})
    value, origins = draft.result()
    assert [{"id": "a", "job": "chair"}, {"id": "b", "roles": ["peer"]}, {"id": "c"}] == value["people"]
    assert Origin("/people/1", whole=True) == origins["/people/1/roles"]
    assert Origin("/people", whole=True) == origins["/people/2"]


def test_drop_moves_the_items_behind_it_up() -> None:
    draft = Draft(DOCUMENT)
    draft.drop("/people/0")
    draft.drop("/people/9")
    draft.drop("/title")
    draft.drop("/nobody/here")
    value, origins = draft.result()
    assert {"people": [{"id": "b"}], "x": {"y": 1}} == value
    assert {"/people/0": Origin("/people/1")} == origins


def test_get_gives_a_copy() -> None:
    draft = Draft(DOCUMENT)
    assert DOCUMENT["x"] == draft.get("/x")
    assert DOCUMENT["x"] is not draft.get("/x")
    assert draft.get("/nobody") is None


def test_the_whole_document_is_not_a_piece() -> None:
    draft = Draft(DOCUMENT)
    with pytest.raises(UsageError, match="whole document"):
        draft.drop("")
    with pytest.raises(UsageError, match="whole document"):
        draft.rename("", "x")


def test_a_document_stays_a_mapping() -> None:
    draft = Draft(DOCUMENT)
    draft.put("", [1])
    with pytest.raises(UsageError, match="mapping"):
        draft.result()


def test_depth_costs_no_stack() -> None:
    value: dict[str, object] = {}
    for _ in range(5_000):
        value = {"a": value}
    draft = Draft(value)
    draft.rename("/a", "b")
    assert ["b"] == keys(draft.result()[0])


def test_drop_does_nothing_where_there_is_nothing() -> None:
    draft = Draft(DOCUMENT)
    for pointer in ("/nobody/at", "/people/7", "/people/x", "/title/word"):
        draft.drop(pointer)
    assert DOCUMENT == draft.result()[0]


def test_what_is_put_where_there_is_no_way_is_not_put() -> None:
    draft = Draft(DOCUMENT)
    draft.put("/title/word/letter", 1)
    assert DOCUMENT == draft.result()[0]
