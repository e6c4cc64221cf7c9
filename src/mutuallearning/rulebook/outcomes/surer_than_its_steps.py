"""OUT107: a whole that is claimed with more confidence than its parts."""

from __future__ import annotations

from mutuallearning.models.outcome import Confidence
from mutuallearning.rulekit import claims
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule

_HOW_SURE: dict[Confidence, int] = {"hedged": 0, "possible": 0, "likely": 1, "certain": 2}


def check(index: DocumentIndex, find: Find) -> None:
    """Compare the confidence of the whole with that of its least sure step."""
    for outcome in index.outcomes:
        whole = outcome.it.confidence
        steps = [step for step in claims.claimed_steps(outcome) if step.it.confidence is not None]
        if whole is None or len(steps) < len(outcome.it.steps or ()) or outcome.it.steps is None:
            find.unsaid("how sure the claimants are of an outcome and of each of its steps")
        if whole is None or not steps:
            continue
        least = min(steps, key=lambda step: _sureness(step.it.confidence))
        if _sureness(whole) > _sureness(least.it.confidence):
            find(
                f"{outcome.at}/confidence",
                outcome=claims.name_of(outcome.it),
                whole=whole,
                step=least.it.confidence,
                related=((f"{least.at}/confidence", "the least sure step"),),
            )


def _sureness(confidence: Confidence | None) -> int:
    return max(_HOW_SURE.values()) if confidence is None else _HOW_SURE[confidence]


RULE = Rule(
    code="OUT107",
    name="surer-than-its-steps",
    severity="advice",
    certainty="heuristic",
    principle="transparency",
    message='The outcome "{outcome}" is claimed as {whole}, one of its steps only as {step}',
    params={
        "outcome": "The outcome",
        "whole": "Confidence in the whole",
        "step": "Confidence in its least sure step",
    },
    why="A chain holds no better than its weakest link, and hedges are lost first when claims are retold.",
    remedy="Put the whole as carefully as its least sure step, or say what made you surer since.",
    when_fine="The unsure step is a side branch that the outcome does not depend on.",
    sources=("seed-eu", "house rule"),
    scans=(
        "outcomes.title",
        "outcomes.id",
        "outcomes.confidence",
        "outcomes.steps.confidence",
        "outcomes.steps.status",
    ),
    requires=("outcomes",),
    subjects=EVERY_KIND,
    examples=(
        Example(
            edits=(
                Put(
                    "/outcomes",
                    [
                        {
                            "id": "teams-on-trial",
                            "title": "Joint teams on trial",
                            "confidence": "certain",
                            "steps": [
                                {"stage": "learning", "confidence": "certain"},
                                {"stage": "pilot", "confidence": "hedged"},
                            ],
                            "evidence": [{"kind": "evaluation", "title": "Evaluation of the teams"}],
                        }
                    ],
                ),
            ),
            at="/outcomes/@teams-on-trial/confidence",
        ),
    ),
    module=__name__,
    check=check,
)
