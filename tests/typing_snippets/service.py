"""A web service checks a posted plan and returns the report."""

from fastapi import FastAPI

import mutuallearning as ml

app = FastAPI()


@app.post("/check")
def check(plan: ml.ActivityPlan) -> ml.Report:
    return ml.check(plan)
