"""Waivers: comply or explain, with reason, target and last day; waived findings stay visible."""

from __future__ import annotations

import datetime

import pytest

import mutuallearning as ml

BEFORE, AFTER = datetime.date(2026, 1, 1), datetime.date(2027, 1, 1)
OWN = {"rule": "no-common-goal", "reason": "The parties agree on the goal at the first meeting."}


def check(
    *waivers: dict[str, str], as_of: datetime.date | None = None, select: tuple[str, ...] = ()
) -> ml.Report:
    """Check a plan without a goal that waives something."""
    plan = ml.ActivityPlan.model_validate(
        {
            "format": "peer-review",
            "stage": "final",
            "actors": [{"id": "owner", "roles": ["owner"]}],
            "parties": [{"id": "host", "stances": ["host"]}, {"id": "peer", "stances": ["peer"]}],
            "waivers": list(waivers),
        }
    )
    return ml.check(plan, as_of=as_of, select=select or ("GOV401", "REF"))


def outcome(report: ml.Report, code: str) -> tuple[str, str | None]:
    """Give the verdict of a rule and its reason."""
    return next((verdict.verdict, verdict.because) for verdict in report.verdicts if verdict.code == code)


def states(report: ml.Report, code: str) -> list[str]:
    """Give the states of a rule's findings."""
    return [finding.state for finding in report.findings if finding.code == code]


@pytest.mark.parametrize("name", ["no-common-goal", "GOV401"])
def test_a_waived_finding_stays_and_carries_its_reason(name: str) -> None:
    report = check({**OWN, "rule": name})
    assert ["waived"] == states(report, "GOV401")
    assert ("waived", OWN["reason"]) == outcome(report, "GOV401")
    assert report.ok("warning")
    assert "agree on the goal" in report.to_json()


def test_a_dated_waiver_holds_to_its_last_day() -> None:
    dated = {**OWN, "until": "2026-06-30"}
    assert ["waived"] == states(check(dated, as_of=BEFORE), "GOV401")
    assert ["waived"] == states(check(dated, as_of=datetime.date(2026, 6, 30)), "GOV401")
    assert ["open"] == states(check(dated, as_of=AFTER), "GOV401")
    assert ["open"] == states(check(dated), "GOV401")


def test_an_expired_waiver_is_a_finding_when_there_is_a_date() -> None:
    dated = {**OWN, "until": "2026-06-30"}
    assert "not_met" == outcome(check(dated, as_of=AFTER), "REF302")[0]
    assert "not_judged" == outcome(check(dated), "REF302")[0]


def test_an_unused_waiver_is_a_finding_only_if_its_rule_was_asked() -> None:
    unused = {"rule": "several-owners", "reason": "There is one."}
    assert "not_met" == outcome(check(unused, select=("GOV", "REF")), "REF303")[0]
    assert [] == states(check(unused), "REF303")


def test_a_waiver_of_a_rule_that_does_not_exist_is_a_finding() -> None:
    report = check({"rule": "no-comon-goal", "reason": "x"})
    assert ["open"] == states(report, "REF301")
    assert ["open"] == states(report, "GOV401")


def test_a_target_narrows_a_waiver_to_one_object() -> None:
    for target, expected in (
        ("host", "waived"),
        ("/parties/0", "waived"),
        ("peer", "open"),
        ("/parties/1", "open"),
    ):
        report = check(
            {"rule": "host-seeks-nothing", "reason": "x", "target": target}, select=("host-seeks-nothing",)
        )
        assert [expected] == states(report, "CUR103"), target
