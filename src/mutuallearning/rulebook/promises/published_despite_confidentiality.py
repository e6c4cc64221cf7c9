"""TRA206: nothing may be told outside, and an account of it is for everybody."""

from __future__ import annotations

from collections.abc import Iterator

from mutuallearning.models.conduct import Visibility
from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.papers import ACCOUNTS
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for reports and minutes for the public of an activity that is closed."""
    level = plan.plan.confidentiality
    if level is None:
        find.unsaid("what may be told outside")
        return
    if level != "closed":
        find.inapplicable("it may be told what was said")
        return
    if plan.plan.onward_sharing is not None:
        find.inapplicable("it says what may be told all the same")
        return
    for at, account, audience in _accounts(plan):
        if audience == "public":
            find(at, related=(("/confidentiality", "what is promised"),), account=account)
        elif audience is None:
            find.unsaid("who gets to read the minutes and every report")


def _accounts(plan: PlanIndex) -> Iterator[tuple[str, str, Visibility | None]]:
    minutes = plan.plan.privacy.minutes if plan.plan.privacy else None
    if minutes is None or minutes.planned is not False:
        yield "/privacy/minutes/audience", "Minutes", minutes.audience if minutes else None
    if plan.plan.papers is None:
        yield "/papers", "Report", None
    for entry in plan.papers:
        if entry.it.kind in ACCOUNTS and entry.it.state != "dropped":
            yield f"{entry.at}/audience", names.paper(entry.it), entry.it.audience


RULE = Rule(
    code="TRA206",
    name="published-despite-confidentiality",
    severity="warning",
    principle="transparency",
    message='"{account}" is for the public, but nothing of {activity} may be told outside',
    params={"account": "The report, or the minutes"},
    why="People tell what went wrong because it stays in the room; a public report of it ends that.",
    remedy="Say under `onward_sharing` what may be told and who agrees to it, or keep the account to the group.",
    when_fine="It tells nothing of what was said, only that the activity took place.",
    sources=("chatham-board", "al-rules"),
    reads=(
        "confidentiality",
        "onward_sharing",
        "privacy.minutes.planned",
        "privacy.minutes.audience",
        "papers",
    ),
    scans=("papers.kind", "papers.audience", "papers.state"),
    implies=("TRA205",),
    examples=(
        Example(
            edits=(Put("/confidentiality", "closed"), Drop("/onward_sharing")),
            at="/papers/@report/audience",
        ),
    ),
    module=__name__,
    check=check,
)
