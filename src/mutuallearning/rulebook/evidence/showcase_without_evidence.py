"""CUR302: a practice that is shown to others without evidence of its effects."""

from __future__ import annotations

from mutuallearning.models.change import is_cancelled
from mutuallearning.rulekit.document_index import located
from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

SHOWING = frozenset({"showcase", "transfer", "dissemination"})
"""Purposes for which a practice is held up as one worth having."""

YOUNG = frozenset({"idea", "emerging"})
"""States of a practice in which nothing can be known of its effects."""


FIRST_RESULTS = frozenset({"emerging"})
"""States of a practice in which somebody may tell what they see, before anybody could look into it."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look at each practice that is not new; who claims results owes them in any format, and an idea has none."""
    purpose = plan.plan.purpose
    if purpose is None:
        find.unsaid("what the activity is for")
        return
    if purpose not in SHOWING:
        find.inapplicable("the activity does not hold up a practice to others")
        return
    for practice in located(plan.plan.practices, "/practices"):
        if practice.it.evidence:
            continue
        claims = practice.it.results and practice.it.state not in FIRST_RESULTS
        if claims and plan.reached("invited") and not plan.is_record and not is_cancelled(plan.plan.changes):
            find(f"{practice.at}/evidence", practice=practice.it.title)
        elif practice.it.state not in YOUNG:
            find.missing(practice.it.evidence, f"{practice.at}/evidence", practice=practice.it.title)


RULE = Rule(
    code="CUR302",
    name="showcase-without-evidence",
    severity="warning",
    principle="curiosity",
    message='"{practice}" is shown to others without any evidence of its effects',
    params={"practice": "The practice"},
    why="Others spend money on what they see here; without data they copy a good story.",
    remedy="Name an evaluation, data or feedback of users, or mark the practice as emerging.",
    when_fine="The practice is too new for evidence; its state then says so.",
    sources=("mlp-pr-old", "eurofound"),
    reads=("purpose", "stage", "written_as", "changes.kind"),
    scans=("practices.title", "practices.state", "practices.evidence", "practices.results"),
    requires=("practices.title",),
    expects="practices.evidence",
    examples=(
        Example(
            edits=(Put("/purpose", "showcase"), Drop("/practices/@joint-teams/evidence")),
            at="/practices/@joint-teams/evidence",
        ),
    ),
    module=__name__,
    check=check,
)
