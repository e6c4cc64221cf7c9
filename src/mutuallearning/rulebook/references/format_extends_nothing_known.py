"""REF108: a format of the programme that starts from one which nobody knows."""

from __future__ import annotations

from mutuallearning.models.programme import Programme
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rings import rings_in
from mutuallearning.rulekit.rule import Example, Rule


def check(programme: DocumentIndex[Programme], find: Find) -> None:
    """Follow each own format to the one from which it starts, through those of the programme too."""
    profiles = located(programme.document.formats, "/formats")
    starts = {profile.it.slug: profile.it.extends for profile in profiles}
    if not any(starts.values()):
        find.inapplicable("no format of the programme names another one from which it starts")
        return
    known = frozenset(programme.known_formats)
    circles = frozenset(
        ring[0] for ring in rings_in({slug: [it] if it else [] for slug, it in starts.items()})
    )
    for profile in profiles:
        slug, extends = profile.it.slug, profile.it.extends
        if extends is not None and (slug in circles or (extends not in known and extends not in starts)):
            find(f"{profile.at}/extends", format=slug, extends=extends)


RULE = Rule(
    code="REF108",
    name="format-extends-nothing-known",
    severity="error",
    message='The format "{format}" starts from "{extends}", which leads to no known format',
    params={
        "format": "Name of the format that the programme brings",
        "extends": "Name of the format from which it starts",
    },
    why="A format takes all that it does not say from another one; without it, the formats of the programme count for "
    "nothing.",
    remedy="Name a known format, or one of the programme that leads to a known one.",
    when_fine="Never.",
    sources=("house rule",),
    subjects=("programme",),
    reads=("formats.slug", "formats.extends"),
    requires=("formats.slug",),
    examples=(
        Example(
            base="programme",
            edits=(Put("/formats/0/extends", "peer-asist"),),
            at="/formats/0/extends",
        ),
    ),
    module=__name__,
    check=check,
)
