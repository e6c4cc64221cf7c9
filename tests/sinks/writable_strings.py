"""Hostile texts that a document can hold: the models refuse control characters and halves of characters."""

from __future__ import annotations

from hostile_strings import HOSTILE
from pydantic import TypeAdapter, ValidationError

from mutuallearning.types.text import Text

_TEXT: TypeAdapter[str] = TypeAdapter(Text)


def writable() -> list[str]:
    """List them, shortened to what a title may have."""
    return [text for one in HOSTILE.values() if _is_text(text := one[:2_000])]


def _is_text(text: str) -> bool:
    try:
        _TEXT.validate_python(text)
    except ValidationError:
        return False
    return True
