"""Languages: tags of BCP 47 (RFC 5646), of the shape language-Script-REGION-variant."""

from __future__ import annotations

import functools
import re
from types import MappingProxyType
from typing import Annotated

from mutuallearning.types.faults import malformed
from mutuallearning.types.parsed import Parsed

_PATTERN = (
    r"^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3})){0,3}$"
)
_TAG = re.compile(_PATTERN)
_EXPECTED = "a language tag such as en, pt-BR or sr-Latn"
_SCRIPT_LENGTH = 4
_REGION_LENGTH = 2


def parse_language(value: object) -> str:
    """Read a language tag and write it as RFC 5646, section 2.1.1, recommends.

    Whether the language exists is not asked: new subtags are registered every year.

    >>> parse_language("EN"), parse_language("pt-br"), parse_language("SR-latn")
    ('en', 'pt-BR', 'sr-Latn')
    """
    if isinstance(value, str):
        return _from_text(value)
    raise malformed(_EXPECTED, value)


# A plan names the same few languages again and again.
@functools.lru_cache(maxsize=1024)
def _from_text(text: str) -> str:
    # "$" would let a final line break pass.
    if _TAG.fullmatch(text) is None:
        raise malformed(_EXPECTED, text)
    language, *rest = text.lower().split("-")
    return "-".join([language, *map(_in_case, rest)]) if rest else language


def _in_case(subtag: str) -> str:
    if len(subtag) == _REGION_LENGTH:
        return subtag.upper()
    return subtag.title() if len(subtag) == _SCRIPT_LENGTH and subtag.isalpha() else subtag


Language = Annotated[
    str,
    Parsed(
        parse_language,
        MappingProxyType(
            {
                "type": "string",
                "pattern": _PATTERN,
                "description": "A language tag (BCP 47).",
                "examples": ["en", "pt-BR", "sr-Latn"],
            }
        ),
    ),
]
"""A language as its BCP 47 tag."""
