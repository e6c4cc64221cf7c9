"""Whatever a document or a path says: every consumer reads the same findings, and none takes an order."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable

import attrs
import consumers
import pytest
from hostile_strings import HOSTILE

from mutuallearning.findings.finding import Entity, Finding, Related
from mutuallearning.findings.report import Report
from mutuallearning.reporting.escaping import visible
from mutuallearning.reporting.forms import FORMS
from mutuallearning.sources import Source, Waiver

TEXTS = pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())


@pytest.fixture
def hostile(report: Callable[..., Report]) -> Callable[[str], Report]:
    """Give a report that says a text wherever a document, a path or a plug-in has a say."""

    def hostile(text: str) -> Report:
        one = report(select=("CUR101", "CUR301"))
        waiver = Waiver.model_construct(rule=text, reason=text, who=text)
        opened = attrs.evolve(
            one.findings[0],
            message=text,
            remedy=text,
            pointer=f"/{text}",
            params={"text": text},
            entity=Entity("session", text, text),
            related=(Related(f"/{text}", text, 1, 1), Related("", text)),
            sources=(Source.model_construct(title=text, url=text),),
            doc_url=text,
        )
        waived = attrs.evolve(opened, code="XYZ101", name=text, state="waived", waiver=waiver)
        first, *others = (attrs.evolve(verdict, because=text) for verdict in one.verdicts)
        verdicts = (attrs.evolve(first, verdict="errored"), *others)
        return attrs.evolve(
            one,
            path=f"a/{text}",
            id=text,
            title=text,
            format=text,
            findings=(opened, waived),
            verdicts=verdicts,
        )

    return hostile


def shown(text: str) -> str:
    """Give what a reader sees of a text, in which spaces at its ends and their number may be lost."""
    return " ".join(visible(text).replace("\u200b", "").split())


@TEXTS
@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_hidden_and_no_server_takes_an_order(
    form: str, text: str, hostile: Callable[[str], Report], written: Callable[..., str]
) -> None:
    out = written(form, hostile(text))
    out.encode("utf-8")  # no halves of characters are left
    assert [] == [
        char for char in out if char != "\n" and unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    ]
    assert "##[" not in out
    assert "##vso[" not in out
    starts = {line.lstrip()[:9] for line in out.splitlines() if line.lstrip().startswith("::")}
    assert starts == ({"::error f"} if form == "github" else set())


@TEXTS
def test_json_keeps_it(text: str, hostile: Callable[[str], Report], written: Callable[..., str]) -> None:
    (line,) = written("jsonl", hostile(text)).splitlines()
    (document,) = json.loads(written("json", hostile(text)))["documents"]
    for found in (json.loads(line), document):
        assert [text, f"a/{text}"] == [found["findings"][0]["message"], found["path"]]


@TEXTS
def test_sarif(text: str, hostile: Callable[[str], Report], written: Callable[..., str]) -> None:
    run = consumers.sarif(written("sarif", hostile(text)))
    opened, waived = run["results"]
    assert [0, 1] == [len(one["suppressions"]) for one in (opened, waived)]
    assert visible(text) == waived["suppressions"][0]["justification"]
    assert "](" not in opened["message"]["text"]
    if "{" not in text and "](" not in text:
        assert opened["message"]["text"].startswith(visible(text))
    (artifact,) = run["artifacts"]
    uri = artifact["location"]["uri"]
    assert uri.startswith("a/")
    assert uri.isascii()
    assert not set(' <>"{}|\\^`#?[]\n') & set(uri)


@TEXTS
def test_junit(text: str, hostile: Callable[[str], Report], written: Callable[..., str]) -> None:
    one = hostile(text)
    ((name, tests),) = consumers.junit(written("junit", one)).items()
    assert name.startswith("a/")
    crashed, *skipped, waived = tests
    assert {"Error"} == {crashed.kind}
    # What reads XML makes one space of a tab, and so on; `visible` leaves none of them.
    assert visible(text) == crashed.message
    assert {"Skipped", ""} >= {test.kind for test in skipped}
    assert f"XYZ101 {visible(text)}" == waived.name
    assert waived.message.startswith(f"{visible(text)} (waived: ")


@TEXTS
def test_github(text: str, hostile: Callable[[str], Report], written: Callable[..., str]) -> None:
    commands, log = consumers.github(written("github", hostile(text)))
    found, crash = commands
    assert f"{visible(text)}\n{visible(text)}" == found.message
    assert visible(text) == crash.message
    assert found.properties["file"] == crash.properties["file"]
    assert found.properties["file"].startswith("a/")
    assert 2 == len(log)
    assert " XYZ101 " in log[0]


@TEXTS
def test_gitlab(text: str, hostile: Callable[[str], Report], written: Callable[..., str]) -> None:
    found, waived, crash = consumers.gitlab(written("gitlab", hostile(text)))
    assert found["description"].startswith(text)
    assert ["critical", "info", "blocker"] == [one["severity"] for one in (found, waived, crash)]


@TEXTS
def test_markdown(text: str, hostile: Callable[[str], Report], written: Callable[..., str]) -> None:
    page = consumers.markdown(written("markdown", hostile(text)))
    assert 2 == len(page.headings)
    found, waived = page.rows
    assert {4} == {len(row) for row in page.rows}
    assert "error" == found[0]
    assert f"{shown(text)} (CUR101 no-learning-questions)".strip() == " ".join(found[1].split())
    assert "error, waived" == waived[0]
    # One of these texts may be the address of a page, and is it as a whole.
    assert {"https://x.org%20"} >= {link[:16] for link in page.links}


@TEXTS
def test_a_rule_of_a_plug_in_is_described_with_it(
    text: str, hostile: Callable[[str], Report], written: Callable[..., str]
) -> None:
    run = consumers.sarif(written("sarif", hostile(text)))
    own = run["tool"]["driver"]["rules"][-1]
    assert "XYZ101" == own["id"]
    assert [] == consumers.markdown(f"{own['help']['markdown']}\n").links
    assert own.get("helpUri", "https://x.org%20").startswith("https://x.org%20")


def test_the_set_is_about_every_consumer(hostile: Callable[[str], Report]) -> None:
    found: Finding = hostile("x").findings[1]
    assert ("x", "x") == (found.message, found.waiver.reason if found.waiver else None)
    assert len(HOSTILE) == len(set(HOSTILE.values()))
