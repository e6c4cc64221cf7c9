"""EVA105: answers under the id of somebody who takes part."""

from __future__ import annotations

from mutuallearning.models.programme import Programme
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule
from mutuallearning.rulekit.surveys import MOST_RELATED, WHAT_IS_ASKED, survey_shapes, surveys_of


def check(index: DocumentIndex, find: Find) -> None:
    """Look for respondents that have the id of an actor, a party or an organisation."""
    known, complete = _who(index)
    if not complete:
        find.unsaid("who takes part")
    surveys = tuple(survey for survey in surveys_of(index) if not survey.nested)
    if not surveys:
        find.unsaid("what was answered to a survey")
    for survey in surveys:
        responses = survey.it.responses
        if responses is None or any(response.respondent is None for response in responses):
            find.unsaid("under what token each respondent answered")
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


def _who(index: DocumentIndex) -> tuple[frozenset[str], bool]:
    """Give the ids of those who take part, and tell whether the document says all of them."""
    found = set(index.organisations)
    complete = True
    if isinstance(index, PlanIndex):
        complete = index.plan.actors is not None and index.plan.parties is not None
        found |= {*index.actor_by_id, *index.party_by_id}
    elif isinstance(index.document, Programme):
        complete = index.document.actors is not None and index.document.organisations is not None
        found |= {actor.id for actor in index.document.actors or ()}
    return frozenset(found), complete


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
