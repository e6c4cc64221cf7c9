"""The front door: loading, checking, errors that teach."""

from __future__ import annotations

import datetime
import importlib
import pickle
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import mutuallearning as ml
import mutuallearning.models
from mutuallearning.types.model import Document, Model

PLAN = "mutuallearning: 1\nkind: activity-plan\ntitle: Wien\nplace: {country: NO}\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Write a small plan."""
    file = tmp_path / "plan.yaml"
    file.write_text(PLAN, encoding="utf-8")
    return file


def test_load_gives_the_model(path: Path) -> None:
    plan = ml.load(path, ml.ActivityPlan)
    assert "Wien" == plan.title
    assert plan == ml.load(path) == ml.load(str(path)) == ml.load(PLAN.encode())
    assert plan.place is not None
    assert "NO" == plan.place.country


def test_load_raises_with_every_problem(path: Path) -> None:
    path.write_text(PLAN + "stag: final\nformat: 3\n", encoding="utf-8")
    with pytest.raises(ml.DocumentError) as caught:
        ml.load(path)
    assert [("/stag", 5), ("/format", 6)] == sorted(
        ((finding.pointer, finding.line) for finding in caught.value.findings),
        key=lambda place: place[1] or 0,
    )
    assert "did you mean stage?" in str(caught.value)
    copy = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 -- made in this line
    assert caught.value.findings == copy.findings


def test_check_text_is_check_file_without_a_file(path: Path) -> None:
    path.write_text(PLAN + "stag: final\n", encoding="utf-8")
    report = ml.check_file(path)
    assert report == ml.check_text(path.read_bytes(), path=str(path))
    assert report.findings == ml.check_text(path.read_text("utf-8")).findings
    assert None is ml.check_text(PLAN).path


@pytest.mark.parametrize(
    "text", ["", "title: [", "- a", "\ud800", b"\xff", "mutuallearning: 1\nkind: soup\n"]
)
def test_check_text_never_raises_because_of_the_text(text: str | bytes) -> None:
    report = ml.check_text(text)
    assert not report.ok("error")
    assert "judged" != report.state


def test_load_raises_when_the_reader_refuses(path: Path) -> None:
    path.write_bytes(b"\xff")
    with pytest.raises(ml.DocumentError, match="UTF-8"):
        ml.load(path)
    with pytest.raises(ml.DocumentError, match="There is no file"):
        ml.load(path.with_name("nothing.yaml"))


def test_check_file_never_raises_because_of_the_file(tmp_path: Path) -> None:
    report = ml.check_file(tmp_path / "nothing.yaml")
    assert ("unreadable", False) == (report.state, report.ok("error"))
    assert "There is no file" in report.findings[0].message


def test_check_file_and_check_agree(path: Path) -> None:
    from_file, from_model = ml.check_file(path), ml.check(ml.load(path))
    assert from_model.verdicts == from_file.verdicts
    assert [finding.fingerprint for finding in from_model.findings] == [
        finding.fingerprint for finding in from_file.findings
    ]


def test_records_are_flat_and_have_stable_columns(path: Path) -> None:
    path.write_text(PLAN + "format: peer-review\nstag: final\n", encoding="utf-8")
    records = ml.check_file(path).to_records()
    assert 1 == len({tuple(record) for record in records})
    assert all(not isinstance(value, dict | list | tuple) for record in records for value in record.values())


def test_names_complete_and_explain_themselves() -> None:
    assert set(ml.__all__) == set(dir(ml))
    for name in ml.__all__:
        assert getattr(ml, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        ml.chekc  # noqa: B018 -- the point of the test
    assert "CUR101" == ml.explain("no-learning-questions").code
    with pytest.raises(ml.UnknownNameError, match="did you mean 'no-learning-questions'"):
        ml.explain("no-learning-question")
    assert "peer-review" in {format_.slug for format_ in ml.formats()}


def test_no_public_name_is_that_of_a_part() -> None:
    # Whoever imports a part makes it an attribute of the package, in front of the name that is loaded on demand.
    parts = {part.name for part in pkgutil.iter_modules(ml.__path__)}
    assert set() == parts & set(ml.__all__)


def test_functions_stay_functions_whatever_is_imported_first() -> None:
    program = (
        "import mutuallearning.formatbook.catalogue, mutuallearning.rulebook, mutuallearning.checking.engine;"
        "import mutuallearning as ml; print(len(ml.rules()) > 9, len(ml.formats()) > 1)"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "True True\n" == result.stdout


def test_the_root_of_all_exceptions() -> None:
    for error in (
        ml.DocumentError,
        ml.FindingsError,
        ml.UnknownNameError,
        ml.UsageError,
        ml.MissingExtraError,
    ):
        assert issubclass(error, ml.MutualLearningError)


def test_every_model_is_at_the_front_door() -> None:
    for found in pkgutil.iter_modules(mutuallearning.models.__path__, "mutuallearning.models."):
        importlib.import_module(found.name)
    models = {
        model.__name__
        for model in (*Model.__subclasses__(), *Document.__subclasses__())
        if model.__module__.startswith("mutuallearning.models.")
    }
    assert set() == models - set(ml.__all__)


@pytest.mark.parametrize("wrong", [{"title": "x"}, "plan.yaml", None])
def test_check_says_what_it_takes(wrong: object) -> None:
    with pytest.raises(ml.UsageError, match="check takes a document"):
        ml.check(wrong)  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize("wrong", ["2026-11-22", 20261122])
def test_as_of_is_a_date(wrong: object) -> None:
    plan = ml.ActivityPlan.model_validate({"waivers": [{"rule": "x", "reason": "y", "until": "2026"}]})
    with pytest.raises(ml.UsageError, match="as_of is a date"):
        ml.check(plan, as_of=wrong)  # type: ignore[arg-type]  # the point of the test
    noon = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)
    assert ml.check(plan, as_of=noon) == ml.check(plan, as_of=datetime.date(2026, 11, 22))


def test_a_gate_is_a_severity() -> None:
    with pytest.raises(ml.UnknownNameError, match="did you mean 'warning'"):
        ml.check(ml.ActivityPlan()).ok("warnin")  # type: ignore[arg-type]  # the point of the test


def test_one_word_selects_like_a_list_of_one() -> None:
    plan = ml.ActivityPlan()
    assert ml.check(plan, select=["CUR101", "GOV"]) == ml.check(plan, select="CUR101,GOV")


def test_exceptions_compare_after_pickling() -> None:
    errors = [
        ml.UnknownNameError("rule", "x", ("y",)),
        ml.UsageError("x"),
        ml.MissingExtraError("cli", "rich"),
    ]
    for error in errors:
        assert error == pickle.loads(pickle.dumps(error))  # noqa: S301 -- made in this line
        assert hash(error) == hash(pickle.loads(pickle.dumps(error)))  # noqa: S301 -- made in this line
    assert errors[0] != errors[1]


def test_everything_public_can_be_pickled_and_is_short_in_print() -> None:
    report = ml.check(ml.ActivityPlan(title="x"))
    for thing in (report, *ml.rules(), *ml.formats()):
        assert thing == pickle.loads(pickle.dumps(thing))  # noqa: S301 -- made in this line
    assert len(repr(report)) < 500
