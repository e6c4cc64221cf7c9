"""Threads and processes that check at the same time get what one gets alone."""

from __future__ import annotations

import datetime
import functools
import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

import mutuallearning as ml

PLAN = Path(__file__).parents[2] / "examples" / "employment-peer-review" / "flawed.yaml"

AS_OF = datetime.date(2026, 11, 22)


def report_on(text: bytes) -> str:
    return ml.check_text(text, as_of=AS_OF).to_json()


def test_sixteen_threads_share_a_checker() -> None:
    text = PLAN.read_bytes()
    checker = ml.Checker(as_of=AS_OF)
    with ThreadPoolExecutor(16) as pool:
        reports = pool.map(lambda one: checker.check_text(one).to_json(), [text] * 32)
        assert {report_on(text)} == set(reports)


def test_threads_share_a_document() -> None:
    plan = ml.load(PLAN.with_name("good.yaml"))
    expected = ml.check(plan, as_of=AS_OF).to_json()
    with ThreadPoolExecutor(16) as pool:
        reports = pool.map(lambda _: ml.check(plan, as_of=AS_OF).to_json(), range(32))
        assert {expected} == set(reports)


@pytest.mark.campaign
@pytest.mark.parametrize("way", ["spawn", "forkserver"])
def test_new_processes_get_the_same_bytes(way: str) -> None:
    text = PLAN.read_bytes()
    check = functools.partial(ml.check_text, as_of=AS_OF)
    with ProcessPoolExecutor(2, multiprocessing.get_context(way)) as pool:
        found = [report.to_json() for report in pool.map(check, [text] * 2)]
    assert [report_on(text)] * 2 == found
