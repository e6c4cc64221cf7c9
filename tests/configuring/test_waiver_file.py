"""Waivers in files of their own: read and refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

from mutuallearning.configuring.waiver_file import FileWaiver, WaiverFile, WaiverFileError, read_waivers
from mutuallearning.reporting.file_schemas import waivers_schema
from mutuallearning.sources import Waiver


def write(folder: Path, text: str, name: str = "waivers.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_waiver_in_a_file_says_what_one_in_a_document_does_and_its_path() -> None:
    assert {"path"} == set(FileWaiver.model_fields) - set(Waiver.model_fields)
    schema = waivers_schema()
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate({"waivers": [{"path": "a", "rule": "CUR101", "reason": "Later."}]})
    assert not Draft202012Validator(schema).is_valid({"waivers": [{"path": "a", "rule": "CUR101"}]})


def test_they_are_read_from_yaml_and_json(tmp_path: Path) -> None:
    waiver = FileWaiver(path="plans/**", rule="CUR101", reason="Later.")
    yaml = write(tmp_path, "waivers:\n  - path: plans/**\n    rule: CUR101\n    reason: Later.\n")
    json = write(tmp_path, WaiverFile(waivers=(waiver,)).model_dump_json(exclude_none=True), "w.json")
    assert (waiver,) == read_waivers(yaml).waivers == read_waivers(json).waivers


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- rule: CUR101\n", ":1 holds no waivers: The document is a list"),
        ("waivers: &a []\n", ":1 holds no waivers: &a is an anchor or alias"),
        (
            "waiver: []\n",
            ":1 holds no waivers: the key waiver is not known, did you mean waivers?; and 1 more",
        ),
        ("waivers:\n  - rule: CUR101\n", ":2 holds no waivers: the key reason is missing"),
        (
            "waivers:\n  - rule: CUR101\n    resaon: x\n",
            ":3 holds no waivers: the key resaon is not known, did you mean reason?; and 1 more",
        ),
        ("waivers: x\n", ":1 holds no waivers: the key waivers must be a list"),
        (
            "waivers:\n  - rule: CUR101\n    reason: x\n    path: ../a\n",
            ":4 holds no waivers: the key path must be a path or pattern below the folder of the file",
        ),
        (
            "waivers:\n  - rule: CUR101\n    reason: x\n    until: soon\n",
            ":4 holds no waivers: the key until must be ",
        ),
    ],
)
def test_what_holds_no_waivers_is_told_by_line_and_key(tmp_path: Path, text: str, told: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(WaiverFileError) as caught:
        read_waivers(path)
    assert str(caught.value).startswith(f"{path}{told}")
    assert 1 == len(str(caught.value).splitlines())


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(WaiverFileError, match=r"^There is no file "):
        read_waivers(tmp_path / "waivers.yaml")
