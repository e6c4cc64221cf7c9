"""From text to report: every structural problem at once, each with its place, and the rest judged all the same."""

from __future__ import annotations

import attrs
import pytest

from mutuallearning.checking.catalogue import load
from mutuallearning.checking.document import check_source, refused, unread
from mutuallearning.checking.refused import DocumentError
from mutuallearning.checking.selection import select
from mutuallearning.findings.finding import Finding
from mutuallearning.findings.report import Report
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import read_text

BROKEN = """\
mutuallearning: 1
kind: activity-plan
title: 2016
format: peer-review
stag: final
dates: {start: 2026-05-10, end: 2026-05-08}
parties:
  - id: host
    stances: [hots]
  - name: no id here
  - id: Not A Slug
    seeks: [x]
actors:
  - id: owner
    roles: [owner]
    person: {email: someone at example}
agenda:
  days:
    - date: 2026-05-10
      sessions:
        - {id: one, start: 9:30, end: 9:00}
        - {id: two, start: 10:00, minutes: 0}
"""


def check(text: str, *only: str) -> Report:
    """Check a text with some rules."""
    catalogue = load(plugins=False)
    return check_source(read_text(text.encode(), "yaml"), catalogue, select(catalogue, only=only or None))


def places(report: Report) -> list[tuple[str, str, int | None, int | None]]:
    """Give code, pointer, line and column of the structural findings."""
    return [
        (finding.code, finding.pointer, finding.line, finding.column)
        for finding in report.findings
        if finding.family == "DOC"
    ]


def test_all_problems_at_once_each_with_its_place() -> None:
    assert [
        ("DOC103", "/title", 3, 8),
        ("DOC101", "/stag", 5, 1),
        ("DOC107", "/dates/end", 6, 33),
        ("DOC104", "/parties/0/stances/0", 9, 15),
        ("DOC102", "/parties/1/id", 10, 5),
        ("DOC105", "/parties/2/id", 11, 9),
        ("DOC105", "/actors/0/person/email", 16, 21),
        ("DOC107", "/agenda/days/0/sessions/0/end", 21, 39),
        ("DOC106", "/agenda/days/0/sessions/1/minutes", 22, 44),
    ] == places(check(BROKEN))


def finding(code: str) -> Finding:
    """Give the first finding of a rule in the broken plan."""
    return next(finding for finding in check(BROKEN).findings if finding.code == code)


def test_messages_say_what_was_found_what_belongs_there_and_what_was_meant() -> None:
    assert "5 stands here" not in finding("DOC103").message
    assert "2016 stands here; expected is text; put it in quotes to make it text" == finding("DOC103").message
    assert 'The key "stag" is not known here; did you mean stage?' == finding("DOC101").message
    assert '"hots" is not a known value here; did you mean host?' == finding("DOC104").message
    assert "The session ends at 09:00, not after its start at 09:30" == next(
        found.message for found in check(BROKEN).findings if found.pointer.endswith("sessions/0/end")
    )


def test_personal_values_are_not_repeated() -> None:
    report = check(BROKEN)
    assert "someone at example" not in report.to_json()
    report = check(HEAD + "actors: [{id: a, person: Mara Muster}]\n")
    assert "Mara" not in report.to_json()
    assert "Write it in this form: `person: {name: …}`." in {found.remedy for found in report.findings}


HEAD = "mutuallearning: 1\nkind: activity-plan\n"


def first(text: str) -> Finding:
    """Give the first structural finding of a plan that begins as all do."""
    return next(found for found in check(HEAD + text).findings if found.family == "DOC")


