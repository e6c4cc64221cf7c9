"""OUT103: a large change that is said to have one cause."""

from __future__ import annotations

from mutuallearning.rulekit import claims
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule


def check(index: DocumentIndex, find: Find) -> None:
    """Look at outcomes that came to a decision or to scale; causes may stand there or with the whole."""
    asked = False
    for outcome in index.outcomes:
        if claims.stages_unsaid(outcome):
            find.unsaid("how far each outcome came")
        far = [step for step in claims.claimed_steps(outcome) if step.it.stage in claims.FAR_STAGES]
        if not far:
            continue
        asked = True
        parts = (outcome.it.other_causes, *(step.it.other_causes for step in far))
        if any(parts):
            continue
        if index.is_record and None in parts:
            find.unsaid("what else led to an outcome")
        else:
            find(f"{outcome.at}/other_causes", outcome=claims.name_of(outcome.it), stage=far[-1].it.stage)
    if not asked:
        find.inapplicable("no outcome has come to a decision or to scale")


RULE = Rule(
    code="OUT103",
    name="no-other-causes-named",
    severity="advice",
    certainty="heuristic",
    principle="curiosity",
    message='The outcome "{outcome}" came to the stage "{stage}", and no other cause is named',
    params={"outcome": "The outcome", "stage": "The stage that it reached"},
    why="Decisions and reforms have many causes; a claim that names the others as well is believed more readily.",
    remedy="Ask those concerned what else led to it: money, a law, pressure, chance.",
    when_fine="Those concerned were asked, and see no other cause.",
    sources=("seed-eu", "house rule"),
    scans=(
        "outcomes.title",
        "outcomes.id",
        "outcomes.other_causes",
        "outcomes.steps.other_causes",
        "outcomes.steps.stage",
        "outcomes.steps.status",
        "written_as",
    ),
    requires=("outcomes",),
    subjects=EVERY_KIND,
    examples=(
        Example(
            edits=(
                Put(
                    "/outcomes",
                    [
                        {
                            "id": "teams-on-trial",
                            "title": "Joint teams everywhere",
                            "steps": [{"stage": "scale", "status": "done", "what": "All regional offices"}],
                            "evidence": [{"kind": "evaluation", "title": "Evaluation of the teams"}],
                        }
                    ],
                ),
            ),
            at="/outcomes/@teams-on-trial/other_causes",
        ),
    ),
    module=__name__,
    check=check,
)
