"""Documents that stand in another one: what is shared, whose waivers count, where findings land."""

from __future__ import annotations

import copy
import datetime
from typing import Any

import pytest

import mutuallearning as ml
from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking.demonstration import base_document
from mutuallearning.checking.document import check_source
from mutuallearning.checking.selection import select
from mutuallearning.checking.subjects import subjects
from mutuallearning.findings.report import Report
from mutuallearning.formatbook.catalogue import builtin
from mutuallearning.models.programme import Programme
from mutuallearning.reading.source import read_text
from mutuallearning.reading.yaml_writer import to_yaml
from mutuallearning.rulekit import edit
from mutuallearning.rulekit.edit import Add, Drop, Edit, Put

CATALOGUE = catalogues.load(plugins=False)
DATA: dict[str, Any] = dict(base_document("programme").value)
FIRST = "/activities/@assist-letter"


def report_on(data: dict[str, Any], *only: str, as_of: datetime.date | None = None) -> Report:
    source = read_text(to_yaml(data).encode(), "yaml")
    return check_source(source, CATALOGUE, select(CATALOGUE, only=only or None), as_of=as_of)


def apply(data: dict[str, Any], *edits: Edit) -> dict[str, Any]:
    return edit.apply(data, edits)


def found(report: Report) -> list[tuple[str, str]]:
    return [(finding.code, finding.pointer) for finding in report.findings]


def test_a_plan_finds_what_the_programme_shares() -> None:
    assert [] == found(report_on(DATA, "REF101", "REF103"))


def test_what_nobody_keeps_is_found_where_it_is_named() -> None:
    data = apply(DATA, Put(f"{FIRST}/parties/@assisted/organisation", "service-xx"))
    report = report_on(data, "REF101")
    assert [("REF101", "/activities/0/parties/0/organisation")] == found(report)
    (finding,) = report.findings
    assert finding.line is not None
    assert "service-xx" in to_yaml(data).splitlines()[finding.line - 1]


def test_ids_are_unique_within_a_plan_only() -> None:
    data = copy.deepcopy(DATA)
    twin = dict(data["activities"][0])
    data["activities"].append(twin | {"id": "assist-letter-again"})
    assert [] == found(report_on(data, "REF102"))
    data["activities"].append(twin)
    assert [("REF102", "/activities/3/id")] == found(report_on(data, "REF102"))


def test_what_is_wrong_in_a_shared_thing_is_told_where_it_stands() -> None:
    data = apply(DATA, Put("/actors/@bureau-facilitator/reports_to", "bureau-facilitator"))
    assert [("REF105", "/actors/0/reports_to")] == found(report_on(data, "REF105"))


def test_a_broken_shared_thing_blocks_those_that_use_it() -> None:
    data = apply(DATA, Put("/organisations/@service-at/country", 7))
    report = report_on(data, "REF101")
    assert ["/organisations/2/country"] == [
        finding.pointer for finding in report.findings if finding.family == "DOC"
    ]
    without_name = apply(DATA, Put("/organisations/@service-at/id", "Service AT"))
    report = report_on(without_name, "REF101")
    assert {"DOC"} == {finding.family for finding in report.findings}
    assert ["not_judged"] == [verdict.verdict for verdict in report.verdicts if verdict.code == "REF101"]


def test_a_waiver_counts_in_the_plan_and_in_the_programme() -> None:
    data = apply(DATA, Drop(f"{FIRST}/goal"))
    (finding,) = report_on(data, "GOV401").findings
    assert ("GOV401", "open") == (finding.code, finding.state)
    waiver: Any = {"rule": finding.name, "reason": "The goal is set on the day."}
    for at in (f"{FIRST}/waivers", "/waivers"):
        report = report_on(apply(data, Put(at, [waiver])), "GOV401", "REF303")
        assert ["waived"] == [one.state for one in report.findings], at


def test_a_waiver_of_the_programme_can_be_for_one_plan() -> None:
    data = apply(DATA, Drop(f"{FIRST}/goal"))
    waiver: Any = {"rule": "GOV401", "target": "assist-letter", "reason": "The goal is set on the day."}
    assert ["waived"] == [one.state for one in report_on(apply(data, Put("/waivers", [waiver]))).findings]
    other = waiver | {"target": "visit-letter"}
    report = report_on(apply(data, Put("/waivers", [other])), "GOV401", "REF303")
    assert [("GOV401", "open"), ("REF303", "open")] == [
        (one.code, one.state) for one in sorted(report.findings, key=lambda one: one.code)
    ]


def test_a_verdict_says_in_how_many_documents() -> None:
    (verdict,) = [
        one
        for one in report_on(apply(DATA, Drop(f"{FIRST}/goal")), "GOV401").verdicts
        if one.code == "GOV401"
    ]
    assert ("not_met", (1, 2)) == (verdict.verdict, verdict.documents)


def test_two_plans_with_one_fault_have_two_fingerprints() -> None:
    data = apply(
        DATA,
        Drop(f"{FIRST}/goal"),
        Drop("/activities/@visit-letter/goal"),
        Put("/activities/1/stage", "final"),
    )
    prints = {finding.fingerprint for finding in report_on(data, "GOV401").findings}
    assert 2 == len(prints)


