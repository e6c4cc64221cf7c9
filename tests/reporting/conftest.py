"""Checks texts as the command line does."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from mutuallearning import api
from mutuallearning.findings.report import Report
from mutuallearning.reading.source import read_text


@pytest.fixture
def report() -> Callable[..., Report]:
    def report(more: str = "", stage: str = "draft", select: tuple[str, ...] = ("CUR101",)) -> Report:
        text = f"mutuallearning: 1\nkind: activity-plan\ntitle: Vienna\nformat: peer-review\nstage: {stage}\n{more}"
        catalogue, chosen = api.selection(select=select)
        as_of = datetime.date(2026, 1, 15)
        return api.check_read(
            read_text(text.encode(), "yaml"), catalogue, chosen, as_of=as_of, path="plan.yaml"
        )

    return report
