"""What a plain YAML scalar means: the core schema of YAML 1.2, chapter 10.3.2.

https://yaml.org/spec/1.2.2/#103-core-schema

PyYAML itself follows YAML 1.1, where `NO` is false and `9:30` is 570. Here both stay text.
"""

from __future__ import annotations

import re
from typing import Final

from mutuallearning.reading.refusal import Refusal

CONSTANTS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
NUMBER_STARTS: Final = frozenset("+-.0123456789")
_INTEGER: Final = re.compile(r"[-+]?[0-9]+")
_FLOAT: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_BASED: Final = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_INFINITE: Final = (float("inf"), float("-inf"))
_NOT_FINITE: Final = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


def resolve(text: str, digits: int) -> str | int | float | bool | None:
    """Say what a plain scalar stands for; numbers may be as long as `digits` characters.

    >>> [resolve(text, 100) for text in ("NO", "9:30", "2026-11-22", "1_000", "12", "1e3", "~")]
    ['NO', '9:30', '2026-11-22', '1_000', 12, 1000.0, None]

    Raises:
        Refusal: `not-a-number` for infinity and NaN, `number-too-long`.
    """
    if text[:1] in NUMBER_STARTS:
        return number(text, digits)
    return CONSTANTS.get(text, text)


def number(text: str, digits: int) -> str | int | float:
    """Say what a plain scalar stands for that begins like a number; it may be text all the same.

    Raises:
        Refusal: `not-a-number` for infinity, NaN and what overflows a float; `number-too-long`.
    """
    value: int | float
    if _FLOAT.fullmatch(text):
        _check_length(text, digits)
        value = int(text) if _INTEGER.fullmatch(text) else float(text)
    elif _BASED.fullmatch(text):
        _check_length(text, digits)
        value = int(text, 0)
    elif _NOT_FINITE.fullmatch(text):
        raise Refusal("not-a-number", {"found": text})
    else:
        return text
    if value in _INFINITE:
        raise Refusal("not-a-number", {"found": text})
    return value


def _check_length(text: str, digits: int) -> None:
    if len(text) > digits:
        raise Refusal("number-too-long", {"found": len(text), "limit": digits})
