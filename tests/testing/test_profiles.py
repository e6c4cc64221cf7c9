"""The environment says how hard hypothesis tries."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings
from hypothesis.errors import InvalidArgument

from mutuallearning.testing.profiles import FAST, THOROUGH, VARIABLE, load_profile


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Leave the profile of all other tests as it is."""
    yield
    load_profile()


def test_it_is_fast_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.delenv(VARIABLE, raising=False)
        assert FAST == load_profile()
    assert settings().deadline is None


def test_the_environment_chooses(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setenv(VARIABLE, THOROUGH)
        assert THOROUGH == load_profile()
        assert settings().max_examples > settings.get_profile(FAST).max_examples
        assert FAST == load_profile(FAST)


def test_an_unknown_profile_is_an_error() -> None:
    with pytest.raises(InvalidArgument):
        load_profile("leisurely")
