"""EVA103: more people answer than were asked."""

from __future__ import annotations

from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule
from mutuallearning.rulekit.surveys import WHAT_IS_ASKED, survey_shapes, surveys_of

_UNKNOWN = "of each survey how many were asked and how many answered"


def check(index: DocumentIndex, find: Find) -> None:
    """Compare what came back with how many were asked; it must be surely more."""
    if all(survey.it.invited is None for survey in index.surveys):
        find.unsaid(_UNKNOWN if index.surveys else "how many were asked in a survey")
        return
    for survey in (survey for survey in surveys_of(index) if not survey.nested):
        it = survey.it
        least = max(len(it.responses or ()), it.responded.lowest if it.responded else 0)
        if it.invited is None or (not it.responses and it.responded is None):
            find.unsaid(_UNKNOWN)
        elif it.invited.surely_below(least):
            at = "responses" if it.responses else "responded"
            find(f"{survey.at}/{at}", survey=survey.name, responded=least, invited=str(it.invited))


RULE = Rule(
    code="EVA103",
    name="more-responses-than-invited",
    severity="warning",
    message="{survey} has {responded:response/responses}, and {invited} were asked",
    params={
        "survey": "The survey",
        "responded": "How many answered, at least",
        "invited": "How many were asked",
    },
    why="A response rate over a hundred per cent means that some answered twice, or somebody who was not there.",
    remedy="Correct the numbers, or find out who else has the link.",
    when_fine="The survey was passed on on purpose; then say how many that makes.",
    sources=("house rule",),
    reads=WHAT_IS_ASKED,
    scans=survey_shapes("invited", "responded", "responses"),
    subjects=EVERY_KIND,
    examples=(
        Example(
            edits=(
                Put("/evaluation/survey/invited", 20),
                Put("/evaluation/survey/responded", 23),
            ),
            at="/evaluation/survey/responded",
        ),
    ),
    module=__name__,
    check=check,
)
