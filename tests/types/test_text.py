import pytest
from pydantic import TypeAdapter, ValidationError

from mutuallearning.types.text import Email, Paragraphs, Slug, Text, Url

EMAIL = TypeAdapter[str](Email)
PARAGRAPHS = TypeAdapter[str](Paragraphs)
SLUG = TypeAdapter[str](Slug)
TEXT = TypeAdapter[str](Text)
URL = TypeAdapter[str](Url)


def fault_of(adapter: TypeAdapter[str], value: object) -> str:
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python(value)
    (error,) = caught.value.errors()
    return error["type"]


@pytest.mark.parametrize(
    "text",
    ["a", "  kept as it is\n", "tab\t, line\n and\r\nline", "Ž 漢 🙂", "left \u202eright", "a" * 2_000],
)
def test_text_is_kept_as_written(text: str) -> None:
    assert text == TEXT.validate_python(text)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "malformed"),
        (" \t\n\u00a0", "malformed"),
        ("\x1b[31mred", "malformed"),
        ("c1 \x9b31m", "malformed"),
        ("bell\x07", "malformed"),
        ("over\rwritten", "malformed"),
        ("nul\0", "malformed"),
        ("\ud800", "string_unicode"),
        ("a" * 2_001, "string_too_long"),
        (5, "string_type"),
        (5.0, "string_type"),
        (True, "string_type"),
        (b"bytes", "string_type"),
        (None, "string_type"),
    ],
)
def test_text_refuses(text: object, fault: str) -> None:
    assert fault == fault_of(TEXT, text)


def test_paragraphs_are_longer() -> None:
    assert "a" * 20_000 == PARAGRAPHS.validate_python("a" * 20_000)
    assert "string_too_long" == fault_of(PARAGRAPHS, "a" * 20_001)


@pytest.mark.parametrize("slug", ["A", "a--b", "-a", "a-", "a b", "a_b", "", "ä", "a\n", "a/b"])
def test_slug_refuses(slug: str) -> None:
    assert "malformed" == fault_of(SLUG, slug)


def test_slug_limit_is_told() -> None:
    assert "a" * 80 == SLUG.validate_python("a" * 80)
    assert "string_too_long" == fault_of(SLUG, "a" * 81)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "http://example.org:8080/a/(b)?c=[d]&e={f}|g#h",
        "https://müller.example/straße",
        "https://www.example.org/@team",
        "http://127.0.0.1/",
        "http://[::1]:8000/",
    ],
)
def test_url_accepts(url: str) -> None:
    assert url == URL.validate_python(url)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org",
        "javascript:alert(1)",
        "example.org",
        "https://",
        "https:///path",
        "https://example.org/a b",
        "https://user:secret@example.org",
        'https://example.org/"><script>',
        "https://example.org\\@evil.example",
        "https://example.org/\u202egpj.exe",
        "https://example.org/\n",
        " https://example.org",
    ],
)
def test_url_refuses(url: str) -> None:
    assert "malformed" == fault_of(URL, url)


@pytest.mark.parametrize("email", ["team@example.org", "a.b+c@sub.example.co", "o'neil@ex-ample.org"])
def test_email_accepts(email: str) -> None:
    assert email == EMAIL.validate_python(email)


@pytest.mark.parametrize(
    "email",
    [
        "team",
        "team@example",
        ".team@example.org",
        "te..am@example.org",
        "team@-example.org",
        "team@example.org.",
        "team@example..org",
        "Team <team@example.org>",
        '"a b"@example.org',
        "téam@example.org",
        "team@example.org\n",
    ],
)
def test_email_refuses(email: str) -> None:
    assert "malformed" == fault_of(EMAIL, email)


def test_email_limit_is_told() -> None:
    assert "string_too_long" == fault_of(EMAIL, f"{'a' * 250}@b.eu")
