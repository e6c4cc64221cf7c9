"""REF109: an own format of which nobody has told the library anything."""

from __future__ import annotations

from collections.abc import Iterator

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.programme import Programme
from mutuallearning.rulekit.document_index import ALONE, DocumentIndex, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.hint import Suggester
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import PLAN, Example, Rule

_OWN = "x-"
_TOO_EARLY = "idea"
"""Stage at which it need not be clear yet what the activity will be."""

_OPEN = "what the activity will be"
_NONE = "no format is one of your own"


def check(index: DocumentIndex, find: Find) -> None:
    """Look for a profile of each own format; one whose name looks misspelt is another rule's finding.

    A programme is asked for all its activities, since it can say itself what their formats are.
    """
    if isinstance(index, PlanIndex) and index.plan.format and not index.plan.format.startswith(_OWN):
        find.inapplicable(_NONE)
        if index.around is ALONE and not index.is_record and index.plan.stage == _TOO_EARLY:
            find.unsaid(_OPEN)
        return
    known: set[str] | None = None
    similar = Suggester({})
    own = False
    for at, format_, said in _formats(index):
        if format_ is None or not said:
            find.unsaid(_OPEN)
        elif format_.startswith(_OWN):
            own = True
            if known is None:
                known = _own_formats(index)
                similar = Suggester({"format": known})
            if not _is_known(format_, known) and not similar(format_, "format"):
                find(at, format=format_)
    if not own:
        find.inapplicable(_NONE)


def _own_formats(index: DocumentIndex) -> set[str]:
    known = {slug for slug in index.known_formats if slug.startswith(_OWN)}
    if isinstance(index.document, Programme):
        known.update(profile.slug for profile in index.document.formats or ())
    return known


def _is_known(slug: str, known: set[str]) -> bool:
    """Tell whether a format is known, or is a variant of a known one."""
    while slug and slug not in known:
        slug = slug.rpartition("/")[0]
    return bool(slug)


def _formats(index: DocumentIndex) -> Iterator[tuple[str, str | None, bool]]:
    """Yield where each format is named, its name, and whether one can expect that it is settled."""
    document = index.document
    if isinstance(document, ActivityPlan):
        if index.around is ALONE and not index.is_record:
            yield "/format", document.format, document.stage != _TOO_EARLY
    elif isinstance(document, Programme) and not index.is_record:
        for activity in located(document.activities, "/activities"):
            if activity.it.written_as != "record":
                yield f"{activity.at}/format", activity.it.format, activity.it.stage != _TOO_EARLY


RULE = Rule(
    code="REF109",
    name="own-format-without-profile",
    severity="advice",
    message='The own format "{format}" has no profile; the plan was judged as any activity',
    params={"format": "The format as the plan names it"},
    why="What a plan needs depends on its format; of one without a profile only what holds for all is judged.",
    remedy="Describe the format in a profile and pass it with `--profile`, or build on a known format.",
    when_fine="What holds for all activities is all that you want to be judged.",
    sources=("house rule",),
    reads=("format", "stage", "written_as", "formats.slug"),
    scans=("activities.format", "activities.stage", "activities.written_as"),
    subjects=(PLAN, "programme"),
    examples=(
        Example(base="any", edits=(Put("/format", "x-district-walk"),), at="/format"),
        Example(
            base="programme",
            edits=(Put("/activities/@assist-letter/format", "x-letter-clinic"),),
            at="/activities/@assist-letter/format",
        ),
    ),
    minds_covers=True,
    module=__name__,
    check=check,
)
