"""What was found, by moment and principle."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest

from mutuallearning.checking import catalogue
from mutuallearning.formatbook.book import builtin
from mutuallearning.reporting.html.citations import Citations
from mutuallearning.reporting.html.found import Found, sort_found
from mutuallearning.reporting.html.moments import Calendar
from mutuallearning.reporting.html.subject import Subject

Make = Callable[..., Subject]


def found(one: Subject) -> Found:
    calendar = Calendar(document=one.document, catalogue=catalogue.load(), formats=builtin(), dated={})
    return sort_found(one.report.findings, calendar, Citations(), one.report.as_of)


def test_each_finding_stands_once(subject: Make, plan: str) -> None:
    one = subject(plan)
    sorted_ = found(one)
    items = [item for group in sorted_.groups for part in group.parts for item in part.items]
    assert sorted(each.message for each in one.report.findings) == sorted(item.message for item in items)
    assert len(items) == sum(sum(row.counts) for row in sorted_.rows)


def test_the_worst_stands_first_and_questions_last(subject: Make, plan: str) -> None:
    order = ["error", "warning", "advice", "ask"]
    for group in found(subject(plan)).groups:
        for part in group.parts:
            signs = [order.index(item.sign) for item in part.items]
            assert sorted(signs) == signs


def test_each_finding_says_why_and_what_it_rests_on(subject: Make, plan: str) -> None:
    for group in found(subject(plan)).groups:
        for part in group.parts:
            for item in part.items:
                assert item.why
                assert item.remedy
                assert item.where


def test_a_person_is_named_by_role_alone_and_keys_are_set_as_code(subject: Make, plan: str) -> None:
    one = subject(plan)
    first = one.report.findings[0]
    entity = attrs.evolve(first.entity, kind="actor", title='facilitator "press-officer"')
    finding = attrs.evolve(first, entity=entity, remedy="Note it under `goal`.", line=3, state="open")
    shown = found(attrs.evolve(one, report=attrs.evolve(one.report, findings=(finding,))))
    item = shown.groups[0].parts[0].items[0]
    assert 'Facilitator "press-officer", line 3' == item.where
    assert "Note it under <code>goal</code>." == str(item.remedy)


@pytest.mark.parametrize(
    ("start", "told"),
    [
        ("2027-03-04", "The activity starts: Thu 4 March 2027"),
        ("2027-03", "The activity starts: 2027-03"),
        ("2025-03-04", "The activity was to start: Tue 4 March 2025, which has passed"),
    ],
)
def test_the_moment_has_a_day(subject: Make, plan: str, start: str, told: str) -> None:
    groups = found(subject(plan.replace("dates: {start: 2027-03-04}", f"dates: {{start: {start}}}"))).groups
    notes = [str(group.note) for group in groups if "invited" in group.title]
    assert [True] == [note.endswith(told) for note in notes]


def test_what_is_waived_is_set_aside(subject: Make, plan: str) -> None:
    one = subject(plan)
    first = attrs.evolve(one.report.findings[0], state="baselined")
    report = attrs.evolve(one.report, findings=(first, *one.report.findings[1:]))
    aside = found(attrs.evolve(one, report=report)).aside
    assert [("Baselined", first.message)] == [(item.note, item.message) for item in aside]
