"""The command `formats`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from mutuallearning.formatbook import catalogue as formatbook


def test_the_table_has_every_format(run: Callable[..., Any]) -> None:
    done = run("formats")
    assert (0, "") == (done.code, done.err)
    assert list(formatbook.slugs()) == [row.split()[0] for row in done.out.splitlines()[1:-2]]


@pytest.mark.parametrize("slug", formatbook.slugs())
def test_every_format_has_a_page(run: Callable[..., Any], slug: str) -> None:
    done = run("formats", slug)
    assert (0, "") == (done.code, done.err)
    assert done.out.startswith(f"{slug}  {formatbook.get(slug).title}\n")
    data = json.loads(run("formats", slug, "--format", "json").out)
    assert slug == data["slug"]
    assert len(formatbook.get(slug).limits) == len(data["limits"])


def test_the_json_has_every_format(run: Callable[..., Any]) -> None:
    data = json.loads(run("formats", "--format", "json").out)
    assert list(formatbook.slugs()) == [one["slug"] for one in data["formats"]]


def test_an_unknown_format_is_2(run: Callable[..., Any]) -> None:
    done = run("formats", "peer_review")
    assert (2, "") == (done.code, done.out)
    assert "There is no format 'peer_review'; did you mean 'peer-review'?" in done.err