@pytest.mark.parametrize(
    ("text", "message", "remedy"),
    [
        (
            "actors: [{id: a, roles: owner}]",
            '"owner" stands here; expected is a list',
            "Write it in this form: `roles: [owner]`.",
        ),
        (
            "place: Tampere",
            '"Tampere" stands here; expected is keys with values, such as `title: …`',
            "Write it in this form: `place: {city: Tampere}`.",
        ),
        (
            "actors: [{id: a, trained: Yes}]",
            '"Yes" stands here; expected is true or false; write true',
            "Write true.",
        ),
        (
            "actors: [{id: a, trained: ja}]",
            '"ja" stands here; expected is true or false',
            "Write a value of the expected type.",
        ),
        (
            "topics: [{id: Host Lead, title: T}]",
            '"Host Lead" stands here; expected is an identifier such as host-lead',
            "Write host-lead.",
        ),
        (
            "actors: [{id: a, name: Mara Muster}]",
            'The key "name" is not known here; put it under person',
            "Put it under person.",
        ),
        (
            "title: 9.30",
            "9.30 stands here; expected is text; put it in quotes to make it text",
            "Put it in quotes to make it text.",
        ),
        (
            "agenda: {days: [{sessions: [{start: 9.30}]}]}",
            "9.30 stands here; expected is a time from 0:00 to 23:59, such as 9:30, in quotes if need be",
            "Write the value in the expected form.",
        ),
        (
            "actors: [{id: a, roles: [helper]}]",
            '"helper" is not a known value here; allowed are owner, coordinator, facilitator and 18 more',
            "Choose one of the known values; where own values are allowed, begin them with x-.",
        ),
    ],
)
def test_a_planner_is_told_what_to_write(text: str, message: str, remedy: str) -> None:
    found = first(text)
    assert (message, remedy) == (found.message, found.remedy)


def test_forms_are_no_parameters_and_not_given_for_json() -> None:
    assert "form" not in first("place: Tampere").params
    catalogue = load(plugins=False)
    source = read_text(b'{"mutuallearning": 1, "kind": "activity-plan", "place": "Tampere"}', "json")
    (found,) = check_source(source, catalogue, select(catalogue, only=["REF"])).findings
    assert "Write a value of the expected type." == found.remedy


@pytest.mark.parametrize("word", ["talkk", "x" * 90, "reviewers-and-others-who-sit-there"])
def test_allowed_words_are_never_cut(word: str) -> None:
    for text in (f"stage: {word}", f"actors: [{{id: a, category: {word}}}]", f"papers: [{{kind: {word}}}]"):
        found = first(text)
        allowed = found.params["allowed"]
        assert isinstance(allowed, tuple)
        named = found.message.partition("; allowed are ")[2].partition(" and ")[0].split(", ")
        assert set(named) <= set(allowed)
        assert len(found.message) <= 100


@pytest.mark.parametrize("format_", ["study-visit", "peer-review/interreg"])
def test_a_format_as_the_kind_is_called_a_format(format_: str) -> None:
    (found,) = check(f"mutuallearning: 1\nkind: {format_}\n").findings
    assert (
        f'"{format_}" is not a known value here; it is a format; the kind is activity-plan' == found.message
    )
    assert f"Write it in this form: `kind: activity-plan` and `format: {format_}`." == found.remedy
    assert len(found.message) <= 100


@pytest.mark.parametrize("key", ["Mutuallearning", "mutual_learning", "mutuallearing"])
def test_a_misspelt_version_key_is_a_misspelt_key(key: str) -> None:
    (found,) = check(f"title: Vienna\n{key}: 1\n").findings
    assert ("DOC101", f"/{key}", 2, 1) == (found.code, found.pointer, found.line, found.column)
    assert f'The key "{key}" is not known here; did you mean mutuallearning?' == found.message


@pytest.mark.parametrize(
    ("version", "message", "remedy"),
    [
        ("1.0", "is the number 1.0; it must be the whole number 1", "Write `mutuallearning: 1`."),
        ('"1"', 'is the text "1"; it must be the whole number 1', "Write `mutuallearning: 1`."),
        ("true", "is not a whole number; it must be the whole number 1", "Write `mutuallearning: 1`."),
        (
            "7",
            "is 7; this release reads 1",
            "Install a newer release, or write the version that this one reads.",
        ),
    ],
)
def test_a_version_that_is_not_known_says_what_to_write(version: str, message: str, remedy: str) -> None:
    (found,) = check(f"mutuallearning: {version}\nkind: activity-plan\n").findings
    assert (f"The format version {message}", remedy) == (found.message, found.remedy)


def test_a_broken_plan_is_judged_as_far_as_it_can_be() -> None:
    report = check(BROKEN)
    outcomes = {verdict.code: verdict for verdict in report.verdicts}
    assert "partly_judged" == report.state
    # The owner could be read; the parties could not all be read, and the rule says what blocks it.
    assert "met" == outcomes["GOV101"].verdict
    assert "not_judged" == outcomes["EMP105"].verdict
    assert (outcomes["EMP105"].because or "").startswith("blocked by DOC")


