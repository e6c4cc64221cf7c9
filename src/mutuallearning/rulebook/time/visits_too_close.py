"""GOV511: one visit follows the other before anything could be tried at home."""

from __future__ import annotations

import itertools

from mutuallearning.models.step import Step
from mutuallearning.rulekit.document_index import Located, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.partial_date import Span, span_of


def check(plan: PlanIndex, find: Find) -> None:
    """Measure the days between visits that follow each other; the next day it is still the same journey."""
    least = plan.format.limit("days-between-visits-min")
    visits: list[tuple[Span, Located[Step]]] = []
    for step in located(plan.plan.steps, "/steps"):
        if step.it.kind is None:
            find.unsaid("of every step whether it is a visit")
        elif step.it.kind == "peer-visit":
            days = _days(plan, step.it)
            if days is None:
                find.unsaid("when every visit is")
            else:
                visits.append((days, step))
    visits.sort(key=lambda visit: visit[0])
    gaps = [later[0][0] - earlier[0][1] for earlier, later in itertools.pairwise(visits)]
    close = [number for number, gap in enumerate(gaps, start=1) if 1 < gap.days < least]
    if close:
        shortest = min(gaps[number - 1] for number in close).days
        at = f"{visits[close[0]][1].at}/due"
        related = tuple((f"{visits[number][1].at}/due", "soon after another too") for number in close[1:])
        find(at, related=related, days=shortest, least=least, count=len(visits))
    elif any(visit.it.until is None for _, visit in visits[:-1]):
        find.unsaid("until when every visit lasts")
    elif len(visits) <= 1:
        find.inapplicable("there are no two visits among the steps")


def _days(plan: PlanIndex, step: Step) -> Span | None:
    """Give the first and the last day that a visit can take at most."""
    due = plan.span(step.due)
    until = span_of(step.until)
    return None if due is None else (due[0], max(due[1], until[1] if until else due[1]))


RULE = Rule(
    code="GOV511",
    name="visits-too-close",
    severity="advice",
    certainty="heuristic",
    principle="curiosity",
    message="{days:day/days} between two of {count:visit/visits}; {least:day/days} let one try something",
    params={
        "days": "Fewest days between two visits",
        "least": "Fewest days for the format",
        "count": "How many visits there are",
    },
    why="What is seen has to be told, tried and asked about at home; only then has the next visit new questions.",
    remedy="Move the visits apart, or make one journey of them.",
    when_fine="A decision cannot wait, and all know that little can be tried.",
    sources=("eui-c2c", "house rule"),
    reads=("dates.start", "dates.end", "steps.kind", "steps.due", "steps.until"),
    requires=("steps.kind",),
    limits=("days-between-visits-min",),
    examples=(
        Example(
            base="city-exchange",
            edits=(
                Put(
                    "/steps",
                    [
                        {"id": "there", "kind": "peer-visit", "due": "2026-04-21"},
                        {"id": "back", "kind": "peer-visit", "due": "2026-04-28"},
                    ],
                ),
            ),
            at="/steps/@back/due",
        ),
    ),
    module=__name__,
    check=check,
)
