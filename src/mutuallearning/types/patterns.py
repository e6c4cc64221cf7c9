"""Patterns that are compiled when a text is first compared with them, since many forms are never met."""

from __future__ import annotations

import functools
import re


@functools.cache
def compiled(form: str) -> re.Pattern[str]:
    """Compile a pattern, once.

    >>> compiled("[0-9]+") is compiled("[0-9]+")
    True
    """
    return re.compile(form)
