from __future__ import annotations

import pytest

from mutuallearning.reading.origins import Origin, original

ORIGINS = {
    "/actors": Origin("/people"),
    "/actors/1": Origin("/people/2"),
    "/actors/1/role": Origin("/people/2/job"),
    "/agenda": Origin("", whole=True),
}


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        ("/title", "/title"),
        ("/actors", "/people"),
        ("/actors/0/id", "/people/0/id"),
        ("/actors/1/id", "/people/2/id"),
        ("/actors/1/role", "/people/2/job"),
        ("/actors/11", "/people/11"),
        ("/agenda/days/0", ""),
        ("", ""),
    ],
)
def test_the_nearest_piece_that_moved_decides(pointer: str, expected: str) -> None:
    assert expected == original(pointer, ORIGINS)


def test_without_origins_nothing_moved() -> None:
    assert original("/actors", {}) == "/actors"
