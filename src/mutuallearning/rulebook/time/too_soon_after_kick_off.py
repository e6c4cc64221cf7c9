"""GOV509: what countries write is due too soon after the meeting in which they hear of it."""

from __future__ import annotations

from mutuallearning.models.step import Step
from mutuallearning.models.structure import words
from mutuallearning.rulekit.document_index import Located, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.partial_date import Span

_MEETINGS = frozenset({"meeting", "call", "webinar"})
"""Kinds of step in which all meet."""

_Dated = tuple[Span, Located[Step]]


def check(plan: PlanIndex, find: Find) -> None:
    """Measure from the first step, if it is a meeting, to each draft."""
    least = plan.format.limit("drafting-days-min")
    steps = located(plan.plan.steps, "/steps")
    drafts = [step for step in steps if step.it.kind == "drafting"]
    if not drafts:
        find.unsaid("when something is drafted")
        return
    dated: list[_Dated] = [(span, step) for step in steps if (span := plan.span(step.it.due)) is not None]
    if len(dated) < len(steps) or any(step.it.kind is None for step in steps):
        find.unsaid("when each step is planned, and of what kind it is")
        return
    begins, kick_off = min(dated, key=_first)
    if kick_off.it.kind not in _MEETINGS:
        find.unsaid("whether drafting has not begun before all meet")
        return
    for span, step in dated:
        if step.it.kind != "drafting":
            continue
        fewest, days = (span[0] - begins[1]).days, (span[1] - begins[0]).days
        if days < least:
            find(f"{step.at}/due", step=_name(step.it), days=days, meeting=_name(kick_off.it), least=least)
        elif fewest < least:
            find.unsaid("on which day each step is planned")


def _first(dated: _Dated) -> Span:
    return dated[0]


def _name(step: Step) -> str:
    return step.what or words(step.kind or "step")


RULE = Rule(
    code="GOV509",
    name="too-soon-after-kick-off",
    severity="warning",
    certainty="heuristic",
    principle="empathy",
    message='"{step}" is due {days:day/days} after "{meeting}" (limit: {least})',
    params={
        "step": "What is drafted",
        "days": "Days from the first meeting until it is due",
        "meeting": "The first meeting",
        "least": "The fewest days that there should be",
    },
    why="Before anybody can write, colleagues must be asked and figures found; a week gives old papers a new cover.",
    remedy="Set a later date, or send the questions out weeks before the first meeting.",
    when_fine="They were asked for it long before the first meeting.",
    sources=("mle-deck", "house rule"),
    reads=("dates.start", "dates.end", "steps.kind", "steps.what", "steps.due"),
    requires=("steps",),
    limits=("drafting-days-min",),
    examples=(
        Example(
            base="mutual-learning-exercise",
            edits=(
                Put(
                    "/steps",
                    [
                        {
                            "id": "kick-off",
                            "kind": "meeting",
                            "what": "Kick-off",
                            "due": "2027-02-10",
                            "responsible": "owner",
                        },
                        {
                            "id": "reports",
                            "kind": "drafting",
                            "what": "Background report of each country",
                            "due": "2027-02-17",
                            "responsible": "owner",
                        },
                    ],
                ),
            ),
            at="/steps/@reports/due",
        ),
    ),
    module=__name__,
    check=check,
)
