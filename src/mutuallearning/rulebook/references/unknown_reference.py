"""REF101: a reference to something that does not exist."""

from __future__ import annotations

from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.everything import ids, references
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.hint import Suggester, hint
from mutuallearning.rulekit.place_names import ids_in_reach, one_of, place_name
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule


def check(document: DocumentIndex, find: Find) -> None:
    """Look up every reference among all identifiers."""
    if not document.named:
        find.inapplicable("nothing in the document names another thing of it")
        return
    # In a programme much is shared and little named, so names are looked up and what is shared is never copied.
    own, shared = set[str]().union(*document.given.values()), document.around.pointers
    strange = {
        collections: names
        for collections, named in document.named.items()
        # An earlier activity is in a document of its own, unless this one stands in a programme.
        if not named <= own
        and (names := {name for name in named if name not in own and name not in shared})
        and any(map(document.holds, collections))
    }
    if not strange:
        return
    unknown = [
        reference
        for reference in document.references_to(set[str]().union(*strange.values()))
        if reference.id in strange.get(reference.to, ())
    ]
    # What another document keeps may well be there.
    broken = [
        reference for reference in unknown if all(document.keeps(collection) for collection in reference.to)
    ]
    if len(broken) < len(unknown):
        find.unsaid("whether what is named is in the parts that another document keeps")
    if not broken:
        return
    suggest = Suggester(ids_in_reach(document))
    for reference in broken:
        suggestions = suggest(reference.id, *reference.to)
        place = place_name(document, reference.at)
        find(
            reference.at,
            thing=place.thing,
            field=place.field,
            kind=one_of(reference.to),
            id=reference.id,
            suggestions=suggestions,
            hint=hint(suggestions),
        )


RULE = Rule(
    code="REF101",
    name="unknown-reference",
    severity="error",
    message='{thing} names an unknown {kind} "{id}" in {field}{hint}',
    params={
        "thing": "What names it",
        "field": "The key in which it is named",
        "kind": "What should be named there",
        "id": "The id that does not exist",
        "suggestions": "Ids of that kind that look alike, best first",
        "hint": "The best of them as the end of the sentence",
    },
    why="Software that follows the name finds nothing, and people guess who or what was meant.",
    remedy="Correct the id, or add the thing that it names.",
    when_fine="The document keeps only some parts of a plan; say so with covers.",
    sources=("house rule",),
    reads=(*ids(), "covers"),
    scans=references(),
    subjects=EVERY_KIND,
    minds_covers=True,
    examples=(
        Example(
            edits=(Add("/agenda/days/0/sessions/0/leads", "nobody-we-know"),),
            at="/agenda/days/0/sessions/0/leads/1",
        ),
    ),
    module=__name__,
    check=check,
)
