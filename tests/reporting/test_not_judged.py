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
    assert "  not judged yet: 1 rule (expected from the stage draft on: topics (questions))\n" == text


@pytest.mark.parametrize(
    ("because", "shown"),
    [
        (
            "blocked by DOC101 unknown-key in line 3",
            "held back by what could not be read: DOC101 unknown-key in line 3",
        ),
        ("the plan does not say agenda.days", "the plan says nothing on agenda (days)"),
        (
            "from which house the facilitator comes",
            "the plan does not say from which house the facilitator comes",
        ),
        (
            "the plan does not say on which day the event starts",
            "the plan does not say on which day the event starts",
        ),
        ("the plan does not date every day of the agenda", "the plan does not date every day of the agenda"),
        ("not every rule that is waived was judged", "not every rule that is waived was judged"),
        (
            "a record says what is known of the past, and is not told what it lacks",
            "a record says what is known of the past, and is not told what it lacks",
        ),
        (
            "the activity was cancelled, and its plan is not told what it lacks",
            "the activity was cancelled, and its plan is not told what it lacks",
        ),
        ("this document does not cover agenda", "this document does not cover it: agenda"),
        ("there is no date to judge at (as_of)", "there is no date to judge at"),
        (
            "days-min depends on the format, which is not known",
            "it depends on the format, which is not known: days-min",
        ),
        (None, "the rule gives no reason"),
    ],
)
def test_each_reason_is_told(report: Callable[..., Report], because: str | None, shown: str) -> None:
    one = attrs.evolve(report(), verdicts=(Verdict("CUR101", "x", None, "not_judged", because),))
    assert f"  not judged: 1 rule ({shown})" in " ".join(plain(not_judged(one)).split("\n")).replace(
        "              ", ""
    )


@pytest.mark.parametrize(
    "part",
    ["agenda.days{}", "days{}.date", "who says what to whom in session {}, and when", "blocked by DOC101 {}"],
)
def test_one_sort_of_reason_takes_two_lines_at_most(report: Callable[..., Report], part: str) -> None:
    for length in (1, 20, 60, 150):
        verdicts = tuple(
            Verdict("CUR101", "x", None, "not_judged", part.format("x" * length + "abcdefghi"[number]))
            for number in range(9)
        )
        rows = plain(not_judged(attrs.evolve(report(), verdicts=verdicts))).splitlines()
        assert len(rows) <= 2
        assert rows[0].startswith("  not judged: 9 rules (")
        assert re.search(r" (and [5-8] more\)?|9 things|1 thing)\)$", rows[-1])


def test_keys_stand_between_commas_and_phrases_between_semicolons(report: Callable[..., Report]) -> None:
    def text(*reasons: str) -> str:
        verdicts = tuple(Verdict("CUR101", "x", None, "not_judged", reason) for reason in reasons)
        return plain(not_judged(attrs.evolve(report(), verdicts=verdicts)))

    assert "the plan says nothing on goal, agenda)" in text(
        "the plan does not say goal", "the plan does not say agenda"
    )
    assert "does not say who, and why; when)" in text("who, and why", "when")


def test_a_thing_is_named_once_with_its_keys(report: Callable[..., Report]) -> None:
    keys = ("title", "until", "shown_on", "evidence", "transferred_from", "title")
    reasons = [f"the plan does not say practices.{key}" for key in keys]
    verdicts = tuple(Verdict("CUR101", "x", None, "not_judged", reason) for reason in reasons)
    text = plain(not_judged(attrs.evolve(report(), verdicts=verdicts)))
    assert "practices (title, until, shown on, evidence and 1 more))" in re.sub(r"\s+", " ", text)


def test_what_goes_without_saying_is_not_said(report: Callable[..., Report]) -> None:
    reasons = ("the plan does not say decisions.subject", "the plan does not say decisions")
    verdicts = tuple(Verdict("CUR101", "x", None, "not_judged", reason) for reason in reasons)
    text = plain(not_judged(attrs.evolve(report(), verdicts=verdicts)))
    assert "  not judged: 2 rules (the plan says nothing on decisions)\n" == text


def test_a_crash_is_told(report: Callable[..., Report]) -> None:
    one = attrs.evolve(
        report(), verdicts=(Verdict("CUR101", "x", None, "errored", "the rule raised TypeError"),)
    )
    assert "  crashed: CUR101 x, the rule raised TypeError\n" == plain(not_judged(one))


def test_a_crash_of_the_whole_check_is_told_once(report: Callable[..., Report]) -> None:
    one = report()
    verdicts = tuple(attrs.evolve(it, verdict="errored", because="the check raised X") for it in one.verdicts)
    text = plain(not_judged(attrs.evolve(one, state="partly_judged", verdicts=verdicts)))
    assert "  crashed: all rules, the check raised X\n" == text
