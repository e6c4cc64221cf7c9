"""The plans in `examples/`: the good ones leave nothing to say, the flawed ones what stands in `golden/`."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from mutuallearning.api import check_file, load
from mutuallearning.findings.report import Report
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.reading.yaml_writer import to_yaml

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
GOOD = sorted((ROOT / "examples").glob("*/good.yaml"))
FLAWED = sorted((ROOT / "examples").glob("*/flawed.yaml"))
AS_OF = datetime.date(2026, 11, 22)
WITH_SLIPS = "employment-peer-review"
"""The flawed plan with a misspelt key and value; all others are sound in form."""
WITH_WAIVER = "city-exchange"

FEWEST, MOST = 4, 10
"""How many findings a flawed plan has. More would be no realistic draft, and a lecture to its author."""


def name_of(path: Path) -> str:
    """Give the name of an example, which is that of its folder."""
    return path.parent.name


each_good = pytest.mark.parametrize("path", GOOD, ids=name_of)
each_flawed = pytest.mark.parametrize("path", FLAWED, ids=name_of)
each_plan = pytest.mark.parametrize("path", GOOD + FLAWED, ids=lambda path: f"{name_of(path)}-{path.stem}")


def checked(path: Path) -> Report:
    """Check an example on the day for which the examples are written."""
    return check_file(path, as_of=AS_OF)


def golden_path(path: Path) -> Path:
    """Say where the findings of a flawed plan are recorded."""
    return GOLDEN / f"{name_of(path)}.txt"


def recorded(report: Report) -> str:
    """Write findings as they are recorded: code, pointer, line and message, and whether they are waived."""
    lines = (
        f"{found.code} {found.pointer or '/'} {found.line} {found.message}"
        + (" (waived)" if found.state == "waived" else "")
        for found in report.findings
    )
    return "".join(f"{line}\n" for line in lines)


def places(text: str) -> set[tuple[str, ...]]:
    return {tuple(line.split(" ")[:2]) for line in text.splitlines()}


def test_there_is_a_good_and_a_flawed_plan_of_each_example() -> None:
    # Other folders hold documents of other kinds.
    names = {
        path.parent.name for path in (ROOT / "examples").glob("*/*.yaml") if path.stem in {"good", "flawed"}
    }
    assert names
    assert names == {name_of(path) for path in GOOD}
    assert names == {name_of(path) for path in FLAWED}
    assert names == {path.stem for path in GOLDEN.iterdir()}


def test_the_readme_names_each_example() -> None:
    readme = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
    assert [] == [name_of(path) for path in GOOD if f"`{name_of(path)}`" not in readme]


@each_good
def test_a_good_plan_leaves_nothing_to_say(path: Path) -> None:
    report = checked(path)
    assert [] == [str(found) for found in report.findings]
    assert "judged" == report.state


@each_good
def test_a_good_plan_is_ready_to_be_carried_out(path: Path) -> None:
    assert load(path, ActivityPlan).stage in {"invited", "final"}


@each_good
def test_a_good_plan_is_the_same_after_being_written_and_read(path: Path) -> None:
    plan = load(path, ActivityPlan)
    assert plan == load(to_yaml(plan.to_data()).encode(), ActivityPlan)


@each_flawed
def test_a_flawed_plan_has_the_recorded_faults_and_no_others(path: Path) -> None:
    assert places(golden_path(path).read_text(encoding="utf-8")) == places(recorded(checked(path)))


@each_flawed
def test_the_record_is_up_to_date(path: Path) -> None:
    """After a change of wording: run `regenerate.py` and review the difference."""
    assert golden_path(path).read_text(encoding="utf-8") == recorded(checked(path))


@each_flawed
def test_a_flawed_plan_has_as_many_faults_as_a_real_draft(path: Path) -> None:
    assert FEWEST <= len(checked(path).findings) <= MOST


@each_flawed
def test_a_flawed_plan_begins_with_what_a_colleague_would_say(path: Path) -> None:
    before, _, _ = path.read_text(encoding="utf-8").partition("\nmutuallearning: 1\n")
    remarks = [line for line in before.splitlines() if line.startswith('# - "')]
    assert [] == [line for line in before.splitlines() if not line.startswith("#")]
    assert len(remarks) >= FEWEST


@each_flawed
def test_only_one_draft_has_slips_of_form(path: Path) -> None:
    slips = {found.code for found in checked(path).findings if found.family == "DOC"}
    assert (name_of(path) == WITH_SLIPS) == bool(slips)


@each_flawed
def test_only_one_draft_has_a_waiver_and_it_is_used(path: Path) -> None:
    waived = [found.waiver.reason for found in checked(path).findings if found.waiver]
    assert (name_of(path) == WITH_WAIVER) == bool(waived)


@each_plan
def test_a_plan_names_no_person(path: Path) -> None:
    assert "person:" not in path.read_text(encoding="utf-8")


@each_plan
def test_a_plan_says_that_it_is_an_example(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert " (example)\n" in text
    assert "An example plan" in text
