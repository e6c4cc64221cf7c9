"""What was not judged, in a few lines, with every rule counted once."""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs
import pytest

from mutuallearning import api
from mutuallearning.findings.report import Report
from mutuallearning.findings.verdict import Verdict
from mutuallearning.reporting.not_judged import not_judged
from mutuallearning.reporting.styled import plain

EVERYTHING = tuple(rule.code for rule in api.rules() if rule.status == "stable")


@pytest.mark.parametrize("stage", ["idea", "draft", "invited", "final", "done"])
@pytest.mark.parametrize("more", ["", "topcs: []\ndates: {start: 2026-13-01}\n", "covers: [agenda]\n"])
def test_every_rule_that_was_not_judged_is_counted(
    report: Callable[..., Report], stage: str, more: str
) -> None:
    found = report(more, stage, EVERYTHING)
    text = plain(not_judged(found))
    counted = sum(int(count) for count in re.findall(r"not judged(?: yet)?: (\d+) rules? ", text))
    assert sum(verdict.verdict == "not_judged" for verdict in found.verdicts) == counted
    assert len(re.findall("not judged", text)) <= 9


def test_what_comes_later_is_named_with_its_stage(report: Callable[..., Report]) -> None:
    text = plain(not_judged(report(stage="idea")))
    assert "  not judged yet: 1 rule (expected from the stage draft on: topics.questions)\n" == text


@pytest.mark.parametrize(
    ("because", "shown"),
    [
        (
            "blocked by DOC101 unknown-key in line 3",
            "held back by what could not be read: DOC101 unknown-key in line 3",
        ),
        ("the plan does not say agenda.days", "the plan does not say it: agenda.days"),
        ("who may speak", "the plan does not say it: who may speak"),
        ("this document does not cover agenda", "this document does not cover it: agenda"),
        ("there is no date to judge at (as_of)", "there is no date to judge at"),
        (
            "days-min depends on the format, which is not known",
            "it depends on the format, which is not known: days-min",
        ),
        (None, "the plan does not say it: the rule gives no reason"),
    ],
)
def test_each_reason_is_told(report: Callable[..., Report], because: str | None, shown: str) -> None:
    one = attrs.evolve(report(), verdicts=(Verdict("CUR101", "x", None, "not_judged", because),))
    assert f"  not judged: 1 rule ({shown})" in " ".join(plain(not_judged(one)).split("\n")).replace(
        "              ", ""
    )


def test_a_crash_is_told(report: Callable[..., Report]) -> None:
    one = attrs.evolve(
        report(), verdicts=(Verdict("CUR101", "x", None, "errored", "the rule raised TypeError"),)
    )
    assert "  crashed: CUR101 x, the rule raised TypeError\n" == plain(not_judged(one))
