"""TRA205: nobody says what may be told at home."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the sentence about it, unless the level of confidentiality says it already."""
    if plan.plan.onward_sharing is not None:
        return
    if plan.plan.confidentiality is None:
        # That no level is said is another rule's finding.
        find.unsaid("how confidential it is")
    elif plan.plan.confidentiality == "open":
        find.inapplicable("everything may be told")
    elif plan.plan.confidentiality == "no-attribution":
        find.inapplicable("the Chatham House Rule lets people tell what was said, but not who said it")
    else:
        find.missing(None, "/onward_sharing")


RULE = Rule(
    code="TRA205",
    name="onward-sharing-not-said",
    severity="warning",
    principle="transparency",
    message="{activity} does not say what may be told at home",
    why="Who does not know what may be told tells nothing, and the organisation at home learns nothing.",
    remedy="Write a sentence on what people may tell at home and use, and what stays in the room.",
    when_fine="A rule of the programme says it for all its activities.",
    sources=("eip-15", "chatham"),
    reads=("onward_sharing", "confidentiality"),
    expects="onward_sharing",
    examples=(
        Example(
            edits=(
                Put("/confidentiality", "closed"),
                Put("/papers/@report/audience", "participants"),
                Drop("/onward_sharing"),
            ),
            at="/onward_sharing",
        ),
    ),
    module=__name__,
    check=check,
)
