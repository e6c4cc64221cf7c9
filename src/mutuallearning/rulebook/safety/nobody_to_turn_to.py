"""EMP212: all who run a mentoring programme are in one of its pairs themselves."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Add, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.people import holders, roles_are_open
from mutuallearning.rulekit.rule import Example, Rule

_RUNNING = ("owner", "coordinator", "sponsor", "facilitator")


def check(plan: PlanIndex, find: Find) -> None:
    """Look for somebody outside the pairs who owns, coordinates, backs or facilitates; two alone need nobody."""
    mentors, mentees = holders(plan, "mentor"), holders(plan, "mentee")
    running = holders(plan, *_RUNNING)
    paired = {actor.at for actor in (*mentors, *mentees)}
    outside = [actor for actor in running if actor.at not in paired]
    if roles_are_open(plan) or not running:
        find.unsaid("who runs it")
    elif min(len(mentors), len(mentees)) <= 1:
        find.inapplicable("there is one pair, or it is not told who is in each")
    elif not outside:
        find(
            f"{running[0].at}/roles",
            related=tuple((f"{actor.at}/roles", "is in a pair too") for actor in running[1:]),
            actors=tuple([actor.it.id for actor in running]),
        )


RULE = Rule(
    code="EMP212",
    name="nobody-to-turn-to",
    severity="warning",
    principle="empathy",
    message="All who run it are mentors or mentees themselves: {actors:list}; who helps a pair in trouble?",
    params={"actors": "Ids of those who own, coordinate, back or facilitate it"},
    why="Whose pair does not work can tell nobody who is not in it, and a junior who is hurt has no way out.",
    remedy="Name somebody outside the pairs to whom mentors and mentees can turn.",
    when_fine="There is such a person for the whole house, and all know it.",
    sources=("rm-safe", "rm-brancher"),
    reads=("actors.id", "actors.roles", "actors.nomination.status"),
    requires=("actors.roles",),
    formats=("mentoring",),
    examples=(
        Example(
            base="mentoring",
            edits=(
                Put("/actors/@owner/roles", ["owner", "coordinator", "mentor"]),
                Add("/actors", {"id": "second-mentee", "roles": ["mentee"], "function": "new team lead"}),
                Put("/participants", 4),
            ),
            at="/actors/@owner/roles",
        ),
    ),
    module=__name__,
    check=check,
)
