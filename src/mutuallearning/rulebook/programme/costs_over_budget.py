"""GOV906: what a programme costs item by item is more than its budget."""

from __future__ import annotations

from mutuallearning.models.programme import Programme
from mutuallearning.models.topic import Cost
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule


def check(programme: DocumentIndex[Programme], find: Find) -> None:
    """Add up the items that come out of the budget for certain; the others may be more, or other money."""
    it = programme.document
    items = it.costs or ()
    own = [cost for cost in items if _is_out_of_budget(cost, programme)]
    total = sum(cost.amount or 0.0 for cost in own)
    if it.budget is not None and total > it.budget:
        find("/costs", total=_money(total), budget=_money(it.budget), currency=it.currency or "")
    elif len(own) < len(items):
        find.unsaid("of every item what it costs in all, out of the budget and in its currency")


def _is_out_of_budget(cost: Cost, programme: DocumentIndex[Programme]) -> bool:
    """Tell whether an item is at least its amount, for all of it, in the currency and paid by the owner."""
    it = programme.document
    owner = programme.organisations.get(it.owner or "")
    payers = (None, it.owner, *((owner.name, owner.short_name) if owner else ()))
    sure = cost.amount is not None and cost.per is None and cost.bound in {None, "at-least"}
    return sure and cost.currency in {None, it.currency} and cost.paid_by in payers


def _money(amount: float) -> str:
    return f"{amount:,.0f}"


RULE = Rule(
    code="GOV906",
    name="costs-over-budget",
    severity="warning",
    principle="transparency",
    message="The items add up to {total} {currency}, the budget is {budget}",
    params={
        "total": "What the items cost together that come out of the budget",
        "budget": "The budget of the programme",
        "currency": "Its currency",
    },
    why="What cannot be paid is cut in the end, and that is follow-up and evaluation, which come last.",
    remedy="Raise the budget, cut an item now, or say out of which other money it is paid.",
    when_fine="Some items are parts of others.",
    sources=("house rule",),
    reads=(
        "owner",
        "budget",
        "currency",
        "organisations.id",
        "organisations.name",
        "organisations.short_name",
        "costs.amount",
        "costs.per",
        "costs.bound",
        "costs.currency",
        "costs.paid_by",
    ),
    requires=("budget", "costs.amount"),
    subjects=("programme",),
    examples=(
        Example(
            base="programme",
            edits=(
                Put("/budget", 120_000),
                Put("/currency", "EUR"),
                Put(
                    "/costs", [{"amount": 90_000, "covers": "travel"}, {"amount": 45_000, "covers": "venues"}]
                ),
            ),
            at="/costs",
        ),
    ),
    module=__name__,
    check=check,
)
