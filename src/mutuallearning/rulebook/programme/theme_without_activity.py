"""GOV904: a theme is being worked on, and there is no activity in it."""

from __future__ import annotations

from mutuallearning.models.programme import Programme, Theme
from mutuallearning.rulekit.activities import activities
from mutuallearning.rulekit.document_index import DocumentIndex, Located, located
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule


def check(programme: DocumentIndex[Programme], find: Find) -> None:
    """Look at themes that have surely begun; a theme of next year may still be empty."""
    document = programme.document
    words = {activity.it.theme.casefold() for activity in activities(programme) if activity.it.theme}
    empty = [theme for theme in located(document.themes, "/themes") if not _has_any(theme.it, words)]
    for theme in empty:
        start = theme.it.period.start if theme.it.period else None
        if start is None or programme.as_of is None:
            find.unsaid("when every theme is worked on")
        elif start.latest < programme.as_of:
            _report(programme, find, theme)


def _has_any(theme: Theme, words: set[str]) -> bool:
    return bool(theme.activities) or theme.title.casefold() in words


def _report(programme: DocumentIndex[Programme], find: Find, theme: Located[Theme]) -> None:
    document = programme.document
    elsewhere = bool(document.peer_review_cycles or document.benchlearning_cycles)
    if theme.it.activities is None and (programme.is_record or elsewhere):
        find.unsaid("which activities every theme has")
    else:
        start = theme.it.period.start if theme.it.period else None
        find(f"{theme.at}/activities", theme_title=theme.it.title, start=str(start))


RULE = Rule(
    code="GOV904",
    name="theme-without-activity",
    severity="advice",
    message='The theme "{theme_title}" has run since {start} without any activity',
    params={"theme_title": "Title of the theme", "start": "When work on it was to begin"},
    why="A theme without an activity is a promise to the members of which nobody has begun to think.",
    remedy="Plan an activity in it, name the one that belongs to it, or drop the theme and say so.",
    when_fine="It is worked on in papers and calls that are not recorded as activities.",
    sources=("mlp-home", "house rule"),
    reads=(
        "activities.theme",
        "activities.changes.kind",
        "written_as",
        "peer_review_cycles",
        "benchlearning_cycles",
    ),
    scans=("themes.title", "themes.activities", "themes.period.start", "themes.period.end"),
    requires=("themes", "activities"),
    subjects=("programme",),
    needs_as_of=True,
    examples=(
        Example(
            base="programme",
            edits=(
                Add("/themes", {"id": "employers", "title": "Employers", "period": {"start": "2025-09"}}),
            ),
            at="/themes/@employers/activities",
            as_of="2026-01-15",
        ),
    ),
    module=__name__,
    check=check,
)
