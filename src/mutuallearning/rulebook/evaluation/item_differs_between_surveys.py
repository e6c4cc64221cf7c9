"""EVA107: one item has two wordings or scales, and its answers are compared."""

from __future__ import annotations

from collections.abc import Iterator

from mutuallearning.models.evaluation import Survey
from mutuallearning.models.programme import Programme
from mutuallearning.models.survey_item import SurveyItem
from mutuallearning.rulekit.document_index import DocumentIndex, Located, located, surveys_of_evaluation
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.surveys import MOST_RELATED, WHAT_IS_ASKED
from mutuallearning.types.data import Data

_Asked = tuple[Located[Survey], int, str | None, str]
"""An item as it stands in one survey: the survey, its position there, the language of the document (wordings in two
languages differ as they should), and the pointer to the activity, or nothing for the document itself."""


def check(index: DocumentIndex, find: Find) -> None:
    """Compare each item with the first of the same id; one finding for each id.

    Within an activity this is for the activity itself to be told, so a programme compares across activities.
    """
    if _is_one_alone(index):
        find.unsaid("the same item in two surveys")
        return
    first: dict[str, _Asked] = {}
    differing: dict[str, tuple[str, list[str]]] = {}
    compared = False
    for survey, language, owner in _surveys(index):
        for position, item in enumerate(survey.it.items or ()):
            name = item.id
            if name is None:
                find.unsaid("the id of every item, by which surveys are compared")
                continue
            asked = (survey, position, language, owner)
            other = first.setdefault(name, asked)
            if other is asked or (owner and owner == other[3]):
                continue
            compared = True
            what = _difference(other, asked)
            if what == "language":
                find.unsaid("in which language every survey is asked")
            elif what:
                differing.setdefault(name, (what, []))[1].append(_at(asked))
    if not compared:
        find.unsaid("the same item in two surveys")
    for name, (what, (at, *others)) in differing.items():
        find(
            at,
            related=(
                (_at(first[name]), "where it is asked first"),
                *((place, "differs, too") for place in others[:MOST_RELATED]),
            ),
            item=name,
            what=what,
        )


def _is_one_alone(index: DocumentIndex) -> bool:
    """Tell whether there is just one survey with nothing in it to compare, or none: so it is with most activities."""
    if len(index.surveys) > 1 or isinstance(index.document, Programme):
        return False
    names = [item.id for survey in index.surveys for item in survey.it.items or ()]
    return None not in names and len(set(names)) == len(names)


def _surveys(index: DocumentIndex) -> Iterator[tuple[Located[Survey], str | None, str]]:
    language = getattr(index.document, "language", None)
    for survey in index.surveys:
        yield survey, language, ""
    if isinstance(index.document, Programme):
        for activity in located(index.document.activities, "/activities"):
            for survey in surveys_of_evaluation(activity.it.evaluation, f"{activity.at}/evaluation"):
                yield survey, activity.it.language or language, activity.at


def _at(asked: _Asked) -> str:
    return f"{asked[0].at}/items/{asked[1]}"


def _whole(asked: _Asked) -> SurveyItem:
    """Give an item with what it leaves to the core item of its id."""
    return (asked[0].it.items or ())[asked[1]].complete()


def _difference(one: _Asked, other: _Asked) -> str | None:
    """Tell in what two items of one id differ; `language` where it is not known whether they do."""
    this, that = _whole(one), _whole(other)
    first, second = this.answer_scale, that.answer_scale
    # What points are called, and which count as agreement, is often written down once only.
    if first and second and (first.first, first.last) != (second.first, second.last):
        return "scale"
    if _plain(this.text) == _plain(that.text):
        return None
    if one[3] != other[3] and None in (one[2], other[2]):
        return "language"
    return "wording" if one[2] == other[2] else None


def _plain(text: str | None) -> str:
    """Leave out what makes no difference to those who answer.

    >>> _plain("The visit met my needs.") == _plain("The visit  met my needs")
    True
    """
    return " ".join((text or "").casefold().split()).rstrip(" .?!:")


_REWORDED: Data = {
    "items": [{"id": "relevant", "text": "I use what I learned.", "scale": "agreement-5"}],
}

RULE = Rule(
    code="EVA107",
    name="item-differs-between-surveys",
    severity="warning",
    message='The item "{item}" has another {what} than in an earlier survey',
    params={"item": "The id of the item", "what": "In what it differs: wording or scale"},
    why="One id says that answers may be compared; with another wording people answered another question.",
    remedy="Ask it in the same words on the same scale, or give the new item an id of its own.",
    when_fine="Only a word was put right, and the sense is the same.",
    sources=("seed-eu", "house rule"),
    reads=(
        "language",
        "activities.language",
        *WHAT_IS_ASKED,
    ),
    subjects=("activity-plan", "programme"),
    examples=(
        Example(
            edits=(Put("/evaluation/later_checks", [{"due": "10 months after end", "survey": _REWORDED}]),),
            at="/evaluation/later_checks/0/survey/items/@relevant",
        ),
    ),
    module=__name__,
    check=check,
)
