"""What holds: the caller over the configuration, the overrides over the rest of it, all over the ruleset."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mutuallearning.checking import ruleset_files
from mutuallearning.checking.catalogue import load
from mutuallearning.checking.selection import select
from mutuallearning.configuring.configuration import Configuration
from mutuallearning.configuring.configuration_file import ConfigurationError, ConfigurationFile
from mutuallearning.configuring.settings import Asked, Settings, is_wanted, overriding, settings
from mutuallearning.errors import UnknownNameError

CATALOGUE = load()


def file(**said: Any) -> ConfigurationFile:  # noqa: ANN401 -- any key
    return ConfigurationFile("mutuallearning.toml", Path(), Configuration.model_validate(said))


def held(said: ConfigurationFile | None, path: str = "plans/a.yaml", **asked: Any) -> Settings:  # noqa: ANN401 -- any
    return settings(CATALOGUE, said, overriding(said, path), Asked(**asked))


def codes(found: Settings) -> set[str]:
    return {rule.code for rule in found.selection.rules}


def origins(found: Settings, key: str) -> list[tuple[Any, str]]:
    return [(one.value, one.origin) for one in found.origins if one.key == key]


def test_without_anything_the_defaults_hold() -> None:
    found = held(None)
    assert select(CATALOGUE) == found.selection
    assert ("error", None, False, (), (), False) == (
        found.fail_on,
        found.baseline,
        found.strict_baseline,
        found.waivers,
        found.profiles,
        found.show_names,
    )
    assert {"default"} == {one.origin for one in found.origins}


def test_the_configuration_is_put_on_top_of_its_ruleset() -> None:
    light = select(CATALOGUE, ruleset_files.get("light"))
    found = held(file(ruleset="light", include=["GOV202"], ignore=["CUR101"], severity={"GOV202": "error"}))
    assert "light" == found.selection.name
    assert ({"GOV202"}, {"CUR101"}) == (
        codes(found) - {rule.code for rule in light.rules},
        {rule.code for rule in light.rules} - codes(found),
    )
    assert "error" == found.selection.severity["GOV202"]
    assert [("light", "mutuallearning.toml")] == origins(found, "ruleset")


def test_overrides_hold_for_their_paths_in_their_order() -> None:
    said = file(
        severity={"CUR101": "warning"},
        overrides=[
            {"paths": ["drafts"], "ignore": ["GOV"], "severity": {"CUR101": "advice"}},
            {"paths": ["plans/drafts/**"], "include": ["GOV401"], "ruleset": "light"},
        ],
    )
    outside, one, both = (held(said, path) for path in ("a.yaml", "drafts/a.yaml", "plans/drafts/a.yaml"))
    assert ["warning", "advice", "advice"] == [
        found.selection.severity["CUR101"] for found in (outside, one, both)
    ]
    assert [True, False, True] == ["GOV401" in codes(found) for found in (outside, one, both)]
    assert ["default", "default", "light"] == [found.selection.name for found in (outside, one, both)]
    assert [("light", "mutuallearning.toml, override 2")] == origins(both, "ruleset")
    assert () == overriding(said, "a.yaml")
    assert (0, 1) == overriding(said, "plans/drafts/a.yaml")


def test_the_caller_counts_more_than_any_file() -> None:
    said = file(
        ruleset="strict",
        ignore=["CUR101"],
        fail_on="never",
        baseline="a.json",
        strict_baseline=True,
        show_names=True,
        overrides=[{"paths": ["**"], "ruleset": "light", "severity": {"CUR101": "advice"}}],
    )
    found = held(
        said,
        ruleset="default",
        select=("CUR101",),
        severity=(("CUR101", "error"),),
        fail_on="warning",
        baseline="b.json",
        strict_baseline=False,
        show_names=False,
    )
    assert "default" == found.selection.name
    assert {"CUR101"} == {code for code in codes(found) if not code.startswith("DOC")}
    assert "error" == found.selection.severity["CUR101"]
    assert ("warning", "b.json", False, False) == (
        found.fail_on,
        found.baseline,
        found.strict_baseline,
        found.show_names,
    )
    assert [("b.json", "command line")] == origins(found, "baseline")
    assert [(("CUR101",), "mutuallearning.toml")] == origins(found, "ignore")


def test_lists_of_files_are_put_together() -> None:
    found = held(file(waivers=["w.yaml"], profiles=["p"]), waivers=("x.yaml",), profiles=("q",))
    assert (("w.yaml", "x.yaml"), ("p", "q")) == (found.waivers, found.profiles)
    assert [(("w.yaml",), "mutuallearning.toml"), (("x.yaml",), "command line")] == origins(found, "waivers")


def test_paths_start_from_the_folder_of_the_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("ci").mkdir()
    Path("ci/ours.toml").write_text('ignore = ["CUR101"]')
    said = ConfigurationFile(
        "ci/mutuallearning.toml",
        Path("ci"),
        Configuration.model_validate(
            {"ruleset": "./ours.toml", "baseline": "b.json", "waivers": ["../w.yaml"]}
        ),
    )
    found = held(said)
    assert ("ours.toml", "ci/b.json", ("w.yaml",)) == (found.selection.name, found.baseline, found.waivers)
    assert "CUR101" not in codes(found)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"ruleset": "stirct"}, "mutuallearning.toml: There is no ruleset 'stirct'; did you mean 'strict'?"),
        (
            {"select": ["no-brake"]},
            "mutuallearning.toml names what does not exist: There is no rule, family or ",
        ),
        (
            {"severity": {"CUR999": "error"}},
            "mutuallearning.toml names what does not exist: There is no rule",
        ),
        (
            {"overrides": [{"paths": ["elsewhere"], "ignore": ["no-brake"]}]},
            "mutuallearning.toml, override 1 names what does not exist: ",
        ),
    ],
)
def test_what_does_not_exist_is_told_by_its_place(said: dict[str, Any], told: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        held(file(**said))
    assert str(caught.value).startswith(told)


def test_what_the_caller_names_is_his_own_fault() -> None:
    with pytest.raises(UnknownNameError) as caught:
        held(file(), select=("no-brake",))
    assert "no-break" in str(caught.value)


@pytest.mark.parametrize(
    ("files", "wanted"),
    [
        (None, ["a.yaml", "drafts/a.yaml", "plans/a.yaml"]),
        ({"include": ["plans/**"]}, ["plans/a.yaml"]),
        ({"exclude": ["drafts"]}, ["a.yaml", "plans/a.yaml"]),
        ({"include": ["a.yaml"], "exclude": ["drafts"]}, ["a.yaml", "plans/a.yaml"]),
        ({"include": []}, []),
    ],
)
def test_files_are_chosen_by_pattern(files: dict[str, Any] | None, wanted: list[str]) -> None:
    said = file(files=files)
    paths = ["a.yaml", "drafts/a.yaml", "plans/a.yaml"]
    assert wanted == [path for path in paths if is_wanted(said, path)]
    assert is_wanted(None, "a.yaml")