def test_the_fingerprint_outlives_a_plan_that_is_put_before() -> None:
    data = apply(DATA, Drop(f"{FIRST}/goal"))
    (before,) = report_on(data, "GOV401").findings
    data["activities"].insert(0, {"id": "idea-for-later", "stage": "idea"})
    (after,) = report_on(data, "GOV401").findings
    assert (before.fingerprint, "/activities/1/goal") == (after.fingerprint, after.pointer)


def test_what_the_programme_covers_holds_for_its_plans() -> None:
    data = apply(DATA, Drop(f"{FIRST}/agenda"), Put("/covers", ["participants"]))
    (verdict,) = [one for one in report_on(data, "GOV401").verdicts if one.code == "GOV401"]
    assert "not_judged" == verdict.verdict
    assert "this document does not cover topics" == verdict.because


def test_a_record_is_not_told_what_it_lacks() -> None:
    data = apply(DATA, Drop(f"{FIRST}/goal"), Put("/written_as", "record"))
    assert () == report_on(data).findings
    (verdict,) = [one for one in report_on(data, "GOV401").verdicts if one.code == "GOV401"]
    assert verdict.because is not None
    assert "record" in verdict.because


def test_a_format_of_the_programme_holds_for_its_plans() -> None:
    bounded: Any = {
        "slug": "peer-assist",
        "summary": "Ours are short.",
        "limits": [{"name": "participants-max", "value": 8.0, "unit": "people"}],
    }
    twelve = Put(f"{FIRST}/participants", 12)
    own = Programme.model_validate(apply(DATA, twelve, Put("/formats", [bounded])))
    theirs = Programme.model_validate(apply(DATA, twelve))
    names = [[finding.name for finding in ml.check(one).findings] for one in (own, theirs)]
    assert [["group-size-outside-format"], []] == names


def test_plans_alone_may_name_earlier_activities_that_are_elsewhere() -> None:
    plan = ml.ActivityPlan.model_validate({"format": "peer-assist", "follows": ["review-2025"]})
    assert [] == [finding.code for finding in ml.check(plan, select=["REF101"]).findings]


def test_in_a_programme_they_must_be_there() -> None:
    data = apply(DATA, Put("/activities/@visit-letter/follows", ["review-2025"]))
    assert [("REF101", "/activities/1/follows/0")] == found(report_on(data, "REF101"))


def test_who_gives_and_who_takes() -> None:
    programme = Programme.model_validate(DATA)
    rows = {row.who: row for row in programme.give_and_take()}
    assert ["service-at", "service-ee"] == list(rows)
    austria, estonia = rows["service-at"], rows["service-ee"]
    assert (("assist-letter",), ("visit-letter",)) == (austria.was_assisted, austria.visited)
    assert (("visit-letter",), ("assist-letter",)) == (estonia.hosted, estonia.assisted_others)
    assert not estonia.only_took
    assert "Employment service of Estonia: hosted 1; assisted others in 1; brought something to 1" == str(
        estonia
    )


@pytest.mark.parametrize("size", [1, 3])
def test_a_programme_of_any_size_is_judged(size: int) -> None:
    data = {"kind": "programme", "activities": [{"id": f"a{number}"} for number in range(size)]}
    report = ml.check(Programme.model_validate(data))
    assert "judged" == report.state
    assert [] == [verdict for verdict in report.verdicts if verdict.verdict == "errored"]


def broken(at: str, value: int) -> Report:
    """Check the programme with something at a place that cannot be read."""
    return report_on(apply(DATA, Put(at, value)))


@pytest.mark.parametrize(
    ("at", "value", "blocked"),
    [
        # An activity that cannot be read at all may be anything.
        ("/activities/-", 5, "REF101"),
        ("/activities/-", 5, "CUR201"),
        # What is misspelt in an activity may have been any part of it.
        (f"{FIRST}/agenda", 5, "CUR201"),
        # Whom a broken party names is not known, so anything shared may have been lent.
        (f"{FIRST}/parties", 5, "CUR103"),
    ],
)
def test_what_cannot_be_read_in_an_activity_is_judged_nowhere(at: str, value: int, blocked: str) -> None:
    report = broken(at, value)
    (problem,) = [finding for finding in report.findings if finding.family == "DOC"]
    reasons = {
        verdict.code: verdict.because or "" for verdict in report.verdicts if verdict.verdict == "not_judged"
    }
    assert reasons[blocked].startswith(f"blocked by {problem.code} {problem.name}")


def test_a_fault_beside_something_that_cannot_be_read_is_told_at_its_place() -> None:
    data = apply(DATA, Put(f"{FIRST}/goal", 5), Put(f"{FIRST}/parties/@assisted/organisation", "service-xx"))
    report = report_on(data, "REF101")
    assert ("REF101", "/activities/0/parties/0/organisation") in found(report)


def test_a_shared_thing_without_an_id_is_lent_to_nobody() -> None:
    data = apply(DATA, Add("/topics", {"title": "A topic that nobody can name"}))
    assert found(report_on(DATA, "REF101", "REF102")) == found(report_on(data, "REF101", "REF102"))


def test_what_a_plan_says_itself_counts_before_what_its_programme_says() -> None:
    data = apply(DATA, Put("/written_as", "record"), Put(f"{FIRST}/written_as", "plan"))
    programme = Programme.model_validate(data)
    judged = [one.index.is_record for one in subjects(programme, builtin(), None)]
    assert [False, True] == judged[:2]
    assert judged[-1]
