"""What is wrong with a survey is told at its place, whatever it is."""

from __future__ import annotations

import pytest

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking.document import check_source
from mutuallearning.checking.selection import select
from mutuallearning.reading.source import read_text

CATALOGUE = catalogues.load(plugins=False)
PLAN = """
mutuallearning: 1
kind: activity-plan
evaluation:
  survey:
    items:
      - id: needs-matched
"""


def _answer(value: int) -> str:
    return f"          - {{item: needs-matched, value: {value}}}\n"


@pytest.mark.parametrize(
    ("survey", "code", "at", "line"),
    [
        (
            "    results:\n      - item: needs-matched\n        agree_percent: 940\n",
            "DOC",
            "/evaluation/survey/results/0/agree_percent",
            9,
        ),
        (
            "    responses:\n      - respondent: r-1\n      - respondent: r-1\n",
            "DOC",
            "/evaluation/survey/responses/1/respondent",
            9,
        ),
        (
            "    responses:\n      - answers:\n" + _answer(1) + _answer(5),
            "DOC",
            "/evaluation/survey/responses/0/answers/1/item",
            10,
        ),
        (
            "    responses:\n      - answers:\n" + _answer(6),
            "EVA102",
            "/evaluation/survey/responses/0/answers/0/value",
            9,
        ),
    ],
)
def test_the_finding_stands_where_the_fault_is(survey: str, code: str, at: str, line: int) -> None:
    source = read_text((PLAN.lstrip() + survey).encode(), "yaml")
    report = check_source(source, CATALOGUE, select(CATALOGUE))
    found = [finding for finding in report.findings if (finding.pointer or "").startswith("/evaluation")]
    errors = [finding for finding in found if finding.severity == "error"]
    assert [(at, line)] == [(finding.pointer, finding.line) for finding in errors]
    assert errors[0].code.startswith(code)
