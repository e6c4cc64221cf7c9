"""REF107: activities that build on each other in a circle."""

from __future__ import annotations

from mutuallearning.models.programme import Programme
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rings import rings_in
from mutuallearning.rulekit.rule import Example, Rule


def check(programme: DocumentIndex[Programme], find: Find) -> None:
    """Follow which activity builds on which, once around."""
    activities = {
        activity.it.id: activity
        for activity in located(programme.document.activities, "/activities")
        if activity.it.id is not None
    }
    graph = {name: activity.it.follows or () for name, activity in activities.items()}
    for first, *others in rings_in(graph):
        it = activities[first].it
        find(
            f"{activities[first].at}/follows",
            activity_title=it.title or first,
            by=", by way of " if others else "",
            others=tuple(others),
        )
    nameless = any(
        activity.it.id is None for activity in located(programme.document.activities, "/activities")
    )
    if nameless or not any(graph.values()):
        find.unsaid("the programme does not say of all activities by which id others build on them")


RULE = Rule(
    code="REF107",
    name="activities-in-a-circle",
    severity="error",
    message='The activity "{activity_title}" builds on itself{by}{others:list}',
    params={
        "activity_title": "Title of the first activity of the circle",
        "by": "What leads over to the others in the circle; nothing if there are none",
        "others": "Ids of the others in the circle",
    },
    why="What builds on each other comes one after the other; in a circle nobody can tell what came first.",
    remedy="Remove the id of the later activity from what the earlier one follows.",
    when_fine="Never: an activity cannot build on what comes after it.",
    sources=("house rule",),
    subjects=("programme",),
    scans=("activities.id", "activities.title", "activities.follows"),
    requires=("activities.id",),
    examples=(
        Example(
            base="programme",
            edits=(Put("/activities/@assist-letter/follows", ["assist-letter"]),),
            at="/activities/@assist-letter/follows",
        ),
    ),
    module=__name__,
    check=check,
)
