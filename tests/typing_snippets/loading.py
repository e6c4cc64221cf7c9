"""A developer loads a plan: the type follows the class that is asked for."""

from pathlib import Path

import mutuallearning as ml
from mutuallearning.types.partial_date import PartialDate


def title(path: Path) -> str | None:
    return ml.load(path, ml.ActivityPlan).title


def first_day(path: str) -> PartialDate | None:
    plan: ml.ActivityPlan = ml.load(path, ml.ActivityPlan)
    return plan.dates.start if plan.dates else None


def build() -> ml.ActivityPlan:
    return ml.ActivityPlan(title="Vienna", format="peer-review", stage="draft")


def worst(plan: ml.ActivityPlan) -> list[str]:
    report: ml.Report = ml.check(plan, select=["CUR", "papers"])
    report.raise_for("error")
    return [finding.message for finding in report.findings if finding.severity == "error"]
