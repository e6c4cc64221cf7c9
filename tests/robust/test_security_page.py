"""What the page on security says of limits is what the code says."""

from __future__ import annotations

import importlib
import re
from functools import reduce
from pathlib import Path

ROOT = Path(__file__).parents[2]

TEXT = (ROOT / "SECURITY.md").read_text(encoding="utf-8")

_LIMIT = re.compile(r"^\| [^|]+ \| ([0-9,]+)[^|]* \| `([\w.]+):([\w.]+)` \|$", re.MULTILINE)

_NAMED = re.compile(r"`(?:pytest (?:-m campaign )?|python )?((?:tests|fuzz)/[\w./-]+)`")


def test_every_limit_is_that_of_the_code() -> None:
    found = _LIMIT.findall(TEXT)
    assert 12 == len(found)
    for figure, module, path in found:
        value = reduce(getattr, path.split("."), importlib.import_module(f"mutuallearning.{module}"))
        assert f"{value:,}" == figure, path


def test_what_shows_a_claim_is_there() -> None:
    named = _NAMED.findall(TEXT)
    assert [] == [name for name in named if not (ROOT / name).exists()]
    assert len(named) >= 6
