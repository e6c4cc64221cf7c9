"""The hook for pre-commit, driven by pre-commit in a repository of plans."""

from __future__ import annotations

import shutil
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(plans: Path, environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run a program in the repository of plans, with a pre-commit that keeps nothing."""
    kept = {key: value for key, value in environment.items() if not key.startswith(("GIT_", "PRE_COMMIT"))}
    person = {f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    home = str(tmp_path_factory.mktemp("home"))
    settings = {"PRE_COMMIT_HOME": home, "HOME": home, "GIT_CONFIG_NOSYSTEM": "1"}

    def call(*words: str, folder: Path = plans) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words, cwd=folder, env={**kept, **person, **settings}, capture_output=True, text=True, check=False
        )

    return call


@pytest.fixture
def hooks(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a repository with our hooks.

    pre-commit would make an environment and fetch what we depend on. Here the hook runs where we are installed
    already; all else is as users have it.
    """
    folder = tmp_path_factory.mktemp("hooks")
    text = MANIFEST.read_text("utf-8")
    assert 1 == text.count("language: python\n")
    (folder / MANIFEST.name).write_text(
        text.replace("language: python", "language: system"), encoding="utf-8"
    )
    repository(run, folder)
    run("git", "commit", "-qm", "hooks", folder=folder)
    return folder


def repository(run: Run, folder: Path) -> None:
    for words in (("init", "-q"), ("add", ".")):
        done = run("git", *words, folder=folder)
        assert 0 == done.returncode, done.stderr


def test_the_command_of_the_hook_is_one_that_the_package_installs() -> None:
    (hook,) = yaml.safe_load(MANIFEST.read_text("utf-8"))
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert hook["entry"].split()[0] in scripts


def test_a_flawed_plan_stops_the_commit(run: Run, hooks: Path, plans: Path) -> None:
    repository(run, plans)
    done = run("pre-commit", "try-repo", str(hooks), "mutuallearning", "--all-files")
    assert 1 == done.returncode, done.stderr
    assert "error GOV101 no-owner" in done.stdout
    assert "plans/tartu.yaml:" in done.stdout
    assert "graz" not in done.stdout


def test_files_elsewhere_are_not_asked_for(run: Run, hooks: Path, plans: Path) -> None:
    shutil.rmtree(plans / "plans")
    repository(run, plans)
    done = run("pre-commit", "try-repo", str(hooks), "mutuallearning", "--all-files")
    assert 0 == done.returncode, done.stdout
    assert "no files to check" in done.stdout


def settings(hooks: Path, revision: str, **hook: str | list[str]) -> str:
    one = {"repo": str(hooks), "rev": revision, "hooks": [{"id": "mutuallearning", **hook}]}
    return yaml.safe_dump({"repos": [one]})


def test_in_a_repository_it_looks_at_what_is_committed(run: Run, hooks: Path, plans: Path) -> None:
    revision = run("git", "rev-parse", "HEAD", folder=hooks).stdout.strip()
    (plans / ".pre-commit-config.yaml").write_text(settings(hooks, revision), encoding="utf-8")
    run("git", "init", "-q")
    assert 0 == run("pre-commit", "install").returncode
    run("git", "add", ".pre-commit-config.yaml", "plans/graz.yaml")
    done = run("git", "commit", "-m", "good")
    assert 0 == done.returncode, done.stderr
    run("git", "add", "plans/tartu.yaml")
    done = run("git", "commit", "-m", "flawed")
    assert 1 == done.returncode
    assert "no-owner" in done.stderr + done.stdout


def test_a_repository_can_say_where_its_plans_are_and_how_they_are_judged(
    run: Run, hooks: Path, plans: Path
) -> None:
    revision = run("git", "rev-parse", "HEAD", folder=hooks).stdout.strip()
    (plans / "plans").rename(plans / "activities")
    text = settings(hooks, revision, files="^activities/", args=["--fail-on=never"])
    (plans / ".pre-commit-config.yaml").write_text(text, encoding="utf-8")
    repository(run, plans)
    done = run("pre-commit", "run", "--all-files", "--verbose")
    assert 0 == done.returncode, done.stdout + done.stderr
    assert "activities/tartu.yaml:" in done.stdout
