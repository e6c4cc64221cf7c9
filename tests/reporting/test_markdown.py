"""A page of Markdown shows every finding in a table, and what was not judged below it."""

from __future__ import annotations

from collections.abc import Callable

import attrs
from consumers import markdown

from mutuallearning.findings.report import Report
from mutuallearning.reporting.markdown import LONGEST

COMMENT = 65_536
"""Characters that a comment on GitHub may have."""


def test_a_finding_is_a_row(report: Callable[..., Report], written: Callable[..., str]) -> None:
    page = markdown(written("markdown", report("topcs: 1\n")))
    assert page.headings[0].startswith("mutuallearning: 1 document: 1 error; ")
    assert ["plan.yaml “Vienna”"] == page.headings[1:]
    assert [
        "error",
        'The key "topcs" is not known here; did you mean topics? (DOC101 unknown-key)',
        "plan.yaml:6:1",
        "Correct the spelling, or move own data under extensions.",
    ] == page.rows[-1]
    assert page.links[-1].endswith("/rules/unknown-key/")
    assert 1 == len(page.rows)


def test_a_document_without_findings_says_how_much_was_judged(
    report: Callable[..., Report], written: Callable[..., str]
) -> None:
    one = report("topics:\n  - id: t\n    title: T\n    questions: [{id: q, text: How?}]\n")
    page = markdown(written("markdown", one))
    assert [] == page.rows
    assert f"No structural problem found; {one.judged} of {len(one.verdicts)} rules judged." in page.text


def test_what_was_not_judged_is_counted_and_told(
    report: Callable[..., Report], written: Callable[..., str]
) -> None:
    one = report(select=("CUR", "GOV"))
    text = written("markdown", one)
    assert f"<details><summary>{one.counts['not_judged']} rules not judged</summary>" in text
    assert any(said.startswith("not judged: ") for said in markdown(text).text)


def test_waived_findings_are_told(report: Callable[..., Report], written: Callable[..., str]) -> None:
    waived = report("waivers:\n  - {rule: CUR101, reason: Asked elsewhere, until: 2026-12}\n")
    ((how, what, *_),) = markdown(written("markdown", waived)).rows
    assert "error, waived" == how
    assert "(waived: Asked elsewhere, until 2026-12)" in what


def test_a_crash_is_in_sight(crashed: Report, written: Callable[..., str]) -> None:
    page = markdown(written("markdown", crashed))
    assert "CUR101 no-learning-questions crashed, the rule raised ZeroDivisionError" in page.text


def test_a_page_is_never_too_long_and_says_what_it_leaves_out(
    report: Callable[..., Report], written: Callable[..., str]
) -> None:
    one = report()
    long = attrs.evolve(one, findings=one.findings * 1000)
    text = written("markdown", long, one, one)
    assert LONGEST < len(text) < COMMENT
    page = markdown(text)
    (more,) = [said for said in page.text if said.endswith("more findings.")]
    assert 1000 == len(page.rows) + int(more.split()[6])
    assert "There is no room here for 2 more documents with 2 findings." == page.text[-1]


def test_many_documents_are_cut_off(report: Callable[..., Report], written: Callable[..., str]) -> None:
    text = written("markdown", *[report()] * 400)
    assert LONGEST < len(text) < COMMENT
    page = markdown(text)
    assert 400 == len(page.headings) - 1 + int(page.text[-1].split()[6])


def test_the_address_of_a_rule_must_be_of_the_web(
    report: Callable[..., Report], written: Callable[..., str]
) -> None:
    one = report()
    found = attrs.evolve(one.findings[0], doc_url="javascript:alert(1)")
    assert [] == markdown(written("markdown", attrs.evolve(one, findings=(found,)))).links


def test_skipped_files_are_counted(report: Callable[..., Report], written: Callable[..., str]) -> None:
    assert "3 files skipped" in markdown(written("markdown", report(), skipped=3)).headings[0]
