"""GOV903: a programme works by themes, and an activity belongs to none."""

from __future__ import annotations

from mutuallearning.models.programme import Programme
from mutuallearning.rulekit.activities import activities, name_of
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.surveys import MOST_RELATED


def check(programme: DocumentIndex[Programme], find: Find) -> None:
    """Look for activities that neither a theme nor they themselves place; one finding for all of them.

    An idea need not be placed yet, and what follows a placed activity belongs where that one does.
    """
    placed = {name for theme in programme.document.themes or () for name in theme.activities or ()}
    every = activities(programme)
    if not placed and all(activity.it.theme is None for activity in every):
        # Whether the themes have any activities is another rule's finding.
        find.unsaid("which activities belong to which theme")
        return
    loose = [
        activity
        for activity in every
        if activity.it.theme is None
        and activity.it.stage != "idea"
        and activity.it.id not in placed
        and placed.isdisjoint(activity.it.follows or ())
    ]
    if loose and programme.is_record:
        find.unsaid("to which theme every activity belonged")
    elif loose:
        find(
            f"{loose[0].at}/theme",
            related=tuple((f"{other.at}/theme", "belongs to none either") for other in loose[1:MOST_RELATED]),
            names=tuple(name_of(activity.it) for activity in loose),
        )


RULE = Rule(
    code="GOV903",
    name="activity-without-theme",
    severity="advice",
    message="No theme of the programme has {names:list}",
    params={"names": "Activities that belong to none of the programme's themes"},
    why="Themes were agreed so that what is learned adds up; what stands beside them is in nobody's report.",
    remedy="Name the theme to which it belongs, or say that the programme also answers to single requests.",
    when_fine="It meets the needs of one member, and themes are not meant for that.",
    sources=("mlp-home", "house rule"),
    reads=("themes.activities", "written_as"),
    scans=(
        "activities.id",
        "activities.title",
        "activities.theme",
        "activities.stage",
        "activities.follows",
        "activities.changes.kind",
    ),
    requires=("themes", "activities"),
    subjects=("programme",),
    examples=(
        Example(
            base="programme",
            edits=(Put("/themes/@first-weeks/activities", ["visit-letter"]),),
            at="/activities/@assist-letter/theme",
        ),
    ),
    module=__name__,
    check=check,
)
