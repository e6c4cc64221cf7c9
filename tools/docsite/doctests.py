r"""A griffe extension: examples in docstrings become blocks of code, wherever they stand.

Google's style knows examples only under a heading of their own; ours stand where they explain something. Left as they
are, Markdown would take their lists for links.

>>> fenced("Give it.\n\n>>> f(1)\n[1]\n\nRaises:\n    ValueError: Never.")
'Give it.\n\n```pycon\n>>> f(1)\n[1]\n```\n\nRaises:\n    ValueError: Never.'
"""

from __future__ import annotations

import re
from typing import Any

from griffe import Extension, Object

_EXAMPLE = re.compile(r"^(?P<indent> *)>>> .*(?:\n(?P=indent)\S.*|\n(?P=indent) +\S.*)*", re.MULTILINE)


def fenced(text: str) -> str:
    """Put a fence around each run of lines that begins with `>>>`, up to the next empty line."""
    return _EXAMPLE.sub(_fence, text)


def _fence(match: re.Match[str]) -> str:
    indent = match["indent"]
    return f"{indent}```pycon\n{match[0]}\n{indent}```"


class Doctests(Extension):
    """Puts fences around the examples of every docstring that is loaded."""

    def on_object(self, *, obj: Object, **_: Any) -> None:  # noqa: ANN401 -- whatever griffe passes along
        """Change the docstring of one module, class or function."""
        if obj.docstring is not None:
            obj.docstring.value = fenced(obj.docstring.value)
