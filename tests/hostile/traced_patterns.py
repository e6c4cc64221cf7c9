"""Prints the regular expressions that the library puts together while it runs, each with its place."""

from __future__ import annotations

import json
import re
import sys
from typing import Any


def main() -> None:
    """Import all of the library, let it read what makes it put patterns together, and print those."""
    found: set[tuple[str, str, int]] = set()
    real = re._compile  # type: ignore[attr-defined]  # all of the module's functions go through it

    def tracing(pattern: Any, flags: int) -> Any:  # noqa: ANN401 -- as that which it stands for
        made = real(pattern, flags)
        frame = sys._getframe(2)
        if frame.f_code.co_filename.startswith(sys.argv[1]) and isinstance(made.pattern, str):
            place = f"{frame.f_code.co_filename.removeprefix(sys.argv[1]).lstrip('/')}:{frame.f_lineno}"
            found.add((place, made.pattern, made.flags))
        return made

    re._compile = tracing  # type: ignore[attr-defined]
    from patterns import modules  # noqa: PLC0415 -- it imports the library, which is to be traced
    from recipes import workbook  # noqa: PLC0415 -- as above

    list(modules())
    from mutuallearning.api import check_text  # noqa: PLC0415 -- as above

    for text in (
        '{"a": NaN',
        '{"a": "b" /* */}',
        '{"a": 1e999}',
        '{"a": "\\ud800"}',
        '{"a": 01}',
        "{'a': 1}",
        workbook(),
    ):
        check_text(text)
    sys.stdout.write(json.dumps(sorted(found)))


if __name__ == "__main__":
    main()
