"""The HTML report in a real browser: nothing that axe finds, nothing asked of the network, nothing to scroll sideways.

What drives the browser is installed beside this file by `npm install --no-package-lock`. Where it is not there the
test is skipped; not in CI, where it fails.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from mutuallearning.__main__ import main

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"

DOCUMENTS = (
    EXAMPLES / "employment-peer-review" / "flawed.yaml",
    EXAMPLES / "benchlearning-visit" / "good.yaml",
    EXAMPLES / "outcomes" / "evaluated-visit.yaml",
    EXAMPLES / "outcomes" / "pes-network.yaml",
    EXAMPLES / "benchlearning-cycle" / "cycle.yaml",
)
"""All that there is a picture of, and all kinds of document but the cycle of reviews, which has nothing of its own."""


@pytest.fixture(scope="module")
def seen(browser: str, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """Look at one page in the browser, in light and dark, wide and narrow."""
    folder = tmp_path_factory.mktemp("browser")
    page = folder / "report.html"
    # Fewer rules than there are: each is a row of a table, and axe measures them one against the other.
    config = folder / "mutuallearning.toml"
    config.write_text('select = ["CUR", "TRA"]\n', encoding="utf-8")
    paths = [*map(str, DOCUMENTS), str(folder / "absent.yaml")]
    assert 3 == main(["report", *paths, "-o", str(page), "--as-of", "2026-11-22", "--config", str(config)])
    done = subprocess.run(
        ["node", str(HERE / "audit.mjs"), browser, str(page)],
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert (0, "") == (done.returncode, done.stderr)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def test_light_and_dark_wide_and_narrow(seen: list[dict[str, Any]]) -> None:
    assert [(scheme, width) for scheme in ("light", "dark") for width in (1280, 320)] == [
        (one["scheme"], one["width"]) for one in seen
    ]


def test_axe_finds_nothing(seen: list[dict[str, Any]]) -> None:
    assert [] == [violation for one in seen for violation in one["violations"]]
    assert all(one["passes"] > 40 for one in seen)


def test_nobody_is_asked_for_anything(seen: list[dict[str, Any]]) -> None:
    assert [] == [request for one in seen for request in one["requests"]]


def test_the_browser_has_nothing_to_complain_of(seen: list[dict[str, Any]]) -> None:
    assert [] == [complaint for one in seen for complaint in one["complaints"]]


def test_nothing_to_scroll_sideways(seen: list[dict[str, Any]]) -> None:
    assert [0] * len(seen) == [one["overflow"] for one in seen]


def test_tables_can_be_opened(seen: list[dict[str, Any]]) -> None:
    assert all(one["closed"] > 10 for one in seen)
