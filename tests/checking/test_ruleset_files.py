"""Rulesets of the library by name, and those of users in files."""

from __future__ import annotations

from pathlib import Path

import pytest

from mutuallearning.checking import ruleset_files
from mutuallearning.checking.ruleset import Ruleset
from mutuallearning.checking.ruleset_files import RulesetError, find, get, layers, names, read
from mutuallearning.errors import UnknownNameError


def write(folder: Path, text: str = "", name: str = "ours.toml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_name_of_the_library_gives_its_ruleset() -> None:
    assert [*names()] == [get(name).name for name in names()] == [find(name).name for name in names()]


@pytest.mark.parametrize(("name", "meant"), [("stirct", "strict"), ("work_place", "workplace")])
def test_an_unknown_name_gets_a_suggestion(name: str, meant: str) -> None:
    with pytest.raises(UnknownNameError, match=f"There is no ruleset '{name}'; did you mean '{meant}'"):
        find(name)


def test_a_file_is_named_after_itself_unless_it_says_a_name(tmp_path: Path) -> None:
    assert "ours.toml" == read(write(tmp_path)).name
    assert "Ours" == read(write(tmp_path, 'name = "Ours"')).name


@pytest.mark.parametrize("given", ["strict.toml", "./strict.toml", Path("strict.toml")])
def test_a_path_is_a_file_and_never_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str | Path
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, 'ignore = ["CUR101"]', "strict.toml")
    assert ("CUR101",) == find(given).ignore
    assert find("strict") == get("strict")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('selct = ["CUR"]', "the key selct is not known, did you mean select[?]"),
        ('severities = { CUR101 = "error" }', "the key severities is not known, did you mean severity[?]"),
        ('select = "CUR"', "select must be a list in square brackets"),
        ('preview = "yes"', "preview must be true or false"),
        ('severity = "error"', "severity must be a table of keys and values"),
        ('severity = { CUR101 = "bad" }', "severity.CUR101 must be 'error', 'warning' or 'advice'"),
        ('extends = [""]', "extends.1 must be a text that is not blank"),
        ("select = ", "is not TOML"),
    ],
)
def test_what_is_no_ruleset_is_told_by_file_and_key(tmp_path: Path, text: str, told: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(RulesetError, match=told) as raised:
        find(path)
    assert str(path) in str(raised.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(RulesetError, match=r"There is no file .*ours\.toml"):
        read(tmp_path / "ours.toml")


def test_what_is_extended_comes_first_and_once(tmp_path: Path) -> None:
    write(tmp_path, 'extends = ["light"]', "team/base.toml")
    path = write(tmp_path, 'extends = ["strict", "base.toml", "light"]', "team/ours.toml")
    assert ["default", "strict", "light", "base.toml", "ours.toml"] == [
        layer.name for layer in layers(read(path))
    ]


def test_files_that_are_extended_stand_beside_the_one_that_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, 'ignore = ["CUR101"]', "team/base.toml")
    write(tmp_path, 'extends = ["../team/base.toml"]', "ours/ours.toml")
    monkeypatch.chdir(tmp_path / "team")
    [below, _] = layers(find("../ours/ours.toml"))
    assert ("CUR101",) == below.ignore


def test_an_unknown_one_that_is_extended_is_told_by_who_extends_it(tmp_path: Path) -> None:
    path = write(tmp_path, 'extends = ["lite"]')
    with pytest.raises(RulesetError, match=r"'ours.toml' extends an unknown one: There is no ruleset 'lite'"):
        layers(read(path))
    with pytest.raises(UnknownNameError, match="There is no ruleset 'lite'"):
        layers(Ruleset(extends=("lite",)))


def test_a_circle_is_refused(tmp_path: Path) -> None:
    write(tmp_path, 'extends = ["b.toml"]', "a.toml")
    write(tmp_path, 'extends = ["./a.toml"]', "b.toml")
    with pytest.raises(RulesetError, match="extends itself, by way of"):
        layers(find(tmp_path / "a.toml"))


def test_no_more_are_read_than_people_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ruleset_files, "MOST", 3)
    for number in range(5):
        write(tmp_path, f'extends = ["r{number + 1}.toml"]', f"r{number}.toml")
    write(tmp_path, "", "r5.toml")
    assert 3 == len(layers(find(tmp_path / "r3.toml")))
    with pytest.raises(RulesetError, match="extends more than 3 others"):
        layers(find(tmp_path / "r0.toml"))


def test_what_is_extended_by_several_is_there_once_and_first(tmp_path: Path) -> None:
    for name, extends in (("base", []), ("left", ["base"]), ("right", ["base"]), ("top", ["left", "right"])):
        words = ", ".join(f'"{tmp_path / one}.toml"' for one in extends)
        (tmp_path / f"{name}.toml").write_text(f'name = "{name}"\nextends = [{words}]\n', encoding="utf-8")
    found = [layer.name for layer in layers(read(tmp_path / "top.toml"))]
    assert ["base", "left", "right", "top"] == found
