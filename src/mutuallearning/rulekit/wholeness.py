"""Lists that a plan itself calls incomplete: what a rule misses in them may only not be written down.

A rule that must know such a list in full (`reads`) is not judged then; one that looks at it thing by thing (`scans`)
still finds what is wrong with the things that are there, and cannot say that nothing is.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from mutuallearning.models.activity_plan import ActivityPlan


@attrs.frozen
class PartialList:
    """A list of which a plan may say that it is not whole.

    Attributes:
        shape: The list.
        said_by: The part of the plan that says so.
        unsaid: What the plan does not say then.
    """

    shape: str
    said_by: str
    unsaid: str

    def is_in(self, shapes: Iterable[str]) -> bool:
        """Tell whether the list, something in it or something around it is among some shapes.

        >>> MORE_PARTIES.is_in(("parties.stances",)), MORE_PARTIES.is_in(("actors.party",))
        (True, False)
        """
        own = f"{self.shape}."
        return any(f"{one}.".startswith(own) or own.startswith(f"{one}.") for one in shapes)


MORE_SESSIONS = PartialList("agenda.days", "agenda.complete", "what else is on the agenda")
UNDATED_SESSIONS = PartialList("agenda.days", "agenda.sessions", "on which days some sessions take place")
MORE_PARTIES = PartialList("parties", "all_parties_listed", "who else takes part")

PARTIAL_LISTS = (MORE_SESSIONS, UNDATED_SESSIONS, MORE_PARTIES)
"""The lists that need not be whole."""


def partial_lists(plan: ActivityPlan) -> tuple[PartialList, ...]:
    """Name the lists that a plan calls incomplete.

    >>> plan = ActivityPlan.model_validate({"agenda": {"complete": False}})
    >>> [one.unsaid for one in partial_lists(plan)]
    ['what else is on the agenda']
    """
    found: list[PartialList] = []
    if plan.agenda is not None and plan.agenda.complete is False:
        found.append(MORE_SESSIONS)
    if plan.agenda is not None and plan.agenda.sessions:
        found.append(UNDATED_SESSIONS)
    if plan.all_parties_listed is False:
        found.append(MORE_PARTIES)
    return tuple(found)
