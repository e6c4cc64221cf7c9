"""Two reports side by side."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, cast

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking.retired import RetiredRule
from mutuallearning.comparing import difference
from mutuallearning.comparing.difference import Difference, diff
from mutuallearning.errors import UnknownNameError
from mutuallearning.findings.verdict import Verdict
from mutuallearning.reporting.file_schemas import difference_schema

Make = Callable[..., Any]


def told(found: Difference) -> list[tuple[str, str | None]]:
    return [(change.sort, change.because) for change in found.changes]


def test_new_fixed_and_unchanged(found: Make, report: Make) -> None:
    old = report(found(), found(code="CUR102"), judged=["CUR103"])
    new = report(found(line=70), found(code="CUR103"), judged=["CUR102"])
    result = diff(old, new)
    assert [("unchanged", None), ("new", None), ("fixed", None)] == told(result)
    assert {"new": 1, "fixed": 1, "changed": 0, "unseen": 0, "unchanged": 1} == result.counts


def test_the_same_twice_is_counted(found: Make, report: Make) -> None:
    assert [("unchanged", None), ("new", None)] == told(diff(report(found()), report(found(), found())))
    assert [("unchanged", None), ("fixed", None)] == told(diff(report(found(), found()), report(found())))


def test_a_rule_that_was_not_asked_is_no_fault_of_the_plan(found: Make, report: Make) -> None:
    result = diff(report(judged=["CUR102"]), report(found()))
    assert [("changed", "the rule was not asked before")] == told(result)
    assert result.ok()
    older = attrs.evolve(report(judged=["CUR102"]), catalogue="2025.4 + more 1")
    assert [("changed", "the rule is new in the catalogue 2026.1")] == told(diff(older, report(found())))


def test_a_rule_that_is_no_more_fixes_nothing(
    found: Make, report: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = report(found(code="CUR199"))
    assert [("changed", "the rule is not asked any more")] == told(diff(old, report(judged=["CUR101"])))
    gone = RetiredRule(code="CUR199", name="dull", since="2026.1", until="2027.1", reason="Too noisy.")
    catalogue = attrs.evolve(catalogues.load(), retired=(gone,))
    monkeypatch.setattr(difference, "load_catalogue", lambda **_: catalogue)
    assert [("changed", "the rule was retired in 2027.1")] == told(diff(old, report(judged=["CUR101"])))


def test_another_severity_is_a_change_and_not_new(found: Make, report: Make) -> None:
    result = diff(report(found(severity="advice")), report(found()))
    assert [("changed", "was of the severity advice")] == told(result)
    assert ["advice"] == [change.severity_before for change in result.changes]
    assert result.ok()


def test_what_is_open_again_is_new(found: Make, report: Make) -> None:
    result = diff(report(found(state="waived", severity="warning")), report(found()))
    assert [("new", "was waived and was of the severity warning")] == told(result)
    assert not result.ok()
    assert [("changed", "is baselined now")] == told(diff(report(found()), report(found(state="baselined"))))


@pytest.mark.parametrize("verdict", ["not_judged", "errored"])
def test_what_was_not_judged_is_not_fixed(found: Make, report: Make, verdict: Any) -> None:  # noqa: ANN401 -- a word
    blind = report(verdicts=(Verdict("CUR101", "n", None, verdict, "no agenda"),))
    assert [("unseen", "the rule was not judged: no agenda")] == told(diff(report(found()), blind))
    assert [("new", "the rule was not judged before")] == told(diff(blind, report(found())))


def test_documents_that_only_one_report_has(found: Make, report: Make) -> None:
    one, other = report(found()), report(found(), path="b.yaml")
    assert [
        ("new", "the document was not checked before"),
        ("unseen", "the document was not checked"),
    ] == told(diff([one], [other]))
    assert [("unchanged", None)] * 2 == told(diff([one, other], [other, one]))
    assert [] == told(diff([], []))


def test_a_document_that_moved_is_known_by_its_id(found: Make, report: Make) -> None:
    plan = {"kind": "activity-plan", "id": "vienna"}
    one, other = report(found(), **plan), report(found(), path="2026/a.yaml", **plan)
    result = diff(one, other)
    assert [("unchanged", None)] == told(result)
    assert ["2026/a.yaml"] == [change.path for change in result.changes]
    twice = [one, report(found(), path="b.yaml", **plan)]
    assert {"new", "unseen"} == {sort for sort, _ in told(diff(twice, other))}


def test_documents_in_one_file_are_known_by_their_ids_whatever_their_order(found: Make, report: Make) -> None:
    one, two = (
        report(found(), path="all.ndjson", row=row, id=name) for row, name in ((1, "one"), (2, "two"))
    )
    moved = report(found(), path="all.ndjson", row=3, id="one")
    first = report(found(), path="all.ndjson", row=1, id="zero")
    assert [
        ("new", "the document was not checked before"),
        ("unchanged", None),
        ("unseen", "the document was not checked"),
    ] == told(diff([one, two], [first, moved]))
    unnamed = [report(path="all.ndjson", row=1), report(found(), path="all.ndjson", row=2)]
    assert [("unchanged", None)] == told(diff(unnamed, unnamed))


def test_a_file_whose_document_has_another_id_now_is_the_same(found: Make, report: Make) -> None:
    assert [("unchanged", None)] == told(diff(report(found(), id="old"), report(found(), id="new")))


def test_a_structural_problem_is_new_whatever_was_asked(found: Make, report: Make) -> None:
    result = diff(report(judged=["CUR101"]), report(found(code="DOC101"), judged=["CUR101"]))
    assert [("new", None)] == told(result)
    assert not result.ok()


def test_only_what_is_new_counts_at_the_gate(found: Make, report: Make) -> None:
    result = diff(report(judged=["CUR101", "CUR102"]), report(found(severity="warning")))
    assert (True, False, False) == (result.ok(), result.ok("warning"), result.ok("advice"))
    assert diff(report(judged=["CUR101"]), report(found(certainty="ask"))).ok("advice")
    with pytest.raises(UnknownNameError, match="did you mean 'warning'"):
        result.ok(cast("Any", "warnin"))


def test_the_published_form_is_what_its_schema_says(found: Make, report: Make) -> None:
    schema = difference_schema()
    Draft202012Validator.check_schema(schema)
    later = attrs.evolve(report(found(), found(code="CUR102")), as_of=datetime.date(2026, 2, 1))
    for result in (diff(report(found(severity="advice")), later), diff([], later), diff(later, ())):
        Draft202012Validator(schema).validate(result.to_data())
        assert result.to_json() == result.to_json()
    with pytest.raises(Exception, match="'sort' is a required property"):
        Draft202012Validator(schema).validate({**result.to_data(), "changes": [{}]})


MARKS = st.lists(
    st.tuples(
        st.sampled_from(["CUR101", "CUR102", "DOC101"]),
        st.sampled_from("ab"),
        st.sampled_from(["open", "waived", "baselined"]),
        st.sampled_from(["error", "advice"]),
    ),
    max_size=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=MARKS, now=MARKS)
def test_every_finding_is_told_once(found: Make, report: Make, before: Any, now: Any) -> None:  # noqa: ANN401 -- lists
    old, new = (
        report(
            *(found(code=code, mark=mark, state=state, severity=level) for code, mark, state, level in marks)
        )
        for marks in (before, now)
    )
    assert [("unchanged", None)] * len(now) == told(diff(new, new))
    changes = diff(old, new).changes
    was_there = [change for change in changes if change.state_before is not None]
    gone = [change for change in changes if change.sort == "fixed" or change.finding not in new.findings]
    assert len(before) == len(was_there)
    assert len(now) >= len(changes) - len(was_there)
    assert len(changes) <= len(before) + len(now)
    assert len(gone) <= len(before)
    assert len(changes) == len(diff(new, old).changes)
