from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.rulekit.edit import Add, Drop, Edit, Put, apply, resolve

DATA: dict[str, Any] = {"title": "Visit", "parties": [{"id": "host"}, {"id": "peer", "seeks": ["x"]}]}


@pytest.mark.parametrize(
    ("edit", "at", "value"),
    [
        (Put("/title", "Call"), "title", "Call"),
        (Put("/parties/0", {"id": "new"}), "parties", [{"id": "new"}, {"id": "peer", "seeks": ["x"]}]),
        (Put("/parties/-/seeks", []), "parties", [{"id": "host"}, {"id": "peer", "seeks": []}]),
        (Add("/parties/@peer/seeks", "y"), "parties", [{"id": "host"}, {"id": "peer", "seeks": ["x", "y"]}]),
        (Add("/parties/@peer/seeks/0", "y"), None, None),
        (Add("/topics", "One"), "topics", ["One"]),
        (Drop("/parties/@host"), "parties", [{"id": "peer", "seeks": ["x"]}]),
        (Drop("/title"), "title", None),
    ],
)
def test_an_edit_changes_one_place_of_a_copy(edit: Edit, at: str | None, value: object) -> None:
    if at is None:
        with pytest.raises(LookupError):
            apply(DATA, (edit,))
    else:
        assert value == apply(DATA, (edit,)).get(at)
    assert {"title": "Visit", "parties": [{"id": "host"}, {"id": "peer", "seeks": ["x"]}]} == DATA


@pytest.mark.parametrize(
    "edit",
    [
        Put("/title/word", 1),
        Drop("/title/word"),
        Put("/parties/@nobody/seeks", []),
        Put("/title/word/letter", 1),
        Add("/title", 1),
        Add("/title/word", 1),
    ],
)
def test_a_place_that_is_not_there_is_an_error(edit: Edit) -> None:
    with pytest.raises(LookupError):
        apply(DATA, (edit,))


def test_the_last_item_and_one_with_an_id_become_positions() -> None:
    assert ["/parties/1/seeks", "/parties/0", "/parties/1"] == [
        resolve(DATA, at) for at in ("/parties/-/seeks", "/parties/@host", "/parties/1")
    ]
