"""A baseline over a run: what it could do without, and what a new one holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mutuallearning.checking.catalogue import Catalogue, load
from mutuallearning.comparing.baseline import Baseline
from mutuallearning.comparing.marking import Marking
from mutuallearning.findings.verdict import Verdict

Make = Callable[..., Any]


@pytest.fixture
def catalogue() -> Catalogue:
    return load()


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).touch()


def marking(catalogue: Catalogue, *reports: Any, learns: bool = False) -> Marking:  # noqa: ANN401 -- reports
    return Marking(Path(), catalogue, Baseline.of(reports), learns=learns)


def gone(marking: Marking) -> list[tuple[str, str, int]]:
    return [(key.path, key.code, count) for key, count in sorted(marking.gone().items())]


def test_what_is_still_there_is_not_gone(found: Make, report: Make, catalogue: Catalogue) -> None:
    run = marking(catalogue, report(found()))
    assert ["baselined"] == [one.state for one in run.apply(report(found())).findings]
    assert [] == gone(run)


def test_what_was_judged_and_not_found_is_gone(found: Make, report: Make, catalogue: Catalogue) -> None:
    run = marking(catalogue, report(found(), found(), found(mark="b")))
    run.apply(report(found()))
    assert [("a.yaml", "CUR101", 1), ("a.yaml", "CUR101", 1)] == gone(run)


@pytest.mark.parametrize("verdict", ["not_judged", "errored"])
def test_what_was_not_judged_may_still_be_there(
    found: Make,
    report: Make,
    catalogue: Catalogue,
    verdict: Any,  # noqa: ANN401 -- a word
) -> None:
    run = marking(catalogue, report(found()))
    run.apply(report(verdicts=(Verdict("CUR101", "n", None, verdict),)))
    assert [] == gone(run)


def test_nor_what_was_not_asked_or_not_checked(found: Make, report: Make, catalogue: Catalogue) -> None:
    run = marking(catalogue, report(found()), report(found(), path="b.yaml"))
    run.apply(report(judged=["CUR102"]))
    assert [] == gone(run)


def test_a_document_or_a_rule_that_is_no_more_is_gone(
    found: Make, report: Make, catalogue: Catalogue
) -> None:
    run = marking(catalogue, report(found(), path="c.yaml"), report(found(code="CUR999")))
    run.apply(report(judged=["CUR101"]))
    assert [("a.yaml", "CUR999", 1), ("c.yaml", "CUR101", 1)] == gone(run)


def test_what_is_waived_now_is_gone(found: Make, report: Make, catalogue: Catalogue) -> None:
    run = marking(catalogue, report(found()))
    run.apply(report(found(state="waived")))
    assert [("a.yaml", "CUR101", 1)] == gone(run)


def test_a_new_baseline_holds_what_is_there(found: Make, report: Make, catalogue: Catalogue) -> None:
    run = marking(catalogue, learns=True)
    new, structural = found(), found(code="DOC101")
    after = run.apply(report(new, structural))
    assert ["baselined", "open"] == [one.state for one in after.findings]
    assert Baseline.of([report(new)]) == run.learnt()


def test_what_is_known_already_is_counted_once(found: Make, report: Make, catalogue: Catalogue) -> None:
    run = marking(catalogue, report(found()), learns=True)
    run.apply(report(found(state="baselined"), found(mark="b")))
    assert Baseline.of([report(found(), found(mark="b"))]) == run.learnt()


def test_a_new_baseline_keeps_what_the_run_did_not_see(
    found: Make, report: Make, catalogue: Catalogue
) -> None:
    unseen, removed = report(found(), path="b.yaml"), report(found(), path="c.yaml")
    run = marking(catalogue, report(found()), unseen, removed, learns=True)
    run.apply(report(judged=["CUR101"]))
    assert Baseline.of([unseen]) == run.learnt()
