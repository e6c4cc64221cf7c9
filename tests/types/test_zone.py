import builtins
import os

import pytest
from pydantic_core import PydanticCustomError

from mutuallearning.types.zone import parse_zone, zone_names


@pytest.mark.parametrize("name", ["Europe/Vienna", "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+1"])
def test_names(name: str) -> None:
    assert name == parse_zone(name)


@pytest.mark.parametrize("name", ["Europe/Wien", "europe/vienna", "CEST", "Mars/Base"])
def test_unknown_names(name: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        parse_zone(name)
    assert "unknown_value" == caught.value.type
    assert caught.value.context is not None
    assert tuple(sorted(zone_names())) == caught.value.context["allowed"]


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "/etc/localtime",
        "Europe/../UTC",
        "Europe//Vienna",
        "UTC\n",
        "",
        "a" * 500,
        "+01:00",
        1,
        None,
    ],
)
def test_what_is_no_name(name: object) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        parse_zone(name)
    assert "malformed" == caught.value.type


def test_names_of_a_document_open_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    zone_names()

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(builtins, "open", refuse)
    monkeypatch.setattr(os, "open", refuse)
    assert "Europe/Vienna" == parse_zone("Europe/Vienna")
    with pytest.raises(PydanticCustomError):
        parse_zone("Europe/Atlantis")
