"""A web service that checks the plans that are sent to it."""

import datetime
from typing import Annotated

from fastapi import Body, FastAPI, HTTPException

import mutuallearning as ml

app = FastAPI(title="Checks of plans")


@app.post("/check")
def check(plan: ml.ActivityPlan, as_of: datetime.date | None = None) -> ml.Report:
    """Check a plan that was sent as JSON."""
    return ml.check(plan, as_of=as_of)


@app.post("/check/text")
def check_text(
    text: Annotated[bytes, Body(media_type="application/yaml")], as_of: datetime.date | None = None
) -> ml.Report:
    """Check a plan as people write it, in YAML; it may be half-written or wrong."""
    return ml.check_text(text, as_of=as_of)


@app.get("/rules/{name}")
def rule(name: str) -> dict[str, str]:
    """Say why a rule exists and what to do about its findings."""
    try:
        found = ml.explain(name)
    except ml.UnknownNameError as unknown:
        raise HTTPException(404, str(unknown)) from unknown
    return {"code": found.code, "why": found.why, "remedy": found.remedy}
