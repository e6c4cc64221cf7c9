"""The worked examples of outcomes: what is known has its place, and nothing is found in them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from mutuallearning.api import check_file, load
from mutuallearning.checking import catalogue as catalogues
from mutuallearning.evaluating.aggregation import aggregate, response_rate
from mutuallearning.evaluating.comparison import compare
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.outcome import Outcome
from mutuallearning.models.programme import Programme
from mutuallearning.testing.rules import judge_document

FOLDER = Path(__file__).parents[2] / "examples" / "outcomes"
EXAMPLES = sorted(FOLDER.glob("*.yaml"))
AS_OF = datetime.date(2027, 12, 1)


def outcome(file: str, name: str) -> Outcome:
    programme = load(FOLDER / file, Programme)
    return next(outcome for outcome in programme.outcomes or () if outcome.id == name)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_nothing_is_found_and_claims_are_judged(path: Path) -> None:
    report = check_file(path, as_of=AS_OF)
    assert [] == [str(finding) for finding in report.findings]
    assert "judged" == report.state
    rule = catalogues.load(plugins=False).get("outcome-without-evidence")
    assert "met" == judge_document(rule, load(path)).outcome


def test_the_lithuanian_chain() -> None:
    chain = outcome("pes-network.yaml", "client-service-model")
    steps = {step.stage: step for step in chain.steps or ()}
    assert ["learning", "adaptation", "pilot", "scale"] == list(steps)
    pilot, scale = steps["pilot"].reach, steps["scale"].reach
    assert pilot is not None
    assert scale is not None
    assert ("3", "offices", False) == (str(pilot.count), pilot.of, pilot.complete)
    assert ("regional offices", True) == (scale.of, scale.complete)
    assert "2017-09" == str(steps["scale"].until)
    reform = outcome("pes-network.yaml", "head-office-reform")
    assert ["2016"] == [str(step.date) for step in reform.steps or ()]


def test_the_estonian_claim_stays_hedged() -> None:
    claim = outcome("mutual-learning-programme.yaml", "costly-mistakes")
    assert ("avoided-mistake", "hedged", "possibly") == (claim.kind, claim.confidence, claim.in_their_words)


def test_the_figures_of_2016() -> None:
    programme = load(FOLDER / "mutual-learning-programme.yaml", Programme)
    found = [summary.agree_percent for survey in programme.surveys or () for summary in aggregate(survey)]
    assert [94, 92, 91] == found


def test_a_visit_that_is_looked_at_three_times() -> None:
    evaluation = load(FOLDER / "evaluated-visit.yaml", ActivityPlan).evaluation
    assert evaluation is not None
    assert evaluation.survey is not None
    assert "6 of 8 answered (75 %)" == str(response_rate(evaluation.survey))
    shown = [str(summary) for summary in aggregate(evaluation.survey)]
    assert [
        "relevance-to-work: 83 % agree; n = 6 of 8 asked",
        "understanding-of-other-countries: 100 % agree; n = 5 of 8 asked",
        "needs-matched: 83 % agree; n = 6 of 8 asked",
    ] == shown
    assert evaluation.survey_before is not None
    (later,) = (check.survey for check in evaluation.later_checks or () if check.survey)
    (before_and_after,) = compare([("before", evaluation.survey_before), ("a year later", later)])
    assert ["before", "a year later"] == [figure.event for figure in before_and_after.figures]
    assert before_and_after.same_wording is True
