"""What the rules find in all plans of the project is what was recorded, so that a review sees every change."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from findings import RECORD, recorded


def test_the_record_is_up_to_date() -> None:
    assert RECORD.read_text(encoding="utf-8") == recorded(), "see tests/regression/findings.py"
