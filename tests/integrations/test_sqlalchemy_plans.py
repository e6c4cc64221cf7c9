"""Plans in a database: SQLite always, and PostgreSQL where its server is on the machine."""

from __future__ import annotations

import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, inspect, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

import mutuallearning as ml

ROOT = Path(__file__).resolve().parents[2]
GOOD = ml.load(ROOT / "examples" / "city-exchange" / "good.yaml", ml.ActivityPlan)
SMALL = ml.ActivityPlan(title="Märkte", format="peer-assist", stage="draft", decisions=())

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
DATABASES = ["sqlite", *(["postgresql"] if PROGRAMS and shutil.which("runuser") else [])]


@pytest.fixture(scope="module", params=DATABASES)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Give an empty database."""
    if request.param == "sqlite":
        engine = create_engine("sqlite://")
        yield engine
        engine.dispose()
        return
    # Not the folder of pytest: the path of a socket must be short, and the server runs as a user of its own.
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    shutil.chown(folder, pwd.getpwnam("postgres").pw_uid)
    data = str(folder / "data")
    control(PROGRAMS[-1].with_name("initdb"), "-D", data, "-A", "trust", "-N")
    control(
        PROGRAMS[-1],
        "-D",
        data,
        "-w",
        "-l",
        folder / "log",
        "-o",
        f"-c listen_addresses= -F -k {folder}",
        "start",
    )
    engine = create_engine(f"postgresql+psycopg://postgres@/postgres?host={folder}")
    yield engine
    engine.dispose()
    control(PROGRAMS[-1], "-D", data, "-w", "-m", "immediate", "stop")
    shutil.rmtree(folder)


def control(*words: object) -> None:
    subprocess.run(
        ["runuser", "-u", "postgres", "--", *map(str, words)], check=True, cwd="/", stdout=subprocess.DEVNULL
    )


@pytest.fixture
def session(engine: Engine, example: Callable[[str], ModuleType]) -> Iterator[tuple[Session, Any]]:
    """Give a session, and the example, with two stored plans."""
    module = example("sqlalchemy_plans")
    module.Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all([module.Activity(plan=GOOD), module.Activity(plan=SMALL)])
        session.commit()
        yield session, module
    module.Base.metadata.drop_all(engine)


def test_a_plan_comes_back_as_it_was(session: tuple[Session, Any]) -> None:
    found, module = session
    plans = found.scalars(select(module.Activity.plan).order_by(module.Activity.id)).all()
    assert [GOOD, SMALL] == plans
    assert ml.check(GOOD) == ml.check(plans[0])


def test_a_query_looks_into_plans(session: tuple[Session, Any]) -> None:
    found, module = session
    plan = module.Activity.plan
    (one,) = found.scalars(select(module.Activity).where(plan["stage"].as_string() == "draft"))
    assert SMALL == one.plan
    titles = found.scalars(select(plan["title"].as_string()).order_by(module.Activity.id)).all()
    assert [GOOD.title, "Märkte"] == titles
    parties = found.scalars(select(plan["parties"]).order_by(module.Activity.id)).all()
    assert [GOOD.to_data()["parties"], None] == parties
    deep = select(plan[("parties", 0, "name")].as_string()).order_by(module.Activity.id).limit(1)
    assert GOOD.parties is not None
    assert GOOD.parties[0].name == found.scalar(deep)


def test_what_was_decided_and_what_was_not_said_stay_apart(session: tuple[Session, Any]) -> None:
    found, module = session
    plan = found.scalars(
        select(module.Activity.plan).where(module.Activity.plan["title"].as_string() == "Märkte")
    ).one()
    assert () == plan.decisions
    assert None is plan.actors


def test_another_plan_is_stored_and_an_equal_one_is_no_change(session: tuple[Session, Any]) -> None:
    found, module = session
    row = found.get_one(module.Activity, 1)
    row.plan = ml.ActivityPlan.model_validate(GOOD.to_data())
    assert not found.is_modified(row)
    row.plan = row.plan.model_copy(update={"title": "Another"})
    found.commit()
    found.expire_all()
    assert "Another" == found.get_one(module.Activity, 1).plan.title


def test_an_activity_has_a_plan(session: tuple[Session, Any]) -> None:
    found, module = session
    found.add(module.Activity(plan=None))
    with pytest.raises(IntegrityError):
        found.commit()


def test_it_is_json_in_the_database(session: tuple[Session, Any], engine: Engine) -> None:
    _, module = session
    columns = {
        column["name"]: column["type"]
        for column in inspect(engine).get_columns(module.Activity.__tablename__)
    }
    assert {"sqlite": "JSON", "postgresql": "JSONB"}[engine.dialect.name] == str(columns["plan"])
