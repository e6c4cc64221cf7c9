"""GOV908: results are told before most of the activities on the same theme have begun."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

import attrs

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.programme import Programme
from mutuallearning.rulekit.activities import activities, days_of, name_of
from mutuallearning.rulekit.document_index import DocumentIndex, Located
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.data import Data
from mutuallearning.types.partial_date import PartialDate

_TELLING = frozenset({"dissemination-seminar", "public-conference"})
"""Formats in which others hear what was learned."""


@attrs.frozen
class _Theme:
    """The activities on one theme: those that tell what was learned, and when the others begin, if it is known."""

    telling: list[Located[ActivityPlan]] = attrs.field(factory=list[Located[ActivityPlan]])
    begin: list[PartialDate | None] = attrs.field(factory=list["PartialDate | None"])


def check(programme: DocumentIndex[Programme], find: Find) -> None:
    """Compare each activity that tells results with the others of its theme; most of them must surely begin later."""
    themes = _themes(programme, find)
    if not any(theme.telling for theme in themes.values()):
        find.inapplicable("no activity on a theme is there to tell results")
    for title, theme in themes.items():
        total = len(theme.begin)
        known = [date for date in theme.begin if date is not None]
        earliest = sorted(date.earliest for date in known)
        latest = sorted(date.latest for date in known)
        for one in theme.telling:
            days = days_of(one.it)
            end = (days.end or days.start) if days else None
            later = 0 if end is None else len(known) - bisect_right(earliest, end.latest)
            if later * 2 > total:
                at, telling = f"{one.at}/dates", name_of(one.it)
                find(at, telling=telling, count=later, total=total, theme=title)
            elif end is None or (total - bisect_right(latest, end.earliest)) * 2 > total:
                find.unsaid("closely enough when every activity takes place")


def _themes(programme: DocumentIndex[Programme], find: Find) -> dict[str, _Theme]:
    """Sort the activities by the theme that names them, or that they name."""
    named = {
        activity: theme.title
        for theme in programme.document.themes or ()
        for activity in theme.activities or ()
    }
    found: defaultdict[str, _Theme] = defaultdict(_Theme)
    for activity in activities(programme):
        it = activity.it
        title = it.theme or named.get(it.id or "")
        if title is None or (it.format is None and it.purpose is None):
            find.unsaid("of every activity what it is and to which theme it belongs")
        if title is not None and (it.format in _TELLING or it.purpose == "dissemination"):
            found[title].telling.append(activity)
        elif title is not None:
            days = days_of(it)
            found[title].begin.append(days.start if days else None)
    return found


_TALK: Data = {
    "id": "results",
    "title": "What we learned",
    "format": "x-closing-day",
    "purpose": "dissemination",
    "stage": "idea",
    "dates": {"start": "2026-02-10"},
    "goal": {"statement": "Others hear what helped"},
    "actors": [{"id": "lead", "roles": ["owner"]}],
    "parties": [{"id": "office", "organisation": "network-office", "stances": ["organiser"]}],
}

RULE = Rule(
    code="GOV908",
    name="results-before-work",
    severity="advice",
    certainty="heuristic",
    message='"{telling}" tells results; {count} of {total} other activities on "{theme}" come later',
    params={
        "telling": "The activity in which others hear what was learned",
        "count": "How many of the others begin after it",
        "total": "How many others there are",
        "theme": "Title of the theme",
    },
    why="What is told before the work has begun is a promise; later nobody comes to hear what really happened.",
    remedy="Move it behind the others, or call it what it is: an opening.",
    when_fine="It tells the results of earlier years.",
    sources=("house rule",),
    reads=("themes.title", "themes.activities"),
    scans=(
        "activities.id",
        "activities.title",
        "activities.theme",
        "activities.format",
        "activities.purpose",
        "activities.changes.kind",
        "activities.dates.start",
        "activities.dates.end",
        "activities.actual.dates.start",
        "activities.actual.dates.end",
    ),
    requires=("activities",),
    subjects=("programme",),
    examples=(
        Example(
            base="programme",
            edits=(Add("/activities", _TALK), Add("/themes/@first-weeks/activities", "results")),
            at="/activities/@results/dates",
        ),
    ),
    module=__name__,
    check=check,
)
