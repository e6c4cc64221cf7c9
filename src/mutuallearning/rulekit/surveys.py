"""The surveys that a document can judge, with what they ask."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from mutuallearning.evaluating.survey_items import Shared, items_of
from mutuallearning.models.evaluation import Survey
from mutuallearning.models.programme import Programme
from mutuallearning.models.structure import shapes_of
from mutuallearning.models.survey_item import CORE_ITEM_BY_ID, SurveyItem, SurveyTopic
from mutuallearning.rulekit.document_index import DocumentIndex, Located, once, surveys_of_evaluation

MOST_RELATED = 20
"""Further places that one finding names."""

_OF_PLANS = ("evaluation.survey", "evaluation.survey_before", "evaluation.later_checks.survey")
_PLACES = (*_OF_PLANS, "surveys", *(f"activities.{place}" for place in _OF_PLANS))


MOST_TAKEN = 200_000
"""Items that the surveys of a document take from others in all: many surveys can use one with many items."""


@attrs.frozen
class SurveyEntry:
    """A survey and what it asks.

    Attributes:
        at: Pointer to the survey.
        it: The survey.
        items: Its items and those of the shared survey that it uses; None if they are not said here, or only with
            more effort than one rule may spend.
        nested: Whether it is the survey of an activity, which judges for itself what needs no items.
    """

    at: str
    it: Survey
    items: tuple[SurveyItem, ...] | None
    nested: bool = False

    @property
    def name(self) -> str:
        """The survey as the beginning of a sentence."""
        return f'The survey "{self.it.title}"' if self.it.title else "The survey"


@once
def surveys_of(index: DocumentIndex) -> tuple[SurveyEntry, ...]:
    """Give the surveys of a document; of a programme also those of its activities that use a shared one."""
    return tuple(_surveys_of(index))


@once
def nothing_is_known(index: DocumentIndex) -> bool:
    """Tell whether of no survey it is said what was answered, as long as it is still to come."""
    return not isinstance(index.document, Programme) and all(
        survey.it.responses is None and survey.it.results is None for survey in index.surveys
    )


def _surveys_of(index: DocumentIndex) -> Iterator[SurveyEntry]:
    shared: Shared = {entry.it.id: entry.it for entry in index.surveys if entry.it.id is not None}
    left = MOST_TAKEN
    for nested, entries in ((False, index.surveys), (True, _of_activities(index))):
        for entry in entries:
            items = items_of(entry.it, shared) if entry.it.uses is None or left > 0 else None
            left -= len(items) if items and entry.it.uses is not None else 0
            yield SurveyEntry(entry.at, entry.it, items, nested=nested)


def topic_of(item: SurveyItem) -> SurveyTopic | None:
    """Tell what an item asks about, by what is said or by the core item whose id it has."""
    if item.topic is not None or item.id is None:
        return item.topic
    core = CORE_ITEM_BY_ID.get(item.id)
    return None if core is None else core.topic


def _of_activities(index: DocumentIndex) -> Iterator[Located[Survey]]:
    """Yield the surveys that an activity cannot judge by itself, because it does not see what they ask."""
    if isinstance(index.document, Programme):
        for position, activity in enumerate(index.document.activities or ()):
            at = f"/activities/{position}/evaluation"
            for survey in surveys_of_evaluation(activity.evaluation, at):
                if survey.it.uses is not None:
                    yield survey


def survey_shapes(*leaves: str) -> tuple[str, ...]:
    """Give the shapes of parts of surveys, wherever surveys stand.

    >>> survey_shapes("invited")[0]
    'evaluation.survey.invited'
    """
    return tuple(f"{place}.{leaf}" for place in _PLACES for leaf in leaves)


WHAT_IS_ASKED = survey_shapes(
    "id", "uses", "title", *(f"items.{shape}" for shape in sorted(shapes_of(SurveyItem)))
)
"""What is read to know what a survey asks."""
