"""Threads that are the first to use the library, all at once."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.campaign

PROGRAM = """
import threading
import mutuallearning as ml

text = '{"mutuallearning": 1, "kind": "activity-plan", "title": "Vienna", "format": "peer-review", "stage": "final"}'
ready = threading.Barrier(16)
told = []

def work():
    ready.wait()
    told.append(ml.check_text(text).to_json())

threads = [threading.Thread(target=work) for _ in range(16)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(told), len(set(told)))
"""


@pytest.mark.parametrize("attempt", range(3))
def test_the_first_use_is_safe(attempt: int) -> None:
    del attempt
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert ("16 1\n", "") == (done.stdout, done.stderr)
