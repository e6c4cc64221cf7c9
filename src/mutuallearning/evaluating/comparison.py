"""The same items over several events, side by side: in the order given, never as a ranking."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from mutuallearning.evaluating.aggregation import aggregate
from mutuallearning.evaluating.summary import ItemSummary
from mutuallearning.evaluating.survey_items import Shared
from mutuallearning.models.evaluation import Survey


@attrs.frozen
class EventFigures:
    """What one event's survey says of an item.

    Attributes:
        event: The event as it was named.
        summary: The answers.
    """

    event: str
    summary: ItemSummary


@attrs.frozen
class ItemComparison:
    """One item over several events.

    Attributes:
        item: The id of the item.
        figures: What the events say that asked it, in the order in which they were given.
        not_asked: The events that did not ask it.
        same_wording: Whether all of them asked it in the same words; None if the words of one are not known.
        same_scale: Whether all of them had it answered on the same points; None if the points of one are not known.
    """

    item: str
    figures: tuple[EventFigures, ...]
    not_asked: tuple[str, ...]
    same_wording: bool | None
    same_scale: bool | None


def compare(
    events: Iterable[tuple[str, Survey]], smallest_group: int | None = None, *, shared: Shared | None = None
) -> tuple[ItemComparison, ...]:
    """Put the answers to the same items side by side, by the ids of the items.

    Args:
        events: Name of each event and its survey; the order is kept.
        smallest_group: How many must have answered for figures to be shown; see `aggregate`.
        shared: The shared surveys by id, for surveys that use the items of one.

    Returns:
        One comparison for each item that has an id, in the order in which they are first asked.

    >>> from mutuallearning.models.survey_item import SurveyItem
    >>> asked = Survey(items=(SurveyItem(id="needs-matched"),))
    >>> compare([("Vienna", asked), ("Riga", Survey())])[0].not_asked
    ('Riga',)
    """
    names: list[str] = []
    by_item: dict[str, list[EventFigures]] = {}
    for event, survey in events:
        names.append(event)
        for summary in aggregate(survey, smallest_group, shared=shared):
            if summary.item is not None and summary.breakdown is None:
                by_item.setdefault(summary.item, []).append(EventFigures(event, summary))
    return tuple(_comparison(item, tuple(figures), names) for item, figures in by_item.items())


def _comparison(item: str, figures: tuple[EventFigures, ...], events: Iterable[str]) -> ItemComparison:
    asked = {figure.event for figure in figures}
    return ItemComparison(
        item=item,
        figures=figures,
        not_asked=tuple(event for event in events if event not in asked),
        same_wording=_all_the_same(tuple(figure.summary.text for figure in figures)),
        same_scale=_all_the_same(tuple(figure.summary.scale for figure in figures)),
    )


def _all_the_same(values: tuple[object, ...]) -> bool | None:
    known = {value for value in values if value is not None}
    if len(known) > 1:
        return False
    return None if None in values else True
