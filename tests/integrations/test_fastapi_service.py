"""A service that checks plans."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from fastapi.testclient import TestClient
from pydantic import TypeAdapter

import mutuallearning as ml

ROOT = Path(__file__).resolve().parents[2]
FLAWED = ROOT / "examples" / "city-exchange" / "flawed.yaml"
AS_OF = datetime.date(2026, 11, 22)
REPORTS = TypeAdapter(ml.Report)


@pytest.fixture
def client(example: Callable[[str], ModuleType]) -> TestClient:
    """Call the service without a server."""
    return TestClient(example("fastapi_service").app)


def test_a_posted_plan_gives_the_report_that_python_gives(client: TestClient) -> None:
    plan = ml.load(FLAWED, ml.ActivityPlan)
    answer = client.post("/check", params={"as_of": str(AS_OF)}, json=plan.to_data())
    assert 200 == answer.status_code
    assert ml.check(plan, as_of=AS_OF) == REPORTS.validate_python(answer.json())


@pytest.mark.parametrize("kind", ["application/yaml", "text/plain; charset=utf-8"])
def test_a_posted_text_gives_lines(client: TestClient, kind: str) -> None:
    data = FLAWED.read_bytes()
    answer = client.post(
        "/check/text", params={"as_of": str(AS_OF)}, content=data, headers={"Content-Type": kind}
    )
    assert 200 == answer.status_code
    report = REPORTS.validate_python(answer.json())
    assert ml.check_text(data, as_of=AS_OF) == report
    assert all(finding.line for finding in report.findings)


@pytest.mark.parametrize("data", [b"\xff\xfe", b"title: [", b"[1]", b"mutuallearning: 1\nkind: soup\n"])
def test_whatever_is_posted_the_service_answers(client: TestClient, data: bytes) -> None:
    answer = client.post("/check/text", content=data, headers={"Content-Type": "application/yaml"})
    assert 200 == answer.status_code
    assert answer.json()["findings"]


def test_a_plan_that_does_not_fit_the_models_is_refused_with_its_place(client: TestClient) -> None:
    answer = client.post("/check", json={"actors": [{"id": "a", "role": "owner"}]})
    assert 422 == answer.status_code
    assert ["body", "actors", 0, "role"] in [one["loc"] for one in answer.json()["detail"]]


def test_rules_explain_themselves(client: TestClient) -> None:
    assert "GOV101" == client.get("/rules/no-owner").json()["code"]
    answer = client.get("/rules/no-ownr")
    assert (404, True) == (answer.status_code, "did you mean 'no-owner'" in answer.json()["detail"])


def test_its_description_shows_the_models(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    schemas = described["components"]["schemas"]
    assert {"Agenda", "Session", "Report", "Finding", "Verdict"} <= set(schemas)
    body = described["paths"]["/check"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert set(ml.ActivityPlan.model_fields) == set(body["properties"])
    assert all(field["description"] for field in body["properties"].values())
    report = described["paths"]["/check"]["post"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert "#/components/schemas/Report" == report["$ref"]
