"""Configurations in files: found upwards, read, refused."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

from mutuallearning.configuring.configuration import Configuration
from mutuallearning.configuring.configuration_file import ConfigurationError, Finder, read
from mutuallearning.reporting.file_schemas import config_schema


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def nearest(path: str) -> str | None:
    found = Finder().nearest(path)
    return found.name if found else None


FULL = """
ruleset = "strict"
select = ["CUR"]
include = ["no-break"]
ignore = ["EMP101"]
preview = true
fail_on = "warning"
baseline = "base.json"
strict_baseline = true
waivers = ["waivers.yaml"]
profiles = ["formats"]
show_names = true

[severity]
CUR101 = "advice"

[files]
include = ["plans/**"]
exclude = ["drafts"]

[[overrides]]
paths = ["plans/first/**"]
ruleset = "light"
severity = { empathy = "warning" }
"""


def test_every_key_can_be_said_and_the_schema_knows_it() -> None:
    write("mutuallearning.toml", FULL)
    found = read("mutuallearning.toml").configuration
    assert {"extensions"} == set(Configuration.model_fields) - found.model_fields_set
    schema = config_schema()
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(tomllib.loads(FULL))
    assert not Draft202012Validator(schema).is_valid({"selct": []})
    assert not Draft202012Validator(schema).is_valid({"overrides": [{"paths": []}]})


def test_the_nearest_one_upwards_holds_alone() -> None:
    write("mutuallearning.toml", 'ignore = ["CUR101"]')
    write("plans/2026/mutuallearning.toml", "")
    assert "mutuallearning.toml" == nearest("a.yaml") == nearest("plans/a.yaml")
    assert "plans/2026/mutuallearning.toml" == nearest("plans/2026/x/y/a.yaml")
    found = Finder().nearest("plans/2026/a.yaml")
    assert found is not None
    assert found.configuration.ignore is None


def test_its_paths_start_from_its_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    write("mutuallearning.toml", "")
    Path("plans").mkdir()
    monkeypatch.chdir("plans")
    found = Finder().nearest("a.yaml")
    assert found is not None
    assert ("../mutuallearning.toml", "../ci/base.json") == (found.name, found.beside("ci/base.json"))


def test_without_one_there_is_none() -> None:
    assert nearest("a.yaml") is None


def test_a_table_of_pyproject_counts_where_there_is_no_file_of_its_own() -> None:
    write("pyproject.toml", '[tool.mutuallearning]\nfail_on = "never"')
    assert "pyproject.toml" == nearest("plans/a.yaml")
    assert "never" == read("pyproject.toml").configuration.fail_on
    write("mutuallearning.toml", "")
    assert "mutuallearning.toml" == nearest("a.yaml")


@pytest.mark.parametrize(
    "text",
    [
        '[project]\nname = "mutuallearning"',
        "[tool.black]",
        "this is = = no toml",
        '[project]\nname = "\udcff"',
    ],
)
def test_the_pyproject_of_others_is_passed_over(text: str) -> None:
    write("mutuallearning.toml", "")
    Path("plans").mkdir()
    Path("plans/pyproject.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert "mutuallearning.toml" == nearest("plans/a.yaml")


def test_a_file_with_a_byte_order_mark_is_read() -> None:
    Path("mutuallearning.toml").write_bytes(b'\xef\xbb\xbffail_on = "advice"\r\n')
    assert "advice" == read("mutuallearning.toml").configuration.fail_on


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('selct = ["CUR"]', "is no configuration: the key selct is not known, did you mean select?"),
        ('fail_on = "warn"', "fail_on must be 'error', 'warning', 'advice' or 'never'"),
        ("files = { exlude = [] }", "the key files.exlude is not known, did you mean exclude?"),
        ("[[overrides]]", "overrides.1.paths is missing"),
        ("[[overrides]]\npaths = []", "overrides.1.paths must be a list of at least one pattern"),
        ('[[overrides]]\npaths = ["../x"]', "overrides.1.paths.1 must be a path or pattern below the folder"),
        ('[[overrides]]\npaths = ["x"]\nfail_on = "error"', "the key overrides.1.fail_on is not known"),
        ('show_names = "yes"', "show_names must be true or false"),
        ("select = [", "is not TOML: "),
    ],
)
def test_what_is_no_configuration_is_told_by_file_and_key(text: str, told: str) -> None:
    write("mutuallearning.toml", text)
    with pytest.raises(ConfigurationError) as caught:
        nearest("a.yaml")
    assert str(caught.value).startswith("mutuallearning.toml ")
    assert told in str(caught.value)
    assert 1 == len(str(caught.value).splitlines())


def test_a_pyproject_is_told_by_its_table() -> None:
    write("pyproject.toml", '[tool.mutuallearning]\nselct = ["CUR"]')
    told = r"^\[tool.mutuallearning\] in pyproject.toml is no configuration: the key selct is not known"
    with pytest.raises(ConfigurationError, match=told):
        nearest("a.yaml")
    write("pyproject.toml", "[tool.mutuallearning]\nselct = [")
    with pytest.raises(ConfigurationError, match=r"^pyproject\.toml is not TOML: "):
        nearest("a.yaml")
    write("pyproject.toml", "")
    with pytest.raises(ConfigurationError, match=r"^pyproject\.toml has no table "):
        read("pyproject.toml")


def test_a_configuration_that_is_not_there_is_told() -> None:
    with pytest.raises(ConfigurationError, match=r"^There is no file nowhere\.toml$"):
        read("nowhere.toml")
