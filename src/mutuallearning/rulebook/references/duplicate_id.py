"""REF102: one identifier for several things."""

from __future__ import annotations

from collections import defaultdict

from mutuallearning.models.structure import Identity
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.everything import ids
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.place_names import place_name
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule


def check(document: DocumentIndex, find: Find) -> None:
    """Group the identifiers of the whole document."""
    if not document.given:
        find.inapplicable("nothing in the document has an id")
        return
    given = document.given.values()
    if len(set[str]().union(*given)) == sum(map(len, given)):
        return
    by_id: defaultdict[str, list[Identity]] = defaultdict(list)
    for identity in document.identities:
        by_id[identity.id].append(identity)
    for name, (first, *others) in by_id.items():
        if others:
            find(
                others[0].at,
                related=tuple((other.at, f'also has the id "{name}"') for other in (first, *others[1:])),
                id=name,
                count=1 + len(others),
                others=len(others),
                first=place_name(document, first.at).thing,
            )


RULE = Rule(
    code="REF102",
    name="duplicate-id",
    severity="error",
    message='{first} shares its id "{id}" with {others:other thing/other things}',
    params={
        "id": "The id",
        "count": "How many things have it",
        "others": "How many things have it beside the first",
        "first": "The first of them",
    },
    why="Whoever refers to the id may mean either, and software takes one of them without asking.",
    remedy="Give each thing an id of its own and correct what refers to it.",
    when_fine="Never: ids are unique over the whole document, whatever the kind of thing.",
    sources=("house rule",),
    scans=ids(),
    examples=(
        Example(
            edits=(Add("/organisations", {"id": "facilitator", "name": "Bureau of Moderation"}),),
            at="/actors/@facilitator/id",
        ),
    ),
    subjects=EVERY_KIND,
    minds_covers=True,
    module=__name__,
    check=check,
)
