"""What the rules find in plans written and labelled by somebody who had not read them: it may only get better.

`python tests/corpus/measure.py` prints what is found, missed and said too much. A rule that changes a figure for the
better raises the bar below; one that speaks where nobody raised anything is judged in `matches.yaml` first.
"""

from __future__ import annotations

import collections
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mutuallearning.api import load, rules
from mutuallearning.checking.refused import DocumentError
from mutuallearning.models.activity_plan import ActivityPlan

HERE = Path(__file__).parent

if TYPE_CHECKING:
    from tests.corpus import measure
    from tests.corpus.measure import Labels, Measured
else:
    # The program is no module of a package: tests have none (importlib mode).
    sys.path.insert(0, str(HERE))
    import measure

LABELS = measure.read_labels()
MATCHES = measure.read_matches()
MISTAKEN = {"weak-city-exchange"}
"""Plans that contradict themselves in form, as people's plans do."""

each_plan = pytest.mark.parametrize("labels", LABELS, ids=lambda labels: labels.plan)

FOUND, OF = 101, 124
"""How many of the weaknesses that the structure shows are found."""
NOT_RAISED_PERCENT = 38.0
"""The share of findings that the expert had not raised."""
UNWANTED_PERCENT = 1.0
"""The share of findings that the expert, asked again, would not want."""
ON_GOOD_PLANS, ERRORS_ON_GOOD_PLANS = 11, 0
"""How many findings, and how many errors, the twelve good plans get."""


@pytest.fixture(scope="module")
def measured() -> tuple[Measured, ...]:
    return measure.measure_all()


def test_enough_is_found(measured: tuple[Measured, ...]) -> None:
    share = measure.recall(measured, "yes")
    assert OF == share.whole
    assert share.part >= FOUND, share


def test_not_too_much_is_said(measured: tuple[Measured, ...]) -> None:
    unread = [f"{one.labels.plan}: {found}" for one in measured for found in one.unjudged]
    assert measure.not_raised(measured).percent <= NOT_RAISED_PERCENT, unread
    assert measure.unwanted(measured).percent <= UNWANTED_PERCENT, unread


def test_good_plans_are_left_alone(measured: tuple[Measured, ...]) -> None:
    good = measure.of_quality(measured, "good")
    said = [f"{one.labels.plan}: {found}" for one in good for found in (*one.fair, *one.noise, *one.unjudged)]
    assert len(said) <= ON_GOOD_PLANS, said
    assert len(measure.errors(good)) <= ERRORS_ON_GOOD_PLANS, [str(found) for found in measure.errors(good)]


def test_every_finding_is_counted_once(measured: tuple[Measured, ...]) -> None:
    for one in measured:
        parts = (one.raised, one.fair, one.noise, one.unjudged, one.prompts)
        every = [found for part in parts for found in part]
        assert len(every) == len(set(every)), one.labels.plan


def test_the_figures_are_printed(measured: tuple[Measured, ...]) -> None:
    printed = "\n".join(measure.summary(measured))
    assert f"found of what the structure shows      {measure.recall(measured, 'yes')}" in printed


def test_rules_that_are_not_wanted_come_first(measured: tuple[Measured, ...]) -> None:
    told = list(measure.by_rule(measured))
    unwanted = [int(re.findall(r"not wanted in (\d+)", line)[0]) for line in told]
    assert sorted(unwanted, reverse=True) == unwanted
    assert {found.code for one in measured for found in one.fair} <= {line[:6] for line in told}


def test_each_plan_has_its_labels() -> None:
    assert sorted(path.stem for path in (HERE / "plans").glob("*.yaml")) == [labels.plan for labels in LABELS]
    assert {"good": 12, "weak": 12} == collections.Counter(labels.quality for labels in LABELS)


@each_plan
def test_plans_are_read(labels: Labels) -> None:
    path = HERE / "plans" / f"{labels.plan}.yaml"
    if labels.plan in MISTAKEN:
        with pytest.raises(DocumentError, match="ends on 2027-04-19, before it starts"):
            load(path, ActivityPlan)
    else:
        assert isinstance(load(path, ActivityPlan), ActivityPlan)


@each_plan
def test_plans_name_no_person(labels: Labels) -> None:
    text = (HERE / "plans" / f"{labels.plan}.yaml").read_text(encoding="utf-8")
    assert [] == re.findall(r"\b(?:person|email):", text)


@each_plan
def test_labels_point_at_something_a_plan_may_have(labels: Labels) -> None:
    places = [label.where for label in labels.raised] + [said.where for said in labels.accepted]
    assert set() == {place.split("/")[1] for place in places} - set(ActivityPlan.model_fields)
    names = [label.id for label in labels.raised]
    assert len(names) == len(set(names))


@each_plan
def test_matches_name_labels_and_rules(labels: Labels) -> None:
    matches = MATCHES.get(labels.plan, measure.Matches())
    assert set() == set(matches.found) - {label.id for label in labels.raised}
    codes = {rule.code for rule in rules()}
    selectors = [*(one for found in matches.found.values() for one in found), *matches.fair, *matches.noise]
    assert [] == [one for one in selectors if one.partition("@")[0] not in codes]
    assert [] == [one for one in selectors if not re.fullmatch(r"[A-Z]{3}\d{3}(@/[\w/-]+)?", one)]


def test_matches_are_of_known_plans() -> None:
    assert set() == set(MATCHES) - {labels.plan for labels in LABELS}


def test_a_narrow_selector_wins_over_a_wide_one() -> None:
    labels = next(labels for labels in LABELS if labels.plan == "weak-benchlearning-visit")
    matches = measure.Matches(fair={"EMP402": "wide"}, noise={"EMP402@/agenda/days/1": "narrow"})
    visit = measure.measure(labels, matches, ["EMP402"])
    assert ["/agenda/days/1"] == [found.pointer.partition("/sessions")[0] for found in visit.noise]
    assert {"/agenda/days/0", "/agenda/days/2"} == {
        found.pointer.partition("/sessions")[0] for found in visit.fair
    }


def test_a_label_without_a_match_is_missed(measured: tuple[Measured, ...]) -> None:
    exchange = next(one for one in measured if one.labels.plan == "weak-city-exchange")
    assert {"tomorrow", "residents"} <= {label.id for label in exchange.missed}
    assert len(exchange.labels.raised) == len(exchange.found) + len(exchange.missed)


def test_a_share_of_nothing_is_nothing() -> None:
    assert 0.0 == measure.Share(0, 0).percent
    assert "3 of 4 (75 %)" == str(measure.Share(3, 4))
