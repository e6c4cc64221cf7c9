"""OUT101: outcomes that build on each other in a ring."""

from __future__ import annotations

from mutuallearning.rulekit import claims
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rings import rings_in
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule


def check(index: DocumentIndex, find: Find) -> None:
    """Follow what builds on what; that one outcome names itself is told when it is read."""
    by_id = {outcome.it.id: outcome for outcome in index.outcomes if outcome.it.id is not None}
    leads = {name: outcome.it.builds_on or () for name, outcome in by_id.items()}
    if any(outcome.it.builds_on is None for outcome in index.outcomes):
        find.unsaid("for each outcome on which others it builds")
    elif any(name not in by_id for names in leads.values() for name in names):
        find.unsaid("of every outcome on which others build, on which it builds itself")
    for ring in rings_in(leads):
        first, *others = (by_id[name] for name in ring)
        following = ring[1] if others else ring[0]
        find(
            f"{first.at}/builds_on/{leads[ring[0]].index(following)}",
            outcome=claims.name_of(first.it),
            by=" by way of " if others else "",
            others=tuple(claims.name_of(other.it) for other in others),
            ring=ring,
            related=tuple((f"{other.at}/builds_on", "is on the way back") for other in others),
        )


RULE = Rule(
    code="OUT101",
    name="outcome-is-its-own-cause",
    severity="error",
    message='The outcome "{outcome}" is its own cause{by}{others:list}',
    params={
        "outcome": "The first outcome of the ring",
        "by": "What leads over to the others in the ring; nothing if there are none",
        "others": "The others in the ring",
        "ring": "Ids of the outcomes in the ring",
    },
    why="Where two outcomes explain each other, nothing explains either; the learning that came first is lost.",
    remedy="Remove the link that leads back, or split the outcome into what came earlier and what came later.",
    when_fine="Never: what came first cannot build on what came of it.",
    sources=("house rule",),
    reads=("outcomes.id", "outcomes.builds_on", "outcomes.title"),
    requires=("outcomes",),
    subjects=EVERY_KIND,
    examples=(
        Example(
            edits=(
                Put(
                    "/outcomes",
                    [
                        {
                            "id": "pilot",
                            "title": "Joint teams on trial",
                            "builds_on": ["law"],
                            "evidence": [{"kind": "evaluation", "title": "Evaluation of the trial"}],
                        },
                        {
                            "id": "law",
                            "title": "Law on joint teams",
                            "builds_on": ["pilot"],
                            "evidence": [{"kind": "official-text", "title": "Official journal"}],
                        },
                    ],
                ),
            ),
            at="/outcomes/@pilot/builds_on/0",
        ),
    ),
    module=__name__,
    check=check,
)
