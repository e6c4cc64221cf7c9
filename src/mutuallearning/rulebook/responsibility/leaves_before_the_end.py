"""GOV113: somebody on whom it depends is under contract for a part of the time only."""

from __future__ import annotations

from collections import Counter

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.actor import is_gone
from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.period import Period, first_and_last
from mutuallearning.models.programme import Programme
from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.rulekit import names
from mutuallearning.rulekit.cycles import BY_RECORD
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import HOUSE_RULE, PLAN, Example, Rule

_WithActors = ActivityPlan | Programme | PeerReviewCycle | BenchlearningCycle

_KEY = frozenset({"owner", "coordinator", "facilitator", "team-leader", "host-lead"})
"""Roles that are needed until the end."""


def check(index: DocumentIndex[_WithActors], find: Find) -> None:
    """Compare the end of each contract with the last day; a deputy, or another one in the role, may go on."""
    document = index.document
    actors = [actor for actor in located(document.actors, "/actors") if not is_gone(actor.it)]
    dates = document.dates or Period()
    _, last = first_and_last(dates)
    held = Counter(role for actor in actors for role in set(actor.it.roles or ()))
    for actor in actors:
        roles = None if actor.it.roles is None else _KEY.intersection(actor.it.roles)
        if roles is not None and not roles:
            continue
        ends = actor.it.engaged.end if actor.it.engaged else None
        early = None if last is None or ends is None else ends.is_before(last)
        if early is None or roles is None or not (early or dates.end):
            find.unsaid("how long everybody is engaged on whom it depends")
        elif early and actor.it.deputy is None and any(held[role] == 1 for role in roles):
            if index.is_record:
                find.unsaid(BY_RECORD)
            else:
                find(f"{actor.at}/engaged/end", actor=names.actor(actor.it), ends=str(ends), last=str(last))


RULE = Rule(
    code="GOV113",
    name="leaves-before-the-end",
    severity="warning",
    message="The {actor} is engaged until {ends} only, and it goes on until {last}",
    params={
        "actor": "Role and id of the person",
        "ends": "Last day of the contract or the leave",
        "last": "Last day of the activity, the programme or the cycle",
    },
    why="What one person has carried alone stops on the last day of the contract, and the others notice weeks later.",
    remedy="Extend the contract, or name now who takes over, and let the two work side by side for a while.",
    when_fine="What is left to do then needs nobody in that role.",
    sources=("mle-intl", HOUSE_RULE),
    reads=(
        "written_as",
        "dates.start",
        "dates.end",
        "actors.id",
        "actors.roles",
        "actors.deputy",
        "actors.engaged.end",
        "actors.nomination.status",
    ),
    requires=("actors.engaged.end",),
    subjects=(PLAN, "programme", "peer-review-cycle", "benchlearning-cycle"),
    examples=(
        Example(
            base="mentoring",
            edits=(Put("/actors/@owner/engaged", {"end": "2027-06"}),),
            at="/actors/@owner/engaged/end",
        ),
        Example(
            base="programme",
            edits=(Put("/actors/@bureau-facilitator/engaged", {"start": "2026-01", "end": "2027-03"}),),
            at="/actors/@bureau-facilitator/engaged/end",
        ),
    ),
    module=__name__,
    check=check,
)
