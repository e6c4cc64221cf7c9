"""One input: what of it is a document, what is passed over, what is refused."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from mutuallearning import api
from mutuallearning.cli.examine import Examined, Examiner
from mutuallearning.cli.inputs import Input
from mutuallearning.reading.limits import DEFAULT

AS_OF = datetime.date(2026, 1, 15)


def examine(path: str, *, named: bool = False, show_names: bool = False) -> Examined | None:
    catalogue, selection = api.selection(select=["CUR101"])
    examiner = Examiner(catalogue=catalogue, selection=selection, as_of=AS_OF, show_names=show_names)
    return examiner.examine(Input(path, named))


def row(examined: Examined | None, number: int) -> str | None:
    return examined.line(number) if examined and examined.line else None


def state(path: str, *, named: bool = False) -> str | None:
    examined = examine(path, named=named)
    return examined.report.state if examined else None


@pytest.mark.parametrize(
    "data",
    [
        b"title: a shopping list\n",
        b"- a\n- b\n",
        b"",
        b"\xff\xfe\x00\x01binary",
        b"a: *alias\n",
        b"site:\n  mutuallearning: {image: x}\n",
        b"# about mutuallearning\na: &x 1\n",
        b'"mutuallearning"',
        b"- mutuallearning\n",
        b"# mutuallearning: 1\na: &x 1\n",
        b"title: Mutual learning\n",
        b"mutual-learnings: 1\n",
    ],
)
def test_a_file_in_a_folder_that_is_no_document_is_passed_over(data: bytes) -> None:
    Path("x.yaml").write_bytes(data)
    assert examine("x.yaml") is None


@pytest.mark.parametrize(
    "data",
    [
        b"mutuallearning: 1\na: &x 1\n",
        b"\xef\xbb\xbfmutuallearning: 1\na: &x 1\n",
        b"title: x\n'mutuallearning': 1\ntitle: y\n",
        b'{"title": "x", "mutuallearning": 1, "title": "y"}',
        b'{\n  "mutuallearning": 1,\n',
        b"# a plan\n\n  mutuallearning: 1\n  a: &x 1\n",
        b"mutuallearning: 1\ntitle: caf\xe9\n",
        "mutuallearning: 1\n".encode("utf-16"),
        b"mutuallearning: 99\n",
        b"services:\n  mutuallearning: &x\n    image: y\n",
        b"? mutuallearning\n: 1\na: &x 1\n",
        b"title: x\n!!str mutuallearning: 1\n",
        b"# a\r  mutuallearning: 1\ra: &x 1\n",
        b"# a\xe2\x80\xa8mutuallearning: 1\na: &x 1\n",
        b'{"a": "\n# ", mutuallearning: 1, b: &x 1}',
        b'"\\x6dutuallearning": 1\na: &x 1\n',
        b'"mutual\\\n  learning": 1\n',
        b"- mutuallearning: 1\n",
    ],
)
def test_a_file_in_a_folder_that_carries_the_key_and_is_refused_is_reported(data: bytes) -> None:
    Path("x.yaml").write_bytes(data)
    assert "unreadable" == state("x.yaml")


@pytest.mark.parametrize(
    "data",
    [
        b'{"\\u006dutuallearning": 1, "kind": "activity-plan"}',
        b'{"title": "x"\n, "mutuallearning"\n:\n1, "kind": "activity-plan"}',
    ],
)
def test_a_document_in_a_folder_is_known_however_its_key_is_written(data: bytes) -> None:
    Path("x.json").write_bytes(data)
    assert "judged" == state("x.json")


def test_a_list_is_treated_alike_in_both_syntaxes() -> None:
    Path("x.yaml").write_text("- mutuallearning: 1\n")
    Path("x.json").write_text('[{"mutuallearning": 1}]')
    assert ["unreadable", "unreadable"] == [state("x.yaml"), state("x.json")]


def test_a_file_in_a_folder_over_the_limit_is_reported_if_its_start_has_the_key() -> None:
    long = "x: 1\n" * (DEFAULT.yaml_bytes // 5)
    Path("a.yaml").write_text(f"mutuallearning: 1\n{long}")
    Path("b.yaml").write_text(f"{long}mutuallearning: 1\n")
    assert ["unreadable", None] == [state("a.yaml"), state("b.yaml")]


@pytest.mark.parametrize("key", ["Mutuallearning", "MUTUALLEARNING", "mutual_learning", "mutual-learning"])
def test_a_file_in_a_folder_whose_key_is_misspelt_is_reported(key: str) -> None:
    Path("x.yaml").write_text(f"{key}: 1\nkind: activity-plan\n")
    examined = examine("x.yaml")
    assert examined is not None
    assert ["DOC101"] == [finding.code for finding in examined.report.findings]
    assert "partly_judged" == examined.report.state


def test_a_named_file_must_be_a_document() -> None:
    Path("x.yaml").write_text("title: x\n")
    examined = examine("x.yaml", named=True)
    assert examined is not None
    assert ["DOC108"] == [finding.code for finding in examined.report.findings]


@pytest.mark.parametrize("path", ["missing.yaml", ".", ""])
def test_a_named_path_that_is_no_file_is_refused(path: str) -> None:
    assert "unreadable" == state(path, named=True)


def test_a_link_to_nothing_is_reported() -> None:
    Path("x.yaml").symlink_to("nowhere.yaml")
    assert "unreadable" == state("x.yaml")


def test_a_pipe_in_a_folder_is_not_opened() -> None:
    os.mkfifo("x.yaml")
    assert examine("x.yaml") is None


def test_a_file_that_may_not_be_read_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("x.yaml").touch()

    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    assert "unreadable" == state("x.yaml")


def test_names_of_persons_are_hidden_in_lines(write: Callable[..., Path]) -> None:
    path = str(
        write(more="actors:\n  - id: a\n    person: {name: Mara Muster}\nnotes: Ask Mara, mara@example.org\n")
    )
    examined, shown = examine(path), examine(path, show_names=True)
    assert "    person: {name: •••••••••••}" == row(examined, 8)
    assert "notes: Ask ••••, ••••••••••••••••" == row(examined, 9)
    assert "    person: {name: Mara Muster}" == row(shown, 8)


def test_names_of_persons_are_hidden_in_a_text_that_was_refused(write: Callable[..., Path]) -> None:
    path = str(write(more="actors:\n  - id: a\n    person: {name: Mara Muster, name: x}\n"))
    examined = examine(path, named=True)
    assert examined is not None
    assert "unreadable" == examined.report.state
    assert "    person: {name: •••••••••••, name: •}" == row(examined, 8)


def test_a_crash_of_the_check_is_a_report_of_its_own(
    write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("mutuallearning.cli.examine.check_read", crash)
    examined = examine(str(write()))
    assert examined is not None
    assert isinstance(examined.crash, ZeroDivisionError)
    assert "partly_judged" == examined.report.state
    assert {"errored"} == {verdict.verdict for verdict in examined.report.verdicts}
