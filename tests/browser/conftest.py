"""Marks what is here as a campaign, and finds the browser."""

from __future__ import annotations

import functools
import http.server
import json
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

HERE = Path(__file__).parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is here takes other programs and time: it is run as a campaign."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("campaign")


@pytest.fixture(scope="session")
def browser() -> str:
    """Give the browser; where something lacks, skip the test, or fail it in CI."""
    lacking = _lacking()
    if lacking is not None:
        if os.environ.get("CI"):
            pytest.fail(lacking)
        pytest.skip(lacking)
    return next(filter(None, map(shutil.which, BROWSERS)))


def _lacking() -> str | None:
    """Say what is not installed, if something is not."""
    if shutil.which("node") is None:
        return "node is not installed"
    if not any(map(shutil.which, BROWSERS)):
        return f"none of {', '.join(BROWSERS)} is installed"
    packages = json.loads((HERE / "package.json").read_text("utf-8"))["dependencies"]
    if any(not (HERE / "node_modules" / name).is_dir() for name in packages):
        return "npm install --no-package-lock has not been run in tests/browser"
    return None


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and writes nothing about it."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the name of the base class
        """Say nothing."""


@pytest.fixture(scope="session")
def serve() -> Callable[[Path], AbstractContextManager[str]]:
    """Give what serves a folder on this machine for as long as it is open, and tells the address."""

    @contextmanager
    def served(folder: Path) -> Iterator[str]:
        handler = functools.partial(_Quiet, directory=str(folder))
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            yield f"http://127.0.0.1:{server.server_port}/"
            server.shutdown()

    return served
