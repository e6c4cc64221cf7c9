"""Logs in SARIF fit the schema, and another tool reads in them what was found."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from consumers import sarif, sarif_schema
from sarif import loader  # type: ignore[import-untyped]  # it ships no types

from mutuallearning.configuring.waiver_file import FileWaiver
from mutuallearning.findings.finding import Certainty, Related, Severity
from mutuallearning.findings.report import Report

WAIVER = "waivers:\n  - {rule: CUR101, reason: Asked elsewhere, who: chair, until: 2026-12}\n"


def test_the_schema_refuses_what_is_no_log() -> None:
    assert not sarif_schema().is_valid({"version": "2.1.0"})
    assert not sarif_schema().is_valid({"version": "2.1.0", "runs": [{"tool": {}}]})
    assert not sarif_schema().is_valid({"version": "2.1.0", "runs": [], "more": 1})


def test_every_rule_is_described(report: Callable[..., Report], written: Callable[..., str]) -> None:
    one = report(select=("CUR", "EMP", "TRA", "GOV", "REF", "CYC", "OUT", "EVA", "DOC"))
    run = sarif(written("sarif", one))
    rules = run["tool"]["driver"]["rules"]
    assert sorted({verdict.code for verdict in one.verdicts}) == [rule["id"] for rule in rules]
    for rule in rules:
        assert rule["helpUri"].endswith(f"/rules/{rule['name']}/")
        assert rule["help"]["text"]
        assert "**What to do:**" in rule["help"]["markdown"]
        assert "**Sources:**" in rule["help"]["markdown"]
        assert rule["properties"]["precision"] in {"very-high", "medium", "low"}


def test_a_result_has_its_rule_place_and_mark(
    report: Callable[..., Report], written: Callable[..., str]
) -> None:
    one = report("topcs: 1\n")
    run = sarif(written("sarif", one))
    rules = run["tool"]["driver"]["rules"]
    for found, result in zip(one.findings, run["results"], strict=True):
        assert found.code == result["ruleId"] == rules[result["ruleIndex"]]["id"]
        assert {"mutuallearning/v1": found.fingerprint} == result["partialFingerprints"]
        (location,) = result["locations"]
        region = location["physicalLocation"]["region"]
        assert {
            "startLine": found.line,
            "startColumn": found.column,
            "endLine": found.end_line,
            "endColumn": found.end_column,
        } == region
        artifact = location["physicalLocation"]["artifactLocation"]
        assert artifact["uri"] == run["artifacts"][artifact["index"]]["location"]["uri"] == "plan.yaml"
    unknown = run["results"][-1]
    assert (
        'The key "topcs" is not known here; did you mean topics? '
        "Correct the spelling, or move own data under extensions."
    ) == unknown["message"]["text"]
    assert ["/topcs"] == [one["fullyQualifiedName"] for one in unknown["locations"][0]["logicalLocations"]]


def test_the_mark_outlives_a_change_elsewhere(
    report: Callable[..., Report], written: Callable[..., str]
) -> None:
    before, after = (
        sarif(written("sarif", report(more)))["results"] for more in ("", "summary: Two lines\nid: x\n")
    )
    assert before[0]["partialFingerprints"] == after[0]["partialFingerprints"]


@pytest.mark.parametrize(
    ("severity", "certainty", "level"),
    [
        ("error", "certain", "error"),
        ("warning", "heuristic", "warning"),
        ("advice", "certain", "note"),
        ("warning", "ask", "note"),
    ],
)
def test_levels(
    report: Callable[..., Report],
    written: Callable[..., str],
    severity: Severity,
    certainty: Certainty,
    level: str,
) -> None:
    one = report()
    found = attrs.evolve(one.findings[0], severity=severity, certainty=certainty)
    assert level == sarif(written("sarif", attrs.evolve(one, findings=(found,))))["results"][0]["level"]


def test_what_is_waived_is_suppressed(report: Callable[..., Report], written: Callable[..., str]) -> None:
    (result,) = sarif(written("sarif", report(WAIVER)))["results"]
    assert [
        {
            "kind": "inSource",
            "status": "accepted",
            "justification": "Asked elsewhere",
            "properties": {"who": "chair", "until": "2026-12"},
        }
    ] == result["suppressions"]
    (open_one,) = sarif(written("sarif", report()))["results"]
    assert [] == open_one["suppressions"]


def test_what_is_known_from_before_is_suppressed_from_outside(
    report: Callable[..., Report], written: Callable[..., str]
) -> None:
    one = report()
    known = attrs.evolve(one, findings=(attrs.evolve(one.findings[0], state="baselined"),))
    (result,) = sarif(written("sarif", known))["results"]
    assert ["external"] == [suppression["kind"] for suppression in result["suppressions"]]


def test_a_waiver_in_a_file_of_its_own_is_no_mark_in_the_source(
    report: Callable[..., Report], written: Callable[..., str]
) -> None:
    one = report()
    waiver = FileWaiver(rule="CUR101", reason="Asked elsewhere", path="plans/*")
    waived = attrs.evolve(one, findings=(attrs.evolve(one.findings[0], state="waived", waiver=waiver),))
    (result,) = sarif(written("sarif", waived))["results"]
    assert ["external"] == [suppression["kind"] for suppression in result["suppressions"]]


def test_other_places_are_related(report: Callable[..., Report], written: Callable[..., str]) -> None:
    one = report()
    related = (Related("/actors/0", "here", 3, 4), Related("/actors/1", "there"))
    found = attrs.evolve(one.findings[0], related=related)
    (result,) = sarif(written("sarif", attrs.evolve(one, findings=(found,))))["results"]
    here, there = result["relatedLocations"]
    assert (1, "here", 3) == (
        here["id"],
        here["message"]["text"],
        here["physicalLocation"]["region"]["startLine"],
    )
    assert "region" not in there["physicalLocation"]


def test_a_finding_of_a_rule_that_is_not_there_is_described_by_itself(
    report: Callable[..., Report], written: Callable[..., str]
) -> None:
    one = report()
    found = attrs.evolve(one.findings[0], code="XYZ101", name="own-rule")
    run = sarif(written("sarif", attrs.evolve(one, findings=(found,))))
    own = run["tool"]["driver"]["rules"][run["results"][0]["ruleIndex"]]
    assert ("XYZ101", "Own rule") == (own["id"], own["shortDescription"]["text"])


def test_what_crashed_and_was_not_read_is_told(
    report: Callable[..., Report], crashed: Report, written: Callable[..., str]
) -> None:
    unread = attrs.evolve(report(), state="unreadable", path="b.yaml")
    (invocation,) = sarif(written("sarif", crashed, unread))["invocations"]
    assert not invocation["executionSuccessful"]
    crash, refused = invocation["toolExecutionNotifications"]
    assert "CUR101" == crash["associatedRule"]["id"]
    assert "The document was not read" == refused["message"]["text"]
    assert sarif(written("sarif", report()))["invocations"][0]["executionSuccessful"]


def test_text_with_links_or_placeholders_is_no_link_and_has_none(
    report: Callable[..., Report], written: Callable[..., str]
) -> None:
    one = report()
    found = attrs.evolve(one.findings[0], message="[click](1) {0} {1}")
    (result,) = sarif(written("sarif", attrs.evolve(one, findings=(found,))))["results"]
    assert result["message"]["text"].startswith("[click] (1) {{0}} {{1}}. ")


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("./my plans/ö#1.yaml", "my%20plans/%C3%B6%231.yaml"),
        ("/a:b/c.yaml", "file:///a:b/c.yaml"),
        ("a:b.yaml", "./a:b.yaml"),
        ("<stdin>", "%3Cstdin%3E"),
        (None, "document"),
        ("\udcff\x1b", "%FF%1B"),
    ],
)
def test_paths_are_addresses(
    report: Callable[..., Report], written: Callable[..., str], path: str | None, uri: str
) -> None:
    run = sarif(written("sarif", attrs.evolve(report(), path=path)))
    assert uri == run["artifacts"][0]["location"]["uri"]


def test_a_path_is_an_artefact_once(report: Callable[..., Report], written: Callable[..., str]) -> None:
    run = sarif(written("sarif", report(), report("topcs: 1\n")))
    assert ["plan.yaml"] == [one["location"]["uri"] for one in run["artifacts"]]


def test_another_tool_reads_it(
    report: Callable[..., Report], written: Callable[..., str], tmp_path: Path
) -> None:
    file = tmp_path / "out.sarif"
    file.write_text(written("sarif", report("topcs: 1\n"), report(WAIVER)), encoding="utf-8")
    read = loader.load_sarif_file(str(file))
    assert ["mutuallearning"] == read.get_distinct_tool_names()
    rows = read.get_records()
    assert [("CUR101", "plan.yaml", 1, "error"), ("DOC101", "plan.yaml", 6, "error")] == sorted(
        {(row["Code"].split()[0], row["Location"], row["Line"], row["Severity"]) for row in rows}
    )


def test_no_document_gives_a_log_without_results(written: Callable[..., str]) -> None:
    assert [] == sarif(written("sarif"))["results"]
    assert json.loads(written("sarif"))["$schema"].endswith("sarif-schema-2.1.0.json")
