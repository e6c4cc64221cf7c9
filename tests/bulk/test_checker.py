from __future__ import annotations

import datetime
import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import mutuallearning as ml
from mutuallearning.checking.demonstration import base_document, base_names

AS_OF = datetime.date(2026, 11, 22)
TEXTS = [json.dumps(base_document(name).value) for name in base_names()] + [
    "mutuallearning: 1\nkind: activity-plan\ntitel: Vienna\n",
    "a: [",
]


@pytest.fixture(scope="module")
def checker() -> ml.Checker:
    return ml.Checker(as_of=AS_OF)


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_it_says_what_check_says(checker: ml.Checker, text: str, tmp_path: Path) -> None:
    expected = ml.check_text(text, as_of=AS_OF, path="plan.yaml").to_json()
    assert expected == checker.check_text(text, path="plan.yaml").to_json()
    assert expected == checker.check_text(text.encode(), path="plan.yaml").to_json()
    path = tmp_path / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    assert ml.check_file(path, as_of=AS_OF).to_json() == checker.check_file(path).to_json()


def test_documents_and_choices() -> None:
    plan = ml.ActivityPlan(title="Vienna", format="peer-review")
    checker = ml.Checker("light", AS_OF, ["GOV"], ["GOV101"])
    assert ml.check(plan, "light", AS_OF, ["GOV"], ["GOV101"]) == checker.check(plan)


def test_a_changed_plan_is_judged_anew(checker: ml.Checker) -> None:
    before = ml.load(TEXTS[0].encode(), ml.ActivityPlan)
    after = before.model_copy(update={"actors": ()})
    assert ml.check(after, as_of=AS_OF) == checker.check(after) != checker.check(before)
    assert ml.check(before, as_of=AS_OF) == checker.check(before)


def test_threads_may_share_one(checker: ml.Checker) -> None:
    expected = [ml.check_text(text, as_of=AS_OF).to_json() for text in TEXTS]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda text: checker.check_text(text).to_json(), TEXTS * 4))
    assert expected * 4 == found


def test_it_can_be_pickled_and_is_small(checker: ml.Checker) -> None:
    data = pickle.dumps(checker)
    again = pickle.loads(data)  # noqa: S301 -- what was written a line before
    assert checker == again
    assert len(data) < 10_000
    assert checker.check_text(TEXTS[0]) == again.check_text(TEXTS[0])


def test_wrong_use_is_told(checker: ml.Checker) -> None:
    with pytest.raises(ml.UnknownNameError):
        ml.Checker(select=["CUR999"])
    with pytest.raises(ml.UsageError, match="check takes a document such as an ActivityPlan, not a dict"):
        checker.check({})  # type: ignore[arg-type]  # what somebody may well try
