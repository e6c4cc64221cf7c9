"""What the answers of a readiness check come to."""

from __future__ import annotations

import attrs

from mutuallearning.models.readiness import Readiness, ReadinessConclusion, ReadinessItem


@attrs.frozen
class Suggestion:
    """What the answers come to; people decide.

    Attributes:
        conclusion: Go, go with conditions, not now; None as long as something open could still change it.
        in_the_way: Items that do not hold, and for which nothing is done.
        conditions: Items that hold only in part, or for which something has to be done first.
        open: Items without an answer.
    """

    conclusion: ReadinessConclusion | None
    in_the_way: tuple[ReadinessItem, ...]
    conditions: tuple[ReadinessItem, ...]
    open: tuple[ReadinessItem, ...]


def suggest(readiness: Readiness) -> Suggestion:
    """Work out what the answers of a readiness check come to.

    One item that does not hold and for which nothing is done is enough for *not now*, whatever the others say: the
    answers are no marks that could make up for each other.

    >>> check = Readiness(items=(ReadinessItem(id="common-goal", answer="no"), ReadinessItem(id="time-available")))
    >>> suggest(check).conclusion
    'not-now'
    """
    items = tuple(item.complete() for item in readiness.items or ())
    blocking = tuple(item for item in items if item.answer == "no" and item.measure is None)
    conditions = tuple(
        item
        for item in items
        if item.answer == "partly" or (item.answer == "no" and item.measure is not None)
    )
    unanswered = tuple(item for item in items if item.answer is None)
    conclusion: ReadinessConclusion | None = None
    if blocking:
        conclusion = "not-now"
    elif items and not unanswered:
        conclusion = "go-with-conditions" if conditions else "go"
    return Suggestion(conclusion, blocking, conditions, unanswered)
