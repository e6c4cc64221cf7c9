"""TRA106: a host paper longer than people read."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.papers import HOST_PAPER, of_kinds
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the page limit of the host's papers with the format's."""
    limit = plan.format.limit("host-paper-pages-max")
    papers = of_kinds(plan, (HOST_PAPER,))
    if not papers:
        find.inapplicable("no host paper is planned")
    for entry in papers:
        pages = entry.it.max_pages
        if pages is None:
            find.unsaid("how long the host paper may be")
        elif pages > limit:
            find(f"{entry.at}/max_pages", paper=names.paper(entry.it), pages=pages, limit=limit)


RULE = Rule(
    code="TRA106",
    name="host-paper-too-long",
    severity="advice",
    principle="transparency",
    message='"{paper}" may have {pages:page/pages}; more than {limit} are seldom read',
    params={
        "paper": "The host's paper",
        "pages": "Its page limit, without annexes",
        "limit": "Most pages that the format allows",
    },
    why="A short paper says what matters and is read by all; a long one by the one who comments.",
    remedy="Set a lower page limit and move detail to annexes.",
    when_fine="Much of it is tables and pictures, or a summary comes with it.",
    sources=("metropolis",),
    scans=("papers.kind", "papers.max_pages"),
    requires=("papers.kind",),
    limits=("host-paper-pages-max",),
    examples=(
        Example(edits=(Put("/papers/@host-paper/max_pages", 25),), at="/papers/@host-paper/max_pages"),
    ),
    module=__name__,
    check=check,
)
