"""Runs the tests elsewhere than in the environment at hand: other versions of Python, and of what the library needs.

    nox                               # everything, one after the other: an hour or more
    nox -s lowest newest-3.13         # some of it; `nox --list` tells what there is
    nox -s lowest -- --record         # and note the figures in tests/figures/versions.toml
    nox -s lowest -- tests/types      # some of the tests

A version of Python that is not installed is an error, and so is a test that was skipped.
"""

from __future__ import annotations

import nox

nox.needs_version = ">=2026.4.10"
nox.options.default_venv_backend = "uv"
nox.options.download_python = "never"
nox.options.error_on_missing_interpreters = True

PROJECT = nox.project.load_toml("pyproject.toml")

PYTHONS = nox.project.python_versions(PROJECT)

OLDEST = PYTHONS[0]

TESTERS = ("packaging", "pytest", "pytest-xdist")
"""What runs the tests of the library alone."""


IN_PARALLEL = ("--numprocesses=auto", "--dist=worksteal")

EDITOR = "tests/integrations/editor"
"""Programs of node that read our schemas, as an editor does."""


def install(session: nox.Session, what: str, *options: str) -> None:
    """Install the library as it stands here; uv would take it as it was before."""
    session.install(what, *options, "--reinstall-package=mutuallearning")


def install_all(session: nox.Session, *options: str) -> None:
    """Install the library with all that its tests need."""
    install(session, ".[test,docs]", *options)
    quiet = ("--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
    session.run_install("npm", "install", f"--prefix={EDITOR}", *quiet, external=True)


def run_tests(session: nox.Session, *options: str, profile: str = "fast") -> None:
    """Run tests in the environment of a session; their figures are told under its name."""
    session.run(
        *("python", "-m", "pytest", "-q", "-p", "lanes.noted", f"--lane={session.name}", *options),
        *session.posargs,
        env={"PYTHONPATH": "tools", "MUTUALLEARNING_HYPOTHESIS_PROFILE": profile},
    )


@nox.session(python=PYTHONS)
def newest(session: nox.Session) -> None:
    """Run the default tests with the newest versions of what the library needs."""
    install_all(session)
    run_tests(session, *IN_PARALLEL)


@nox.session(python=OLDEST)
def lowest(session: nox.Session) -> None:
    """Run the default tests with the lowest version of each package that users may have."""
    pins = session.cache_dir / "lowest.txt"
    session.run_install(
        *("uv", "pip", "compile", "--quiet", "pyproject.toml", "--extra=all", "--no-deps"),
        *("--resolution=lowest-direct", f"--python-version={session.python}", f"--output-file={pins}"),
    )
    # What only tests need may ask for newer ones, and works with these; but for what draws the layers, and nox.
    install_all(session, f"--override={pins}")
    elsewhere = ("tests/architecture", "tests/robust/test_lanes.py")
    run_tests(session, *IN_PARALLEL, *(f"--ignore={one}" for one in elsewhere))


@nox.session(python=OLDEST)
def core(session: nox.Session) -> None:
    """Run those of the default tests that need no extra, with the library alone."""
    install(session, ".")
    session.install(*TESTERS)
    run_tests(session, "-p", "lanes.core", *IN_PARALLEL)


@nox.session(python=OLDEST)
def thorough(session: nox.Session) -> None:
    """Run all tests in which hypothesis builds the cases, with many more cases."""
    install_all(session)
    run_tests(session, *IN_PARALLEL, "-m", "hypothesis", profile="thorough")


@nox.session(python=OLDEST)
def campaigns(session: nox.Session) -> None:
    """Run the tests that take minutes or other programs; `.ci/run` installs those."""
    install_all(session)
    run_tests(session, *IN_PARALLEL, "-m", "campaign")


@nox.session(python=OLDEST)
def browser(session: nox.Session) -> None:
    """Run the tests with the Python of the browser; it needs node and npm."""
    session.install("pip")
    session.run("python", "tools/browser_python.py", *session.posargs)
