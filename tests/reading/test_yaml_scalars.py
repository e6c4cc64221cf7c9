from __future__ import annotations

import pytest

from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.yaml_scalars import resolve

# YAML 1.1 takes most of these for something else, or this schema nearly does.
WORDS = """
    NO no yes on Off y 9:30 09:30 12:30:45 2026-11-22 2026-11 1_000 0b101 0o8 0xg 1e e3 + - . 1.2.3 = nULL tRUE
    -0x1F .Nan +.nan \N{ARABIC-INDIC DIGIT ONE}
"""


@pytest.mark.parametrize("text", [*WORDS.split(), " 1", "1 "])
def test_text_stays_text(text: str) -> None:
    assert text == resolve(text, 100)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((text, None) for text in ("", "~", "null", "Null", "NULL")),
        *((text, True) for text in ("true", "True", "TRUE")),
        *((text, False) for text in ("false", "False", "FALSE")),
        *(("0", 0), ("-12", -12), ("+12", 12), ("0123", 123), ("0o17", 15), ("0x1F", 31)),
        *(("1.", 1.0), (".5", 0.5), ("-1.5", -1.5), ("1e3", 1000.0), ("1E-2", 0.01), ("+2.5e+1", 25.0)),
    ],
)
def test_the_core_schema(text: str, expected: object) -> None:
    value = resolve(text, 100)
    assert expected == value
    assert type(expected) is type(value)


@pytest.mark.parametrize("text", [".inf", "-.Inf", "+.INF", ".nan", ".NaN", ".NAN", "1e999", "-1e999"])
def test_what_is_not_finite_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        resolve(text, 100)
    assert Refusal("not-a-number", {"found": text}) == caught.value


@pytest.mark.parametrize("text", ["1" * 101, "-" + "1" * 100, "0x" + "f" * 99, "0." + "1" * 99])
def test_a_long_number_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        resolve(text, 100)
    assert Refusal("number-too-long", {"found": 101, "limit": 100}) == caught.value


def test_a_number_may_be_as_long_as_the_limit() -> None:
    assert 10**99 == resolve("1" + "0" * 99, 100)
