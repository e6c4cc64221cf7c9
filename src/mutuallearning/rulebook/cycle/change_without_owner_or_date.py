"""CYC303: something that is to change, and nobody to do it, or no date."""

from __future__ import annotations

from mutuallearning.models.follow_up import CLOSED
from mutuallearning.rulekit.cycles import BY_RECORD, CYCLES, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.wording import listed


def check(index: DocumentIndex, find: Find) -> None:
    """Look for the owner and the date of all that is still to be done."""
    for case in cases(index, find):
        agenda = case.agenda
        if agenda is None or agenda.it.items is None:
            find.unsaid("what is to change")
            continue
        for item in located(agenda.it.items, f"{agenda.at}/items"):
            it = item.it
            if it.status in CLOSED:
                continue
            wanted = (("owner", "owner", it.owner), ("due", "date", it.due))
            lacks = [(key, word) for key, word, value in wanted if value is None]
            if not lacks:
                continue
            if case.is_record:
                find.unsaid(BY_RECORD)
            else:
                find(f"{item.at}/{lacks[0][0]}", what=it.what, lacks=listed([word for _, word in lacks]))


RULE = Rule(
    code="CYC303",
    name="change-without-owner-or-date",
    severity="warning",
    message='The change "{what}" has no {lacks}',
    params={"what": "What is to change, shortened", "lacks": "What it lacks: owner, date or both"},
    why="Everybody agrees with a change that nobody has to make by a day.",
    remedy="Name the one actor or party that does it, and the day by which it is done.",
    when_fine="It is still being discussed; then it is better kept in the notes than on the list.",
    sources=("ess", "ie-2019"),
    reads=("written_as",),
    scans=both("agenda.items.what", "agenda.items.owner", "agenda.items.due", "agenda.items.status"),
    subjects=CYCLES,
    examples=(
        Example(
            base="benchlearning-cycle",
            edits=(Drop("/assessments/@north-assessment/change_agenda/items/@north-c1/owner"),),
            at="/assessments/@north-assessment/change_agenda/items/@north-c1/owner",
        ),
        Example(
            base="peer-review-cycle",
            edits=(Drop("/action_plan/items/@c1/due"),),
            at="/action_plan/items/@c1/due",
        ),
    ),
    module=__name__,
    check=check,
)
