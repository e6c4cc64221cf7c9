"""Reports as people read them."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.findings.finding import Certainty, Related
from mutuallearning.findings.report import Report
from mutuallearning.reporting.privacy import SourceLine
from mutuallearning.reporting.styled import plain
from mutuallearning.reporting.text import brief, full
from mutuallearning.sources import Waiver

CATALOGUE = catalogues.load()


def shown(report: Report, line: SourceLine | None = None) -> str:
    return plain(full(report, CATALOGUE, line))


def test_a_finding_in_full(report: Callable[..., Report]) -> None:
    text = shown(report("topcs: 1\n"), lambda number: "topcs: 1" if number == 6 else "")
    assert text.startswith(
        'plan.yaml  "Vienna", peer-review, stage draft, judged in part\n'
        '  error unknown-key (DOC101): The key "topcs" is not known here; did you mean topics?\n'
        "    plan.yaml:6:1\n"
        "      6 | topcs: 1\n"
        "        | ^^^^^\n"
        "    why   "
    )
    assert "    do    Correct the spelling" in text


def test_reason_and_remedy_stand_once(report: Callable[..., Report]) -> None:
    text = shown(report("topcs: 1\ntpics: 1\n"))
    assert (2, 1, 1) == (text.count("(DOC101)"), text.count("why   "), text.count("do    "))


def test_each_remedy_stands_once(report: Callable[..., Report]) -> None:
    text = shown(report("place: Tampere\npurpose: x\nmode: 1\nnotes: 2\ngoal: Tampere\n"))
    assert 1 == text.count("    do    Write it in this form: `place: {city: Tampere}`.\n")
    assert 1 == text.count("    do    Put it in quotes to make it text.\n")


def test_how_sure_is_said_where_it_is_not_certain(report: Callable[..., Report]) -> None:
    found = report()
    expected: dict[Certainty, str] = {"heuristic": "may be wrong", "ask": "only people can answer"}
    for certainty, words in expected.items():
        one = attrs.evolve(found, findings=(attrs.evolve(found.findings[0], certainty=certainty),))
        assert words in shown(one)
        assert words not in shown(found)


def test_other_places_are_named(report: Callable[..., Report]) -> None:
    found = report()
    related = Related("/dates", "the dates", 9, 3)
    one = attrs.evolve(found, findings=(attrs.evolve(found.findings[0], related=(related,)),))
    assert "    also  plan.yaml:9:3 the dates\n" in shown(one)


def test_without_a_text_the_pointer_is_the_place(report: Callable[..., Report]) -> None:
    found = report()
    one = attrs.evolve(found, path=None, findings=(attrs.evolve(found.findings[0], line=None),))
    assert f"    document {found.findings[0].pointer}\n" in shown(one)
    assert plain(brief(one)).startswith("document: error CUR101 ")


def test_waived_findings_come_last_and_do_not_hide_that_nothing_is_open(
    report: Callable[..., Report],
) -> None:
    found = report()
    waiver = Waiver(rule="CUR101", reason="Asked \u202e elsewhere", who="owner")
    one = attrs.evolve(found, findings=(attrs.evolve(found.findings[0], state="waived", waiver=waiver),))
    text = " ".join(shown(one).split())
    assert r"(waived: Asked \u202e elsewhere, by owner)" in text
    assert "no structural problem found; " in text
    assert "why" not in text
    assert ": waived " in plain(brief(one))
    assert "(waived: " in plain(brief(one))
