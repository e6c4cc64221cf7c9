"""Counts over reports, and the sentence about them."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from mutuallearning import api
from mutuallearning.findings.report import Report
from mutuallearning.findings.verdict import Verdict
from mutuallearning.reading.source import read_text
from mutuallearning.reporting.styled import plain
from mutuallearning.reporting.tally import Tally, statistics

CLEAN = "topics:\n  - id: t\n    title: T\n    questions: [{id: q, text: How?}]\n"


def test_one_document(report: Callable[..., Report]) -> None:
    tally = Tally().plus(report())
    assert str(tally).startswith("1 document: 1 error; ")
    assert " rules judged" in str(tally)


def test_several_documents(report: Callable[..., Report]) -> None:
    tally = Tally(skipped=2, links=1).plus(report()).plus(report("topcs: 1\ntpics: 1\n"))
    assert str(tally).startswith("2 documents: 3 errors; ")
    assert " judgements made" in str(tally)
    assert str(tally).endswith("; 2 files skipped (no key mutuallearning), 1 linked folder not followed")


def test_a_clean_document_is_not_praised(report: Callable[..., Report]) -> None:
    assert str(Tally().plus(report(CLEAN))).startswith("1 document: no structural problem found; ")


def test_neither_a_crash_nor_an_unread_document_is_clean(report: Callable[..., Report]) -> None:
    clean = report(CLEAN)
    crashed = attrs.evolve(clean, verdicts=(Verdict("CUR101", "x", None, "errored", "crash"),))
    unread = attrs.evolve(clean, state="unreadable")
    for one in (crashed, unread):
        assert "no structural problem" not in str(Tally().plus(one))
    assert "1 crashed" in str(Tally().plus(crashed))
    assert str(Tally().plus(unread)).startswith("1 document, 1 not read: nothing found")


def test_what_was_not_understood_is_not_counted_as_judged(report: Callable[..., Report]) -> None:
    catalogue, chosen = api.selection(select=["CUR101"])
    no_kind = api.check_read(read_text(b"mutuallearning: 1\n", "yaml"), catalogue, chosen)
    assert str(Tally().plus(no_kind)).endswith("; nothing was judged")
    clean = report(CLEAN)
    unread = attrs.evolve(no_kind, state="unreadable")
    both = Tally().plus(clean).plus(unread)
    assert "of which nothing was judged" not in str(both)
    assert str(both.plus(no_kind)).endswith(", 1 document of which nothing was judged")
    assert (2, 1, 1) == (both.documents, both.unreadable, both.blank)
    assert (clean.judged, len(clean.verdicts)) == (both.judged, both.asked)
    assert f"; {clean.judged} of {len(clean.verdicts)} judgements made" in str(both)


def test_the_most_frequent_rule_comes_first(report: Callable[..., Report]) -> None:
    tally = Tally().plus(report("topcs: 1\ntpics: 1\n")).plus(report())
    assert ["     2  error    DOC101 unknown-key", "     1  error    CUR101 no-learning-questions"] == plain(
        statistics(tally)
    ).splitlines()
