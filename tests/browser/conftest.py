"""Marks what is here as a campaign."""

from __future__ import annotations

from pathlib import Path

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is here takes other programs and time: it is run as a campaign."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker("campaign")
