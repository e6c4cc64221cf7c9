"""Keys under which people write about a person."""

from __future__ import annotations

import pytest

from mutuallearning.reporting.private_key import looks_personal


@pytest.mark.parametrize(
    ("key", "personal"),
    [
        ("Nmae", True),
        ("persons", True),
        ("eMail", True),
        ("title", False),
        ("roles", False),
        ("x" * 10_000, False),
    ],
)
def test_a_key_is_known_however_it_is_spelled(key: str, *, personal: bool) -> None:
    assert personal is looks_personal(key)
