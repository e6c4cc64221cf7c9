"""Reports without documents: the findings and verdicts that a test names."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from mutuallearning.findings.finding import Entity, Finding
from mutuallearning.findings.report import Report
from mutuallearning.findings.verdict import Outcome, Verdict


def _found(code: str = "CUR101", mark: str = "a", **more: Any) -> Finding:  # noqa: ANN401 -- any field of a finding
    fields: dict[str, Any] = {
        "code": code,
        "name": f"name-of-{code.lower()}",
        "severity": "error",
        "certainty": "certain",
        "principle": None,
        "family": code[:3],
        "theme": "t",
        "message": f"What {code} found",
        "remedy": "Mend it.",
        "params": {},
        "pointer": "",
        "line": 1,
        "entity": Entity("session", "s-1"),
        "doc_url": "https://example.org/",
        "fingerprint": mark,
    }
    return Finding(**(fields | more))


def _report(
    *findings: Finding,
    path: str | None = "a.yaml",
    judged: Iterable[str] = (),
    **more: Any,  # noqa: ANN401 -- of a report
) -> Report:
    said: dict[str, Outcome] = dict.fromkeys(judged, "met")
    said |= dict.fromkeys((finding.code for finding in findings), "not_met")
    verdicts = more.pop("verdicts", None) or tuple(
        Verdict(code, f"name-of-{code.lower()}", None, verdict) for code, verdict in said.items()
    )
    fields: dict[str, Any] = {
        "catalogue": "2026.1",
        "as_of": datetime.date(2026, 1, 15),
        "state": "judged",
        "findings": findings,
        "verdicts": verdicts,
    }
    return Report(path=path, **(fields | more))


@pytest.fixture
def found() -> Callable[..., Finding]:
    """Make a finding of a rule, with a fingerprint and further fields."""
    return _found


@pytest.fixture
def report() -> Callable[..., Report]:
    """Make a report of findings, and of rules that found nothing."""
    return _report
