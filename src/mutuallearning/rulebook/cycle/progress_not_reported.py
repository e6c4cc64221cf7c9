"""CYC304: changes of which nothing was reported by the day that the cycle sets."""

from __future__ import annotations

from mutuallearning.models.follow_up import CLOSED
from mutuallearning.models.phases import is_withdrawn
from mutuallearning.rulekit.cycles import BY_RECORD, CYCLES, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule


def check(index: DocumentIndex, find: Find) -> None:
    """Compare today with the day that the document sets, and look for reports on what is not closed."""
    for case in cases(index, find):
        if is_withdrawn(case.it.halts):
            continue
        agenda = case.agenda
        if agenda is None or agenda.it.items is None:
            find.unsaid("what is to change")
            continue
        items = located(agenda.it.items, f"{agenda.at}/items")
        silent = [one for one in items if not one.it.reports and one.it.status not in CLOSED]
        span = case.span(case.it.report_back, case.cycle.report_back)
        if span is None:
            find.unsaid("by when progress is reported")
        elif silent and case.is_record:
            find.unsaid(BY_RECORD)
        elif silent and index.as_of is not None and span[1] < index.as_of:
            find(
                f"{silent[0].at}/reports",
                related=tuple((f"{one.at}/reports", "nothing reported either") for one in silent[1:]),
                case=case.name,
                count=len(silent),
                all=len(items),
                due=str(span[1]),
            )


RULE = Rule(
    code="CYC304",
    name="progress-not-reported",
    severity="warning",
    message="{case}: nothing is reported on {count} of {all} changes; that was due on {due}",
    params={
        "case": "The cycle or the assessment",
        "count": "On how many changes nothing is reported",
        "all": "How many changes there are",
        "due": "The last day on which progress was to be reported",
    },
    why="What nobody asks about again falls behind daily work, and the next visit starts from nothing.",
    remedy="Report on each change, also where nothing has moved, and why; or agree on a later date.",
    when_fine="The report exists and is on its way into this document.",
    sources=("lga-timing", "dac-how"),
    reads=(
        *both("report_back", "visit.dates.start", "visit.dates.end"),
        *both("visit.actual.dates.start", "visit.actual.dates.end"),
        "report_back",
        "written_as",
        "assessments.id",
        *both("halts.kind"),
    ),
    scans=both("agenda.items.reports", "agenda.items.status"),
    needs_as_of=True,
    subjects=CYCLES,
    examples=(
        Example(
            base="benchlearning-cycle",
            at="/assessments/@north-assessment/change_agenda/items/@north-c1/reports",
            as_of="2026-08-03",
        ),
        Example(base="peer-review-cycle", at="/action_plan/items/@c1/reports", as_of="2026-08-03"),
    ),
    module=__name__,
    check=check,
)
