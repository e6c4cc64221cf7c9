import pytest
from pydantic import TypeAdapter, ValidationError

from mutuallearning.types.country import COUNTRY_NAMES, Country, country_name, eu_style, parse_country


@pytest.mark.parametrize(
    ("written", "code"),
    [("AT", "AT"), ("at", "AT"), ("NO", "NO"), ("EL", "GR"), ("el", "GR"), ("UK", "GB"), ("XK", "XK")],
)
def test_codes_are_normalised(written: str, code: str) -> None:
    assert code == TypeAdapter[str](Country).validate_python(written)


@pytest.mark.parametrize("written", ["ZZ", "EU", "SU", "qq"])
def test_unknown_codes(written: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter[str](Country).validate_python(written)
    (error,) = caught.value.errors()
    assert ("unknown_value", written, 250) == (
        error["type"],
        error["ctx"]["found"],
        len(error["ctx"]["allowed"]),
    )


# The last three: two letters in capitals, twice, and two Cyrillic ones.
@pytest.mark.parametrize(
    "written", ["Austria", "AUT", "A", "", "A1", " AT", False, 40, None, "ß", "\ufb01", "\u0410\u0422"]
)
def test_what_is_no_code(written: object) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter[str](Country).validate_python(written)
    assert "malformed" == caught.value.errors()[0]["type"]


def test_table_is_well_formed() -> None:
    assert 250 == len(COUNTRY_NAMES)
    assert sorted(COUNTRY_NAMES) == list(COUNTRY_NAMES)
    assert len(COUNTRY_NAMES) == len(set(COUNTRY_NAMES.values()))
    for code, name in COUNTRY_NAMES.items():
        assert code == parse_country(code.lower())
        assert name == name.strip()


@pytest.mark.parametrize(("code", "name"), [("CZ", "Czechia"), ("TR", "Türkiye"), ("XK", "Kosovo")])
def test_names(code: str, name: str) -> None:
    assert name == country_name(code)


def test_name_of_what_is_no_country() -> None:
    with pytest.raises(KeyError):
        country_name("ZZ")


def test_eu_style_reads_back() -> None:
    changed = {code: eu_style(code) for code in COUNTRY_NAMES if eu_style(code) != code}
    assert {"GR": "EL", "GB": "UK"} == changed
    assert list(COUNTRY_NAMES) == [parse_country(eu_style(code)) for code in COUNTRY_NAMES]
