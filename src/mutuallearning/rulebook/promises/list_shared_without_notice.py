"""TRA203: the list of participants is shared, and nobody was told."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mutuallearning.models.conduct import Visibility
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

KEPT = frozenset({"host-and-organiser", "organiser", "nobody"})
"""Those who need the list to run the event, and nobody."""

_READERS: Mapping[Visibility, str] = MappingProxyType(
    {"public": "the public", "programme": "the programme", "participants": "all who take part"}
)
"""Those with whom it is shared, in words."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look at a list that goes further than those who run the event.

    Before people are invited there is nobody to tell; from then on a notice that is not said is none.
    """
    shared = plan.plan.privacy.participant_list if plan.plan.privacy else None
    if shared is None or shared.audience is None:
        find.unsaid("with whom the list of participants is shared")
    elif shared.audience in KEPT:
        find.inapplicable("the list of participants is not shared")
    elif shared.notice is False or (shared.notice is None and plan.reached("invited")):
        find("/privacy/participant_list/notice", audience=_READERS[shared.audience])
    elif shared.notice is None:
        find.unsaid("whether people are told that the list is shared")


RULE = Rule(
    code="TRA203",
    name="list-shared-without-notice",
    severity="warning",
    principle="transparency",
    message="The list of participants goes to {audience}, and people are not told",
    params={"audience": "Who gets it"},
    why="Names and addresses belong to people; they are told before others get them.",
    remedy="Say in the invitation with whom the list is shared, and let people stay off it.",
    when_fine="The names are public anyway, such as those of elected members.",
    sources=("privacy-old",),
    reads=("stage", "privacy.participant_list.audience", "privacy.participant_list.notice"),
    examples=(
        Example(
            edits=(Put("/privacy/participant_list/notice", value=False),),
            at="/privacy/participant_list/notice",
        ),
    ),
    module=__name__,
    check=check,
)
