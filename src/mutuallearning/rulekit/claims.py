"""Claims that something came of mutual learning: what of them is claimed, and what is only intended."""

from __future__ import annotations

from collections.abc import Iterator

from mutuallearning.models.outcome import Outcome, OutcomeStage, OutcomeStep
from mutuallearning.rulekit.document_index import Located, located

FAR_STAGES: tuple[OutcomeStage, ...] = ("decision", "scale")
"""Stages that hardly ever have one cause alone."""


def name_of(outcome: Outcome) -> str:
    """Name an outcome as its author does."""
    return outcome.title or outcome.id or "untitled"


def steps_of(outcome: Located[Outcome]) -> tuple[Located[OutcomeStep], ...]:
    """Give the steps of an outcome with their places."""
    return located(outcome.it.steps, f"{outcome.at}/steps")


def claimed_steps(outcome: Located[Outcome]) -> Iterator[Located[OutcomeStep]]:
    """Yield the steps that are said to have happened or to be under way."""
    for step in steps_of(outcome):
        if step.it.status != "intended":
            yield step


def stages_unsaid(outcome: Located[Outcome]) -> bool:
    """Tell whether it is not said of what stage the steps are, or whether there are any."""
    return outcome.it.steps is None or any(step.stage is None for step in outcome.it.steps)


def is_claimed(outcome: Located[Outcome]) -> bool:
    """Tell whether more is said than what is intended."""
    return not outcome.it.steps or any(True for _ in claimed_steps(outcome))
