"""GOV807: in an exchange one party alone has something to offer."""

from __future__ import annotations

from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.rule import Example, Rule

_BESIDE: frozenset[Stance] = frozenset({"organiser", "funder", "programme-owner", "observer", "stakeholder"})
"""Stances of those who make an exchange possible, or look on."""

_HELP: frozenset[Stance] = frozenset({"assisted", "assisting"})


def check(plan: PlanIndex, find: Find) -> None:
    """Look whether just one of those who exchange says what it brings; that one seeks nothing is told elsewhere."""
    if with_stance(plan, _HELP):
        find.inapplicable("one asks for help, and the others give it")
        return
    givers: list[Located[Party]] = []
    others: list[Located[Party]] = []
    for party in plan.parties:
        stances = party.it.stances
        if stances is None or not _BESIDE.issuperset(stances):
            (givers if party.it.brings else others).append(party)
    if len(givers) == 1 and others:
        find.missing(
            None if any(party.it.brings is None for party in others) else (),
            f"{others[0].at}/brings",
            giver=plan.party_name(givers[0].it),
            total=len(givers) + len(others),
        )
    elif not givers or (stances_unsaid(plan)):
        find.unsaid("as what every party takes part, and what it brings")
    elif not others and len(givers) == 1:
        find.inapplicable("there is no other party with which to exchange")


RULE = Rule(
    code="GOV807",
    name="one-sided-exchange",
    severity="warning",
    principle="empathy",
    message='Only "{giver}" of {total} parties in the exchange says what it brings',
    params={
        "giver": "The one party that says what it brings",
        "total": "How many parties take part in the exchange",
    },
    why="Who only gives soon has no time for it, and who only takes feels small; both have something to tell.",
    remedy="Ask the others what they could offer, or call it mentoring and plan it as that.",
    when_fine="Both sides know that it is help for one of them, and the other is thanked or paid for it.",
    sources=("pes2pes-pr", "ec-ment"),
    reads=("parties.stances", "parties.brings"),
    requires=("parties.brings",),
    expects="parties.brings",
    examples=(
        Example(base="twinning", edits=(Drop("/parties/@sibenik/brings"),), at="/parties/@sibenik/brings"),
    ),
    module=__name__,
    check=check,
)
