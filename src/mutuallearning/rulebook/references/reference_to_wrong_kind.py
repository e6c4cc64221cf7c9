"""REF103: a reference to something of another kind than its place wants."""

from __future__ import annotations

from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.everything import ids, references
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.place_names import ids_in_reach, kinds, one_of, place_name
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule


def check(document: DocumentIndex, find: Find) -> None:
    """Compare the collection of what is named with those that the place takes."""
    if not document.named:
        find.inapplicable("nothing in the document names another thing of it")
        return
    misplaced = _misplaced(document)
    if not misplaced:
        return
    ids = ids_in_reach(document)
    for reference in document.references:
        if reference.id not in misplaced.get(reference.to, ()):
            continue
        found = next(collection for collection, names in ids.items() if reference.id in names)
        place = place_name(document, reference.at)
        find(
            reference.at,
            thing=place.thing,
            field=place.field,
            id=reference.id,
            found=kinds()[found],
            wanted=one_of(reference.to, article=True),
        )


def _misplaced(document: DocumentIndex) -> dict[tuple[str, ...], set[str]]:
    """Give the ids that are named where their things cannot be, by the collections in which they should be."""
    given, around = document.given, document.around
    found: dict[tuple[str, ...], set[str]] = {}
    for collections, named in document.named.items():
        elsewhere = set(named)
        for collection in collections:
            elsewhere.difference_update(given.get(collection, ()))
            # Not in place, which would go through all that a programme shares.
            elsewhere = elsewhere - around.collections.get(collection, frozenset())
        own = set[str]().union(*given.values()) if elsewhere else elsewhere
        if elsewhere := {name for name in elsewhere if name in own or name in around.pointers}:
            found[collections] = elsewhere
    return found


RULE = Rule(
    code="REF103",
    name="reference-to-wrong-kind",
    severity="error",
    message='{thing} names the {found} "{id}" in {field}, which takes {wanted}',
    params={
        "thing": "What names it",
        "field": "The key in which it is named",
        "id": "The id that is named",
        "found": "What it is the id of",
        "wanted": "What should be named there",
    },
    why="Where a person has to act, a body cannot, and the other way round: nobody knows who is meant.",
    remedy="Name one of the right kind, such as the actor whom the party sends.",
    when_fine="Never: the place takes things of certain kinds only.",
    sources=("house rule",),
    reads=ids(),
    scans=references(),
    examples=(
        Example(
            edits=(Add("/agenda/days/0/sessions/0/leads", "host"),),
            at="/agenda/days/0/sessions/0/leads/1",
        ),
    ),
    subjects=EVERY_KIND,
    minds_covers=True,
    module=__name__,
    check=check,
)
