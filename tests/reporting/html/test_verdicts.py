"""What became of every rule."""

from __future__ import annotations

import attrs

from mutuallearning import api
from mutuallearning.checking import catalogue
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.reporting.html.citations import Citations
from mutuallearning.reporting.html.verdicts import OUTCOME_WORDS, Verdicts, tell_verdicts
from mutuallearning.reporting.not_judged import reason_in_words

REPORT = api.check(ActivityPlan(title="Graz", format="peer-review", stage="draft"))


def told() -> Verdicts:
    return tell_verdicts(REPORT, catalogue.load(), Citations())


def test_every_rule_is_counted_once() -> None:
    verdicts = told()
    assert len(REPORT.verdicts) == len(verdicts.rows) == sum(row.total for row in verdicts.counts)
    assert all(row.total == sum(row.numbers) for row in verdicts.counts)


def test_what_was_not_judged_and_why() -> None:
    verdicts = told()
    unjudged = [one for one in REPORT.verdicts if one.verdict == "not_judged"]
    assert len(unjudged) == verdicts.unjudged == sum(len(reason.rules) for reason in verdicts.reasons)
    told_of = {reason_in_words(one.because or "", REPORT.kind) for one in unjudged}
    assert told_of == {reason.because for reason in verdicts.reasons}
    assert not any("_" in reason.because for reason in verdicts.reasons)
    assert all(sort.startswith("Not judged") for sort in verdicts.sorts)


def test_what_crashed_stands_first() -> None:
    first, *others = REPORT.verdicts
    crashed = attrs.evolve(first, verdict="errored", because="the rule raised KeyError")
    report = attrs.evolve(REPORT, verdicts=(crashed, *others))
    verdicts = tell_verdicts(report, catalogue.load(), Citations())
    assert (True, "the rule raised KeyError") == (verdicts.reasons[0].crashed, verdicts.reasons[0].because)


def test_no_outcome_is_praise() -> None:
    assert "Nothing found" == OUTCOME_WORDS["met"]


def test_rules_without_a_source_are_house_rules() -> None:
    assert all(row.cites or row.house for row in told().rows)
