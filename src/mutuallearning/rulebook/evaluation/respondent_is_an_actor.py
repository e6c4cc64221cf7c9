"""EVA105: answers under the id of somebody who takes part."""

from __future__ import annotations

from mutuallearning.models.programme import Programme
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule
from mutuallearning.rulekit.surveys import MOST_RELATED, WHAT_IS_ASKED, survey_shapes, surveys_of

_TOKENS = "under what token each respondent answered"


def check(index: DocumentIndex, find: Find) -> None:
    """Look for respondents that have the id of an actor, a party or an organisation."""
    if not _are_complete(index):
        find.unsaid("who takes part")
    if not index.surveys:
        find.unsaid("what was answered to a survey")
        return
    if all(survey.it.responses is None and survey.it.anonymous is not False for survey in index.surveys):
        find.unsaid(_TOKENS)
        return
    known = _who(index)
    for survey in (survey for survey in surveys_of(index) if not survey.nested):
        responses = survey.it.responses
        if responses is None or any(response.respondent is None for response in responses):
            find.unsaid(_TOKENS)
        if survey.it.anonymous is False:
            find.inapplicable("the survey does not promise that answers cannot be traced")
            continue
        tokens = [
            (f"{survey.at}/responses/{position}/respondent", response.respondent)
            for position, response in enumerate(responses or ())
            if response.respondent is not None
        ]
        named = [(at, token) for at, token in tokens if token in known]
        if named:
            find(
                named[0][0],
                survey=survey.name,
                count=len(named),
                respondent=named[0][1],
                related=tuple((at, "as well") for at, _ in named[1 : 1 + MOST_RELATED]),
            )


def _are_complete(index: DocumentIndex) -> bool:
    """Tell whether the document says all of those who take part."""
    if isinstance(index, PlanIndex):
        return index.plan.actors is not None and index.plan.parties is not None
    document = index.document
    if isinstance(document, Programme):
        return document.actors is not None and document.organisations is not None
    return True


def _who(index: DocumentIndex) -> frozenset[str]:
    """Give the ids of those who take part."""
    found = set(index.organisations)
    if isinstance(index, PlanIndex):
        found |= {*index.actor_by_id, *index.party_by_id}
    if isinstance(index.document, Programme):
        found |= {actor.id for actor in index.document.actors or ()}
    return frozenset(found)


RULE = Rule(
    code="EVA105",
    name="respondent-is-an-actor",
    severity="warning",
    principle="empathy",
    message='{survey} keeps {count:answer sheet/answer sheets} under the id of who took part: "{respondent}"',
    params={
        "survey": "The survey",
        "count": "How many responses are kept under such an id",
        "respondent": "The first such id",
    },
    why="Whoever reads the document sees who said what; people answer openly only if that cannot happen.",
    remedy="Give each response a token that was made for this survey, and keep no list of who has which.",
    when_fine="The survey said that answers are not anonymous; then say so with anonymous: false.",
    sources=("house rule",),
    reads=(*WHAT_IS_ASKED, "actors.id", "parties.id", "organisations.id"),
    scans=survey_shapes("anonymous", "responses.respondent"),
    subjects=EVERY_KIND,
    examples=(
        Example(
            edits=(
                Put(
                    "/evaluation/survey/responses",
                    [{"respondent": "facilitator", "answers": [{"item": "relevant", "value": 4}]}],
                ),
                Put("/evaluation/survey/invited", 12),
            ),
            at="/evaluation/survey/responses/0/respondent",
        ),
    ),
    module=__name__,
    check=check,
)
