"""CUR303: nobody looks at what would work elsewhere."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import themes
from mutuallearning.rulekit.rule import Example, Rule

TRANSFER = "transfer"

TRANSFER_PLAN = "transfer-plan"


def check(plan: PlanIndex, find: Find) -> None:
    """Look at what sessions, papers and practices are said to deal with."""
    said = themes(plan)
    if said is not None and TRANSFER in said:
        return
    if any(entry.it.kind == TRANSFER_PLAN for entry in plan.papers) or any(
        practice.transferability for practice in plan.plan.practices or ()
    ):
        return
    if plan.plan.papers is None or said is None:
        # Who uses no themes at all has not left this one out.
        find.unsaid("what the sessions and papers deal with")
    else:
        find.missing(None, "/agenda/days")


RULE = Rule(
    code="CUR303",
    name="transfer-not-examined",
    severity="warning",
    certainty="heuristic",
    principle="curiosity",
    message='{activity} has no session or paper on "transfer": what would work elsewhere',
    why="A practice grew where it is; peers gain from knowing which parts would travel, and what they need.",
    remedy="Give a session or a section of a paper to what would work elsewhere, and mark it as `transfer`.",
    when_fine="The advice is only for the host, and nobody wants to use its practice.",
    sources=("mlp-pr-old", "eizg"),
    reads=(
        "agenda.days.sessions.about",
        "papers.kind",
        "papers.sections",
        "practices.transferability",
    ),
    requires=("agenda.days.sessions",),
    expects="practices.transferability",
    examples=(
        Example(
            edits=(
                Drop("/practices/@joint-teams/transferability"),
                *(
                    Put(f"/agenda/days/1/sessions/@{session}/about", ["practice"])
                    for session in ("transfer", "advice", "oral-feedback", "take-home")
                ),
                *(
                    Put(f"/papers/@{paper}/sections", ["context", "practice", "failures", "assumptions"])
                    for paper in (
                        "host-paper",
                        "thematic-paper",
                        "comments-ee",
                        "comments-ie",
                        "comments-pt",
                        "comments-si",
                        "draft-report",
                        "report",
                    )
                ),
            ),
            at="/agenda/days",
        ),
    ),
    module=__name__,
    check=check,
)
