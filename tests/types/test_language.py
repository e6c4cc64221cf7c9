import pytest
from pydantic_core import PydanticCustomError

from mutuallearning.types.language import parse_language


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en", "en"),
        ("EN", "en"),
        ("deu", "deu"),
        ("pt-br", "pt-BR"),
        ("SR-LATN", "sr-Latn"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("de-ch-1996", "de-CH-1996"),
        ("ca-VALENCIA", "ca-valencia"),
    ],
)
def test_tags_are_normalised(written: str, tag: str) -> None:
    assert tag == parse_language(written)


@pytest.mark.parametrize(
    "written",
    ["English", "e", "", "en_GB", "en-", "x-own", "en-GB-", "en\n", "e1", "\ufb01", None, 5, False, ["en"]],
)
def test_what_is_no_tag(written: object) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        parse_language(written)
    assert "malformed" == caught.value.type
