"""TRA206: nothing may be told outside, and an account of it is for everybody, or marks are for the programme."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from mutuallearning.models.conduct import Visibility
from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.papers import ACCOUNTS
from mutuallearning.rulekit.rule import Example, Rule

_MARKS = frozenset({"scores", "ranking", "pass-or-fail"})
"""Judgements that say of each how good they are."""


@attrs.frozen
class Account:
    """Something that tells of an activity: where, what, who reads it, and whether it says who said what."""

    at: str
    title: str
    audience: Visibility | None
    names: bool | None


def check(plan: PlanIndex, find: Find) -> None:
    """Look for reports and minutes for the public of an activity that is closed, and for marks that leave it."""
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
    marked = plan.plan.judgement in _MARKS
    for account in _accounts(plan):
        # Where it also says who said what, another rule speaks.
        if account.audience == "public" or (marked and account.audience == "programme" and not account.names):
            find(
                account.at,
                related=(("/confidentiality", "what is promised"),),
                account=account.title,
                readers=f"the {account.audience}",
            )
        elif account.audience is None:
            find.unsaid("who gets to read the minutes and every report")


def _accounts(plan: PlanIndex) -> Iterator[Account]:
    minutes = plan.plan.privacy.minutes if plan.plan.privacy else None
    if minutes is None or minutes.planned is not False:
        audience, attributed = (minutes.audience, minutes.attributed) if minutes else (None, None)
        yield Account("/privacy/minutes/audience", "Minutes", audience, attributed)
    if plan.plan.papers is None:
        yield Account("/papers", "Report", None, None)
    for entry in plan.papers:
        if entry.it.kind in ACCOUNTS and entry.it.state != "dropped":
            yield Account(
                f"{entry.at}/audience", names.paper(entry.it), entry.it.audience, entry.it.attributed
            )


RULE = Rule(
    code="TRA206",
    name="published-despite-confidentiality",
    severity="warning",
    principle="transparency",
    message='"{account}" is for {readers}, but nothing of {activity} may be told outside',
    params={
        "account": "The report, or the minutes",
        "readers": "The public, or the programme where it gives marks",
    },
    why="People tell what went wrong because it stays in the room; a public report of it ends that.",
    remedy="Say under `onward_sharing` what may be told and who agrees to it, or keep the account to the group.",
    when_fine="It tells nothing of what was said, only that the activity took place.",
    sources=("chatham-board", "al-rules"),
    reads=(
        "confidentiality",
        "onward_sharing",
        "judgement",
        "privacy.minutes.planned",
        "privacy.minutes.audience",
        "privacy.minutes.attributed",
        "papers",
    ),
    scans=("papers.kind", "papers.audience", "papers.attributed", "papers.state"),
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
