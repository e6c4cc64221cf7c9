"""`check` with configurations: the nearest one to each file, options over it, `--show-config`."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def write_config(text: str, path: str = "mutuallearning.toml") -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def found(done: Any) -> dict[str, list[str]]:  # noqa: ANN401 -- what a command did
    return {
        document["path"]: sorted(finding["name"] for finding in document["findings"])
        for document in json.loads(done.out)["documents"]
    }


def test_each_file_is_checked_as_the_configuration_nearest_to_it_says(
    run: Callable[..., Any], write: Callable[..., Path]
) -> None:
    write_config('select = ["CUR101"]')
    write_config('select = ["GOV401"]', "plans/2026/mutuallearning.toml")
    for path in ("a.yaml", "plans/b.yaml", "plans/2026/x/c.yaml"):
        write(path)
    done = run("check", "--format", "json")
    assert {
        "a.yaml": ["no-learning-questions"],
        "plans/b.yaml": ["no-learning-questions"],
        "plans/2026/x/c.yaml": ["no-common-goal"],
    } == found(done)
    assert 1 == done.code


def test_options_choose_another_one_or_none(run: Callable[..., Any], write: Callable[..., Path]) -> None:
    write("a.yaml")
    write_config('select = ["CUR101"]')
    write_config('select = ["GOV401"]', "ci/other.toml")
    assert ["no-common-goal"] == found(run("check", "--format", "json", "--config", "ci/other.toml"))[
        "a.yaml"
    ]
    assert 1 < len(found(run("check", "--format", "json", "--no-config"))["a.yaml"])
    done = run("check", "--no-config", "--config", "ci/other.toml")
    assert (2, "") == (done.code, done.out)


def test_overrides_hold_for_their_paths(run: Callable[..., Any], write: Callable[..., Path]) -> None:
    write("a.yaml")
    write("drafts/b.yaml")
    write_config('select = ["CUR101"]\n[[overrides]]\npaths = ["drafts"]\nseverity = { CUR101 = "advice" }')
    assert (1, 0) == (run("check", "a.yaml").code, run("check", "drafts").code)
    assert 1 == run("check", "drafts", "--severity", "CUR101=error").code


def test_the_gate_is_that_of_each_document(run: Callable[..., Any], write: Callable[..., Path]) -> None:
    write("a.yaml")
    write("b/b.yaml")
    write_config('select = ["CUR101"]\nfail_on = "never"')
    write_config('select = ["CUR101"]', "b/mutuallearning.toml")
    assert [0, 1, 1] == [run("check", path).code for path in ("a.yaml", "b", ".")]
    assert 0 == run("check", ".", "--fail-on", "never").code
    junit = run("check", ".", "--format", "junit").out
    assert 1 == junit.count("<failure")


def test_names_are_shown_only_where_the_configuration_says_so(
    run: Callable[..., Any], write: Callable[..., Path]
) -> None:
    write("a.yaml", "actors:\n  - {id: a, person: {name: Ada Byron}, role: x}\n")
    assert "Byron" not in run("check").out
    write_config("show_names = true")
    assert "Byron" in run("check").out
    assert "Byron" not in run("check", "--no-show-names").out


def test_files_are_left_out_and_counted(run: Callable[..., Any], write: Callable[..., Path]) -> None:
    write("plans/a.yaml")
    write("drafts/b.yaml")
    write_config('select = ["CUR101"]\n[files]\nexclude = ["drafts"]')
    done = run("check", "-q")
    assert "drafts" not in done.out
    assert "; 1 file left out by a configuration" in done.err
    assert "drafts/b.yaml" in run("check", "-q", "drafts/b.yaml").out
    done = run("check", "drafts")
    assert (2, "mutuallearning: there is nothing to check: a configuration leaves out 1 file\n") == (
        done.code,
        done.err,
    )


def test_format_profiles_of_a_configuration_are_known(
    run: Callable[..., Any], write: Callable[..., Path]
) -> None:
    write("plans/a.yaml")
    Path("plans/a.yaml").write_text(Path("plans/a.yaml").read_text().replace("peer-review", "x-open-space"))
    write_config('slug = "x-open-space"\nroles = ["facilitator"]', "formats/open.toml")
    before = run("check", "--format", "json", "--no-config").out
    write_config('profiles = ["formats"]')
    assert before != run("check", "--format", "json").out
    assert (
        run("check", "--format", "json").out
        == run("check", "--format", "json", "--no-config", "--profile", "formats").out
    )


def test_standard_input_is_looked_at_as_the_file_that_it_is_called(
    run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    import io  # noqa: PLC0415 -- for this test
    import sys  # noqa: PLC0415 -- for this test

    write_config('select = ["CUR101"]\nfail_on = "never"', "plans/mutuallearning.toml")
    for words, code in (((), 1), (("--stdin-filename", "plans/a.yaml"), 0)):
        data = b"mutuallearning: 1\nkind: activity-plan\nformat: peer-review\nstage: draft\n"
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert code == run("check", "-", *words).code


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'rulset = "strict"',
            "mutuallearning.toml is no configuration: the key rulset is not known, did you mean ",
        ),
        ('ruleset = "stirct"', "mutuallearning.toml: There is no ruleset 'stirct'; did you mean 'strict'?"),
        (
            'ignore = ["no-brake"]',
            "mutuallearning.toml names what does not exist: There is no rule, family or theme",
        ),
        ('ruleset = "a.toml"', "The ruleset 'a.toml' extends itself, by way of 'b.toml'"),
        ('baseline = "nowhere.json"', "There is no file nowhere.json"),
        ('waivers = ["nowhere.yaml"]', "There is no file nowhere.yaml"),
        ('profiles = ["nowhere.toml"]', "There is no file nowhere.toml"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(
    run: Callable[..., Any], write: Callable[..., Path], text: str, told: str
) -> None:
    write("a.yaml")
    write_config('extends = ["b.toml"]', "a.toml")
    write_config('extends = ["a.toml"]', "b.toml")
    write_config(text)
    done = run("check")
    assert (2, "") == (done.code, done.out)
    assert done.err.startswith(f"mutuallearning: {told}")
    assert 1 == len(done.err.splitlines())


def test_show_config_tells_what_holds_and_where_from(
    run: Callable[..., Any], write: Callable[..., Path]
) -> None:
    write("a.yaml")
    write("drafts/b.yaml")
    Path("notes.yaml").write_text("- no document\n")
    write_config(
        'ruleset = "light"\nfail_on = "warning"\n[severity]\nCUR101 = "advice"\n'
        '[[overrides]]\npaths = ["drafts"]\nignore = ["empathy"]\n'
    )
    done = run("check", "--show-config", "--fail-on", "never")
    assert (0, "") == (done.code, done.err)
    first, second = done.out.split("\n\n")
    assert first.startswith("# a.yaml\n# configuration: mutuallearning.toml\nruleset = ")
    assert 'ruleset = "light"  # from mutuallearning.toml\n' in first
    assert 'severity = { CUR101 = "advice" }  # from mutuallearning.toml\n' in first
    assert 'fail_on = "never"  # from command line\n' in first
    assert "# baseline is not set\n" in first
    assert "show_names = false  # default\n" in first
    assert 'ignore = ["empathy"]  # from mutuallearning.toml, override 1\n' in second
    assert "never" == tomllib.loads(first)["fail_on"]


def test_show_config_as_json(run: Callable[..., Any], write: Callable[..., Path]) -> None:
    write("a.yaml")
    done = run("check", "--show-config", "--format", "json", "--select", "CUR101")
    [data] = json.loads(done.out)
    assert (["a.yaml"], None) == (data["documents"], data["configuration"])
    assert {"key": "select", "value": ["CUR101"], "origin": "command line"} in data["settings"]
    assert "CUR101" in data["rules"]
    done = run("check", "--show-config", "--format", "sarif")
    assert (2, "mutuallearning: --show-config has the forms text and json, not sarif\n") == (
        done.code,
        done.err,
    )


def test_show_config_of_nothing_is_wrong_usage(run: Callable[..., Any]) -> None:
    done = run("check", "--show-config")
    assert (2, "mutuallearning: there is nothing to check, so there is nothing to show\n") == (
        done.code,
        done.err,
    )


def test_what_a_configuration_says_cannot_steer_a_terminal(
    run: Callable[..., Any], write: Callable[..., Path]
) -> None:
    write("a.yaml")
    write_config('profiles = []\n[files]\nexclude = ["a\u202eb", "##[error]x"]')
    out = run("check", "--show-config").out
    assert "\u202e" not in out
    assert "##[" not in out


def test_a_configuration_further_down_is_told_before_any_report(
    run: Callable[..., Any], write: Callable[..., Path]
) -> None:
    write("a.yaml")
    write("plans/b.yaml")
    write_config('rulset = "strict"', "plans/mutuallearning.toml")
    done = run("check", ".")
    assert (2, "") == (done.code, done.out)
    assert "plans/mutuallearning.toml is no configuration" in done.err
