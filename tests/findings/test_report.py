"""Reports: the published form, gates, counts, and the way through pydantic, pickle and tables."""

from __future__ import annotations

import datetime
import json
import pickle

import attrs
import pytest
from pydantic import TypeAdapter

import mutuallearning as ml
from mutuallearning.findings.finding import Severity
from mutuallearning.findings.verdict import OUTCOMES

PLAN = ml.ActivityPlan.model_validate(
    {
        "id": "vienna",
        "title": "Vienna",
        "format": "peer-review",
        "stage": "final",
        "parties": [{"id": "host", "stances": ["host"]}],
        "waivers": [{"rule": "GOV401", "reason": "Agreed at the first meeting."}],
    }
)
AS_OF = datetime.date(2026, 11, 22)
REPORT = ml.check(PLAN, as_of=AS_OF)


def test_the_published_form_has_what_the_contract_names() -> None:
    data = json.loads(REPORT.to_json())
    assert ["report_version", "tool", "as_of", "documents", "summary"] == list(data)
    assert {"name": "mutuallearning", "version": ml.__version__, "catalogue": REPORT.catalogue} == data[
        "tool"
    ]
    assert (1, "2026-11-22") == (data["report_version"], data["as_of"])
    (document,) = data["documents"]
    assert {
        "path", "kind", "id", "title", "format", "stage", "ruleset", "state", "findings", "verdicts", "principles",
    } <= set(document)  # fmt: skip
    assert ("activity-plan", "vienna", "Vienna", "peer-review", "final", "default", "judged") == tuple(
        document[key] for key in ("kind", "id", "title", "format", "stage", "ruleset", "state")
    )
    assert {
        "code", "name", "severity", "certainty", "principle", "family", "theme", "message", "remedy", "params",
        "pointer", "line", "column", "end_line", "end_column", "cell", "entity", "related", "state", "waiver",
        "sources", "doc_url", "fingerprint",
    } == set(document["findings"][0])  # fmt: skip
    assert {"code", "verdict", "because"} <= set(document["verdicts"][0])
    assert set(OUTCOMES) == set(document["principles"]["curiosity"])


def test_the_summary_counts_what_is_there() -> None:
    data = REPORT.to_data()
    findings = data["documents"][0]["findings"]
    for severity in ("error", "warning", "advice"):
        open_ones = [one for one in findings if one["severity"] == severity and one["state"] == "open"]
        assert len(open_ones) == data["summary"][severity]
    assert 1 == data["summary"]["waived"]
    assert 1 == data["summary"]["documents"]
    verdicts = [one["verdict"] for one in data["documents"][0]["verdicts"]]
    assert verdicts.count("not_judged") == data["summary"]["not_judged"]


@pytest.mark.parametrize("gate", ["error", "warning", "advice"])
def test_the_gate_looks_at_open_findings_only(gate: Severity) -> None:
    ranks = {"advice": 0, "warning": 1, "error": 2}
    for finding in REPORT.findings:
        one = attrs.evolve(REPORT, findings=(finding,))
        # What only people can answer is asked, and stands in nobody's way.
        asked = finding.certainty == "ask"
        expected = asked or finding.state != "open" or ranks[finding.severity] < ranks[gate]
        assert expected is one.ok(gate)
        if expected:
            one.raise_for(gate)
        else:
            with pytest.raises(ml.FindingsError) as caught:
                one.raise_for(gate)
            assert finding.message in str(caught.value)


def test_it_travels_through_pydantic_and_pickle() -> None:
    adapter = TypeAdapter(ml.Report)
    assert REPORT == adapter.validate_json(adapter.dump_json(REPORT))
    assert REPORT == adapter.validate_python(adapter.dump_python(REPORT))
    assert REPORT == pickle.loads(pickle.dumps(REPORT))  # noqa: S301 -- made in this line
    assert hash(REPORT) == hash(pickle.loads(pickle.dumps(REPORT)))  # noqa: S301 -- made in this line
    finding = TypeAdapter(ml.Finding)
    assert REPORT.findings[0] == finding.validate_json(finding.dump_json(REPORT.findings[0]))


def test_it_is_printed_in_one_line() -> None:
    assert "\n" not in str(REPORT)
    assert str(REPORT).startswith("Vienna: ")
    assert all("\n" not in str(finding) for finding in REPORT.findings)


def test_findings_are_counted_in_the_plural() -> None:
    found = {finding.severity: finding for finding in REPORT.findings if finding.state == "open"}
    assert {"error", "warning", "advice"} == set(found)
    for count, expected in ((1, "1 error, 1 warning, 1 advice;"), (2, "2 errors, 2 warnings, 2 advice;")):
        one = attrs.evolve(REPORT, findings=tuple(found.values()) * count)
        assert f"Vienna: {expected}" in str(one)


def test_a_fingerprint_outlives_changes_elsewhere() -> None:
    first = {"id": "first", "organisation": "nobody-knows"}
    before = ml.check(PLAN.model_copy(update={"parties": None}), select=["REF"])
    assert () == before.findings
    alone = ml.ActivityPlan.model_validate({"parties": [first]})
    second = ml.ActivityPlan.model_validate({"title": "New", "parties": [{"id": "zero"}, first]})
    prints = [
        [finding.fingerprint for finding in ml.check(plan, select=["REF101"]).findings]
        for plan in (alone, second)
    ]
    assert 1 == len(prints[0])
    assert prints[0] == prints[1]


def test_nothing_from_a_document_escapes_from_what_is_printed() -> None:
    hostile = ml.ActivityPlan(title="x\n::error::forged \u202e\u202d")
    report = ml.check(hostile)
    texts = [str(report), *map(str, report.findings), str(ml.FindingsError(report, "advice"))]
    with pytest.raises(ml.DocumentError) as caught:
        ml.load(b'mutuallearning: 1\nkind: activity-plan\n"\\e[31m\\n::error::x": 1\n')
    for text in (*texts, str(caught.value)):
        assert not any(line.lstrip().startswith("::") for line in text.splitlines())
        assert not set("\x1b\u202e\u202d") & set(text)


def test_a_question_for_people_never_stands_in_the_way() -> None:
    plan = ml.ActivityPlan.model_validate(
        {
            "format": "x-talk",
            "stage": "invited",
            "decisions": [
                {
                    "subject": "Next topic",
                    "deciders": ["one", "two"],
                    "rule": "consensus",
                    "fallback": "A vote",
                }
            ],
            "actors": [{"id": "one", "roles": ["owner"]}, {"id": "two", "roles": ["participant"]}],
            "goal": {"statement": "To choose well"},
        }
    )
    report = ml.check(plan, select=["EMP210"])
    assert ["ask"] == [finding.certainty for finding in report.findings]
    assert report.ok("advice")
    report.raise_for("advice")
