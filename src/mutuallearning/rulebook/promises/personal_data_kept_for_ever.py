"""TRA204: the plan stores persons and does not say until when."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Count the actors with a name or an address."""
    persons = [actor.it.person for actor in plan.actors]
    stored = [person for person in persons if person is not None and (person.name or person.email)]
    if not stored:
        find.inapplicable("the plan stores no person's name or address")
    elif plan.plan.privacy is None or plan.plan.privacy.retention_until is None:
        find.missing(None, "/privacy/retention_until", count=len(stored))


RULE = Rule(
    code="TRA204",
    name="personal-data-kept-for-ever",
    severity="warning",
    principle="transparency",
    message="{activity} names {count:person/persons} and does not say until when that is kept",
    params={"count": "How many actors have a name or an address in the plan"},
    why="Personal data are kept as long as they are needed; without a last day nobody deletes them.",
    remedy="Say when names and addresses are deleted, or leave them out: role slots are enough.",
    when_fine="Another system holds the rule for deletion, and the plan is deleted with it.",
    sources=("privacy-eu4y",),
    reads=("actors.person.name", "actors.person.email", "privacy.retention_until"),
    expects="privacy.retention_until",
    examples=(
        Example(
            edits=(
                Put("/actors/@owner/person", {"email": "reviews@example.org"}),
                Drop("/privacy/retention_until"),
            ),
            at="/privacy/retention_until",
        ),
    ),
    module=__name__,
    check=check,
)