def test_a_misspelt_key_makes_what_was_meant_unknown_not_unsaid() -> None:
    text = "mutuallearning: 1\nkind: activity-plan\nformat: peer-review\nstage: final\ngaol: {statement: x}\n"
    verdict = next(verdict for verdict in check(text, "GOV401").verdicts if verdict.code == "GOV401")
    assert ("not_judged", "blocked by DOC101 unknown-key in line 5") == (verdict.verdict, verdict.because)


def test_pointers_count_items_that_could_not_be_read() -> None:
    text = (
        "mutuallearning: 1\nkind: activity-plan\nformat: peer-review\nstage: final\n"
        "follow_up: {actions: [{due: 2026-06}, {what: Tell the board, due: 2026-06}]}\n"
    )
    report = check(text, "GOV602")
    assert [("DOC102", "/follow_up/actions/0/what"), ("GOV602", "/follow_up/actions/1/owner")] == [
        (found.code, found.pointer) for found in report.findings
    ]


@pytest.mark.parametrize(
    ("text", "code", "pointer"),
    [
        ("title: x\n", "DOC108", ""),
        ("mutuallearning: 1\n", "DOC102", "/kind"),
        ("mutuallearning: 1\nkind: 5\n", "DOC103", "/kind"),
        ("mutuallearning: 1\nkind: activity\n", "DOC104", "/kind"),
    ],
)
def test_what_is_not_one_of_our_documents_gets_one_finding(text: str, code: str, pointer: str) -> None:
    report = check(text)
    assert [(code, pointer)] == [(found.code, found.pointer) for found in report.findings]
    assert "partly_judged" == report.state
    assert not report.ok("error")
    assert {"not_judged"} == {verdict.verdict for verdict in report.verdicts if verdict.code[:3] != "DOC"}


def test_an_unknown_version_is_refused() -> None:
    report = check("mutuallearning: 7\nkind: activity-plan\n")
    assert ("unreadable", ["DOC008"]) == (report.state, [found.code for found in report.findings])


@pytest.mark.parametrize(
    ("text", "code", "entity"),
    [
        ("mutuallearning: 1\nkind: 5\n", "DOC103", "activity-plan"),
        (
            "mutuallearning: 1\nkind: activity-plan\nactors:\n  - id: Somebody Else\n    zz: 1\n",
            None,
            "actor",
        ),
    ],
)
def test_what_is_wrong_is_told_of_the_object_in_which_it_stands(
    text: str, code: str | None, entity: str
) -> None:
    catalogue = load(plugins=False)
    found = check_source(read_text(text.encode(), "yaml"), catalogue, select(catalogue)).findings
    assert code in (None, found[0].code)
    assert entity in {finding.entity.kind for finding in found}


def test_an_error_with_findings_tells_each_with_its_place() -> None:
    text = "mutuallearning: 1\nkind: activity-plan\ntitle: 5\n"
    catalogue = load(plugins=False)
    findings = check_source(
        read_text(text.encode(), "yaml"), catalogue, select(catalogue, only=["DOC"])
    ).findings
    unplaced = attrs.evolve(findings[0], line=None, pointer="")
    told = str(DocumentError((findings[0], unplaced), "plan.yaml")).splitlines()
    assert "plan.yaml has 2 problems" == told[0]
    assert told[1].startswith("  line 3, column 8 (/title): ")
    assert told[2].startswith("  no line (document): ")


def test_a_finding_says_where_its_place_begins_and_ends() -> None:
    found = first("title: 5\n")
    assert (3, 8, 3, 9) == (found.line, found.column, found.end_line, found.end_column)


def test_an_object_without_a_title_is_known_by_its_name() -> None:
    assert "Finland" == first("parties: [{id: host, name: Finland, zz: 1}]\n").entity.title


def test_what_blocks_all_of_a_file_has_no_line() -> None:
    catalogue = load(plugins=False)
    report = unread(
        (refused(Refusal("empty-document"), catalogue),), catalogue, select(catalogue), None, None
    )
    (problem,) = report.findings
    judged = {verdict.because for verdict in report.verdicts if verdict.verdict == "not_judged"}
    assert {f"blocked by {problem.code} {problem.name}"} == judged
