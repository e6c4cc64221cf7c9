"""The page on what the rules find names every rule in preview, and no other."""

from __future__ import annotations

import re
from pathlib import Path

from mutuallearning.checking import catalogue

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "what-the-rules-find.md"


def test_every_rule_in_preview_is_named_with_a_reason() -> None:
    named = re.findall(
        r"^\| \[([A-Z]{3}\d{3})\]\(\.\./rules/([a-z-]+)\.md\) \| .+ \|$",
        PAGE.read_text("utf-8"),
        re.MULTILINE,
    )
    preview = [
        (rule.code, rule.name) for rule in catalogue.load(plugins=False).rules if rule.status == "preview"
    ]
    assert preview == named
